/*
 * The whole map in memory: a tree of nodes with attributes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/journey.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "model/build.h"
#include "node.h"

struct journey *
journey_new(void)
{
	struct journey *journey = mem_zero(1, sizeof *journey);

	node_create(journey, NODE_ROOT, NODE_JOURNEY);
	return journey;
}

static void
node_free_parts(struct node *node)
{
	size_t i;

	for (i = 0; i < node->field_count; i++)
		value_free(node->fields[i].value);
	free(node->fields);
	free(node->children);
}

void
journey_free(struct journey *journey)
{
	size_t i;

	if (journey == NULL)
		return;
	for (i = 0; i < journey->node_count; i++)
		node_free_parts(&journey->nodes[i]);
	for (i = 0; i < journey->key_count; i++)
		free(journey->keys[i]);
	free(journey->nodes);
	free(journey->keys);
	free(journey->used);
	free(journey);
}

key_id
journey_find_key(const struct journey *journey, const char *name)
{
	key_id key = key_find(name);
	size_t i;

	if (key != KEY_NONE)
		return key;
	for (i = 0; i < journey->key_count; i++)
		if (strcmp(journey->keys[i], name) == 0)
			return (key_id)(KEY_KNOWN + i);
	return KEY_NONE;
}

key_id
journey_key(struct journey *journey, const char *name)
{
	key_id key = journey_find_key(journey, name);

	if (key != KEY_NONE)
		return key;
	vec_grow(journey->keys, journey->key_count, journey->key_room);
	journey->keys[journey->key_count++] = mem_text(name);
	return (key_id)(KEY_KNOWN + journey->key_count - 1);
}

const char *
journey_key_name(const struct journey *journey, key_id key)
{
	if (key < KEY_KNOWN)
		return key_name(key);
	assert(key - KEY_KNOWN < journey->key_count);
	return journey->keys[key - KEY_KNOWN];
}

node_id
journey_next_id(const struct journey *journey)
{
	return (node_id)journey->node_count;
}

static const struct node *
node_get(const struct journey *journey, node_id node)
{
	/* NODE_NONE is of no kind either. */
	assert(node < journey->node_count && journey->nodes[node].kind != NODE_KINDS);
	return &journey->nodes[node];
}

enum node_kind
journey_kind(const struct journey *journey, node_id node)
{
	return (enum node_kind)node_get(journey, node)->kind;
}

node_id
journey_parent(const struct journey *journey, node_id node)
{
	return node_get(journey, node)->parent;
}

key_id
journey_slot(const struct journey *journey, node_id node)
{
	return node_get(journey, node)->slot;
}

/* The first child from `low` on whose slot is not below `slot`. */
static size_t
slot_bound(const struct journey *journey, const struct node *parent, size_t low, key_id slot)
{
	size_t high = parent->child_count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (journey->nodes[parent->children[middle]].slot < slot)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_in_slot(const struct journey *journey, const struct node *parent, size_t at, key_id slot)
{
	return at < parent->child_count && journey->nodes[parent->children[at]].slot == slot;
}

/* Most slots that are asked for hold nothing, or one child. */
void
node_slot_range(const struct journey *journey, node_id parent, key_id slot,
	size_t *first, size_t *end)
{
	const struct node *node = node_get(journey, parent);

	*first = *end = slot_bound(journey, node, 0, slot);
	if (is_in_slot(journey, node, *end, slot))
		++*end;
	if (*end > *first && is_in_slot(journey, node, *end, slot))
		*end = slot_bound(journey, node, *end, slot + 1);
}

size_t
journey_index(const struct journey *journey, node_id node)
{
	const struct node *self = node_get(journey, node);
	const struct node *parent;
	size_t first, end, i;

	if (self->parent == NODE_NONE)
		return 0;
	parent = node_get(journey, self->parent);
	node_slot_range(journey, self->parent, self->slot, &first, &end);
	for (i = first; i < end; i++)
		if (parent->children[i] == node)
			break;
	assert(i < end);
	return i - first;
}

bool
journey_has(const struct journey *journey, node_id node)
{
	while (node != NODE_ROOT) {
		if (node == NODE_NONE || node >= journey->node_count)
			return false;
		node = journey->nodes[node].parent;
	}
	return true;
}

size_t
journey_count(const struct journey *journey, node_id parent, key_id slot)
{
	size_t first, end;

	node_slot_range(journey, parent, slot, &first, &end);
	return end - first;
}

node_id
journey_child(const struct journey *journey, node_id parent, key_id slot, size_t index)
{
	const struct node *node = node_get(journey, parent);
	size_t at = slot_bound(journey, node, 0, slot);

	/* An index may be as large as can be. */
	if (index >= node->child_count - at || !is_in_slot(journey, node, at + index, slot))
		return NODE_NONE;
	return node->children[at + index];
}

const node_id *
journey_children(const struct journey *journey, node_id parent, size_t *count)
{
	const struct node *node = node_get(journey, parent);

	*count = node->child_count;
	return node->children;
}

const struct value *
journey_get(const struct journey *journey, node_id node, key_id key)
{
	const struct node *self = node_get(journey, node);
	size_t i;

	for (i = 0; i < self->field_count; i++)
		if (self->fields[i].key == key)
			return self->fields[i].value;
	return NULL;
}

const char *
journey_text(const struct journey *journey, node_id node, key_id key)
{
	return value_text(journey_get(journey, node, key));
}

bool
journey_truth(const struct journey *journey, node_id node, key_id key)
{
	static const char *const words[] = {
		"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", NULL
	};
	const char *text = journey_text(journey, node, key);
	size_t i;

	for (i = 0; *text != '\0' && words[i] != NULL; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

bool
journey_number(const struct journey *journey, node_id node, key_id key, double *number)
{
	const char *text = journey_text(journey, node, key);
	char *end;

	if (str_digits(text, number))
		return true;
	*number = strtod(text, &end);
	return end != text && *end == '\0';
}

size_t
journey_field_count(const struct journey *journey, node_id node)
{
	return node_get(journey, node)->field_count;
}

const struct value *
journey_field(const struct journey *journey, node_id node, size_t index, key_id *key)
{
	const struct node *self = node_get(journey, node);

	assert(index < self->field_count);
	*key = self->fields[index].key;
	return self->fields[index].value;
}

uint32_t
journey_stamp(const struct journey *journey, node_id node)
{
	return node_get(journey, node)->stamp;
}

uint32_t
journey_shape_stamp(const struct journey *journey)
{
	return journey->shape;
}
