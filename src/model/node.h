/*
 * How a journey lies in memory: for the rooms of the model alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_NODE_H
#define MODEL_NODE_H

#include "model/journey.h"
#include "rows.h"
#include "store.h"

/* A number that was never given out has kind NODE_KINDS. A removed node keeps
 * all it held and has no parent. Most nodes are cards with a text and nothing
 * more. */
struct node {
	node_id parent;
	key_id slot : 24;
	uint32_t kind : 8;
	uint32_t first;		/* the value of its first attribute, where that is
				 * the usual one of its kind; else 0 */
	uint32_t rest;		/* 0: it has none of that */
};

/* What fewer nodes have. Children stand slot by slot in order of the slots'
 * keys, so that a slot is found by halving. */
struct rest {
	uint32_t stamp;		/* a node without one has its parent's */
	uint32_t held;		/* a bit of each slot that ever held children */
	struct row fields;	/* but for the usual first; in order of coming */
	struct row children;
};

struct journey {
	struct node *nodes;		/* [0] is never used */
	size_t node_count, node_room;
	struct rest *rests;		/* [0] is empty */
	size_t rest_count, rest_room;
	struct rows fields;		/* keys, each with the number of a value */
	struct rows children;		/* nodes */
	struct store store;
	char **keys;			/* the journey's own, from KEY_KNOWN on */
	size_t key_count, key_room;
	size_t *used;			/* by key: cards on the map under it */
	size_t used_count, used_room;
	uint32_t revision, shape;
};

/* Was the number given out? NODE_NONE never is. */
static inline bool
node_is_known(const struct journey *journey, node_id node)
{
	return node < journey->node_count && journey->nodes[node].kind != NODE_KINDS;
}

/* The attribute with which most nodes of a kind begin, often their only one. */
static inline key_id
node_usual_key(const struct node *node)
{
	const struct node_row *row = schema_node((enum node_kind)node->kind);

	return row->main != KEY_NONE ? row->main : row->required;
}

static inline uint32_t
slot_bit(key_id slot)
{
	return (uint32_t)1 << slot % 32;
}

/* The children of all slots; stale when any node gets another. */
static inline const node_id *
node_children(const struct journey *journey, const struct rest *parent)
{
	return journey->children.v + parent->children.first;
}

/* Where the number of an attribute's value stands, NULL if it is not set. */
uint32_t *node_find_field(const struct journey *journey, node_id node, key_id key);

/* The part of a node's children that stands in `slot`: from *first to *end. */
void node_slot_range(const struct journey *journey, node_id parent, key_id slot,
	size_t *first, size_t *end);
size_t node_slot_end(const struct journey *journey, node_id parent, key_id slot);

/* The rest of `node`, for changing it; stale when another node gets one. */
struct rest *node_make_rest(struct journey *journey, node_id node);

/* Makes `node` known, empty and off the map; all numbers below it too. */
void node_create(struct journey *journey, node_id node, enum node_kind kind);

/* Into a slot, out of it; counts the cards in use. Neither stamps. */
void node_attach(struct journey *journey, node_id node, node_id parent, key_id slot, size_t index);
void node_detach(struct journey *journey, node_id node);

/* Replaces a field's value by another of the store (0: none) and returns the old
 * one. */
uint32_t node_swap_field(struct journey *journey, node_id node, key_id key, uint32_t value);

/* Stamps a node and all above it; `shape` also the journey's shape. */
void node_stamp(struct journey *journey, node_id node, bool shape);

#endif
