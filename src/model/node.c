/*
 * How a journey lies in memory: nodes made, hung in, taken out, stamped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "node.h"

#include <assert.h>
#include <stdlib.h>

#include "base/vec.h"
#include "model/build.h"

#define ROOM_MAX 1000	/* nodes; larger journeys grow as they go */

void
node_create(struct journey *journey, node_id node, enum node_kind kind)
{
	while (journey->node_count <= node) {
		vec_grow(journey->nodes, journey->node_count, journey->node_room);
		journey->nodes[journey->node_count++] = (struct node){ .kind = NODE_KINDS };
	}
	assert(journey->nodes[node].kind == NODE_KINDS);
	journey->nodes[node].kind = kind;
}

struct rest *
node_make_rest(struct journey *journey, node_id node)
{
	struct node *self = &journey->nodes[node];

	if (self->rest == 0) {
		self->rest = (uint32_t)journey->rest_count;
		vec_grow(journey->rests, journey->rest_count, journey->rest_room);
		journey->rests[journey->rest_count++] = (struct rest){ 0 };
	}
	return &journey->rests[self->rest];
}

static size_t *
used_counter(struct journey *journey, key_id key)
{
	if (journey->used_count <= key)
		journey->used = vec_reserve(journey->used, (size_t)key + 1, &journey->used_room,
		    sizeof *journey->used);
	while (journey->used_count < journey->used_room)
		journey->used[journey->used_count++] = 0;
	return &journey->used[key];
}

/* Counts the cards at and below `node` in or out, so that the lanes in use are
 * known without a walk over the map. A lane that begins or ceases to be used
 * changes the shape. */
static void
count_cards(struct journey *journey, node_id node, bool in)
{
	const struct node *self = &journey->nodes[node];
	const struct rest *rest = &journey->rests[self->rest];
	size_t *counter, i;

	for (i = 0; i < rest->children.count; i++)
		count_cards(journey, node_children(journey, rest)[i], in);
	if (self->kind != NODE_CARD || self->parent == NODE_NONE ||
	    !schema_has_cells((enum node_kind)journey->nodes[self->parent].kind))
		return;
	counter = used_counter(journey, self->slot);
	if (in ? (*counter)++ == 0 : --*counter == 0)
		journey->shape = ++journey->revision;
}

void
node_attach(struct journey *journey, node_id node, node_id parent, key_id slot, size_t index)
{
	size_t first = 0, end;
	struct rest *rest;

	assert(journey->nodes[node].parent == NODE_NONE && node != NODE_ROOT);
	if (index == SIZE_MAX)
		end = node_slot_end(journey, parent, slot);
	else
		node_slot_range(journey, parent, slot, &first, &end);
	index = index > end - first ? end : first + index;
	rest = node_make_rest(journey, parent);
	rest->held |= slot_bit(slot);
	rows_insert(&journey->children, &rest->children, index, &node);
	journey->nodes[node].parent = parent;
	journey->nodes[node].slot = slot;
	if (journey_has(journey, parent))
		count_cards(journey, node, true);
}

void
node_detach(struct journey *journey, node_id node)
{
	struct node *self = &journey->nodes[node];
	size_t first, end;

	if (journey_has(journey, self->parent))
		count_cards(journey, node, false);
	node_slot_range(journey, self->parent, self->slot, &first, &end);
	rows_remove(&journey->children, &node_make_rest(journey, self->parent)->children,
	    first + journey_index(journey, node));
	self->parent = NODE_NONE;
}

uint32_t *
node_find_field(const struct journey *journey, node_id node, key_id key)
{
	struct node *self = &journey->nodes[node];
	const struct row *fields = &journey->rests[self->rest].fields;
	size_t i;

	if (self->first != 0 && key == node_usual_key(self))
		return &self->first;
	for (i = 0; i < fields->count; i++)
		if (rows_at(&journey->fields, fields, i)[0] == key)
			return &rows_at(&journey->fields, fields, i)[1];
	return NULL;
}

static void
add_field(struct journey *journey, node_id node, key_id key, uint32_t value)
{
	struct node *self = &journey->nodes[node];
	struct row *fields;

	if (self->first == 0 && journey->rests[self->rest].fields.count == 0 &&
	    key == node_usual_key(self)) {
		self->first = value;
		return;
	}
	fields = &node_make_rest(journey, node)->fields;
	rows_insert(&journey->fields, fields, fields->count, (uint32_t[]){ key, value });
}

static void
remove_field(struct journey *journey, node_id node, const uint32_t *at)
{
	struct node *self = &journey->nodes[node];
	struct row *fields = &journey->rests[self->rest].fields;

	if (at == &self->first)
		self->first = 0;
	else
		rows_remove(&journey->fields, fields,
		    (size_t)(at - rows_at(&journey->fields, fields, 0)) / journey->fields.wide);
}

/* A lane that the map lists is one also while nothing stands in it. */
static void
name_lane(struct journey *journey, const char *id)
{
	if (*id != '\0')
		journey_key(journey, id);
}

uint32_t
node_swap_field(struct journey *journey, node_id node, key_id key, uint32_t value)
{
	uint32_t *at = node_find_field(journey, node, key);
	uint32_t old = at != NULL ? *at : 0;

	if (journey->nodes[node].kind == NODE_LANE && key == KEY_ID)
		name_lane(journey, value_text(store_at(&journey->store, value)));
	if (at == NULL && value != 0)
		add_field(journey, node, key, value);
	else if (at != NULL && value == 0)
		remove_field(journey, node, at);
	else if (at != NULL)
		*at = value;
	return old;
}

void
node_stamp(struct journey *journey, node_id node, bool shape)
{
	uint32_t stamp = ++journey->revision;

	for (; node != NODE_NONE; node = journey->nodes[node].parent)
		if (journey->nodes[node].rest != 0)
			journey->rests[journey->nodes[node].rest].stamp = stamp;
	if (shape)
		journey->shape = stamp;
}

void
build_make_room(struct journey *journey, size_t nodes)
{
	if (nodes > ROOM_MAX)
		nodes = ROOM_MAX;
	journey->nodes = vec_reserve(journey->nodes, nodes, &journey->node_room,
	    sizeof *journey->nodes);
	journey->rests = vec_reserve(journey->rests, nodes / 4, &journey->rest_room,
	    sizeof *journey->rests);
	journey->children.v = vec_reserve(journey->children.v, nodes, &journey->children.room,
	    sizeof *journey->children.v);
	journey->fields.v = vec_reserve(journey->fields.v, nodes, &journey->fields.room,
	    sizeof *journey->fields.v);
}

node_id
build_node(struct journey *journey, node_id node, enum node_kind kind, node_id parent, key_id slot)
{
	if (node == NODE_NONE)
		node = journey_next_id(journey);
	node_create(journey, node, kind);
	node_attach(journey, node, parent, slot, SIZE_MAX);
	return node;
}

static void
build_stored(struct journey *journey, node_id node, key_id key, uint32_t value)
{
	uint32_t old = node_swap_field(journey, node, key, value);

	assert(old == 0);
	(void)old;
}

void
build_field(struct journey *journey, node_id node, key_id key, struct value *value)
{
	build_stored(journey, node, key, store_value(&journey->store, value));
	value_free(value);
}

void
build_text(struct journey *journey, node_id node, key_id key, const char *text, size_t len, bool plain)
{
	build_stored(journey, node, key, store_text(&journey->store, text, len, plain));
}
