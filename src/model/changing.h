/*
 * A search for changes on its way: for the rooms of the model alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_CHANGING_H
#define MODEL_CHANGING_H

#include "model/changes.h"
#include "model/ids.h"
#include "model/lane.h"

struct changing {
	struct changes *changes;
	struct ids *old_ids, *new_ids;	/* or NULL: ask for them */
	struct lanes old_lanes, new_lanes;
	size_t *places;		/* by node before: in the list that is gone through */
};

/* The ids of both journeys; few are asked for where little differs. */
const struct ids *changing_old_ids(struct changing *changing);
const struct ids *changing_new_ids(struct changing *changing);

/* Adds a change, to be filled; stale after the next one. */
struct change *changing_add(struct changing *changing, enum change_kind kind, node_id old,
	node_id new);

/* Matches the ways out that lead where one led before, under another name. */
void changing_match_flows(struct changing *changing);

/* Adds what differs between the attributes of two nodes that are one. */
void changing_fields(struct changing *changing, node_id old, node_id new);

#endif
