/*
 * Phases and touchpoints: where they stand, and what they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_GRID_H
#define CMD_GRID_H

#include "place.h"
#include "refs.h"

/* A place for a phase or touchpoint: child `index` of `parent`. */
struct grid_place {
	node_id parent;
	size_t index;
};

/* The slot that holds such nodes: "phases" or "touchpoints". */
const char *grid_slot(enum node_kind kind);

/* The place after or before `node`, where `moved` is not counted (NODE_NONE:
 * nothing moves). */
struct grid_place grid_beside(struct editor *editor, node_id node, bool after, node_id moved);

/* How many cards a node and all below it hold. */
size_t grid_cards(struct editor *editor, node_id node);

/* Moves a phase or touchpoint, and keeps the ids that others rely on. */
int grid_move(struct editor *editor, node_id node, struct grid_place place, struct err *err);

/* Takes a phase or touchpoint off the map with all references to it, which are
 * added to `list`. */
int grid_remove(struct editor *editor, node_id node, struct refs_list *list, struct err *err);

#endif
