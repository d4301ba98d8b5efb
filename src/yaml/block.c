/*
 * Entries of block collections coming, going and moving as whole lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "batch.h"
#include "span.h"
#include "yaml/node.h"

/* Where lines go between two entries of a collection; either may be TREE_NONE. */
struct gate {
	uint32_t list, previous, next;
	size_t at;		/* where the text goes */
	size_t from, to;	/* what was looked at */
	size_t column;		/* of the entries */
	size_t separator;	/* blank lines to add */
	bool at_end;		/* behind a last line without a line break */
	bool shared;		/* `next` has no line of its own */
};

static void
find_gate(const struct tree *tree, uint32_t list, size_t index, uint32_t without,
	struct gate *gate)
{
	const struct source *source = tree->source;
	uint32_t child = tree_first(tree, list), text;
	struct lot lot;

	*gate = (struct gate){ .list = list, .previous = TREE_NONE, .next = TREE_NONE };
	for (; child != TREE_NONE; child = gap_next(tree, child)) {
		if (child == without)
			continue;
		if (index-- == 0) {
			gate->next = child;
			break;
		}
		gate->previous = child;
	}
	gate->separator = gap_separator(tree, list);
	gate->column = span_column(source, tree->nodes[list].vs);
	if (gate->previous != TREE_NONE) {
		gap_lot(tree, gate->previous, &lot);
		text = gap_block_text(tree, gate->previous);
		if (text != TREE_NONE && span_chomping(source, tree->nodes[text].vs) == '+')
			gate->separator = 0;
		gate->at = lot.end;
		gate->from = lot.e;
		gate->to = gate->next == TREE_NONE ? lot.end : tree->nodes[gate->next].ent;
		gate->at_end = lot.end == source->len && !source->ends_with_eol;
		return;
	}
	gap_lot(tree, gate->next, &lot);
	gate->shared = lot.shared;
	gate->at = lot.shared ? lot.ent : lot.start;
	gate->from = lot.shared ? lot.ent : gap_spot(tree, list);
	gate->to = lot.ent;
	if (gate->from > gate->at)
		gate->from = gate->at;
}

/* A clip or keep text that ended the file without a line break would gain one:
 * its header gets a '-'. */
static void
strip_last_text(struct splices *batch, uint32_t entry)
{
	const struct tree *tree = batch->tree;
	uint32_t text = gap_block_text(tree, entry);
	size_t at;

	if (text == TREE_NONE || (tree->nodes[text].len > 0 &&
			tree->pool[tree->nodes[text].text + tree->nodes[text].len - 1] == '\n'))
		return;
	at = tree->nodes[text].vs + 1;
	if (tree->source->bytes[at] >= '1' && tree->source->bytes[at] <= '9')
		at++;
	if (tree->source->bytes[at] == '+')
		batch_add(batch, at, at + 1, "-", 1);
	else if (tree->source->bytes[at] != '-' && (tree->source->bytes[at] == '\0' ||
	    tree->source->bytes[at + 1] != '-'))
		batch_add(batch, at, at, "-", 1);
}

/* Puts lines in at the gate: `text` has its indentation and no line break at
 * its end; with `breaks` it needs one. */
static void
paste(struct splices *batch, const struct gate *gate, const struct str *text, bool breaks,
	const char *eol)
{
	struct str out = { .s = NULL };
	const char *bytes = str_text(text);
	size_t i, skip = 0;

	if (gate->previous == TREE_NONE) {
		while (gate->shared && bytes[skip] == ' ')
			skip++;
		str_add_n(&out, bytes + skip, text->len - skip);
		str_add(&out, eol);
		for (i = 0; i < gate->separator; i++)
			str_add(&out, eol);
		if (gate->shared)
			str_add_times(&out, ' ', gate->column);
		batch_add_str(batch, gate->at, gate->at, &out);
		return;
	}
	if (gate->at_end) {
		strip_last_text(batch, gate->previous);
		str_add(&out, eol);
	}
	for (i = 0; i < gate->separator; i++)
		str_add(&out, eol);
	str_add_n(&out, bytes, text->len);
	if (!gate->at_end || breaks)
		str_add(&out, eol);
	batch_add_str(batch, gate->at, gate->at, &out);
}

/* Is a value's last text one with a line break at its end? */
static bool
ends_in_break(const struct value *value)
{
	while (value->kind != VALUE_TEXT && value_count(value) > 0)
		value = value_item(value, value_count(value) - 1);
	return value->kind == VALUE_TEXT && value_text(value)[0] != '\0' &&
		value_text(value)[strlen(value_text(value)) - 1] == '\n';
}

static bool
node_ends_in_break(const struct tree *tree, uint32_t entry)
{
	uint32_t text = gap_block_text(tree, entry);

	return text != TREE_NONE && tree->nodes[text].len > 0 &&
		tree->pool[tree->nodes[text].text + tree->nodes[text].len - 1] == '\n';
}

/* The first entry of an empty collection. */
static int
insert_first(struct splices *batch, uint32_t list, const char *key,
	const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	const struct tree_node *n = &tree->nodes[list];
	struct value *whole = key == NULL ? value_new_list() : value_new_map();
	uint32_t like = n->parent == TREE_NONE ? list : n->parent;
	struct habits habits;
	int result = batch_claim(batch, gap_spot(tree, list),
		source_line_end(tree->source, n->e), err);

	if (tree->nodes[like].parent != TREE_NONE)
		like = tree->nodes[like].parent;
	habits_of_node(tree, like, &batch->habits, &habits);
	habits.flow = false;
	if (key == NULL)
		value_add(whole, value_copy(value));
	else
		value_put(whole, key, value_copy(value));
	if (result == 0)
		result = put_value(batch, list, whole, &habits);
	value_free(whole);
	return result;
}

static void
write_new(struct str *out, const struct splices *batch, const struct gate *gate,
	const char *key, const struct value *value, const char *eol)
{
	const struct tree_node *like = &batch->tree->nodes[gate->list + 1];
	struct habits habits;

	habits_of_node(batch->tree, gate->list, &batch->habits, &habits);
	habits.eol = eol;
	if (like->s > like->ent && like->s - like->ent <= 9 &&
	    source_line_start(batch->tree->source, like->s) <= like->ent)
		habits.own_dash = like->s - like->ent;
	str_add_times(out, ' ', gate->column);
	if (key != NULL) {
		habits.flow = false;
		emit_entry(out, key, value, gate->column, &habits);
	} else {
		str_add_char(out, '-');
		emit_behind_dash(out, value, gate->column, &habits);
	}
}

int
block_insert(struct splices *batch, uint32_t list, size_t index, const char *key,
	const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	struct str text = { .s = NULL };
	struct gate gate;
	const char *eol;
	int result;

	if (tree->nodes[list].count == 0)
		return insert_first(batch, list, key, value, err);
	find_gate(tree, list, index, TREE_NONE, &gate);
	result = batch_claim(batch, gate.from, gate.to, err);
	if (result != 0)
		return result;
	eol = gap_eol(tree->source, gate.at);
	write_new(&text, batch, &gate, key, value, eol);
	paste(batch, &gate, &text, ends_in_break(value), eol);
	str_clear(&text);
	return 0;
}

/* ---- going ---- */

/* The first entry shares its line with what is around the collection: what
 * follows takes its place. */
static void
cut_shared(struct splices *batch, const struct lot *lot, uint32_t next)
{
	const struct source *source = batch->tree->source;
	uint32_t entry = batch->tree->nodes[next].ent, at;
	size_t start = lot->ent, end = source_line_end(source, lot->end - 1);

	at = gap_skip_blank(batch->tree, lot->end);
	if (source_line_start(source, entry) == at) {
		batch_cut(batch, lot->ent, entry);
		return;
	}
	while (source->bytes[start - 1] == ' ' || source->bytes[start - 1] == '\t')
		start--;
	batch_cut(batch, start, end);
}

/* One of two runs of blank lines goes with an entry; so does the one between
 * it and its only neighbour. */
static void
take_blank_lines(const struct tree *tree, uint32_t entry, const struct lot *lot,
	uint32_t *start, uint32_t *end)
{
	uint32_t above = gap_skip_blank_up(tree, lot->start, lot->floor);
	uint32_t below = gap_skip_blank(tree, lot->end);
	bool first = gap_previous(tree, entry) == TREE_NONE;
	bool last = gap_next(tree, entry) == TREE_NONE;

	if (last && above < lot->start && (above == lot->floor || below > lot->end ||
			below == tree->source->len))
		*start = above;
	else if (below > lot->end && (above < lot->start || (first && above == lot->floor)))
		*end = below;
}

static void
cut_lines(struct splices *batch, uint32_t entry, const struct lot *lot)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	uint32_t start = lot->start, end = lot->end, previous = gap_previous(tree, entry);

	take_blank_lines(tree, entry, lot, &start, &end);
	if (end == source->len && !source->ends_with_eol && previous != TREE_NONE &&
	    !node_ends_in_break(tree, previous) && start > source->start)
		start = (uint32_t)source_line_end(source, start - 1);
	batch_cut(batch, start, end);
}

/* Takes the entry out; what it leaves is cared for. */
static void
cut_entry(struct splices *batch, uint32_t entry, const struct lot *lot)
{
	const struct tree *tree = batch->tree;
	uint32_t parent = tree->nodes[entry].parent;

	if (tree_items(tree, parent) == 1)
		put_empty(batch, parent);
	else if (lot->shared)
		cut_shared(batch, lot, gap_next(tree, entry));
	else
		cut_lines(batch, entry, lot);
}

/* The bytes that taking the entry out depends on. */
static void
cut_range(const struct tree *tree, uint32_t entry, const struct lot *lot, size_t *from,
	size_t *to)
{
	uint32_t parent = tree->nodes[entry].parent;
	uint32_t previous = gap_previous(tree, entry), next = gap_next(tree, entry);

	*from = previous == TREE_NONE ? gap_spot(tree, parent) : gap_entry_end(tree, previous);
	if (*from > lot->ent)
		*from = lot->ent;
	*to = next == TREE_NONE ? gap_skip_blank(tree, lot->end) : tree->nodes[next].ent;
}

int
block_delete(struct splices *batch, uint32_t entry, struct err *err)
{
	struct lot lot;
	size_t from, to;
	int result;

	gap_lot(batch->tree, entry, &lot);
	cut_range(batch->tree, entry, &lot, &from, &to);
	result = batch_claim(batch, from, to, err);
	if (result != 0)
		return result;
	batch_drop(batch, lot.shared ? lot.ent : lot.start, lot.end);
	cut_entry(batch, entry, &lot);
	return 0;
}

/* ---- moving ---- */

/* Adds the lines [start, end) moved from one column to another. */
static void
shift_lines(struct str *out, const char *text, size_t len, size_t from, size_t to)
{
	size_t at, end, skip;

	for (at = 0; at < len; at = end) {
		const char *stop = memchr(text + at, '\n', len - at);

		end = stop == NULL ? len : (size_t)(stop - text) + 1;
		for (skip = 0; to + skip < from && text[at + skip] == ' '; skip++)
			;
		if (to > from && text[at] != '\n' && text[at] != '\r')
			str_add_times(out, ' ', to - from);
		str_add_n(out, text + at + skip, end - at - skip);
	}
}

/* The entry's own lines, as they stand at `column`. */
static void
take_lines(struct str *out, const struct tree *tree, uint32_t entry, const struct lot *lot,
	size_t column)
{
	const struct source *source = tree->source;
	struct str text = { .s = NULL };
	size_t end = lot->end, start = lot->shared ? lot->ent : lot->start;
	uint32_t block = gap_block_text(tree, entry);

	if (end > start && source->bytes[end - 1] == '\n')
		end = source_line_end(source, end - 1);
	if (lot->shared)
		str_add_times(&text, ' ', lot->column);
	if (lot->end == source->len && !source->ends_with_eol && block != TREE_NONE &&
	    !node_ends_in_break(tree, entry) &&
	    span_chomping(source, tree->nodes[block].vs) != '-') {
		size_t at = tree->nodes[block].vs + 1;

		str_add_n(&text, source->bytes + start, at - start);
		str_add_char(&text, '-');
		start = source->bytes[at] == '+' ? at + 1 : at;
	}
	str_add_n(&text, source->bytes + start, end - start);
	shift_lines(out, str_text(&text), text.len, lot->column, column);
	str_clear(&text);
}

/* Claims two ranges, as one where they meet. */
static int
claim_both(struct splices *batch, size_t from, size_t to, size_t from2, size_t to2,
	struct err *err)
{
	int result;

	if (from <= to2 && from2 <= to)
		return batch_claim(batch, from < from2 ? from : from2, to > to2 ? to : to2, err);
	result = batch_claim(batch, from, to, err);
	return result == 0 ? batch_claim(batch, from2, to2, err) : result;
}

/* As data: what has to be written anew to stand in brackets, or was there. */
static int
move_value(struct splices *batch, uint32_t entry, uint32_t to, size_t index, struct err *err)
{
	const struct tree *tree = batch->tree;
	struct value *value = tree_to_value(tree, entry);
	bool flow = (tree->nodes[to].flags & (TREE_FLOW | TREE_IN_FLOW)) != 0;
	int result;

	batch_drop(batch, tree->nodes[entry].s, tree->nodes[entry].e);
	result = tree->nodes[tree->nodes[entry].parent].flags & TREE_FLOW ?
		flow_delete(batch, entry, err) : block_delete(batch, entry, err);
	if (result == 0)
		result = flow ? flow_insert(batch, to, index, NULL, value, err) :
			block_insert(batch, to, index, NULL, value, err);
	value_free(value);
	return result;
}

/* Into `key: []` or `key:`, comments and all. */
static int
move_to_empty(struct splices *batch, uint32_t entry, uint32_t to, struct err *err)
{
	const struct tree *tree = batch->tree;
	const struct source *source = tree->source;
	const struct tree_node *n = &tree->nodes[to];
	size_t spot = gap_spot(tree, to), line = source_line_end(source, n->e), from, end;
	struct str text = { .s = NULL }, out = { .s = NULL };
	struct habits habits;
	struct lot lot;
	int result;

	gap_lot(tree, entry, &lot);
	cut_range(tree, entry, &lot, &from, &end);
	result = claim_both(batch, from, end, spot, line, err);
	if (result != 0)
		return result;
	habits_of_node(tree, tree->nodes[entry].parent, &batch->habits, &habits);
	habits.eol = gap_eol(source, n->s);
	take_lines(&text, tree, entry, &lot, gap_parent_column(tree, to) + batch->habits.offset);
	str_add(&out, habits.eol);
	str_add_n(&out, str_text(&text), text.len);
	if (line == source->len && node_ends_in_break(tree, entry))
		str_add(&out, habits.eol);
	batch_cut(batch, spot, n->e);
	batch_add_str(batch, line, line, &out);
	cut_entry(batch, entry, &lot);
	str_clear(&text);
	return 0;
}

static int
move_lines(struct splices *batch, uint32_t entry, uint32_t to, size_t index,
	struct err *err)
{
	const struct tree *tree = batch->tree;
	struct str text = { .s = NULL };
	struct gate gate;
	struct lot lot;
	size_t from, end;
	int result;

	gap_lot(tree, entry, &lot);
	cut_range(tree, entry, &lot, &from, &end);
	find_gate(tree, to, index, to == tree->nodes[entry].parent ? entry : TREE_NONE, &gate);
	result = claim_both(batch, from, end, gate.from, gate.to, err);
	if (result != 0)
		return result;
	take_lines(&text, tree, entry, &lot, gate.column);
	paste(batch, &gate, &text, node_ends_in_break(tree, entry),
		gap_eol(tree->source, gate.at));
	cut_entry(batch, entry, &lot);
	str_clear(&text);
	return 0;
}

int
block_move(struct splices *batch, uint32_t entry, uint32_t to, size_t index,
	struct err *err)
{
	const struct tree *tree = batch->tree;
	uint32_t from = tree->nodes[entry].parent;
	bool empty = tree->nodes[to].count == 0;

	if ((tree->nodes[from].flags & (TREE_FLOW | TREE_IN_FLOW)) ||
	    (tree->nodes[to].flags & TREE_IN_FLOW) ||
	    (!empty && (tree->nodes[to].flags & TREE_FLOW)) ||
	    (batch->care == 2 && tree->nodes[from].kind == TREE_SEQUENCE))
		return move_value(batch, entry, to, index, err);
	if (!empty)
		return move_lines(batch, entry, to, index, err);
	if (tree->nodes[to].colon != TREE_NONE)
		return move_to_empty(batch, entry, to, err);
	return move_value(batch, entry, to, index, err);
}
