/*
 * How a journey lies in memory: for the rooms of the model alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_NODE_H
#define MODEL_NODE_H

#include "model/journey.h"

struct field {
	key_id key;
	struct value *value;
};

/* A number that was never given out has kind NODE_KINDS. A removed node keeps
 * all it held and has no parent. Children stand slot by slot in order of the
 * slots' keys, so that a slot is found by halving. */
struct node {
	uint32_t parent;
	key_id slot;
	uint32_t stamp;
	uint8_t kind;
	uint32_t field_count, child_count;
	struct field *fields;
	node_id *children;
};

struct journey {
	struct node *nodes;		/* [0] is never used */
	size_t node_count, node_room;
	char **keys;			/* the journey's own, from KEY_KNOWN on */
	size_t key_count, key_room;
	size_t *used;			/* by key: cards on the map under it */
	size_t used_count, used_room;
	uint32_t revision, shape;
};

/* The part of a node's children that stands in `slot`: from *first to *end. */
void node_slot_range(const struct journey *journey, node_id parent, key_id slot,
	size_t *first, size_t *end);

/* Makes `node` known, empty and off the map; all numbers below it too. */
void node_create(struct journey *journey, node_id node, enum node_kind kind);

/* Into a slot, out of it; counts the cards in use. Neither stamps. */
void node_attach(struct journey *journey, node_id node, node_id parent, key_id slot, size_t index);
void node_detach(struct journey *journey, node_id node);

/* Replaces a field's value by `value` (taken over; NULL: none) and returns the
 * old one, the caller's from now on. */
struct value *node_swap_field(struct journey *journey, node_id node, key_id key, struct value *value);

/* Stamps a node and all above it; `shape` also the journey's shape. */
void node_stamp(struct journey *journey, node_id node, bool shape);

#endif
