/*
 * Edits of attributes and the taking away and moving of nodes, as splices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patching.h"

#include <string.h>

#include "cell.h"
#include "order.h"
#include "sync.h"
#include "yaml/write.h"
#include "yaml/node.h"


/* Would the entry still be there by `<<` when its own is gone? */
static bool
is_merged(const struct patch *patch, const struct located *entry, const char *key)
{
	return entry->mapping != TREE_NONE && entry->alias == TREE_NONE &&
	    cell_find_merged(patch->tree, entry->mapping, key) != TREE_NONE;
}

static int
set_in_mapping(struct patch *patch, const struct edit *edit, const struct value *value)
{
	struct located entry = locate_key(patch->tree, patch->base, edit->node, edit->key);
	int result;

	if (value == NULL && is_merged(patch, &entry, edit->key))
		return patching_dissolve(patch, entry.mapping);
	result = entry.at == TREE_NONE && patching_is_touched(patch, entry.mapping)
	    ? SPLICE_LATER : patching_clear_way(patch, &entry);
	if (result != SPLICE_DONE)
		return result;
	if (entry.at != TREE_NONE && value != NULL)
		return sync_value(&patch->batch, entry.at, value, patch->err);
	if (entry.at != TREE_NONE)
		return splice_delete(&patch->batch, entry.at, patch->err);
	if (value == NULL)
		return SPLICE_DONE;
	return splice_add_key(&patch->batch, entry.mapping, edit->key, value,
	    order_before(patch->tree, entry.mapping, patch->now,
	    journey_kind(patch->base, edit->node), edit->key), patch->err);
}

/* A short form that must hold more becomes a mapping. */
static int
set_in_short(struct patch *patch, const struct edit *edit, uint32_t at, const struct value *value)
{
	enum key main_key = schema_node(journey_kind(patch->base, edit->node))->main;
	const struct value *text = journey_get(patch->base, edit->node, main_key);
	struct value *map;
	int result;

	if (strcmp(edit->key, key_name(main_key)) == 0 && value != NULL)
		return splice_set(&patch->batch, at, value, patch->err);
	if (value == NULL || text == NULL)
		return SPLICE_DONE;
	map = value_new_map();
	value_put(map, key_name(main_key), write_field(patch->base, edit->node, main_key, text));
	value_put(map, edit->key, value_copy(value));
	result = splice_set(&patch->batch, at, map, patch->err);
	if (result == SPLICE_DONE)
		patching_touch(patch, at);
	value_free(map);
	return result;
}

bool
patching_is_levels(const struct patch *patch, const struct located *slot, node_id parent, const char *key)
{
	return slot->at != TREE_NONE && schema_has_cells(journey_kind(patch->base, parent)) &&
	    schema_slot(journey_kind(patch->base, parent), journey_find_key(patch->base, key)) == NULL &&
	    cell_is_levels(patch->tree, patch->base, journey_find_key(patch->base, key),
	    tree_target(patch->tree, slot->at));
}

/* The slot that a node stands in. */
static struct located
slot_of(const struct patch *patch, node_id node)
{
	return locate_key(patch->tree, patch->base, journey_parent(patch->base, node),
	    journey_key_name(patch->base, journey_slot(patch->base, node)));
}

int
patching_set(struct patch *patch, const struct edit *edit)
{
	key_id key = journey_key(patch->base, edit->key);
	struct located own = locate_node(patch->tree, patch->base, edit->node), slot;
	struct value *value;
	int result;

	if (own.at == TREE_NONE)
		return SPLICE_LATER;
	value = edit->value != NULL ? write_field(patch->base, edit->node, key, edit->value) : NULL;
	if (patch->tree->nodes[tree_target(patch->tree, own.at)].kind == TREE_MAPPING) {
		result = set_in_mapping(patch, edit, value);
	} else if ((result = patching_clear_way(patch, &own)) == SPLICE_DONE) {
		slot = slot_of(patch, edit->node);
		if (key != KEY_TEXT && patching_is_levels(patch, &slot,
		    journey_parent(patch->base, edit->node),
		    journey_key_name(patch->base, journey_slot(patch->base, edit->node))))
			result = patching_rewrite_slot(patch, journey_parent(patch->base, edit->node),
			    journey_key_name(patch->base, journey_slot(patch->base, edit->node)), slot.at);
		else
			result = set_in_short(patch, edit, own.at, value);
	}
	value_free(value);
	return result;
}


static bool
slot_is_loose(const struct patch *patch, node_id node)
{
	const struct slot_row *row = schema_slot(
	    journey_kind(patch->base, journey_parent(patch->base, node)),
	    journey_slot(patch->base, node));

	return row == NULL || row->loose;
}

int
patching_remove(struct patch *patch, node_id node)
{
	struct located own = locate_node(patch->tree, patch->base, node);
	struct located slot = slot_of(patch, node);
	uint32_t target;
	int result;

	if (own.at == TREE_NONE)
		return SPLICE_LATER;
	if (is_merged(patch, &slot, journey_key_name(patch->base, journey_slot(patch->base, node))))
		return patching_dissolve(patch, slot.mapping);
	result = patching_clear_way(patch, &own);
	if (result != SPLICE_DONE)
		return result;
	target = tree_target(patch->tree, slot.at);
	if (own.at == slot.at || (slot_is_loose(patch, node) && tree_items(patch->tree, target) == 1)) {
		if (patching_is_touched(patch, slot.mapping))
			return SPLICE_LATER;
		result = splice_delete(&patch->batch, slot.at, patch->err);
		target = slot.mapping;
	} else {
		result = splice_delete(&patch->batch, own.at, patch->err);
	}
	if (result == SPLICE_DONE)
		patching_touch(patch, target);
	return result;
}

/* A list to move into where there is none. */
static int
make_list(struct patch *patch, const struct edit *edit, const struct located *slot)
{
	struct value *list = value_new_list();
	int result;

	if (slot->at != TREE_NONE)
		result = splice_set(&patch->batch, slot->at, list, patch->err);
	else
		result = splice_add_key(&patch->batch, slot->mapping, edit->key, list,
		    order_before(patch->tree, slot->mapping, patch->now,
		    journey_kind(patch->base, edit->parent), edit->key), patch->err);
	value_free(list);
	return result == SPLICE_DONE ? SPLICE_LATER : result;
}

/* Can the item's own lines travel? Else it goes and is written anew. */
bool
patching_can_travel(const struct patch *patch, const struct edit *edit)
{
	struct located own = locate_node(patch->tree, patch->base, edit->node);
	struct located from = slot_of(patch, edit->node);
	struct located to = locate_key(patch->tree, patch->base, edit->parent, edit->key);

	if (!slot_is_loose(patch, edit->node))
		return true;
	return own.at != TREE_NONE && to.at != TREE_NONE &&
	    patch->tree->nodes[own.at].parent == from.at &&
	    patch->tree->nodes[from.at].kind == TREE_SEQUENCE &&
	    patch->tree->nodes[to.at].kind == TREE_SEQUENCE &&
	    (from.at == to.at || tree_items(patch->tree, from.at) > 1);
}

int
patching_move(struct patch *patch, const struct edit *edit)
{
	struct located own = locate_node(patch->tree, patch->base, edit->node);
	struct located from = slot_of(patch, edit->node);
	struct located to = locate_key(patch->tree, patch->base, edit->parent, edit->key);
	int result;

	if (own.at == TREE_NONE || to.mapping == TREE_NONE)
		return SPLICE_LATER;
	if ((result = patching_clear_way(patch, &own)) != SPLICE_DONE ||
	    (result = patching_clear_way(patch, &to)) != SPLICE_DONE ||
	    (result = patching_unalias(patch, own.at)) != SPLICE_DONE)
		return result;
	if (to.at == TREE_NONE && patching_is_touched(patch, to.mapping))
		return SPLICE_LATER;
	if (to.at == TREE_NONE || patch->tree->nodes[to.at].kind != TREE_SEQUENCE)
		return make_list(patch, edit, &to);
	result = splice_move(&patch->batch, own.at, to.at, edit->index, patch->err);
	if (result == SPLICE_DONE) {
		patching_touch(patch, from.at);
		patching_touch(patch, to.at);
	}
	return result;
}
