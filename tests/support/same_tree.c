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
hold_scalar(const struct tree *one, uint32_t a, const struct tree *other, uint32_t b)
{
	const struct tree_node *x = &one->nodes[a], *y = &other->nodes[b];

	assert(x->style == y->style && x->type == y->type && x->len == y->len);
	assert(memcmp(tree_text(one, a, NULL), tree_text(other, b, NULL), x->len + 1) == 0);
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
	if (a->kind == TREE_SCALAR)
		hold_scalar(one, i, other, i);
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

/* An opened item, and the same nodes in the whole tree from `at` on. */
static void
hold_item(const struct tree *item, const struct tree *whole, uint32_t at)
{
	assert(tree_after(whole, at) - at == item->count);
	for (uint32_t i = 0; i < item->count; i++) {
		const struct tree_node *a = &item->nodes[i], *b = &whole->nodes[at + i];

		assert(a->s == b->s && a->vs == b->vs && a->e == b->e && a->count == b->count);
		assert(a->kind == b->kind && a->flags == b->flags);
		assert(tree_after(item, i) + at == tree_after(whole, at + i));
		assert(i == 0 || (a->parent + at == b->parent && a->ent == b->ent && a->colon == b->colon));
		if (a->kind == TREE_SCALAR)
			hold_scalar(item, i, whole, at + i);
	}
}

/* What is in a skimmed tree, and in its items once they are opened, is what is in
 * the whole one. */
static void
hold_skimmed(const struct tree *skimmed, const struct tree *whole)
{
	struct tree item = { .nodes = NULL };
	uint32_t i, at = 0;

	for (i = 0; i < skimmed->count; i++) {
		const struct tree_node *a = &skimmed->nodes[i], *b = &whole->nodes[at];

		assert(a->s == b->s && a->vs == b->vs && a->e == b->e && a->kind == b->kind);
		assert(a->ent == b->ent && a->colon == b->colon);
		assert((a->flags & ~TREE_CLOSED) == b->flags);
		if (a->kind == TREE_SCALAR)
			hold_scalar(skimmed, i, whole, at);
		if (a->flags & TREE_CLOSED) {
			tree_open(skimmed, i, &item);
			hold_item(&item, whole, at);
			at = tree_after(whole, at);
		} else {
			assert(a->count == b->count);
			at++;
		}
	}
	assert(at == whole->count);
	tree_clear(&item);
}

bool
same_tree(const char *text, size_t len)
{
	static const char *const lists[2] = { "phases", "touchpoints" };
	struct source *source = source_copy_of(text, len, NULL);
	struct tree *tree = source != NULL ? tree_parse(source, NULL) : NULL;
	struct tree *slow = source != NULL ? tree_parse_events(source, NULL) : NULL;
	struct tree *skimmed = source != NULL ? tree_skim(source, lists, NULL) : NULL;
	bool quick = tree != NULL && !tree->by_events;

	assert((tree == NULL) == (slow == NULL) && (tree == NULL) == (skimmed == NULL));
	if (tree != NULL) {
		hold(tree, slow);
		assert(tree->by_events == skimmed->by_events);
		hold_skimmed(skimmed, tree);
	}
	tree_free(skimmed);
	tree_free(tree);
	tree_free(slow);
	source_free(source);
	return quick;
}
