/*
 * Where a new key goes among those that a mapping has.
 *
 * Attributes come first as in the schema, then cells, those that the map lists in
 * its order, then what holds more nodes. Nobody's file need be in that order: the new
 * key goes behind the last one that should come before it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "order.h"

#include <stdint.h>

#include "model/lane.h"
#include "yaml/node.h"

#define RANK_LISTED 1000
#define RANK_UNLISTED 1000000
#define RANK_SLOTS (SIZE_MAX / 2)

/* Which lanes hold a card does not matter: a patch need not see all of the map. */
static size_t
rank_cell(const struct journey *journey, key_id key)
{
	struct lanes lanes = { 0 };
	size_t i, rank = RANK_UNLISTED + key;

	if (journey_count(journey, NODE_ROOT, KEY_LANES) > 0)
		lanes_of(journey, &lanes);
	for (i = 0; i < lanes.count; i++)
		if (lanes.v[i].key == key)
			rank = RANK_LISTED + i;
	lanes_clear(&lanes);
	return rank;
}

static size_t
rank_of(const struct journey *journey, enum node_kind kind, const char *name)
{
	key_id key = journey_find_key(journey, name);
	const struct field_row *fields;
	const struct slot_row *slots;
	size_t i, count;

	fields = schema_fields(&count);
	for (i = 0; i < count; i++)
		if (fields[i].owner == kind && fields[i].key == key)
			return i;
	slots = schema_slots(&count);
	for (i = 0; i < count; i++)
		if (slots[i].owner == kind && slots[i].key == key)
			return RANK_SLOTS + i;
	return schema_has_cells(kind) && key != KEY_NONE ? rank_cell(journey, key) : RANK_UNLISTED;
}

uint32_t
order_before(const struct tree *tree, uint32_t mapping, const struct journey *journey,
	enum node_kind kind, const char *key)
{
	size_t rank = rank_of(journey, kind, key);
	uint32_t at, before = tree_first(tree, mapping);

	for (at = before; at != TREE_NONE; at = tree_next(tree, tree_value(tree, at)))
		if (rank_of(journey, kind, tree_text(tree, at, NULL)) <= rank)
			before = tree_next(tree, tree_value(tree, at));
	return before;
}
