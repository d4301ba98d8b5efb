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

#define FEW 8

struct journey *
journey_new(void)
{
	struct journey *journey = mem_zero(1, sizeof *journey);

	journey->children.wide = 1;
	journey->fields.wide = 2;
	build_make_room(journey, 1);
	vec_grow(journey->rests, journey->rest_count, journey->rest_room);
	journey->rests[journey->rest_count++] = (struct rest){ 0 };
	node_create(journey, NODE_ROOT, NODE_JOURNEY);
	node_make_rest(journey, NODE_ROOT);
	return journey;
}

void
journey_free(struct journey *journey)
{
	size_t i;

	if (journey == NULL)
		return;
	for (i = 0; i < journey->key_count; i++)
		free(journey->keys[i]);
	free(journey->nodes);
	free(journey->rests);
	free(journey->fields.v);
	free(journey->children.v);
	store_clear(&journey->store);
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
	if (KEY_KNOWN + journey->key_count >= (size_t)1 << 24)
		mem_die("out of memory");	/* a node has no more room for it */
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

size_t
journey_own_keys(const struct journey *journey)
{
	return journey->key_count;
}

node_id
journey_next_id(const struct journey *journey)
{
	return (node_id)journey->node_count;
}

static const struct node *
node_get(const struct journey *journey, node_id node)
{
	assert(node_is_known(journey, node));
	return &journey->nodes[node];
}

static const struct rest *
rest_get(const struct journey *journey, node_id node)
{
	return &journey->rests[node_get(journey, node)->rest];
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

/* The first child from `low` on whose slot is not below `slot`. Most have few
 * children: those are gone through, which takes the least time. */
static size_t
slot_bound(const struct journey *journey, const struct rest *parent, size_t low, key_id slot)
{
	const node_id *children = node_children(journey, parent);
	size_t left = parent->children.count - low, half;

	while (left > FEW) {
		half = left / 2;
		if (journey->nodes[children[low + half - 1]].slot < slot)
			low += half;
		left -= half;
	}
	while (left-- > 0 && journey->nodes[children[low]].slot < slot)
		low++;
	return low;
}

static bool
is_in_slot(const struct journey *journey, const struct rest *parent, size_t at, key_id slot)
{
	return at < parent->children.count &&
	    journey->nodes[node_children(journey, parent)[at]].slot == slot;
}

/* Where a slot that is held begins: of a phase or a map mostly with the first child. */
static size_t
slot_begin(const struct journey *journey, const struct rest *parent, key_id slot)
{
	return is_in_slot(journey, parent, 0, slot) ? 0 : slot_bound(journey, parent, 0, slot);
}

/* May it have children there? Most slots that are asked for hold none. */
static bool
may_hold(const struct rest *rest, key_id slot)
{
	return (rest->held & slot_bit(slot)) != 0;
}

/* Most slots hold nothing, or one child. */
void
node_slot_range(const struct journey *journey, node_id parent, key_id slot,
	size_t *first, size_t *end)
{
	const struct rest *rest = rest_get(journey, parent);

	*first = *end = slot_begin(journey, rest, slot);
	if (is_in_slot(journey, rest, *end, slot))
		++*end;
	if (*end > *first && is_in_slot(journey, rest, rest->children.count - 1, slot))
		*end = rest->children.count;
	else if (*end > *first && is_in_slot(journey, rest, *end, slot))
		*end = slot_bound(journey, rest, *end, slot + 1);
}

size_t
node_slot_end(const struct journey *journey, node_id parent, key_id slot)
{
	return slot_bound(journey, rest_get(journey, parent), 0, slot + 1);
}

size_t
journey_index(const struct journey *journey, node_id node)
{
	const struct node *self = node_get(journey, node);
	const struct rest *parent;
	size_t first, end, i;

	if (self->parent == NODE_NONE)
		return 0;
	parent = rest_get(journey, self->parent);
	node_slot_range(journey, self->parent, self->slot, &first, &end);
	for (i = first; i < end; i++)
		if (node_children(journey, parent)[i] == node)
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

	if (!may_hold(rest_get(journey, parent), slot))
		return 0;
	node_slot_range(journey, parent, slot, &first, &end);
	return end - first;
}

node_id
journey_child(const struct journey *journey, node_id parent, key_id slot, size_t index)
{
	const struct rest *rest = rest_get(journey, parent);
	size_t at;

	if (!may_hold(rest, slot))
		return NODE_NONE;
	at = slot_begin(journey, rest, slot);
	/* An index may be as large as can be. */
	if (index >= rest->children.count - at || !is_in_slot(journey, rest, at + index, slot))
		return NODE_NONE;
	return node_children(journey, rest)[at + index];
}

const node_id *
journey_children(const struct journey *journey, node_id parent, size_t *count)
{
	const struct rest *rest = rest_get(journey, parent);

	*count = rest->children.count;
	return node_children(journey, rest);
}

const struct value *
journey_get(const struct journey *journey, node_id node, key_id key)
{
	const uint32_t *value;

	assert(node_is_known(journey, node));
	value = node_find_field(journey, node, key);
	return value != NULL ? store_at(&journey->store, *value) : NULL;
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
	const struct node *self = node_get(journey, node);

	return (self->first != 0) + journey->rests[self->rest].fields.count;
}

const struct value *
journey_field(const struct journey *journey, node_id node, size_t index, key_id *key)
{
	const struct node *self = node_get(journey, node);
	const struct row *fields = &journey->rests[self->rest].fields;
	const uint32_t *field;

	if (self->first != 0 && index-- == 0) {
		*key = node_usual_key(self);
		return store_at(&journey->store, self->first);
	}
	assert(index < fields->count);
	field = rows_at(&journey->fields, fields, index);
	*key = field[0];
	return store_at(&journey->store, field[1]);
}

uint32_t
journey_stamp(const struct journey *journey, node_id node)
{
	const struct node *self = node_get(journey, node);

	while (self->rest == 0 && self->parent != NODE_NONE)
		self = &journey->nodes[self->parent];
	return journey->rests[self->rest].stamp;
}

uint32_t
journey_shape_stamp(const struct journey *journey)
{
	return journey->shape;
}
