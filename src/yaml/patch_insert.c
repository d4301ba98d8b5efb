/*
 * New nodes written into the text, and slots written anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patching.h"

#include <assert.h>
#include <string.h>

#include "cell.h"
#include "model/lane.h"
#include "order.h"
#include "yaml/write.h"
#include "yaml/node.h"

static bool
not_elsewhere(const void *data, node_id node)
{
	const struct patch *patch = data;

	return !journey_has(patch->base, node);
}

static bool
here_or_new(const void *data, node_id node)
{
	const struct patch *patch = data;

	return !journey_has(patch->base, node) ||
	    (journey_parent(patch->base, node) == journey_parent(patch->now, node) &&
	    strcmp(journey_key_name(patch->base, journey_slot(patch->base, node)),
	    journey_key_name(patch->now, journey_slot(patch->now, node))) == 0);
}

static void
mark_written(struct patch *patch, node_id node, const struct write_filter *filter)
{
	const node_id *children;
	size_t i, count;

	if (!filter->wanted(filter->data, node))
		return;
	patch->written[node] = true;
	children = journey_children(patch->now, node, &count);
	for (i = 0; i < count; i++)
		mark_written(patch, children[i], filter);
}

static void
mark_slot_written(struct patch *patch, node_id parent, key_id slot, const struct write_filter *filter)
{
	node_id node;
	size_t i;

	for (i = 0; (node = journey_child(patch->now, parent, slot, i)) != NODE_NONE; i++)
		mark_written(patch, node, filter);
}

/* The whole slot anew, with all of its nodes as they shall be. */
int
patching_rewrite_slot(struct patch *patch, node_id parent, const char *slot, uint32_t at)
{
	struct write_filter filter = { here_or_new, patch };
	key_id key = journey_find_key(patch->now, slot);
	struct value *value = key != KEY_NONE ? write_slot(patch->now, parent, key, &filter) : NULL;
	int result;

	if (value == NULL)
		return splice_delete(&patch->batch, at, patch->err);
	result = splice_set(&patch->batch, at, value, patch->err);
	value_free(value);
	if (result == SPLICE_DONE) {
		patching_touch(patch, at);
		mark_slot_written(patch, parent, key, &filter);
	}
	return result;
}

/* The slot is not in the file yet, or empty there. */
static int
insert_slot(struct patch *patch, const struct edit *edit, const struct located *slot)
{
	struct write_filter filter = { not_elsewhere, patch };
	key_id key = journey_find_key(patch->now, edit->key);
	struct value *value = write_slot(patch->now, edit->parent, key, &filter);
	int result;

	assert(value != NULL);
	if (patching_is_touched(patch, slot->mapping))
		result = SPLICE_LATER;
	else if (slot->at != TREE_NONE)
		result = splice_set(&patch->batch, slot->at, value, patch->err);
	else
		result = splice_add_key(&patch->batch, slot->mapping, edit->key, value,
		    order_before(patch->tree, slot->mapping, patch->now,
		    journey_kind(patch->base, edit->parent), edit->key), patch->err);
	value_free(value);
	if (result == SPLICE_DONE) {
		patching_touch(patch, slot->mapping);
		mark_slot_written(patch, edit->parent, key, &filter);
	}
	return result;
}

/* One thing stands there alone: it becomes a list of two. */
static int
insert_beside(struct patch *patch, const struct edit *edit, uint32_t at, struct value *value)
{
	struct value *list = value_new_list();
	struct value *old = tree_to_value(patch->tree, at);
	int result;

	value_add(list, edit->index == 0 ? value : old);
	value_add(list, edit->index == 0 ? old : value);
	result = splice_set(&patch->batch, at, list, patch->err);
	value_free(list);
	if (result == SPLICE_DONE)
		patching_touch(patch, at);
	return result;
}

static int
insert_level(struct patch *patch, const struct edit *edit, uint32_t levels)
{
	const char *persona = journey_text(patch->now, edit->node, KEY_PERSONA);
	struct write_filter filter = { not_elsewhere, patch };
	struct value *text;
	uint32_t before;
	int result;

	if (persona[0] == '\0' || journey_field_count(patch->now, edit->node) != 2 ||
	    tree_find(patch->tree, levels, persona) != TREE_NONE)
		return patching_rewrite_slot(patch, edit->parent, edit->key, levels);
	text = write_field(patch->now, edit->node, KEY_TEXT,
	    journey_get(patch->now, edit->node, KEY_TEXT));
	before = edit->index < tree_items(patch->tree, levels)
	    ? tree_item(patch->tree, levels, edit->index) : TREE_NONE;
	result = splice_add_key(&patch->batch, levels, persona, text, before, patch->err);
	value_free(text);
	if (result == SPLICE_DONE) {
		patching_touch(patch, levels);
		mark_written(patch, edit->node, &filter);
	}
	return result;
}

int
patching_insert(struct patch *patch, const struct edit *edit)
{
	struct write_filter filter = { not_elsewhere, patch };
	struct located slot = locate_key(patch->tree, patch->base, edit->parent, edit->key);
	struct value *value;
	uint32_t target;
	int result;

	if (slot.at == TREE_NONE && slot.mapping == TREE_NONE)
		return SPLICE_LATER;
	result = patching_clear_way(patch, &slot);
	if (result != SPLICE_DONE)
		return result;
	if (slot.at == TREE_NONE || cell_is_null(patch->tree, slot.at))
		return insert_slot(patch, edit, &slot);
	target = tree_target(patch->tree, slot.at);
	if (target != slot.at)
		return patching_set_to_copy(patch, slot.at);
	if (patching_is_levels(patch, &slot, edit->parent, edit->key))
		return insert_level(patch, edit, target);
	value = write_node(patch->now, edit->node, &filter);
	if (patch->tree->nodes[target].kind != TREE_SEQUENCE) {
		result = insert_beside(patch, edit, slot.at, value);
	} else {
		result = splice_insert(&patch->batch, target, edit->index, value, patch->err);
		value_free(value);
		if (result == SPLICE_DONE)
			patching_touch(patch, target);
	}
	if (result == SPLICE_DONE)
		mark_written(patch, edit->node, &filter);
	return result;
}
