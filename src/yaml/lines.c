/*
 * Plain block lines to nodes, without libyaml.
 *
 * What cjm writes, and most of what people write, is made of few things: lines
 * that begin with a key or a dash, and texts that end with their line or are
 * blocks of lines. They are read here, many times faster than libyaml does it,
 * into the very nodes that tree.c makes of libyaml's events. Whatever is not
 * surely one of these things, a mistake above all, ends the reading: then it is
 * libyaml's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "lines.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/vec.h"
#include "building.h"
#include "yaml/node.h"

#define BYTES_A_BREATH 32768

static struct lines_level *
top_of(struct lines *lines)
{
	return lines->depth > 0 ? &lines->levels[lines->depth - 1] : NULL;
}

static bool
is_list(const struct lines *lines, const struct lines_level *level)
{
	return lines->tree->nodes[level->node].kind == TREE_SEQUENCE;
}

/* ---- nodes ---- */

/* Adds a child to the innermost collection. */
static uint32_t
add(struct lines *lines, struct tree_node *node)
{
	struct tree *tree = lines->tree;
	struct lines_level *top = top_of(lines);
	uint32_t id = (uint32_t)tree->count;

	node->vs = node->s;
	node->parent = TREE_NONE;
	if (top != NULL) {
		node->parent = top->node;
		tree->nodes[top->node].count++;
		top->last = id;
	}
	vec_grow(tree->nodes, tree->count, tree->room);
	tree->nodes[tree->count++] = *node;
	return id;
}

void
lines_add_key(struct lines *lines, struct tree_node *node)
{
	node->flags |= TREE_KEY;
	node->ent = node->s;
	node->colon = TREE_NONE;
	add(lines, node);
}

/* The root has no sign, nor has an item in brackets. */
uint32_t
lines_add_value(struct lines *lines, struct tree_node *node)
{
	struct lines_level *top = top_of(lines);
	bool item = top != NULL && is_list(lines, top);

	node->ent = item ? lines->sign : TREE_NONE;
	node->colon = item ? TREE_NONE : lines->sign;
	lines->sign = TREE_NONE;
	return add(lines, node);
}

/* Nothing came behind the last '-' or ':'. */
static void
add_nothing(struct lines *lines)
{
	struct tree_node node = { .kind = TREE_SCALAR, .type = SCALAR_NULL };

	if (lines->sign == TREE_NONE)
		return;
	node.s = node.e = lines->sign + 1;
	node.text = building_text(lines->tree, "", 0);
	lines_add_value(lines, &node);
}

/* ---- collections ---- */

/* How many of the lists' names lead to the collection that is to come. */
static uint32_t
names_of(struct lines *lines, const struct tree_node *node)
{
	const struct lines_level *top = top_of(lines);

	if (lines->lists == NULL || (node->flags & TREE_FLOW) != 0)
		return LINES_ASIDE;
	if (top == NULL || top->names == LINES_ASIDE)
		return top == NULL ? 0 : LINES_ASIDE;
	if (is_list(lines, top) != (node->kind == TREE_MAPPING))
		return LINES_ASIDE;
	if (is_list(lines, top))
		return top->names;
	return top->names < 2 && strcmp(tree_text(lines->tree, top->last, NULL),
	    lines->lists[top->names]) == 0 ? top->names + 1 : LINES_ASIDE;
}

static bool
is_to_close(const struct lines *lines, const struct lines_level *level)
{
	return level->names == 2 && !is_list(lines, level);
}

bool
lines_open(struct lines *lines, struct tree_node *node, uint32_t column)
{
	struct lines_level level;

	if (lines->depth == TREE_DEPTH_MAX)
		return false;
	level = (struct lines_level){ .last = TREE_NONE, .column = column,
		.names = names_of(lines, node), .pool_len = lines->tree->pool_len };
	level.node = lines_add_value(lines, node);
	lines->levels[lines->depth++] = level;
	lines->skimming = lines->skimming || is_to_close(lines, &level);
	return true;
}

/* Makes sure that the innermost collection is one of `kind` whose children
 * begin at the column of `at`. */
static bool
enter(struct lines *lines, enum tree_kind kind, uint32_t at)
{
	struct tree_node node = { .kind = (uint8_t)kind, .s = at, .e = at };
	const struct lines_level *top = top_of(lines);
	uint32_t column = at - lines->line;

	if (top != NULL && lines->sign == TREE_NONE)
		return top->column == column && lines->tree->nodes[top->node].kind == kind;
	return lines_open(lines, &node, column);
}

void
lines_close(struct lines *lines, uint32_t end)
{
	const struct lines_level *top = top_of(lines);
	struct tree *tree = lines->tree;
	struct tree_node *node = &tree->nodes[top->node];

	node->e = end;
	if (is_to_close(lines, top)) {
		lines->closed += tree->count - top->node - 1;
		tree->count = top->node + 1;
		tree->pool_len = top->pool_len;
		node->flags |= TREE_CLOSED;
		node->count = 0;
		lines->skimming = false;
	}
	node->after = (uint32_t)tree->count;
	lines->depth--;
}

/* A collection in block style ends with its last child. */
static void
leave(struct lines *lines)
{
	add_nothing(lines);
	lines_close(lines, lines->tree->nodes[top_of(lines)->last].e);
}

/* Leaves what the line is no longer in; false where it is in nothing then. */
static bool
settle(struct lines *lines, uint32_t column, bool dash)
{
	const struct lines_level *top;

	while ((top = top_of(lines)) != NULL) {
		if (column > top->column)
			return lines->sign != TREE_NONE;
		if (column == top->column && is_list(lines, top) == dash) {
			add_nothing(lines);
			return true;
		}
		/* A list may stand at the column of its key. */
		if (column == top->column && dash)
			return lines->sign != TREE_NONE;
		leave(lines);
	}
	return lines->tree->count == 0;
}

/* ---- lines ---- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\r' || c == '\n' || c == '\0';
}

static bool
is_dash(const struct lines *lines)
{
	return lines->bytes[lines->at] == '-' && is_blank(lines->bytes[lines->at + 1]);
}

static bool
take_scalar(struct lines *lines, struct tree_node *node)
{
	char c = lines->bytes[lines->at];

	return c == '"' || c == '\'' ? lines_quoted(lines, node) : lines_plain(lines, node, false);
}

/* Takes the rest of a scalar that may go on below its line, which is a value. */
static bool
finish_scalar(struct lines *lines, struct tree_node *node)
{
	if (lines->sign == TREE_NONE ||
	    (node->style == SCALAR_PLAIN && !lines_more(lines, node, top_of(lines)->column)))
		return false;
	lines_add_value(lines, node);
	return true;
}

/* Takes a value that says by its first byte that it is no key: the ones in
 * brackets that are fall at the colon behind them. */
static bool
take_marked(struct lines *lines)
{
	struct tree_node node = { .kind = TREE_SCALAR };
	char c = lines->bytes[lines->at];

	if (lines->sign == TREE_NONE)
		return false;
	if (c == '[' || c == '{')
		return lines_flow(lines) && lines_end(lines);
	if (!lines_block(lines, &node, top_of(lines)->column))
		return false;
	lines_add_value(lines, &node);
	return true;
}

static bool
is_marked(const struct lines *lines)
{
	char c = lines->bytes[lines->at];

	return c == '|' || c == '>' || c == '[' || c == '{';
}

/* Takes the value of a key from its first byte on. */
static bool
take_value(struct lines *lines)
{
	struct tree_node node = { .kind = TREE_SCALAR };

	if (is_marked(lines))
		return take_marked(lines);
	return take_scalar(lines, &node) && lines_end(lines) && finish_scalar(lines, &node);
}

/* Takes "key:", and the value where it stands on the same line. */
static bool
take_entry(struct lines *lines, struct tree_node *key)
{
	if (lines->at - key->s > LINES_KEY_MAX || !enter(lines, TREE_MAPPING, key->s))
		return false;
	lines_add_key(lines, key);
	lines->sign = lines->at++;
	return lines_end(lines) || take_value(lines);
}

/* Takes a line from its first byte on that is no blank. */
static bool
take_line(struct lines *lines)
{
	struct tree_node node = { .kind = TREE_SCALAR };

	while (is_dash(lines)) {
		if (!enter(lines, TREE_SEQUENCE, lines->at))
			return false;
		lines->sign = lines->at++;
		if (lines_end(lines))
			return true;
	}
	if (is_marked(lines))
		return take_marked(lines);
	if (!take_scalar(lines, &node))
		return false;
	if (lines_end(lines))
		return finish_scalar(lines, &node);
	return lines->bytes[lines->at] == ':' && is_blank(lines->bytes[lines->at + 1]) &&
	    take_entry(lines, &node);
}

/* "---", "...", a byte order mark: the text may be more than one document. */
static bool
is_marker(const char *line)
{
	return strncmp(line, "---", 3) == 0 || strncmp(line, "...", 3) == 0 ||
	    strncmp(line, "\xef\xbb\xbf", 3) == 0;
}

static bool
read_line(struct lines *lines)
{
	if (lines_end(lines))
		return true;
	return settle(lines, lines->at - lines->line, is_dash(lines)) && take_line(lines);
}

/* Nobody need wait for it, nor is the reserve for it; a text that is hardly
 * anything but values, or a comment without end, is for libyaml to refuse. */
static bool
goes_on(const struct lines *lines, uint32_t before, struct err *err)
{
	if (lines->at - before > TREE_AHEAD_MAX ||
	    building_is_crowded(lines->closed + lines->tree->count, before))
		return false;
	return before / BYTES_A_BREATH == lines->at / BYTES_A_BREATH || (!mem_is_out() &&
	    progress_tell(N_("reading"), lines->at, lines->tree->source->len, err) == 0);
}

static void
finish(struct lines *lines)
{
	struct tree *tree = lines->tree;
	const struct source *source = tree->source;

	while (lines->depth > 0)
		leave(lines);
	vec_grow(tree->docs, tree->doc_count, tree->doc_room);
	tree->docs[tree->doc_count++] = (struct tree_doc){ .root = 0,
		.start = (uint32_t)source->start, .end = (uint32_t)source->len };
}

bool
lines_read(struct tree *tree, const char *const lists[2], struct err *err)
{
	const struct source *source = tree->source;
	uint32_t start = (uint32_t)source->start;
	struct lines lines = { .tree = tree, .bytes = source->bytes, .at = start, .line = start,
		.sign = TREE_NONE, .lists = lists };

	if (source->odd_count > 0)
		return false;
	while (lines.at < source->len) {
		start = lines.at;
		if (is_marker(lines.bytes + start) || !read_line(&lines) ||
		    !goes_on(&lines, start, err))
			return false;
	}
	finish(&lines);
	return tree->count > 0;
}

static uint32_t
line_start(const struct source *source, uint32_t at)
{
	while (at > source->start && source->bytes[at - 1] != '\n')
		at--;
	return at;
}

/* The nodes of an item depend on its lines and its column alone, and those were
 * read before: there are no anchors here, and no text goes on further out. The first
 * line that is not in it ends it. */
void
tree_open_at(const struct source *source, uint32_t begin, struct tree *item)
{
	struct lines lines = { .tree = item, .bytes = source->bytes, .at = begin,
		.line = line_start(source, begin), .sign = TREE_NONE };
	bool taken;

	item->source = source;
	item->strange = TREE_NONE;
	item->count = item->pool_len = item->doc_count = 0;
	for (taken = take_line(&lines); taken && lines.at < source->len;)
		taken = read_line(&lines);
	assert(taken || (item->count > 0 && lines.depth == 0));
	finish(&lines);
}

void
tree_open(const struct tree *tree, uint32_t node, struct tree *item)
{
	assert((tree->nodes[node].flags & TREE_CLOSED) != 0);
	tree_open_at(tree->source, tree->nodes[node].s, item);
}
