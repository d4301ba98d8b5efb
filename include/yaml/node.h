/*
 * Questions about the nodes of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_NODE_H
#define YAML_NODE_H

#include "base/value.h"
#include "yaml/tree.h"

/* The root of document `doc`, from 0; TREE_NONE past the last. */
uint32_t tree_root(const struct tree *tree, size_t doc);

/* The first node that is not below `node`. */
static inline uint32_t
tree_after(const struct tree *tree, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];

	return n->kind == TREE_SEQUENCE || n->kind == TREE_MAPPING ? n->after : node + 1;
}

/* Children in order: of a mapping key and value in turn. TREE_NONE at the end. */
static inline uint32_t
tree_first(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].count > 0 ? node + 1 : TREE_NONE;
}

static inline uint32_t
tree_next(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent, after = tree_after(tree, node);

	return parent != TREE_NONE && after < tree->nodes[parent].after ? after : TREE_NONE;
}

/* Item `index` of a sequence, or the key of entry `index` of a mapping. */
uint32_t tree_item(const struct tree *tree, uint32_t node, size_t index);
size_t tree_items(const struct tree *tree, uint32_t node);	/* items or entries; 0 for others */
size_t tree_index(const struct tree *tree, uint32_t node);	/* place in its parent, so counted */

/* The key of the entry that `node`, key or value, belongs to, and its value. */
uint32_t tree_key(const struct tree *tree, uint32_t node);
uint32_t tree_value(const struct tree *tree, uint32_t node);

/* The key node whose text is `key`, the first of several; TREE_NONE if none. */
uint32_t tree_find(const struct tree *tree, uint32_t mapping, const char *key);

/* The first key of a mapping that stood there before; TREE_NONE if none. */
uint32_t tree_repeated_key(const struct tree *tree, uint32_t mapping);

/* What an alias stands for, `node` itself if it is none. */
static inline uint32_t
tree_target(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].kind == TREE_ALIAS ? tree->nodes[node].text : node;
}

/* The decoded text of a scalar, "" for others; borrowed. `len` may be NULL. */
static inline const char *
tree_text(const struct tree *tree, uint32_t node, size_t *len)
{
	const struct tree_node *n = &tree->nodes[node];

	if (len != NULL)
		*len = n->kind == TREE_SCALAR ? n->len : 0;
	return n->kind == TREE_SCALAR ? tree->pool + n->text : "";
}

/* Tag and anchor without & and !, as resolved by libyaml; NULL for none. Where
 * both end; where the node begins, if there is none. */
const char *tree_tag(const struct tree *tree, uint32_t node);
const char *tree_anchor(const struct tree *tree, uint32_t node);
uint32_t tree_dress_end(const struct tree *tree, uint32_t node);

/* A copy as plain data, aliases expanded, every null as plain ""; yours. */
struct value *tree_to_value(const struct tree *tree, uint32_t node);

#endif
