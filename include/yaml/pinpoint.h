/*
 * The byte of the file at which what a finding is about begins.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_PINPOINT_H
#define YAML_PINPOINT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/findings.h"
#include "model/journey.h"
#include "yaml/places.h"
#include "yaml/tree.h"

/* The tree that a journey was read from; touchpoints may be closed. Where its
 * places were noted, most is known without a tree: NULL, or one over no more than
 * the text's bytes. `last` is the phase or touchpoint that was found last, and where:
 * the next one is mostly near. NODE_NONE to begin with. */
struct pinpoint {
	const struct tree *tree;
	const struct journey *journey;
	const struct source *source;	/* the text */
	const struct places *places;	/* or NULL */
	node_id last;
	size_t index;			/* among what its parent holds */
	uint32_t at;
	const struct tree *in;		/* where it was found: the tree, or an item of it */
	struct tree item;
	uint32_t opened;		/* where the item begins, or 0 */
};

/* Frees what was opened. */
void pinpoint_clear(struct pinpoint *pinpoint);

/* Does this place take a tree? */
bool pinpoint_needs_tree(const struct pinpoint *pinpoint, const struct check_place *place);

/* Where `place` begins. What has no place of its own is where that begins to which
 * it belongs: a card in short form, what `<<` brought in. */
uint32_t pinpoint(struct pinpoint *pinpoint, const struct check_place *place);

#endif
