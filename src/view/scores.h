/*
 * The lines of the walks lane: means and trends of a touchpoint's scores.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_SCORES_H
#define SRC_VIEW_SCORES_H

#include <stddef.h>

#include "block.h"
#include "model/journey.h"

struct look;

/* Adds the mean of those who came from outside with their trend, and apart
 * from it that of the team's own walkthroughs. */
void scores_fill(struct block *block, const struct look *look, node_id touchpoint, int columns,
	size_t most);

#endif
