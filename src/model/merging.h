/*
 * A merge on its way: for the rooms of the model alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_MERGING_H
#define MODEL_MERGING_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"
#include "model/merge.h"

/* One thing in up to three states; NODE_NONE where a state lacks it. */
struct trio {
	node_id base, ours, theirs;
	node_id result;
	bool kept;
	bool ours_moved, theirs_moved;	/* within the list where it was */
	bool listed;			/* stands in the result's list */
	bool passed;			/* and its turn in theirs is over */
};

struct merging {
	const struct journey *base, *ours, *theirs;
	struct trio *trios;
	size_t count, room;
	size_t *by_base, *by_ours, *by_theirs;	/* 1 + its trio, 0 for none */
	struct journey *result;
	struct merge_sum *sum;
};

/* The trio of a node of one state, or NULL. */
struct trio *merging_base(const struct merging *merging, node_id node);
struct trio *merging_ours(const struct merging *merging, node_id node);
struct trio *merging_theirs(const struct merging *merging, node_id node);

/* Where a thing stands in the result. The slot's name is borrowed. */
struct trio *merging_place(const struct merging *merging, const struct trio *trio, const char **slot);

/* Sees which children changed their order within their lists. */
void merging_see_moves(struct merging *merging);

/* Puts what is kept below `parent` into the result, in order, all the way
 * down, with the attributes. */
void merging_build(struct merging *merging, struct trio *parent);

/* Gives the node of a trio its attributes in the result. */
void merging_fields(struct merging *merging, const struct trio *trio);

/* A cell is to stand under `slot`, where the result may have an attribute: it
 * is kept beside, as a conflict. */
void merging_make_room(struct merging *merging, node_id node, key_id slot);

#endif
