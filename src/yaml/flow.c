/*
 * Entries between brackets: ranges of bytes with commas.
 *
 * Where every entry begins its own line, whole lines come and go; else what is
 * on one line stays on one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "batch.h"
#include "span.h"
#include "yaml/node.h"

static uint32_t
start_of(const struct tree *tree, uint32_t entry)
{
	const struct tree_node *n = &tree->nodes[entry];

	return n->flags & TREE_KEY ? n->ent : n->s;
}

/* The comma behind an entry; 0 if there is none. */
static uint32_t
comma_behind(const struct tree *tree, uint32_t entry)
{
	uint32_t at = span_skip(tree->source, gap_entry_end(tree, entry));

	return tree->source->bytes[at] == ',' ? at : 0;
}

static bool
has_comment(const struct source *source, size_t from, size_t to)
{
	return to > from && memchr(source->bytes + from, '#', to - from) != NULL;
}

/* Does every entry begin its own line? */
static bool
has_own_lines(const struct tree *tree, uint32_t list)
{
	uint32_t child = tree_first(tree, list);

	for (; child != TREE_NONE; child = gap_next(tree, child)) {
		size_t start = start_of(tree, child), at;

		at = source_line_start(tree->source, start);
		while (at < start && (tree->source->bytes[at] == ' ' ||
				tree->source->bytes[at] == '\t'))
			at++;
		if (at < start || at == tree->nodes[list].vs)
			return false;
	}
	return true;
}

static void
add_indent_of(struct str *out, const struct tree *tree, uint32_t entry)
{
	size_t start = start_of(tree, entry), line = source_line_start(tree->source, start);

	str_add_n(out, tree->source->bytes + line, start - line);
}

/* ---- coming ---- */

static int
claim_all(struct splices *batch, uint32_t list, struct err *err)
{
	return batch_claim(batch, batch->tree->nodes[list].s, batch->tree->nodes[list].e, err);
}

static void
insert_line(struct splices *batch, uint32_t list, uint32_t previous, uint32_t next,
	const struct str *text)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	struct str out = { .s = NULL };
	const char *eol = gap_eol(source, start_of(tree, tree_first(tree, list)));
	size_t end, at, line;
	uint32_t comma;

	if (previous == TREE_NONE) {
		add_indent_of(&out, tree, next);
		str_add_n(&out, str_text(text), text->len);
		str_add_char(&out, ',');
		str_add(&out, eol);
		at = source_line_start(source, start_of(tree, next));
		batch_add_str(batch, at, at, &out);
		return;
	}
	end = gap_entry_end(tree, previous);
	comma = comma_behind(tree, previous);
	line = source_line_end(source, comma != 0 ? comma : end);
	if (comma == 0 && line >= tree->nodes[list].e) {
		str_add_char(&out, ',');	/* the bracket stands on this line */
		line = end;
	} else if (comma == 0) {
		batch_add(batch, end, end, ",", 1);
	} else if (line >= tree->nodes[list].e) {
		line = comma + 1;
	}
	str_add(&out, eol);
	add_indent_of(&out, tree, previous);
	str_add_n(&out, str_text(text), text->len);
	if (comma != 0)
		str_add_char(&out, ',');
	batch_add_str(batch, line, line, &out);
}

static void
insert_between(struct splices *batch, uint32_t previous, uint32_t next,
	const struct str *text)
{
	const struct tree *tree = batch->tree;
	struct str out = { .s = NULL };
	size_t at;

	if (previous == TREE_NONE) {
		str_add_n(&out, str_text(text), text->len);
		str_add(&out, ", ");
		at = start_of(tree, next);
	} else {
		at = gap_entry_end(tree, previous);
		str_add(&out, tree->source->bytes[at - 1] == ':' ? " , " : ", ");
		str_add_n(&out, str_text(text), text->len);
	}
	batch_add_str(batch, at, at, &out);
}

/* The first entry: brackets are there, or braces are put around a pair. */
static void
insert_only(struct splices *batch, uint32_t list, const struct str *text)
{
	const struct tree_node *n = &batch->tree->nodes[list];
	struct str out = { .s = NULL };
	bool comment = has_comment(batch->tree->source, n->vs, n->e);

	str_add_n(&out, str_text(text), text->len);
	batch_add_str(batch, n->vs + 1, comment ? n->vs + 1 : n->e - 1, &out);
}

static void
insert_into_pair(struct splices *batch, uint32_t list, size_t index, const struct str *text)
{
	const struct tree_node *n = &batch->tree->nodes[list];
	struct str head = { .s = NULL }, tail = { .s = NULL };

	str_add_char(&head, '{');
	if (index == 0) {
		str_add_n(&head, str_text(text), text->len);
		str_add(&head, ", ");
	} else {
		str_add(&tail, batch->tree->source->bytes[n->e - 1] == ':' ? " , " : ", ");
		str_add_n(&tail, str_text(text), text->len);
	}
	str_add_char(&tail, '}');
	batch_add_str(batch, n->vs, n->vs, &head);
	batch_add_str(batch, n->e, n->e, &tail);
}

/* In place of nothing: a list or mapping of one entry. */
static int
insert_into_nothing(struct splices *batch, uint32_t node, const char *key,
	const struct value *value, const struct habits *habits)
{
	struct value *whole = key == NULL ? value_new_list() : value_new_map();
	int result;

	if (key == NULL)
		value_add(whole, value_copy(value));
	else
		value_put(whole, key, value_copy(value));
	result = put_value(batch, node, whole, habits);
	value_free(whole);
	return result;
}

static bool
is_empty_outside(const struct tree *tree, uint32_t list)
{
	const struct tree_node *n = &tree->nodes[list];

	return n->count == 0 && !(n->flags & TREE_IN_FLOW) &&
		!has_comment(tree->source, n->vs, n->e);
}

int
flow_insert(struct splices *batch, uint32_t list, size_t index, const char *key,
	const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	struct str text = { .s = NULL };
	struct habits habits;
	uint32_t next, previous = TREE_NONE;
	int result;

	if (is_empty_outside(tree, list))
		return block_insert(batch, list, index, key, value, err);
	result = claim_all(batch, list, err);
	if (result != 0)
		return result;
	habits_of_node(tree, list, &batch->habits, &habits);
	if (tree->nodes[list].kind == TREE_SCALAR)
		return insert_into_nothing(batch, list, key, value, &habits);
	if (key == NULL)
		emit_flow(&text, value, &habits);
	else
		emit_flow_entry(&text, key, value, &habits);
	next = tree_item(tree, list, index);
	if (index > 0)
		previous = tree_item(tree, list, index - 1);
	if (tree->nodes[list].flags & TREE_PAIR)
		insert_into_pair(batch, list, index, &text);
	else if (tree->nodes[list].count == 0)
		insert_only(batch, list, &text);
	else if (has_own_lines(tree, list))
		insert_line(batch, list, previous, next, &text);
	else
		insert_between(batch, previous, next, &text);
	str_clear(&text);
	return 0;
}

/* ---- going ---- */

static void
delete_only(struct splices *batch, uint32_t list, uint32_t entry)
{
	const struct tree *tree = batch->tree;
	const struct tree_node *n = &tree->nodes[list];
	uint32_t comma = comma_behind(tree, entry);

	if (has_comment(tree->source, n->vs, start_of(tree, entry)) ||
	    has_comment(tree->source, gap_entry_end(tree, entry), n->e)) {
		batch_cut(batch, start_of(tree, entry), gap_entry_end(tree, entry));
		if (comma != 0)
			batch_cut(batch, comma, comma + 1);
		return;
	}
	batch_add(batch, n->vs, n->e, n->kind == TREE_SEQUENCE ? "[]" : "{}", 2);
}

/* The line of the entry, comments above it, and its comma. */
static void
delete_line(struct splices *batch, uint32_t list, uint32_t entry)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	uint32_t previous = gap_previous(tree, entry), comma = comma_behind(tree, entry);
	size_t start = source_line_start(source, start_of(tree, entry)), end, floor;
	uint32_t column, last = gap_entry_end(tree, entry);

	floor = previous == TREE_NONE ? tree->nodes[list].vs : gap_entry_end(tree, previous);
	floor = source_next_line(source, floor);
	while (start > floor && gap_is_comment_line(source,
			source_line_start(source, start - 1), &column))
		start = source_line_start(source, start - 1);
	end = source_next_line(source, comma != 0 ? comma : last);
	if (comma == 0 && previous != TREE_NONE) {
		uint32_t before = comma_behind(tree, previous);

		batch_cut(batch, before, before + 1);
	}
	if (end >= tree->nodes[list].e) {	/* the bracket stands on this line */
		start = start_of(tree, entry);
		end = comma != 0 ? comma + 1 : last;
	}
	batch_drop(batch, start, end);
	batch_cut(batch, start, end);
}

static void
delete_between(struct splices *batch, uint32_t entry)
{
	const struct tree *tree = batch->tree;
	uint32_t previous = gap_previous(tree, entry), next = gap_next(tree, entry);
	uint32_t comma = comma_behind(tree, entry);
	size_t start = start_of(tree, entry), end = gap_entry_end(tree, entry);

	if (next != TREE_NONE && !has_comment(tree->source, end, start_of(tree, next))) {
		batch_cut(batch, start, start_of(tree, next));
	} else if (next == TREE_NONE &&
	    !has_comment(tree->source, gap_entry_end(tree, previous), start)) {
		batch_cut(batch, gap_entry_end(tree, previous), end);
	} else {
		batch_cut(batch, start, end);
		if (comma == 0)
			comma = comma_behind(tree, previous);
		batch_cut(batch, comma, comma + 1);
	}
}

int
flow_delete(struct splices *batch, uint32_t entry, struct err *err)
{
	const struct tree *tree = batch->tree;
	uint32_t list = tree->nodes[entry].parent;
	int result = claim_all(batch, list, err);

	if (result != 0)
		return result;
	batch_drop(batch, start_of(tree, entry), gap_entry_end(tree, entry));
	if (tree_items(tree, list) == 1)
		delete_only(batch, list, entry);
	else if (has_own_lines(tree, list))
		delete_line(batch, list, entry);
	else
		delete_between(batch, entry);
	return 0;
}

/* ---- moving ---- */

/* What stands on the line behind an entry and its comma, if entries have
 * their own lines: it goes with the entry. */
static void
get_tail(const struct tree *tree, uint32_t entry, size_t *start, size_t *end)
{
	uint32_t list = tree->nodes[entry].parent, comma = comma_behind(tree, entry);
	size_t line;

	*start = *end = comma != 0 ? comma + 1 : gap_entry_end(tree, entry);
	line = source_line_end(tree->source, *start);
	if (has_own_lines(tree, list) && line < tree->nodes[list].e)
		*end = line;
	if (*start > *end)
		*start = *end;
}

/* The entry at `to` of those in `order` stands where `at` stood. */
static void
put_entry(struct splices *batch, uint32_t at, uint32_t entry)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	size_t start = start_of(tree, at), end, tail, tail_end;
	struct str out = { .s = NULL };

	get_tail(tree, entry, &tail, &tail_end);
	str_add_n(&out, source->bytes + start_of(tree, entry),
		gap_entry_end(tree, entry) - start_of(tree, entry));
	if (comma_behind(tree, at) != 0 && source->bytes[gap_entry_end(tree, entry) - 1] == ':')
		str_add_char(&out, ' ');
	str_add_n(&out, source->bytes + gap_entry_end(tree, at),
		comma_behind(tree, at) == 0 ? 0 :
			comma_behind(tree, at) + 1 - gap_entry_end(tree, at));
	str_add_n(&out, source->bytes + tail, tail_end - tail);
	get_tail(tree, at, &tail, &end);
	batch_add_str(batch, start, end, &out);
}

int
flow_move(struct splices *batch, uint32_t entry, size_t index, struct err *err)
{
	const struct tree *tree = batch->tree;
	uint32_t list = tree->nodes[entry].parent, child, *order;
	size_t count = tree_items(tree, list), old = tree_index(tree, entry), i = 0;
	int result = claim_all(batch, list, err);

	if (result != 0)
		return result;
	order = mem_alloc((count + 1) * sizeof *order);
	for (child = tree_first(tree, list); child != TREE_NONE; child = gap_next(tree, child))
		order[i++] = child;
	for (i = index < old ? index : old; i <= (index < old ? old : index); i++) {
		if (i == index)
			put_entry(batch, order[i], entry);
		else
			put_entry(batch, order[i], order[index < old ? i - 1 : i + 1]);
	}
	free(order);
	return 0;
}
