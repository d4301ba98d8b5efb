/*
 * What an editor knows of another state of its map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_CMD_COMPARED_H
#define SRC_CMD_COMPARED_H

#include "base/value.h"
#include "model/journey.h"

struct compared;

void compared_free(struct compared *compared);	/* takes NULL */

/* Adds a line for each thing that came, went, moved or changed to `list`, in
 * the user's language, with signs in ASCII or not. The two share their node
 * numbers. */
void compared_list(const struct journey *from, const struct journey *to, bool ascii,
	struct value *list);

#endif
