/*
 * Whose is the comment: the lines between the entries of a block collection.
 *
 * Between two neighbours A and B whose entries begin at column c belong
 *   - to A the rest of its last line, and below it comment lines deeper than c,
 *     also behind blank lines, up to the first comment at c or less;
 *   - to B the comment lines directly above it;
 *   - to nobody all else: blank lines, headings between blank lines.
 * Where the first entry has a deeper comment directly above it, the writer
 * sets comments deeper than the entries, and such a comment is B's. What
 * stands above the first entry of the root is the header of the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "batch.h"

#include <string.h>

#include "span.h"
#include "yaml/node.h"

uint32_t
gap_entry(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent;

	if (parent != TREE_NONE && tree->nodes[parent].kind == TREE_MAPPING)
		return tree_key(tree, node);
	return node;
}

uint32_t
gap_entry_end(const struct tree *tree, uint32_t entry)
{
	return tree->nodes[tree_value(tree, entry)].e;
}

uint32_t
gap_next(const struct tree *tree, uint32_t entry)
{
	return tree_next(tree, tree_value(tree, entry));
}

uint32_t
gap_previous(const struct tree *tree, uint32_t entry)
{
	uint32_t child = tree->nodes[entry].parent + 1, previous = TREE_NONE;

	for (; child != entry; child = gap_next(tree, child))
		previous = child;
	return previous;
}

/* The first byte of the line at `at` that is no blank. */
static size_t
line_text(const struct source *source, size_t at)
{
	while (at < source->len && (source->bytes[at] == ' ' || source->bytes[at] == '\t'))
		at++;
	return at;
}

bool
gap_is_comment_line(const struct source *source, size_t at, uint32_t *column)
{
	size_t text = line_text(source, at);

	*column = (uint32_t)(text - at);
	return text < source->len && source->bytes[text] == '#';
}

bool
gap_is_blank_line(const struct source *source, size_t at)
{
	size_t text = line_text(source, at);

	return at < source->len && (text == source->len || source->bytes[text] == '\n' ||
		(source->bytes[text] == '\r' && source->bytes[text + 1] == '\n'));
}

uint32_t
gap_skip_blank(const struct tree *tree, uint32_t at)
{
	while (gap_is_blank_line(tree->source, at))
		at = (uint32_t)source_next_line(tree->source, at);
	return at;
}

uint32_t
gap_skip_blank_up(const struct tree *tree, uint32_t at, uint32_t floor)
{
	while (at > floor) {
		size_t above = source_line_start(tree->source, at - 1);

		if (above < floor || !gap_is_blank_line(tree->source, above))
			break;
		at = (uint32_t)above;
	}
	return at;
}

const char *
gap_eol(const struct source *source, size_t at)
{
	size_t start = source_line_start(source, at);

	if (start == source->start) {
		start = source_next_line(source, at);
		if (start == source->len && !source->ends_with_eol)
			return source->eol;
	}
	if (start < source->start + 1)
		return source->eol;
	return start >= 2 && source->bytes[start - 2] == '\r' ? "\r\n" : "\n";
}

static const struct tree_doc *
doc_of(const struct tree *tree, uint32_t root)
{
	size_t i = 0;

	while (tree->docs[i].root != root)
		i++;
	return &tree->docs[i];
}

uint32_t
gap_spot(const struct tree *tree, uint32_t node)
{
	const struct tree_node *n = &tree->nodes[node];

	if (tree_dress_end(tree, node) > n->s)
		return tree_dress_end(tree, node);
	if (n->colon != TREE_NONE)
		return n->colon + 1;
	if (n->parent == TREE_NONE)
		return doc_of(tree, node)->start;
	if (tree->nodes[n->parent].kind == TREE_SEQUENCE && n->ent != TREE_NONE)
		return n->ent + 1;
	return n->s;
}

uint32_t
gap_parent_column(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent;

	return parent == TREE_NONE ? 0 : span_column(tree->source, tree->nodes[parent].vs);
}

uint32_t
gap_block_text(const struct tree *tree, uint32_t node)
{
	uint32_t last = tree_after(tree, tree_value(tree, node)) - 1;

	return tree->nodes[last].kind == TREE_SCALAR && tree->nodes[last].style >= SCALAR_LITERAL ?
		last : TREE_NONE;
}

/* Does the first entry of the collection have a deeper comment above it? */
static bool
comments_are_deep(const struct tree *tree, uint32_t collection)
{
	const struct tree_node *first = &tree->nodes[collection + 1];
	uint32_t line = (uint32_t)source_line_start(tree->source, first->ent), column;
	size_t above;

	if (line <= gap_spot(tree, collection) || line == tree->source->start)
		return false;
	above = source_line_start(tree->source, line - 1);
	return above > gap_spot(tree, collection) &&
		gap_is_comment_line(tree->source, above, &column) &&
		column > first->ent - line;
}

/* Where the lines of an entry at `column` end that ends at `e`. */
static uint32_t
lines_end(const struct tree *tree, uint32_t e, uint32_t column)
{
	const struct source *source = tree->source;
	uint32_t end = (uint32_t)source_next_line(source, e), at = end, found;

	while (at < source->len) {
		if (gap_is_comment_line(source, at, &found) && found > column)
			end = (uint32_t)source_next_line(source, at);
		else if (!gap_is_blank_line(source, at))
			break;
		at = (uint32_t)source_next_line(source, at);
	}
	return end;
}

/* With deep comments only those above a blank line belong to what is above
 * them, and nothing when the next entry follows. */
static uint32_t
deep_end(const struct tree *tree, uint32_t e, uint32_t column)
{
	const struct source *source = tree->source;
	uint32_t plain = (uint32_t)source_next_line(source, e), at = plain, end = plain, found;
	bool comments = false;

	for (; at < source->len; at = (uint32_t)source_next_line(source, at)) {
		if (gap_is_blank_line(source, at)) {
			if (comments)
				end = at;
			comments = false;
		} else if (gap_is_comment_line(source, at, &found) && found > column) {
			comments = true;
		} else {
			break;
		}
	}
	return end;
}

static void
lot_begin(const struct tree *tree, uint32_t entry, struct lot *lot)
{
	const struct source *source = tree->source;
	uint32_t line = (uint32_t)source_line_start(source, lot->ent), column;

	lot->start = line;
	if (lot->shared || (tree->nodes[tree->nodes[entry].parent].parent == TREE_NONE &&
			entry == tree->nodes[entry].parent + 1))
		return;
	while (lot->start > lot->floor) {
		size_t above = source_line_start(source, lot->start - 1);

		if (above < lot->floor || !gap_is_comment_line(source, above, &column))
			break;
		lot->start = (uint32_t)above;
	}
}

void
gap_lot(const struct tree *tree, uint32_t entry, struct lot *lot)
{
	const struct source *source = tree->source;
	uint32_t parent = tree->nodes[entry].parent, previous = gap_previous(tree, entry);
	uint32_t line;
	bool deep = comments_are_deep(tree, parent);

	lot->ent = tree->nodes[entry].ent;
	lot->e = gap_entry_end(tree, entry);
	line = (uint32_t)source_line_start(source, lot->ent);
	lot->column = lot->ent - line;
	lot->shared = line_text(source, line) < lot->ent;
	if (previous == TREE_NONE && gap_spot(tree, parent) <= line &&
	    tree->nodes[parent].parent == TREE_NONE && !doc_of(tree, parent)->marked)
		lot->floor = gap_spot(tree, parent);
	else if (previous == TREE_NONE)
		lot->floor = (uint32_t)source_next_line(source, gap_spot(tree, parent));
	else if (deep)
		lot->floor = deep_end(tree, gap_entry_end(tree, previous), lot->column);
	else
		lot->floor = lines_end(tree, gap_entry_end(tree, previous), lot->column);
	lot->end = deep ? deep_end(tree, lot->e, lot->column) :
		lines_end(tree, lot->e, lot->column);
	lot_begin(tree, entry, lot);
}

/* The longest run of blank lines between two bytes. */
static size_t
blank_run(const struct source *source, size_t from, size_t to)
{
	size_t at = source_next_line(source, from), run = 0, best = 0;

	for (; at < to; at = source_next_line(source, at)) {
		run = gap_is_blank_line(source, at) ? run + 1 : 0;
		if (run > best)
			best = run;
	}
	return best;
}

size_t
gap_separator(const struct tree *tree, uint32_t collection)
{
	uint32_t child = tree_first(tree, collection), previous = TREE_NONE;
	size_t least = SIZE_MAX, run;

	for (; child != TREE_NONE && least > 0; child = gap_next(tree, child)) {
		if (previous != TREE_NONE) {
			run = blank_run(tree->source, gap_entry_end(tree, previous),
				tree->nodes[child].ent);
			least = run < least ? run : least;
		}
		previous = child;
	}
	if (least == SIZE_MAX)
		least = 0;
	return least > 2 ? 2 : least;
}
