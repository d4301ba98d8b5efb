/*
 * How a journey lies in memory: nodes made, hung in, taken out, stamped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "node.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "model/build.h"

void
node_create(struct journey *journey, node_id node, enum node_kind kind)
{
	while (journey->node_count <= node) {
		vec_grow(journey->nodes, journey->node_count, journey->node_room);
		journey->nodes[journey->node_count++] = (struct node){ .kind = NODE_KINDS };
	}
	assert(journey->nodes[node].kind == NODE_KINDS);
	journey->nodes[node].kind = (uint8_t)kind;
}

static size_t *
used_counter(struct journey *journey, key_id key)
{
	while (journey->used_count <= key) {
		vec_grow(journey->used, journey->used_count, journey->used_room);
		journey->used[journey->used_count++] = 0;
	}
	return &journey->used[key];
}

/* Counts the cards at and below `node` in or out, so that the lanes in use are
 * known without a walk over the map. A lane that begins or ceases to be used
 * changes the shape. */
static void
count_cards(struct journey *journey, node_id node, bool in)
{
	const struct node *self = &journey->nodes[node];
	size_t *counter, i;

	for (i = 0; i < self->child_count; i++)
		count_cards(journey, self->children[i], in);
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
	struct node *above = &journey->nodes[parent];
	size_t first, end;

	assert(journey->nodes[node].parent == NODE_NONE && node != NODE_ROOT);
	node_slot_range(journey, parent, slot, &first, &end);
	if (index > end - first)
		index = end - first;
	index += first;
	above->children = vec_double(above->children, above->child_count, sizeof *above->children);
	memmove(above->children + index + 1, above->children + index,
	    (above->child_count - index) * sizeof *above->children);
	above->children[index] = node;
	above->child_count++;
	journey->nodes[node].parent = parent;
	journey->nodes[node].slot = slot;
	if (journey_has(journey, parent))
		count_cards(journey, node, true);
}

void
node_detach(struct journey *journey, node_id node)
{
	struct node *self = &journey->nodes[node], *above = &journey->nodes[self->parent];
	size_t first, end, at;

	if (journey_has(journey, self->parent))
		count_cards(journey, node, false);
	node_slot_range(journey, self->parent, self->slot, &first, &end);
	at = first + journey_index(journey, node);
	memmove(above->children + at, above->children + at + 1,
	    (above->child_count - at - 1) * sizeof *above->children);
	above->child_count--;
	self->parent = NODE_NONE;
}

static void
field_remove(struct node *self, size_t at)
{
	memmove(self->fields + at, self->fields + at + 1,
	    (self->field_count - at - 1) * sizeof *self->fields);
	self->field_count--;
}

struct value *
node_swap_field(struct journey *journey, node_id node, key_id key, struct value *value)
{
	struct node *self = &journey->nodes[node];
	struct value *old;
	size_t i;

	/* A lane that the map lists is one also while nothing stands in it. */
	if (self->kind == NODE_LANE && key == KEY_ID && *value_text(value) != '\0')
		journey_key(journey, value_text(value));
	for (i = 0; i < self->field_count; i++) {
		if (self->fields[i].key != key)
			continue;
		old = self->fields[i].value;
		self->fields[i].value = value;
		if (value == NULL)
			field_remove(self, i);
		return old;
	}
	if (value == NULL)
		return NULL;
	self->fields = vec_double(self->fields, self->field_count, sizeof *self->fields);
	self->fields[self->field_count++] = (struct field){ key, value };
	return NULL;
}

void
node_stamp(struct journey *journey, node_id node, bool shape)
{
	uint32_t stamp = ++journey->revision;

	for (; node != NODE_NONE; node = journey->nodes[node].parent)
		journey->nodes[node].stamp = stamp;
	if (shape)
		journey->shape = stamp;
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

void
build_field(struct journey *journey, node_id node, key_id key, struct value *value)
{
	struct value *old = node_swap_field(journey, node, key, value);

	assert(old == NULL);
	(void)old;
}
