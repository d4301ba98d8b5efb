/*
 * Questions about the nodes of a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/node.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

#define KEYS_FEW 16

void
tree_clear(struct tree *tree)
{
	free(tree->nodes);
	free(tree->dresses);
	free(tree->docs);
	free(tree->aliases);
	free(tree->pool);
}

void
tree_free(struct tree *tree)
{
	if (tree != NULL)
		tree_clear(tree);
	free(tree);
}

uint32_t
tree_root(const struct tree *tree, size_t doc)
{
	return doc < tree->doc_count ? tree->docs[doc].root : TREE_NONE;
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
	while (tree_next(tree, child) != node)
		child = tree_next(tree, child);
	return child;
}

uint32_t
tree_value(const struct tree *tree, uint32_t node)
{
	return tree->nodes[node].flags & TREE_KEY ? tree_next(tree, node) : node;
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

/* One key of a mapping, to be sorted. */
struct key_text {
	const char *text;
	uint32_t len, node;
};

/* By text, and keys of one text in the order of the file. */
static int
compare_keys(const void *a, const void *b)
{
	const struct key_text *x = a, *y = b;
	int sign = x->len == y->len ? memcmp(x->text, y->text, x->len) : x->len < y->len ? -1 : 1;

	return sign != 0 ? sign : x->node < y->node ? -1 : x->node > y->node;
}

static bool
is_same_key(const struct key_text *a, const struct key_text *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* The first of `keys`, which come in the order of the file, whose text stands
 * before it; each is held against all when they are few, else they are sorted:
 * unlike a table of hashes, no file can make that slow. */
static uint32_t
repeated_of(struct key_text *keys, size_t count)
{
	uint32_t found = TREE_NONE;
	size_t i, k;

	if (count <= KEYS_FEW) {
		for (i = 1; i < count; i++)
			for (k = 0; k < i; k++)
				if (is_same_key(&keys[i], &keys[k]))
					return keys[i].node;
		return TREE_NONE;
	}
	qsort(keys, count, sizeof *keys, compare_keys);
	for (i = 1; i < count; i++)
		if (keys[i].node < found && is_same_key(&keys[i], &keys[i - 1]))
			found = keys[i].node;
	return found;
}

uint32_t
tree_repeated_key(const struct tree *tree, uint32_t mapping)
{
	struct key_text few[KEYS_FEW], *keys = few;
	uint32_t child, found;
	size_t count = 0;

	if (tree->nodes[mapping].kind != TREE_MAPPING)
		return TREE_NONE;
	if (tree->nodes[mapping].count / 2 > KEYS_FEW)
		keys = mem_alloc(tree->nodes[mapping].count / 2 * sizeof *keys);
	for (child = tree_first(tree, mapping); child != TREE_NONE;
	    child = tree_next(tree, tree_next(tree, child))) {
		const struct tree_node *n = &tree->nodes[tree_target(tree, child)];

		if (n->kind == TREE_SCALAR)
			keys[count++] = (struct key_text){ tree->pool + n->text, n->len, child };
	}
	found = repeated_of(keys, count);
	if (keys != few)
		free(keys);
	return found;
}

static const struct tree_dress *
dress_of(const struct tree *tree, uint32_t node)
{
	static const struct tree_dress none = { TREE_NONE, TREE_NONE, TREE_NONE, TREE_NONE };
	size_t low = 0, high = tree->dress_count;

	if ((tree->nodes[node].flags & TREE_DRESSED) == 0)
		return &none;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (tree->dresses[middle].node <= node)
			low = middle;
		else
			high = middle;
	}
	return &tree->dresses[low];
}

uint32_t
tree_dress_end(const struct tree *tree, uint32_t node)
{
	const struct tree_dress *dress = dress_of(tree, node);

	return dress->node == node ? dress->pe : tree->nodes[node].s;
}

const char *
tree_tag(const struct tree *tree, uint32_t node)
{
	uint32_t tag = dress_of(tree, node)->tag;

	return tag == TREE_NONE ? NULL : tree->pool + tag;
}

const char *
tree_anchor(const struct tree *tree, uint32_t node)
{
	uint32_t anchor = dress_of(tree, node)->anchor;

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
