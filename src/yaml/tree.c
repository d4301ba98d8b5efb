/*
 * libyaml's events to an array of nodes with true byte spans.
 *
 * One pass, no recursion. libyaml counts characters where we count bytes, so
 * a cursor walks along and translates; it ends block collections at the next
 * token, so their end is the end of their last child; what stands between two
 * nodes is found by span.c.
 *
 * Hostile texts: depth is counted event by event. libyaml reads at most 1024
 * characters beyond the event it hands out (as far as a key can reach), so a
 * text of nothing but brackets is refused before its nesting costs anything.
 * It is fed piece by piece, so that it never gathers more than it should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/tree.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/mem.h"
#include "base/progress.h"
#include "base/vec.h"
#include "anchor.h"
#include "building.h"
#include "cursor.h"
#include "lines.h"
#include "problem.h"
#include "span.h"
#include "yaml/node.h"

#define EVENTS_A_BREATH 4096

/* An open collection. */
struct level {
	uint32_t node, last;	/* last child or TREE_NONE */
	int column;		/* of a block collection; of the one around it in flow */
	uint64_t reached;	/* nodes in it, aliases counted as what they stand for */
};

struct builder {
	struct tree *tree;
	yaml_parser_t parser;
	struct cursor cursor;		/* behind the byte order mark */
	size_t fed;			/* bytes that libyaml has taken */
	bool starved;			/* it wanted more than it may */
	uint32_t gap;			/* end of what was understood so far */
	struct level levels[TREE_DEPTH_MAX];
	size_t depth;
	struct anchors anchors;
	uint64_t reached;		/* through aliases */
	struct err *err;
};

/* The byte of the source at which a mark stands. */
static uint32_t
place_of(struct builder *b, const yaml_mark_t *mark)
{
	const struct source *source = b->tree->source;

	if (source->ascii)
		return (uint32_t)(source->start + mark->index);
	return (uint32_t)(source->start + cursor_seek(&b->cursor, mark->index));
}

static int
complain(struct builder *b, uint32_t place, enum err_kind kind, const char *message)
{
	return source_complain(b->tree->source, place, kind, message, b->err);
}

static int
complain_crowd(struct builder *b, uint32_t place)
{
	return complain(b, place, ERR_LIMIT, N_("too many values for so short a text"));
}

/* ---- nodes ---- */

/* Finds what stands before the node, and where an empty one is. Returns the
 * node's first byte. */
static uint32_t
place_child(struct builder *b, struct tree_node *node, uint32_t start)
{
	struct tree *tree = b->tree;
	struct level *level;
	uint32_t before = b->gap;
	bool fine;

	node->ent = node->colon = node->parent = TREE_NONE;
	if (b->depth == 0)
		return start == TREE_NONE ? b->gap : start;
	level = &b->levels[b->depth - 1];
	node->parent = level->node;
	if (tree->nodes[level->node].kind == TREE_SEQUENCE) {
		fine = span_item(tree, level->node, start, &b->gap, &node->ent);
	} else if (tree->nodes[level->node].count % 2 == 0) {
		fine = span_key(tree, level->node, start, &b->gap, &node->ent);
		node->flags |= TREE_KEY;
	} else {
		fine = span_value(tree, start, &b->gap, &node->colon);
		if (node->colon == TREE_NONE)
			b->gap = before;	/* a key alone */
	}
	if (!fine && tree->strange == TREE_NONE)
		tree->strange = start == TREE_NONE ? b->gap : start;
	return start == TREE_NONE ? b->gap : start;
}

static uint32_t
link_child(struct builder *b, const struct tree_node *node)
{
	struct tree *tree = b->tree;
	uint32_t id = (uint32_t)tree->count;
	struct level *level;

	vec_grow(tree->nodes, tree->count, tree->room);
	tree->nodes[tree->count++] = *node;
	if (b->depth == 0) {
		tree->docs[tree->doc_count - 1].root = id;
		return id;
	}
	level = &b->levels[b->depth - 1];
	level->last = id;
	level->reached++;
	tree->nodes[level->node].count++;
	return id;
}

/* Goes past the anchor and tag of the node that comes next. */
static void
place_dress(struct builder *b, struct tree_node *node, const yaml_char_t *anchor,
	const yaml_char_t *tag)
{
	struct tree *tree = b->tree;
	struct tree_dress dress = { (uint32_t)tree->count, node->s, TREE_NONE, TREE_NONE };
	const char *name = (const char *)anchor;

	node->vs = node->s;
	if (b->depth > 0 && tree->nodes[b->levels[b->depth - 1].node].flags &
			(TREE_FLOW | TREE_IN_FLOW))
		node->flags |= TREE_IN_FLOW;
	if (name == NULL && tag == NULL)
		return;
	node->flags |= TREE_DRESSED;
	dress.pe = span_properties(tree->source, node->s, name == NULL ? 0 : strlen(name),
		tag != NULL, (node->flags & TREE_IN_FLOW) != 0);
	if (name != NULL)
		dress.anchor = building_text(tree, name, strlen(name));
	if (tag != NULL)
		dress.tag = building_text(tree, (const char *)tag, strlen((const char *)tag));
	vec_grow(tree->dresses, tree->dress_count, tree->dress_room);
	tree->dresses[tree->dress_count++] = dress;
	node->vs = span_skip(tree->source, dress.pe);
}

static int
block_column(const struct builder *b)
{
	return b->depth == 0 ? -1 : b->levels[b->depth - 1].column;
}

/* The others are plain. */
static const uint8_t styles[] = {
	[YAML_SINGLE_QUOTED_SCALAR_STYLE] = SCALAR_SINGLE,
	[YAML_DOUBLE_QUOTED_SCALAR_STYLE] = SCALAR_DOUBLE,
	[YAML_LITERAL_SCALAR_STYLE] = SCALAR_LITERAL,
	[YAML_FOLDED_SCALAR_STYLE] = SCALAR_FOLDED,
};

static enum scalar_type
type_of(const struct tree *tree, const struct tree_node *node, const yaml_char_t *tag)
{
	if (tag != NULL)
		return scalar_type_of_tag((const char *)tag);
	return node->style == SCALAR_PLAIN ?
	    scalar_type_of(tree->pool + node->text, node->len) : SCALAR_TEXT;
}

static int
set_anchor(struct builder *b, uint32_t id, uint64_t reached)
{
	if (tree_anchor(b->tree, id) == NULL)
		return 0;
	if (b->anchors.count >= TREE_ANCHORS_MAX)
		return complain(b, b->tree->nodes[id].s, ERR_LIMIT,
			N_("more than 100,000 anchors"));
	anchors_set(&b->anchors, b->tree, id, reached);
	return 0;
}

static int
take_scalar(struct builder *b, const yaml_event_t *event)
{
	struct tree_node node = { .kind = TREE_SCALAR, .count = 0 };
	size_t len = event->data.scalar.length;
	uint32_t start = place_of(b, &event->start_mark);
	uint32_t end = place_of(b, &event->end_mark);
	bool nothing = start == end;
	uint32_t id, dress_end;

	if (len > TREE_SCALAR_MAX)
		return complain(b, start, ERR_LIMIT, N_("a text is longer than 1 MB"));
	if (building_is_crowded(b->tree->count, start))
		return complain_crowd(b, start);
	node.style = styles[event->data.scalar.style];
	node.s = place_child(b, &node, nothing ? TREE_NONE : start);
	place_dress(b, &node, event->data.scalar.anchor, event->data.scalar.tag);
	node.e = nothing ? node.s : end;
	if (node.style >= SCALAR_LITERAL)
		node.e = span_block_end(b->tree->source, node.vs, end, block_column(b));
	dress_end = node.flags & TREE_DRESSED ?
	    b->tree->dresses[b->tree->dress_count - 1].pe : node.s;
	if (node.e <= dress_end && dress_end > node.s)
		node.vs = node.e = dress_end;	/* and nothing more */
	node.text = building_text(b->tree, (const char *)event->data.scalar.value, len);
	node.len = (uint32_t)len;
	node.type = (uint8_t)type_of(b->tree, &node, event->data.scalar.tag);
	b->gap = node.e;
	id = link_child(b, &node);
	return set_anchor(b, id, 1);
}

static int
take_alias(struct builder *b, const yaml_event_t *event)
{
	struct tree *tree = b->tree;
	struct tree_node node = { .kind = TREE_ALIAS };
	const char *name = (const char *)event->data.alias.anchor;
	const struct anchor *anchor;

	node.s = place_child(b, &node, place_of(b, &event->start_mark));
	place_dress(b, &node, NULL, NULL);
	node.e = b->gap = place_of(b, &event->end_mark);
	anchor = anchors_find(&b->anchors, tree, name);
	if (anchor == NULL)
		return complain(b, node.s, ERR_SYNTAX,
			N_("this alias names an anchor that does not stand above it"));
	if (anchor->reached == 0)
		return complain(b, node.s, ERR_SYNTAX,
			N_("this alias stands inside of what it names"));
	b->reached += anchor->reached;
	if (tree->alias_count >= TREE_ALIASES_MAX)
		return complain(b, node.s, ERR_LIMIT, N_("more than 1,000 aliases"));
	if (b->reached > TREE_REACHED_MAX)
		return complain(b, node.s, ERR_LIMIT,
			N_("the aliases stand for more than 100,000 values"));
	node.text = anchor->node;
	tree->nodes[anchor->node].flags |= TREE_SHARED;
	if (b->depth > 0)
		b->levels[b->depth - 1].reached += anchor->reached;
	vec_grow(tree->aliases, tree->alias_count, tree->alias_room);
	tree->aliases[tree->alias_count++] = link_child(b, &node);
	return 0;
}

static int
open_collection(struct builder *b, const yaml_event_t *event, enum tree_kind kind,
	bool flow, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct tree_node node = { .kind = (uint8_t)kind, .count = 0 };
	uint32_t start = place_of(b, &event->start_mark);
	uint32_t end = place_of(b, &event->end_mark);
	int column = block_column(b);
	struct level *level;
	uint32_t id;

	if (b->depth >= TREE_DEPTH_MAX)
		return complain(b, start, ERR_LIMIT, N_("nested deeper than 64 levels"));
	if (building_is_crowded(b->tree->count, start))
		return complain_crowd(b, start);
	node.s = place_child(b, &node, start);
	place_dress(b, &node, anchor, tag);
	node.e = node.vs;
	b->gap = node.vs;
	if (flow)
		node.flags |= TREE_FLOW;
	if (flow && (end == start || b->tree->source->bytes[node.vs] == '?'))
		node.flags |= TREE_PAIR;
	else if (flow)
		b->gap = node.vs + 1;
	else
		column = (int)span_column(b->tree->source, node.vs);
	id = link_child(b, &node);
	level = &b->levels[b->depth++];
	*level = (struct level){ .node = id, .last = TREE_NONE, .column = column, .reached = 1 };
	return set_anchor(b, id, 0);
}

static int
close_collection(struct builder *b, const yaml_event_t *event)
{
	struct level *level = &b->levels[--b->depth];
	struct tree_node *node = &b->tree->nodes[level->node];

	if ((node->flags & (TREE_FLOW | TREE_PAIR)) == TREE_FLOW)
		node->e = place_of(b, &event->end_mark);
	else if (level->last != TREE_NONE)
		node->e = b->tree->nodes[level->last].e;
	node->after = (uint32_t)b->tree->count;
	b->gap = node->e;
	if (tree_anchor(b->tree, level->node) != NULL)
		anchors_set(&b->anchors, b->tree, level->node, level->reached);
	if (b->depth > 0)
		b->levels[b->depth - 1].reached += level->reached - 1;
	return 0;
}

static int
open_document(struct builder *b, const yaml_event_t *event)
{
	struct tree *tree = b->tree;
	struct tree_doc doc = { .root = TREE_NONE };

	if (tree->doc_count >= TREE_NODES_FREE)
		return complain_crowd(b, b->gap);
	doc.marked = !event->data.document_start.implicit;
	doc.start = doc.marked ? place_of(b, &event->end_mark) : b->gap;
	b->gap = doc.start;
	vec_grow(tree->docs, tree->doc_count, tree->doc_room);
	tree->docs[tree->doc_count++] = doc;
	return 0;
}

static int
close_document(struct builder *b, const yaml_event_t *event)
{
	struct tree_doc *doc = &b->tree->docs[b->tree->doc_count - 1];

	doc->end = place_of(b, &event->start_mark);
	if (!event->data.document_end.implicit)
		b->gap = place_of(b, &event->end_mark);
	anchors_forget(&b->anchors);
	return 0;
}

static int
take_event(struct builder *b, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return take_scalar(b, event);
	case YAML_ALIAS_EVENT:
		return take_alias(b, event);
	case YAML_SEQUENCE_START_EVENT:
		return open_collection(b, event, TREE_SEQUENCE,
			event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
			event->data.sequence_start.anchor, event->data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		return open_collection(b, event, TREE_MAPPING,
			event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
			event->data.mapping_start.anchor, event->data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_collection(b, event);
	case YAML_DOCUMENT_START_EVENT:
		return open_document(b, event);
	case YAML_DOCUMENT_END_EVENT:
		return close_document(b, event);
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
		break;
	}
	return 0;
}

/* Gives libyaml the next bytes, as long as it does not run far ahead of the
 * last event. */
static int
feed(void *data, unsigned char *to, size_t room, size_t *given)
{
	struct builder *b = data;
	const struct source *source = b->tree->source;
	size_t left = source->len - source->start - b->fed;

	if (source->start + b->fed > b->gap + TREE_AHEAD_MAX) {
		b->starved = true;
		return 0;
	}
	*given = left < room ? left : room;
	memcpy(to, b->cursor.bytes + b->fed, *given);
	b->fed += *given;
	return 1;
}

static int
report(struct builder *b)
{
	struct problem problem = { .text = b->parser.problem, .context = b->parser.context };

	if (b->starved)
		return complain(b, span_skip(b->tree->source, b->gap), ERR_LIMIT,
			N_("a text longer than 1 MB, or a comment longer than 4 MB, begins here"));
	if (b->parser.error == YAML_MEMORY_ERROR)
		return err_set_memory(b->err);
	problem.at = place_of(b, &b->parser.problem_mark);
	if (b->parser.error == YAML_READER_ERROR)
		problem.at = b->tree->source->start + b->parser.problem_offset;
	problem.from = problem.context == NULL ? SIZE_MAX : place_of(b, &b->parser.context_mark);
	return problem_report(b->tree->source, &problem, b->err);
}

static int
build(struct builder *b)
{
	yaml_event_t event;
	size_t events = 0;
	bool more = true;
	int result = 0;

	while (more && result == 0) {
		if (mem_is_out())	/* the reserve is not for this */
			return err_set_memory(b->err);
		if (++events % EVENTS_A_BREATH == 0 && progress_tell(N_("reading"), b->gap,
		    b->tree->source->len, b->err) != 0)
			return -1;
		if (!yaml_parser_parse(&b->parser, &event))
			return report(b);
		more = event.type != YAML_STREAM_END_EVENT;
		result = take_event(b, &event);
		yaml_event_delete(&event);
	}
	return result;
}

/* Sets `again` where libyaml got no memory, and there may be some now. */
static struct tree *
parse(const struct source *source, bool *again, struct err *err)
{
	struct builder b = { .err = err, .gap = (uint32_t)source->start };
	int result;

	b.tree = building_new(source);
	b.tree->by_events = true;
	b.cursor.bytes = source->bytes + source->start;
	b.cursor.len = source->len - source->start;
	if (yaml_parser_initialize(&b.parser)) {
		yaml_parser_set_encoding(&b.parser, YAML_UTF8_ENCODING);
		yaml_parser_set_input(&b.parser, feed, &b);
		result = build(&b);
	} else {
		result = err_set_memory(err);
		b.parser.error = YAML_MEMORY_ERROR;
	}
	*again = result != 0 && b.parser.error == YAML_MEMORY_ERROR && mem_spare();
	yaml_parser_delete(&b.parser);
	anchors_forget(&b.anchors);
	if (result == 0)
		return b.tree;
	tree_free(b.tree);
	return NULL;
}

struct tree *
tree_parse_events(const struct source *source, struct err *err)
{
	struct tree *tree;
	bool again;

	do {
		err_clear(err);
		tree = parse(source, &again, err);
	} while (again);
	return tree;
}

struct tree *
tree_skim(const struct source *source, const char *const lists[2], struct err *err)
{
	struct tree *tree = building_new(source);

	err_clear(err);
	if (lines_read(tree, lists, err))
		return tree;
	tree_free(tree);
	return err_is_set(err) ? NULL : tree_parse_events(source, err);
}

struct tree *
tree_parse(const struct source *source, struct err *err)
{
	return tree_skim(source, NULL, err);
}
