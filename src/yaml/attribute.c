/*
 * What stands in the tree becomes an attribute of a node that is being read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "attribute.h"

#include <string.h>

#include "model/build.h"

/* Almost all are texts, which take no value of their own on the way. */
static bool
give_text(struct journey *journey, node_id node, key_id key, const struct tree *tree, uint32_t at)
{
	const struct tree_node *n = &tree->nodes[at];
	size_t len;
	const char *text = tree_text(tree, at, &len);
	bool plain = n->type != SCALAR_TEXT && n->style == SCALAR_PLAIN;

	if (n->kind != TREE_SCALAR || memchr(text, '\0', len) != NULL)
		return false;
	if (plain && n->type == SCALAR_NULL)
		len = 0;
	build_text(journey, node, key, text, len, plain);
	return true;
}

void
attribute_of_key(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at)
{
	const char *text = tree_text(tree, at, NULL);

	build_text(journey, node, key, text, strlen(text), false);
}

void
attribute_any(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at)
{
	if (!give_text(journey, node, key, tree, tree_target(tree, at)))
		build_field(journey, node, key, tree_to_value(tree, at));
}

void
attribute_list(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at)
{
	struct value *value = tree_to_value(tree, at), *list = value;

	if (value->kind == VALUE_TEXT) {
		list = value_new_list();
		value_add(list, value);
	}
	build_field(journey, node, key, list);
}

void
attribute_nothing(struct journey *journey, node_id node, key_id key)
{
	build_text(journey, node, key, "", 0, false);
}
