/*
 * How a cell may look in the file: for reading and patching alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cell.h"

#include "model/lane.h"
#include "yaml/node.h"

bool
cell_is_null(const struct tree *tree, uint32_t at)
{
	const struct tree_node *node = &tree->nodes[at];

	return node->kind == TREE_SCALAR && node->style == SCALAR_PLAIN && node->type == SCALAR_NULL;
}

static bool
is_scalar(const struct tree *tree, uint32_t at)
{
	return tree->nodes[tree_target(tree, at)].kind == TREE_SCALAR;
}

bool
cell_is_levels(const struct tree *tree, const struct journey *journey, key_id lane, uint32_t at)
{
	uint32_t key, value;

	if (tree->nodes[at].kind != TREE_MAPPING || tree_find(tree, at, "text") != TREE_NONE ||
	    lane_kind_of(journey, lane) != LANE_LEVEL)
		return false;
	for (key = tree_first(tree, at); key != TREE_NONE; key = tree_next(tree, value)) {
		value = tree_value(tree, key);
		if (!is_scalar(tree, key) || !is_scalar(tree, value))
			return false;
	}
	return tree_repeated_key(tree, at) == TREE_NONE;
}

uint32_t
cell_find_merged(const struct tree *tree, uint32_t mapping, const char *key)
{
	uint32_t merge = tree_find(tree, mapping, "<<"), found, from, item, source;

	if (merge == TREE_NONE)
		return TREE_NONE;
	from = tree_target(tree, tree_value(tree, merge));
	item = tree->nodes[from].kind == TREE_SEQUENCE ? tree_first(tree, from) : from;
	while (item != TREE_NONE) {
		source = tree_target(tree, item);
		if (tree->nodes[source].kind != TREE_MAPPING)
			return TREE_NONE;
		found = tree_find(tree, source, key);
		if (found != TREE_NONE)
			return tree_value(tree, found);
		found = cell_find_merged(tree, source, key);
		if (found != TREE_NONE)
			return found;
		item = item == from ? TREE_NONE : tree_next(tree, item);
	}
	return TREE_NONE;
}

static bool
is_card(const struct tree *tree, uint32_t at)
{
	uint32_t target = tree_target(tree, at), text;

	if (tree->nodes[target].kind != TREE_MAPPING)
		return tree->nodes[target].kind == TREE_SCALAR;
	text = tree_find(tree, target, "text");
	text = text != TREE_NONE ? tree_value(tree, text) : cell_find_merged(tree, target, "text");
	return text != TREE_NONE && is_scalar(tree, text);
}

bool
cell_is_cell(const struct tree *tree, const struct journey *journey, key_id lane, uint32_t at)
{
	uint32_t item;

	if (tree->nodes[at].kind != TREE_SEQUENCE)
		return is_card(tree, at) || cell_is_levels(tree, journey, lane, at);
	for (item = tree_first(tree, at); item != TREE_NONE; item = tree_next(tree, item))
		if (!is_card(tree, item))
			return false;
	return true;
}

const char *
cell_found(const struct tree *tree, uint32_t at)
{
	const struct tree_node *node = &tree->nodes[at];

	switch ((enum tree_kind)node->kind) {
	case TREE_SEQUENCE:
		return N_("a list");
	case TREE_MAPPING:
		return N_("keys with values");
	case TREE_SCALAR:
	case TREE_ALIAS:
		break;
	}
	return node->type == SCALAR_NULL ? N_("nothing") : N_("a text");
}
