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

/* The tree that a journey was read from; touchpoints may be closed. `last` is the
 * phase or touchpoint that was found last, and where: the next one is mostly near.
 * NODE_NONE to begin with. */
struct pinpoint {
	const struct tree *tree;
	const struct journey *journey;
	node_id last;
	size_t index;		/* among what its parent holds */
	uint32_t at;
	const struct tree *in;	/* where it was found: the tree, or an item of it */
	struct tree item;
	uint32_t opened;	/* the item's node in the tree, or 0 */
};

/* Frees what was opened. */
void pinpoint_clear(struct pinpoint *pinpoint);

/* Where `place` begins; both count from 1. What has no place of its own is where
 * that begins to which it belongs: a card in short form, what `<<` brought in. */
void pinpoint(struct pinpoint *pinpoint, const struct check_place *place, size_t *line,
	size_t *column);

#endif
