/*
 * The line and column in the file of what a finding is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/pinpoint.h"

#include <string.h>

#include "locate.h"
#include "yaml/node.h"

/* The node, or the nearest one above it that stands somewhere. */
static uint32_t
node_at(const struct tree *tree, const struct journey *journey, node_id node)
{
	uint32_t at = locate_node(tree, journey, node).at;

	while (at == TREE_NONE && node != NODE_ROOT) {
		node = journey_parent(journey, node);
		at = locate_node(tree, journey, node).at;
	}
	return at;
}

/* From a value on to the item of a list, or the entry of a mapping. */
static uint32_t
step_into(const struct tree *tree, uint32_t at, const struct check_place *place)
{
	uint32_t target = tree_target(tree, at), found;

	if (place->entry != NULL && tree->nodes[target].kind == TREE_MAPPING) {
		found = tree_find(tree, target, place->entry);
		if (found == TREE_NONE)
			return at;
		at = tree_value(tree, found);
		target = tree_target(tree, at);
	}
	if (place->item > 0 && tree->nodes[target].kind == TREE_SEQUENCE) {
		found = tree_item(tree, target, place->item - 1);
		at = found != TREE_NONE ? found : at;
	}
	return at;
}

/* In levels by persona, the key is whose level it is. */
static bool
is_level_key(const struct tree *tree, uint32_t at, const struct check_place *place)
{
	uint32_t parent = tree->nodes[at].parent;

	return place->key == KEY_PERSONA && tree->nodes[at].kind != TREE_MAPPING &&
	    parent != TREE_NONE && tree->nodes[parent].kind == TREE_MAPPING;
}

static uint32_t
place_at(const struct tree *tree, const struct journey *journey, const struct check_place *place)
{
	uint32_t node = node_at(tree, journey, place->node), at;

	if (place->key == KEY_NONE)
		return node;
	at = locate_key(tree, journey, place->node, journey_key_name(journey, place->key)).at;
	if (at == TREE_NONE)
		return is_level_key(tree, node, place) ? tree_key(tree, node) : node;
	at = step_into(tree, at, place);
	if (place->name && tree->nodes[tree->nodes[at].parent].kind == TREE_MAPPING)
		at = tree_key(tree, at);
	return at;
}

void
pinpoint(const struct tree *tree, const struct journey *journey, const struct check_place *place,
	size_t *line, size_t *column)
{
	source_locate(tree->source, tree->nodes[place_at(tree, journey, place)].s, line, column);
}
