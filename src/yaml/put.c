/*
 * A value in place of another value, whatever kinds they are of.
 *
 * What stands on the line of the '-' or ':' (a comment) stays there; what is
 * part of the old value goes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "batch.h"
#include "span.h"
#include "yaml/node.h"

static bool
in_sequence(const struct tree *tree, uint32_t node)
{
	uint32_t parent = tree->nodes[node].parent;

	return parent != TREE_NONE && tree->nodes[parent].kind == TREE_SEQUENCE;
}

static void
put_in_flow(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct tree_node *n = &batch->tree->nodes[node];
	uint32_t parent = n->parent;
	struct str out = { .s = NULL };

	if (n->e == n->vs && n->colon == TREE_NONE &&
	    batch->tree->nodes[parent].kind == TREE_MAPPING)
		str_add(&out, ": ");
	else if (n->e == n->vs && n->vs == gap_spot(batch->tree, node))
		str_add(&out, " ");
	emit_flow(&out, value, habits);
	batch_drop(batch, n->vs, n->e);
	batch_add_str(batch, n->vs, n->e, &out);
}

/* The text that goes to the spot behind the indicator of `node`. With `below`
 * a collection begins on the next line even behind a dash. */
static void
emit_at(struct str *out, const struct splices *batch, uint32_t node,
	const struct value *value, bool below, const struct habits *habits)
{
	const struct tree *tree = batch->tree;
	size_t column = gap_parent_column(tree, node);

	if (tree->nodes[node].parent == TREE_NONE) {
		if (below)
			str_add(out, habits->eol);
		emit_root(out, value, habits);
	} else if (!in_sequence(tree, node)) {
		emit_behind_key(out, value, column, habits);
	} else {
		if (below) {
			str_add(out, habits->eol);
			str_add_times(out, ' ', column + 1);
		}
		emit_behind_dash(out, value, column, habits);
	}
}

/* The comment in the header of a block text with the blanks before it. */
static size_t
header_comment(const struct tree *tree, uint32_t node, size_t *start)
{
	const struct tree_node *n = &tree->nodes[node];
	size_t end = source_line_end(tree->source, n->vs), at;

	*start = end;
	if (n->kind != TREE_SCALAR || n->style < SCALAR_LITERAL)
		return 0;
	for (at = n->vs; at < end; at++) {
		if (tree->source->bytes[at] == '#')
			break;
	}
	if (at == end)
		return 0;
	while (tree->source->bytes[at - 1] == ' ' || tree->source->bytes[at - 1] == '\t')
		at--;
	*start = at;
	return end - at;
}

static bool
is_blank_range(const struct source *source, size_t from, size_t to)
{
	while (from < to && (source->bytes[from] == ' ' || source->bytes[from] == '\t'))
		from++;
	return from == to;
}

/* Does the value, written as lines, end in a block text that needs a line
 * break behind it? */
static bool
needs_break(const struct value *value)
{
	while (value->kind != VALUE_TEXT) {
		if (value_count(value) == 0)
			return false;
		value = value_item(value, value_count(value) - 1);
	}
	return value_text(value)[0] != '\0' && value_text(value)[strlen(value_text(value)) - 1] == '\n';
}

/* The old value begins on the line of its indicator, or is nothing. */
static void
put_on_line(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	const struct tree_node *n = &tree->nodes[node];
	size_t spot = gap_spot(tree, node), end = n->e, comment, comment_len, line_end;
	bool block = emit_is_block(value), rest;
	struct str out = { .s = NULL };

	if (n->kind != TREE_SCALAR && n->kind != TREE_ALIAS && !(n->flags & TREE_FLOW)) {
		end = source_line_end(source, n->e);
		batch_drop(batch, n->vs, end);
	} else if (n->flags & TREE_FLOW) {
		batch_drop(batch, n->vs, end);
	}
	if (source_line_start(source, spot) != source_line_start(source, n->vs) ||
	    spot == source->start)
		spot = n->vs;		/* a root without "---" before it */
	comment_len = header_comment(tree, node, &comment);
	line_end = source_line_end(source, end);
	rest = comment_len > 0 || !is_blank_range(source, end, line_end);
	if (block && !rest)
		end = line_end;
	emit_at(&out, batch, node, value,
		block && (rest || tree_dress_end(tree, node) > n->s), habits);
	if (!block && n->parent == TREE_NONE && spot < n->vs)
		str_splice(&out, 0, 0, " ", 1);
	if (line_end == source->len && !source->ends_with_eol && needs_break(value))
		str_add(&out, habits->eol);
	if (block && rest) {
		batch_add(batch, spot, end, source->bytes + comment, comment_len);
		batch_add_str(batch, line_end, line_end, &out);
	} else {
		str_add_n(&out, source->bytes + comment, comment_len);
		batch_add_str(batch, spot, end, &out);
	}
}

/* The old value is a block collection below the line of its indicator. */
static void
put_below(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	const struct tree_node *n = &tree->nodes[node];
	size_t start = source_line_start(source, n->vs), end = source_line_end(source, n->e);
	size_t spot = gap_spot(tree, node), skip;
	struct str out = { .s = NULL };

	batch_drop(batch, start, end);
	emit_at(&out, batch, node, value, emit_is_block(value), habits);
	if (emit_is_block(value)) {
		skip = strlen(habits->eol);
		batch_add(batch, start, end, out.s + skip, out.len - skip);
		str_clear(&out);
		return;
	}
	if (n->parent == TREE_NONE) {
		batch_add_str(batch, start, end, &out);
		return;
	}
	batch_add_str(batch, spot, spot, &out);
	if (end < source->len)
		batch_cut(batch, start, source_next_line(source, n->e));
	else
		batch_cut(batch, source_line_end(source, start - 1), end);
}

/* `? key` alone: the ':' comes on a line of its own. */
static void
put_behind_lone_key(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct tree *tree = batch->tree;
	size_t at = source_line_end(tree->source, tree->nodes[node].s);
	size_t column = gap_parent_column(tree, node);
	struct str out = { .s = NULL };

	str_add(&out, habits->eol);
	str_add_times(&out, ' ', column);
	str_add_char(&out, ':');
	emit_behind_key(&out, value, column, habits);
	batch_add_str(batch, at, at, &out);
}

/* An empty document: behind all that stands there. */
static void
put_in_nothing(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct source *source = batch->tree->source;
	size_t i = 0, at;
	struct str out = { .s = NULL };

	while (batch->tree->docs[i].root != node)
		i++;
	at = i + 1 < batch->tree->doc_count ? batch->tree->docs[i].end : source->len;
	if (at > source->start && source->bytes[at - 1] != '\n')
		str_add(&out, habits->eol);
	emit_root(&out, value, habits);
	str_add(&out, habits->eol);
	batch_add_str(batch, at, at, &out);
}

int
put_value(struct splices *batch, uint32_t node, const struct value *value,
	const struct habits *habits)
{
	const struct tree *tree = batch->tree;
	const struct tree_node *n = &tree->nodes[node];
	struct habits now = *habits;
	size_t spot = gap_spot(tree, node);

	now.eol = gap_eol(tree->source, n->s);
	if (value->kind == VALUE_TEXT)
		now.careful = now.careful || n->kind != TREE_SCALAR || n->e > n->vs;
	if (n->flags & TREE_IN_FLOW)
		put_in_flow(batch, node, value, &now);
	else if (n->parent == TREE_NONE && n->e == n->s)
		put_in_nothing(batch, node, value, &now);
	else if (n->ent == TREE_NONE && n->colon == TREE_NONE && n->parent != TREE_NONE)
		put_behind_lone_key(batch, node, value, &now);
	else if (source_line_start(tree->source, spot) == source_line_start(tree->source, n->vs))
		put_on_line(batch, node, value, &now);
	else if (n->parent == TREE_NONE && (n->kind == TREE_SCALAR || (n->flags & TREE_FLOW)))
		put_on_line(batch, node, value, &now);
	else
		put_below(batch, node, value, &now);
	return 0;
}

void
put_empty(struct splices *batch, uint32_t collection)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	const struct tree_node *n = &tree->nodes[collection];
	const char *text = n->kind == TREE_SEQUENCE ? " []" : " {}";
	size_t spot = gap_spot(tree, collection), end;
	struct lot lot;

	gap_lot(tree, collection + 1, &lot);
	end = lot.end;
	if (end > lot.ent && source->bytes[end - 1] == '\n')
		end = source_line_end(source, end - 1);
	if (lot.shared || n->parent == TREE_NONE) {
		batch_add(batch, n->vs, end, text + 1, 2);
		return;
	}
	batch_add(batch, spot, spot, text, 3);
	if (lot.end < source->len || source->ends_with_eol)
		batch_cut(batch, lot.start, lot.end);
	else
		batch_cut(batch, source_line_end(source, lot.start - 1), lot.end);
}
