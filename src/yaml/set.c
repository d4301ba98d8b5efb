/*
 * A scalar in place of a scalar: the old one's style where it can be kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "batch.h"
#include "span.h"
#include "yaml/node.h"

/* What is written, and what of the source gives way to it. */
struct change {
	const struct tree *tree;
	const struct tree_node *node;
	const char *text;
	size_t len;
	bool typed;
	struct scalar_place place;
	size_t start, end;
	struct str out;
};

static bool
is_same(const struct tree *tree, uint32_t node, const struct value *value)
{
	const struct tree_node *n = &tree->nodes[node];
	size_t len;

	if (n->kind != TREE_SCALAR || value->kind != VALUE_TEXT)
		return false;
	len = strlen(value_text(value));
	if (n->type == SCALAR_TEXT && value->plain)
		return false;
	if (n->type != SCALAR_TEXT && (!value->plain || n->style != SCALAR_PLAIN))
		return false;
	if (n->type == SCALAR_NULL && scalar_type_of(value_text(value), len) == SCALAR_NULL)
		return true;
	return n->len == len && memcmp(tree->pool + n->text, value_text(value), len) == 0;
}

/* Does a core tag speak against the new value? Tags of others stay. A bare "!"
 * means a text to some parsers and nothing to others, so it goes. */
static bool
drops_tag(const struct tree *tree, uint32_t node, const struct value *value)
{
	const char *tag = tree_tag(tree, node);

	if (tag == NULL)
		return false;
	if (strcmp(tag, "tag:yaml.org,2002:str") == 0)
		return value->plain;
	return strcmp(tag, "!") == 0 || strncmp(tag, "tag:yaml.org,2002:", 18) == 0;
}

/* What stands behind the indicators of a block text's header. */
static void
get_header(const struct change *change, struct str *header)
{
	const struct source *source = change->tree->source;
	size_t at = change->node->vs + 1, end = source_line_end(source, at);

	while (at < end && strchr("+-123456789", source->bytes[at]) != NULL)
		at++;
	str_add_n(header, source->bytes + at, end - at);
}

/* The indentation that the old block text has. */
static size_t
old_indent(const struct change *change, size_t otherwise)
{
	const struct source *source = change->tree->source;
	size_t at = source_next_line(source, change->node->vs);

	for (; at < change->node->e; at = source_next_line(source, at)) {
		size_t n = 0;

		while (source->bytes[at + n] == ' ')
			n++;
		if (gap_is_blank_line(source, at))
			continue;
		return n > change->place.parent + 9 ? otherwise : n;
	}
	return otherwise;
}

static void
write_quoted(struct change *change)
{
	if (change->place.quote == '\'' && scalar_is_single(change->text, change->len))
		scalar_add_single(&change->out, change->text, change->len);
	else
		scalar_add_double(&change->out, change->text, change->len);
}

static bool
blank_follows(const struct change *change)
{
	const struct source *source = change->tree->source;
	size_t next = source_next_line(source, change->node->e);

	return gap_is_blank_line(source, next) || (next == source->len && !source->ends_with_eol);
}

/* From a block text to a block text, or to quotes with the header's comment. */
static void
write_block(struct change *change, bool folded)
{
	const struct source *source = change->tree->source;
	struct str header = { .s = NULL };
	size_t old = source_next_line(source, change->node->vs), old_len = 0;
	bool keep = !folded && !blank_follows(change);

	get_header(change, &header);
	change->place.indent = old_indent(change, change->place.indent);
	if (old < change->node->e)
		old_len = change->node->e - old;
	if (folded && scalar_add_folded(&change->out, change->text, change->len,
			str_text(&header), old_len > 0 ? source->bytes + old : NULL, old_len,
			&change->place)) {
		str_clear(&header);
		return;
	}
	if (scalar_is_literal(change->text, change->len, keep)) {
		scalar_add_literal(&change->out, change->text, change->len, str_text(&header),
			&change->place);
	} else {
		scalar_add_double(&change->out, change->text, change->len);
		if (strchr(str_text(&header), '#') != NULL)
			str_add(&change->out, str_text(&header));
	}
	str_clear(&header);
}

/* A literal under the entry; the comment of the line goes behind its header. */
static void
write_literal(struct change *change)
{
	const struct source *source = change->tree->source;
	size_t end = source_line_end(source, change->end), stop = end;
	struct str header = { .s = NULL };

	while (stop > change->end && (source->bytes[stop - 1] == ' ' ||
			source->bytes[stop - 1] == '\t'))
		stop--;
	str_add_n(&header, source->bytes + change->end, stop - change->end);
	scalar_add_literal(&change->out, change->text, change->len, str_text(&header),
		&change->place);
	str_clear(&header);
	change->end = end;
}

static void
write_text(struct change *change, int care)
{
	enum scalar_style style = change->node->style;
	bool lines = memchr(change->text, '\n', change->len) != NULL;
	bool is_alias = change->node->kind == TREE_ALIAS;

	if (care > 0 || (style == SCALAR_DOUBLE && !is_alias)) {
		scalar_add_double(&change->out, change->text, change->len);
	} else if (style >= SCALAR_LITERAL) {
		write_block(change, style == SCALAR_FOLDED);
	} else if (lines && !change->place.in_flow && change->place.indent > 0 &&
	    scalar_is_literal(change->text, change->len, false)) {
		write_literal(change);
	} else if (style == SCALAR_SINGLE && scalar_is_single(change->text, change->len)) {
		scalar_add_single(&change->out, change->text, change->len);
	} else if (style == SCALAR_PLAIN &&
	    scalar_is_plain(change->text, change->len, &change->place)) {
		str_add_n(&change->out, change->text, change->len);
	} else {
		write_quoted(change);
	}
}

static void
write_typed(struct change *change)
{
	struct str header = { .s = NULL };

	str_add(&change->out, change->len == 0 ? "null" : change->text);
	if (change->node->kind == TREE_SCALAR && change->node->style >= SCALAR_LITERAL) {
		get_header(change, &header);
		if (strchr(str_text(&header), '#') != NULL)
			str_add(&change->out, str_text(&header));
		str_clear(&header);
	}
}

static void
find_place(const struct splices *batch, uint32_t node, struct change *change)
{
	const struct habits *habits = &batch->habits;
	size_t step = habits->step < 2 ? 2 : habits->step;
	bool at_root = change->node->parent == TREE_NONE;

	change->place = (struct scalar_place){
		.in_flow = (change->node->flags & TREE_IN_FLOW) != 0, .quote = habits->quote,
		.eol = gap_eol(change->tree->source, change->node->s), .at_root = at_root
	};
	change->place.parent = gap_parent_column(change->tree, node);
	change->place.indent = change->place.parent + step;
	change->start = change->node->vs;
	change->end = change->node->e;
}

/* Blanks and a ':' that an empty value lacks before its text. */
static void
write_before(const struct splices *batch, uint32_t node, const struct value *value,
	struct change *change)
{
	const char *anchor = tree_anchor(change->tree, node);
	const struct tree_node *n = change->node;

	if (drops_tag(batch->tree, node, value)) {
		change->start = n->s;
		if (anchor != NULL)
			str_add_format(&change->out, "&%s ", anchor);
	} else if (n->vs == n->e && n->vs == gap_spot(change->tree, node) &&
	    n->parent != TREE_NONE && n->ent == TREE_NONE && n->colon == TREE_NONE &&
	    change->tree->nodes[n->parent].kind == TREE_MAPPING) {
		str_add(&change->out, ": ");
	} else if (n->vs == n->e && n->vs == gap_spot(change->tree, node)) {
		str_add(&change->out, " ");
	}
}

int
set_value(struct splices *batch, uint32_t node, const struct value *value, struct err *err)
{
	struct change change = {
		.tree = batch->tree, .node = &batch->tree->nodes[node], .out = { .s = NULL }
	};
	const struct source *source = batch->tree->source;
	struct habits habits;
	int result = batch_claim(batch, change.node->s,
		change.node->flags & TREE_IN_FLOW ? change.node->e :
			source_line_end(source, change.node->e), err);

	if (result != 0 || is_same(batch->tree, node, value))
		return result;
	habits_of_node(batch->tree, node, &batch->habits, &habits);
	habits.flow = false;
	if (value->kind != VALUE_TEXT || change.node->kind == TREE_SEQUENCE ||
	    change.node->kind == TREE_MAPPING || (change.node->parent != TREE_NONE &&
		change.node->ent == TREE_NONE && change.node->colon == TREE_NONE &&
		!(change.node->flags & TREE_IN_FLOW)) ||
	    (change.node->parent == TREE_NONE && change.node->e == change.node->s)) {
		batch_drop(batch, change.node->vs, change.node->e);
		return put_value(batch, node, value, &habits);
	}
	change.text = value_text(value);
	change.len = strlen(value_text(value));
	find_place(batch, node, &change);
	write_before(batch, node, value, &change);
	if (value->plain)
		write_typed(&change);
	else
		write_text(&change, batch->care);
	if (change.end == source->len && !source->ends_with_eol && change.len > 0 &&
	    change.text[change.len - 1] == '\n' && strchr(str_text(&change.out), '\n') != NULL)
		str_add(&change.out, change.place.eol);
	batch_add_str(batch, change.start, change.end, &change.out);
	return 0;
}
