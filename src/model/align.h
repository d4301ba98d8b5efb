/*
 * Two journeys whose nodes are being matched: for the rooms of the model alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_ALIGN_H
#define MODEL_ALIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/ids.h"
#include "model/journey.h"

/* `order` holds all nodes on the map, each before what it holds; `whole` is by
 * node a hash of all it holds; `placed` by node whether its match is known. */
struct align_side {
	const struct journey *journey;
	struct ids *ids;
	node_id *order;
	size_t count;
	uint64_t *whole;
	bool *placed;
};

/* `map` (by node of `other`: the node of `base`, or NODE_NONE) is the
 * caller's. Pairs that it holds at the beginning stay. */
struct align {
	struct align_side base, other;
	node_id *map;
	size_t passes;		/* done so far */
};

void align_init(struct align *align, const struct journey *base, const struct journey *other,
	node_id *map);
void align_clear(struct align *align);

void align_pair(struct align *align, node_id base, node_id other);

/* Matches what is surely the same: ids, texts in one place, the one value of a
 * cell that holds one. align_all() goes on to what was moved, then to what is
 * nearly the same. */
void align_sure(struct align *align);
void align_all(struct align *align);

/* A card of a cell that holds one value: a level, a name. */
bool align_is_single(const struct journey *journey, node_id node);

/* Matches nodes of `kind` that are nearly the same, best first: under the
 * same parent in the same slot, or `anywhere` by what they hold. */
void align_alike(struct align *align, enum node_kind kind, bool anywhere);

/* The text that a node is known by. */
const char *align_text(const struct journey *journey, node_id node);

/* Where a node of `other` would stand in `base`: its parent and slot there;
 * false where there is no such place. */
bool align_place(const struct align *align, node_id other, node_id *parent, key_id *slot);

uint64_t align_hash(uint64_t hash, const char *text, size_t len);

#endif
