/*
 * Two trees of one text, held against each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/same_tree.h"
#include "yaml/node.h"

#include <assert.h>
#include <string.h>

static bool
same_text(const char *a, const char *b)
{
	return a == NULL ? b == NULL : b != NULL && strcmp(a, b) == 0;
}

static void
hold_nodes(const struct tree *one, const struct tree *other, uint32_t i)
{
	const struct tree_node *a = &one->nodes[i], *b = &other->nodes[i];

	assert(a->s == b->s && a->vs == b->vs && a->e == b->e);
	assert(a->ent == b->ent && a->colon == b->colon);
	assert(a->parent == b->parent && tree_next(one, i) == tree_next(other, i));
	assert(a->count == b->count && tree_after(one, i) == tree_after(other, i));
	assert(a->kind == b->kind && a->flags == b->flags);
	assert(tree_target(one, i) == tree_target(other, i));
	assert(tree_dress_end(one, i) == tree_dress_end(other, i));
	assert(same_text(tree_anchor(one, i), tree_anchor(other, i)));
	assert(same_text(tree_tag(one, i), tree_tag(other, i)));
	if (a->kind != TREE_SCALAR)
		return;
	assert(a->style == b->style && a->type == b->type && a->len == b->len);
	assert(memcmp(tree_text(one, i, NULL), tree_text(other, i, NULL), a->len + 1) == 0);
}

static void
hold(const struct tree *one, const struct tree *other)
{
	assert(one->count == other->count && one->doc_count == other->doc_count);
	assert(one->strange == other->strange);
	for (uint32_t i = 0; i < one->count; i++)
		hold_nodes(one, other, i);
	for (size_t i = 0; i < one->doc_count; i++) {
		const struct tree_doc *a = &one->docs[i], *b = &other->docs[i];

		assert(a->root == b->root && a->start == b->start && a->end == b->end);
		assert(a->marked == b->marked);
	}
}

bool
same_tree(const char *text, size_t len)
{
	struct source *source = source_copy_of(text, len, NULL);
	struct tree *tree = source != NULL ? tree_parse(source, NULL) : NULL;
	struct tree *slow = source != NULL ? tree_parse_events(source, NULL) : NULL;
	bool quick = tree != NULL && !tree->by_events;

	assert((tree == NULL) == (slow == NULL));
	if (tree != NULL)
		hold(tree, slow);
	tree_free(tree);
	tree_free(slow);
	source_free(source);
	return quick;
}
