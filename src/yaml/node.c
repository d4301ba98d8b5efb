/*
 * Questions about the nodes of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/tree.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

void
tree_free(struct tree *tree)
{
	if (tree == NULL)
		return;
	free(tree->nodes);
	free(tree->docs);
	free(tree->aliases);
	free(tree->pool);
	free(tree);
}

uint32_t
tree_root(const struct tree *tree, size_t doc)
{
	return doc < tree->doc_count ? tree->docs[doc].root : TREE_NONE;
}

uint32_t
tree_first(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].count > 0 ? node + 1 : TREE_NONE;
}

uint32_t
tree_next(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].next;
}

size_t
tree_items(const struct tree *tree, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];

	return n->kind == TREE_MAPPING ? n->count / 2 : n->count;
}

uint32_t
tree_item(const struct tree *tree, uint32_t node, size_t index)
{
	bool pairs = tree->nodes[node].kind == TREE_MAPPING;
	uint32_t child = tree_first(tree, node);

	while (child != TREE_NONE && index-- > 0) {
		child = tree_next(tree, child);
		if (pairs && child != TREE_NONE)
			child = tree_next(tree, child);
	}
	return child;
}

size_t
tree_index(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent, child;
	size_t index = 0;

	for (child = parent + 1; child != node; child = tree_next(tree, child))
		index++;
	return tree->nodes[parent].kind == TREE_MAPPING ? index / 2 : index;
}

uint32_t
tree_key(const struct tree *tree, uint32_t node)
{
	uint32_t child = tree->nodes[node].parent + 1;

	if (tree->nodes[node].flags & TREE_KEY)
		return node;
	while (tree->nodes[child].next != node)
		child = tree->nodes[child].next;
	return child;
}

uint32_t
tree_value(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].flags & TREE_KEY ? tree->nodes[node].next : node;
}

uint32_t
tree_find(const struct tree *tree, uint32_t mapping, const char *key)
{
	size_t len = strlen(key);
	uint32_t child;

	if (tree->nodes[mapping].kind != TREE_MAPPING)
		return TREE_NONE;
	for (child = tree_first(tree, mapping); child != TREE_NONE;
	    child = tree_next(tree, tree_next(tree, child))) {
		const struct tree_node *n = &tree->nodes[child];

		if (n->kind == TREE_SCALAR && n->len == len &&
		    memcmp(tree->pool + n->text, key, len) == 0)
			return child;
	}
	return TREE_NONE;
}

static size_t
hash_of(const char *text, size_t len)
{
	size_t i, hash = 5381;

	for (i = 0; i < len; i++)
		hash = hash * 33 + (unsigned char)text[i];
	return hash;
}

/* Puts `key` into the table of `room` places; false if its text is there. */
static bool
table_add(const struct tree *tree, uint32_t *table, size_t room, uint32_t key)
{
	const struct tree_node *n = &tree->nodes[tree_target(tree, key)];
	size_t i = hash_of(tree->pool + n->text, n->len) & (room - 1);

	for (; table[i] != TREE_NONE; i = (i + 1) & (room - 1)) {
		const struct tree_node *other = &tree->nodes[tree_target(tree, table[i])];

		if (other->len == n->len && memcmp(tree->pool + other->text,
				tree->pool + n->text, n->len) == 0)
			return false;
	}
	table[i] = key;
	return true;
}

uint32_t
tree_repeated_key(const struct tree *tree, uint32_t mapping)
{
	uint32_t small[64], *table = small, child, found = TREE_NONE;
	size_t room = 64;

	if (tree->nodes[mapping].kind != TREE_MAPPING)
		return TREE_NONE;
	while (room < tree->nodes[mapping].count + 1)
		room *= 2;
	if (room > 64)
		table = mem_alloc(room * sizeof *table);
	memset(table, 0xff, room * sizeof *table);
	for (child = tree_first(tree, mapping); child != TREE_NONE && found == TREE_NONE;
	    child = tree_next(tree, tree_next(tree, child))) {
		if (tree->nodes[tree_target(tree, child)].kind == TREE_SCALAR &&
		    !table_add(tree, table, room, child))
			found = child;
	}
	if (table != small)
		free(table);
	return found;
}

uint32_t
tree_target(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].kind == TREE_ALIAS ? tree->nodes[node].text : node;
}

const char *
tree_text(const struct tree *tree, uint32_t node, size_t *len)
{
	const struct tree_node *n = &tree->nodes[node];

	if (len != NULL)
		*len = n->kind == TREE_SCALAR ? n->len : 0;
	return n->kind == TREE_SCALAR ? tree->pool + n->text : "";
}

const char *
tree_tag(const struct tree *tree, uint32_t node)
{
	uint32_t tag = tree->nodes[node].tag;

	return tag == TREE_NONE ? NULL : tree->pool + tag;
}

bool
tree_tag_is_core(const char *tag)
{
	static const char *const names[] = {
		"str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge",
		"binary", NULL
	};
	size_t i;

	if (strcmp(tag, "!") == 0)
		return true;
	if (!str_starts(tag, "tag:yaml.org,2002:"))
		return false;
	for (i = 0; names[i] != NULL; i++)
		if (strcmp(tag + 18, names[i]) == 0)
			return true;
	return false;
}

const char *
tree_anchor(const struct tree *tree, uint32_t node)
{
	uint32_t anchor = tree->nodes[node].anchor;

	return anchor == TREE_NONE ? NULL : tree->pool + anchor;
}

/* Our texts end at a NUL: where the file has one inside a text, U+FFFD is read
 * in its place, so that it shows and nothing behind it is hidden. */
static struct value *
text_with_nul(const char *text, size_t len)
{
	struct str out = { 0 };
	struct value *value;
	size_t at, part;

	for (at = 0; at < len; at += part + 1) {
		part = strlen(text + at);
		str_add_n(&out, text + at, part);
		if (at + part < len)
			str_add(&out, "\xef\xbf\xbd");
	}
	value = value_new_text(str_text(&out));
	str_clear(&out);
	return value;
}

static struct value *
scalar_to_value(const struct tree *tree, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];
	const char *text = tree->pool + n->text;

	if (strlen(text) < n->len)
		return text_with_nul(text, n->len);
	if (n->type == SCALAR_TEXT || n->style != SCALAR_PLAIN)
		return value_new_text_n(text, n->len);
	return value_new_plain(n->type == SCALAR_NULL ? "" : text);
}

/* Depth is bounded: a tree's by TREE_DEPTH_MAX, and through aliases by the
 * number of nodes they may reach. */
struct value *
tree_to_value(const struct tree *tree, uint32_t node)
{
	struct value *value;
	uint32_t child, item;

	node = tree_target(tree, node);
	if (tree->nodes[node].kind == TREE_SCALAR)
		return scalar_to_value(tree, node);
	if (tree->nodes[node].kind == TREE_SEQUENCE) {
		value = value_new_list();
		for (child = tree_first(tree, node); child != TREE_NONE;
		    child = tree_next(tree, child))
			value_add(value, tree_to_value(tree, child));
		return value;
	}
	assert(tree->nodes[node].kind == TREE_MAPPING);
	value = value_new_map();
	for (child = tree_first(tree, node); child != TREE_NONE; child = tree_next(tree, item)) {
		item = tree_next(tree, child);
		value_append(value, tree_text(tree, tree_target(tree, child), NULL),
			tree_to_value(tree, item));
	}
	return value;
}
