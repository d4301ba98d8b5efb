/*
 * What was cut or copied: cards, a touchpoint or a phase.
 *
 * A tree is a mapping: "kind", "attributes" (a mapping from key to value) and
 * "slots" (a mapping from slot to a list of trees).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "clip.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

struct clip *
clip_new(const struct document *document, enum node_kind kind, bool cut)
{
	struct clip *clip = mem_zero(1, sizeof *clip);

	clip->document = document;
	clip->kind = kind;
	clip->cut = cut;
	return clip;
}

void
clip_free(struct clip *clip)
{
	size_t i;

	if (clip == NULL)
		return;
	for (i = 0; i < clip->count; i++)
		value_free(clip->items[i].tree);
	free(clip->items);
	refs_list_clear(&clip->refs);
	free(clip);
}

static struct value *
tree_attributes(const struct journey *journey, node_id node)
{
	struct value *attributes = value_new_map();
	const struct value *value;
	size_t i;
	key_id key;

	for (i = 0; i < journey_field_count(journey, node); i++) {
		value = journey_field(journey, node, i, &key);
		/* A copy must not have the id of what it was copied from. */
		if (key != KEY_ID)
			value_put(attributes, journey_key_name(journey, key), value_copy(value));
	}
	return attributes;
}

static struct value *
tree_of(const struct journey *journey, node_id node)
{
	struct value *tree = value_new_map(), *slots = value_new_map(), *list = NULL;
	const node_id *children;
	size_t count, i;
	key_id slot = KEY_NONE;
	char kind[2] = { (char)('a' + journey_kind(journey, node)), '\0' };

	value_put(tree, "kind", value_new_text(kind));
	value_put(tree, "attributes", tree_attributes(journey, node));
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++) {
		if (list == NULL || journey_slot(journey, children[i]) != slot) {
			slot = journey_slot(journey, children[i]);
			list = value_new_list();
			value_put(slots, journey_key_name(journey, slot), list);
		}
		value_add(list, tree_of(journey, children[i]));
	}
	value_put(tree, "slots", slots);
	return tree;
}

void
clip_take(struct clip *clip, node_id node)
{
	vec_grow(clip->items, clip->count, clip->room);
	clip->items[clip->count++] = (struct clip_item){ node,
		tree_of(document_journey(clip->document), node) };
}

static node_id
tree_put(const struct value *tree, struct document *document, node_id parent, const char *slot,
	size_t index, struct err *err)
{
	const struct value *attributes = value_get(tree, "attributes");
	const struct value *slots = value_get(tree, "slots");
	enum node_kind kind = (enum node_kind)(value_text(value_get(tree, "kind"))[0] - 'a');
	node_id node = document_insert(document, kind, parent, slot, index, err);
	size_t i, j;

	if (node == NODE_NONE)
		return NODE_NONE;
	for (i = 0; i < value_count(attributes); i++)
		if (document_set(document, node, value_key(attributes, i),
			value_copy(value_item(attributes, i)), err) != 0)
			return NODE_NONE;
	for (i = 0; i < value_count(slots); i++)
		for (j = 0; j < value_count(value_item(slots, i)); j++)
			if (tree_put(value_item(value_item(slots, i), j), document, node,
				value_key(slots, i), j, err) == NODE_NONE)
				return NODE_NONE;
	return node;
}

/* Is it off the map, by itself, and does it still hold what it held? (Undo can
 * have emptied it.) */
static bool
is_as_cut(const struct journey *journey, const struct clip_item *item)
{
	struct value *tree;
	bool same;

	if (journey_has(journey, item->node) || journey_parent(journey, item->node) != NODE_NONE)
		return false;
	tree = tree_of(journey, item->node);
	same = value_equal(tree, item->tree);
	value_free(tree);
	return same;
}

bool
clip_comes_back(const struct clip *clip, size_t i, const struct document *document)
{
	return clip->cut && clip->document == document
	    && is_as_cut(document_journey(document), &clip->items[i]);
}

node_id
clip_put(const struct clip *clip, size_t i, struct document *document, node_id parent,
	const char *slot, size_t index, struct err *err)
{
	const struct clip_item *item = &clip->items[i];

	if (!clip_comes_back(clip, i, document))
		return tree_put(item->tree, document, parent, slot, index, err);
	if (document_restore(document, item->node, parent, slot, index, err) != 0)
		return NODE_NONE;
	return item->node;
}
