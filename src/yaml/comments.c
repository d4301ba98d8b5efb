/*
 * The comments of a text, and what each of them is about.
 *
 * Nodes tell where comments can be: in the gaps between scalars. Whose they
 * are follows from the lines of each entry (gap.c); those that belong to
 * nobody are told by the entry that follows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "comments.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "batch.h"
#include "yaml/node.h"

/* --- finding them --------------------------------------------------------------- */

static bool
begins_comment(const struct source *source, size_t at)
{
	return source->bytes[at] == '#' && (at == source->start ||
	    strchr(" \t\r\n,[]{}", source->bytes[at - 1]) != NULL);
}

static bool
is_own_line(const struct source *source, size_t at)
{
	size_t line = source_line_start(source, at);

	return strspn(source->bytes + line, " \t") == at - line;
}

static void
add_gap(struct comments *comments, const struct source *source, size_t from, size_t to)
{
	struct comment comment;
	size_t at, end, stop;

	for (at = from; at < to; at++) {
		if (!begins_comment(source, at))
			continue;
		end = stop = source_line_end(source, at);
		while (end > at && strchr(" \t\r", source->bytes[end - 1]) != NULL)
			end--;
		comment = (struct comment){ .at = (uint32_t)at, .end = (uint32_t)end };
		comment.own_line = is_own_line(source, at);
		comment.odd = source_is_odd(source, at, stop);
		vec_grow(comments->v, comments->count, comments->room);
		comments->v[comments->count++] = comment;
		at = stop;
	}
}

static void
find_all(const struct tree *tree, struct comments *comments)
{
	const struct source *source = tree->source;
	size_t at = source->start, i;

	for (i = 0; i < tree->count; i++) {
		const struct tree_node *n = &tree->nodes[i];

		if (n->kind != TREE_SCALAR && n->kind != TREE_ALIAS)
			continue;
		if (n->vs > at)
			add_gap(comments, source, at, n->vs);
		if (n->kind == TREE_SCALAR && n->style >= SCALAR_LITERAL)
			add_gap(comments, source, n->vs, source_line_end(source, n->vs));
		if (n->e > at)
			at = n->e;
	}
	add_gap(comments, source, at, source->len);
}

/* --- whose they are --------------------------------------------------------------- */

/* The first comment at `at` or behind it. */
static size_t
first_from(const struct comments *comments, size_t at)
{
	size_t low = 0, high = comments->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (comments->v[middle].at < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The comments on lines of their own in [from, to) are of that entry. */
static void
claim(struct comments *comments, size_t from, size_t to, uint32_t entry, enum comment_place place)
{
	for (size_t i = first_from(comments, from); i < comments->count && comments->v[i].at < to; i++)
		if (comments->v[i].own_line) {
			comments->v[i].entry = entry;
			comments->v[i].place = place;
		}
}

/* The items and keys of block collections, in the order of the text. */
struct entries {
	uint32_t *v;
	size_t count, room;
};

static bool
is_entry(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent;

	return parent != TREE_NONE && !(tree->nodes[parent].flags & (TREE_FLOW | TREE_IN_FLOW)) &&
	    (tree->nodes[parent].kind == TREE_SEQUENCE || (tree->nodes[node].flags & TREE_KEY));
}

/* Inner entries come after outer ones, and claim their part of the lines. */
static void
claim_lots(const struct tree *tree, struct comments *comments, struct entries *entries)
{
	struct lot lot;
	uint32_t k;

	for (k = 0; k < tree->count; k++) {
		if (!is_entry(tree, k))
			continue;
		vec_grow(entries->v, entries->count, entries->room);
		entries->v[entries->count++] = k;
		gap_lot(tree, k, &lot);
		if (!lot.shared)
			claim(comments, lot.start, source_line_start(tree->source, lot.ent), k,
			    COMMENT_ABOVE);
		claim(comments, source_next_line(tree->source, lot.e), lot.end, k, COMMENT_BELOW);
	}
}

/* How many entries begin before `at`. */
static size_t
entries_before(const struct tree *tree, const struct entries *entries, uint32_t at)
{
	size_t low = 0, high = entries->count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (tree->nodes[entries->v[middle]].ent < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Does it stand within the value of an entry, and that is one text, or between
 * brackets? Behind the head of a block text it does not. */
static bool
is_within(const struct tree *tree, uint32_t entry, const struct comment *comment)
{
	const struct tree_node *value = &tree->nodes[tree_value(tree, entry)];

	if (value->kind == TREE_SCALAR || value->kind == TREE_ALIAS)
		return comment->own_line && comment->at < value->e;
	return (value->flags & TREE_FLOW) && comment->at < value->e;
}

/* Those that no lot has: behind something, within it, or nobody's. */
static void
place_rest(const struct tree *tree, const struct entries *entries, struct comment *comment)
{
	size_t before = entries_before(tree, entries, comment->at);
	uint32_t last = before > 0 ? entries->v[before - 1] : TREE_NONE;
	bool within = last != TREE_NONE && is_within(tree, last, comment);

	if (last != TREE_NONE && (within || !comment->own_line)) {
		comment->entry = last;
		comment->place = within ? COMMENT_ABOVE : COMMENT_BEHIND;
	} else if (before == entries->count || last == TREE_NONE) {
		comment->entry = tree_root(tree, 0);
		comment->place = last == TREE_NONE ? COMMENT_HEAD : COMMENT_END;
	} else {
		comment->entry = entries->v[before];
		comment->place = COMMENT_APART;
	}
}

void
comments_list(const struct tree *tree, struct comments *comments)
{
	struct entries entries = { 0 };
	size_t i;

	*comments = (struct comments){ 0 };
	find_all(tree, comments);
	for (i = 0; i < comments->count; i++)
		comments->v[i].entry = TREE_NONE;
	if (comments->count > 0)
		claim_lots(tree, comments, &entries);
	for (i = 0; i < comments->count; i++)
		if (comments->v[i].entry == TREE_NONE)
			place_rest(tree, &entries, &comments->v[i]);
	free(entries.v);
}

void
comments_clear(struct comments *comments)
{
	free(comments->v);
	*comments = (struct comments){ 0 };
}
