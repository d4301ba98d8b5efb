/*
 * The line and column in the file of what a finding is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PINPOINT_H
#define YAML_PINPOINT_H

#include <stddef.h>

#include "model/check.h"
#include "model/journey.h"
#include "yaml/tree.h"

/* The tree that a journey was read from. `last` is the phase or touchpoint that was
 * found last, and where: the next one is mostly near. NODE_NONE to begin with. */
struct pinpoint {
	const struct tree *tree;
	const struct journey *journey;
	node_id last;
	size_t index;		/* among what its parent holds */
	uint32_t at;
};

/* Where `place` begins; both count from 1. What has no place of its own is where
 * that begins to which it belongs: a card in short form, what `<<` brought in. */
void pinpoint(struct pinpoint *pinpoint, const struct check_place *place, size_t *line,
	size_t *column);

#endif
