/*
 * Where a comment of one text goes in another.
 *
 * Beside what it stands beside there; within a block of comments of which some
 * lines are in both texts, where they say. What is gone gives way to what held
 * it, and what has no room for it to a line of its own above.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/vec.h"
#include "batch.h"
#include "carrying.h"
#include "locate.h"
#include "yaml/node.h"

/* The item or the value under the same key as `value`, within `parent` of the
 * result. */
static uint32_t
find_within(const struct carry *carry, uint32_t value, uint32_t parent)
{
	const struct tree *from = carry->side.tree, *tree = carry->result.tree;
	const struct tree_node *up = &from->nodes[from->nodes[value].parent];
	uint32_t child;

	parent = tree_target(tree, parent);
	if (up->kind == TREE_MAPPING) {
		child = tree_find(tree, parent, tree_text(from, tree_key(from, value), NULL));
		return child != TREE_NONE ? tree_value(tree, child) : TREE_NONE;
	}
	if (tree->nodes[parent].kind != TREE_SEQUENCE)
		return TREE_NONE;
	if (from->nodes[value].kind != TREE_SCALAR)
		return tree_item(tree, parent, tree_index(from, value));
	for (child = tree_first(tree, parent); child != TREE_NONE; child = tree_next(tree, child))
		if (tree->nodes[child].kind == TREE_SCALAR &&
		    strcmp(tree_text(tree, child, NULL), tree_text(from, value, NULL)) == 0)
			return child;
	return TREE_NONE;
}

/* What `value` of the side is in the result, or TREE_NONE. */
static uint32_t
find_value(const struct carry *carry, uint32_t value)
{
	const struct side *side = &carry->side, *result = &carry->result;
	uint32_t parent = side->tree->nodes[value].parent;
	node_id node = side->owners[value];

	if (parent == TREE_NONE)
		return tree_root(result->tree, 0);
	if (node != NODE_NONE) {
		node = carrying_number(side, node);
		return node < journey_next_id(result->given->journey) &&
		    journey_has(result->given->journey, node)
		    ? locate_node(result->tree, result->given->journey, node).at : TREE_NONE;
	}
	parent = find_value(carry, parent);
	return parent != TREE_NONE ? find_within(carry, value, parent) : TREE_NONE;
}

/* A place in the result: beside an entry, or at an end of the text. */
struct spot {
	enum comment_place place;
	uint32_t entry;
	struct lot lot;
};

static bool
is_line(enum comment_place place)
{
	return place != COMMENT_BEHIND && place != COMMENT_BELOW;
}

/* Out of brackets, and lines above an entry go to the one that begins the line. */
static void
go_out(const struct tree *tree, struct spot *spot)
{
	uint32_t parent;

	while ((parent = tree->nodes[spot->entry].parent) != TREE_NONE) {
		if ((tree->nodes[parent].flags & (TREE_FLOW | TREE_IN_FLOW)) == 0) {
			gap_lot(tree, spot->entry, &spot->lot);
			if (!is_line(spot->place) || !spot->lot.shared)
				return;
		} else if (!is_line(spot->place)) {
			spot->place = COMMENT_ABOVE;
		}
		spot->entry = gap_entry(tree, parent);
	}
	spot->place = COMMENT_END;
}

/* Where a comment of the side is to stand; what is gone gives way to what
 * held it. */
static struct spot
find_spot(const struct carry *carry, const struct comment *comment)
{
	const struct tree *from = carry->side.tree, *tree = carry->result.tree;
	uint32_t value = tree_value(from, comment->entry), found;
	struct spot spot = { .place = comment->place, .entry = tree_root(tree, 0) };

	if (comment->place == COMMENT_END || tree_first(tree, spot.entry) == TREE_NONE)
		return spot;
	if (comment->place == COMMENT_HEAD) {
		spot.entry = tree_first(tree, spot.entry);
	} else {
		while ((found = find_value(carry, value)) == TREE_NONE) {
			value = from->nodes[value].parent;
			spot.place = COMMENT_ABOVE;
		}
		spot.entry = gap_entry(tree, found);
	}
	go_out(tree, &spot);
	return spot;
}

/* --- putting it in -------------------------------------------------------------------- */

/* Behind the entry, where nothing follows on its line; false: there is no room. */
static bool
find_line_end(const struct tree *tree, uint32_t entry, size_t *at)
{
	const char *bytes = tree->source->bytes;
	uint32_t value = tree_value(tree, entry);
	const struct tree_node *n = &tree->nodes[value];

	if (n->kind == TREE_SCALAR && n->style >= SCALAR_LITERAL)
		*at = n->vs + strspn(bytes + n->vs, "|>+-0123456789");
	else if (n->kind == TREE_SCALAR || n->kind == TREE_ALIAS || (n->flags & TREE_FLOW))
		*at = n->e;
	else
		*at = gap_spot(tree, value);
	return strspn(bytes + *at, " \t\r") >= source_line_end(tree->source, *at) - *at;
}

static size_t
column_of(const struct source *source, size_t at)
{
	return at - source_line_start(source, at);
}

/* How far below its entry's column a comment of the side stands; 2 where that
 * cannot be told. */
static size_t
depth_of(const struct tree *from, const struct comment *comment)
{
	size_t own = column_of(from->source, comment->at);
	size_t entry = column_of(from->source, from->nodes[comment->entry].ent);

	return own > entry ? own - entry : 2;
}

/* By the entry alone. */
static void
place_at_entry(const struct carry *carry, struct passage *passage)
{
	const struct tree *tree = carry->result.tree;
	const struct comment *comment = &carry->side.comments.v[passage->index];
	struct spot spot = find_spot(carry, comment);

	if (spot.place == COMMENT_BEHIND && !find_line_end(tree, spot.entry, &passage->at))
		spot.place = COMMENT_ABOVE;
	/* Below a block text it could become one of its lines. */
	if (spot.place == COMMENT_BELOW && gap_block_text(tree, spot.entry) != TREE_NONE)
		spot.place = COMMENT_ABOVE;
	if (spot.place == COMMENT_ABOVE)
		go_out(tree, &spot);
	passage->place = spot.place;
	passage->loose = spot.place == COMMENT_APART || spot.place == COMMENT_END;
	passage->column = spot.place == COMMENT_END ? 0 : spot.lot.column;
	if (spot.place == COMMENT_END) {
		passage->at = tree->docs[0].end;
	} else if (spot.place == COMMENT_BELOW) {
		passage->at = spot.lot.end;
		passage->column += depth_of(carry->side.tree, comment);
	} else if (spot.place == COMMENT_APART) {
		passage->at = spot.lot.start;
	} else if (spot.place != COMMENT_BEHIND) {
		passage->at = source_line_start(tree->source, spot.lot.ent);
	}
}

/* Do two comments of the side stand beside the same thing, on lines of their own? */
static bool
is_beside(const struct carry *carry, size_t a, size_t b)
{
	const struct side *side = &carry->side;

	return side->comments.v[a].own_line && side->comments.v[b].own_line &&
	    strcmp(side->names[a], side->names[b]) == 0;
}

/* The line of the result that holds the same as comment `index` of theirs. */
static const struct comment *
twin_of(const struct carry *carry, size_t index)
{
	size_t twin = carry->twins[index];

	return twin != SIZE_MAX && carry->result.comments.v[twin].own_line
	    ? &carry->result.comments.v[twin] : NULL;
}

/* Within a block of lines of which some are there: behind the one before it,
 * else above the one that follows. */
static bool
place_in_block(const struct carry *carry, struct passage *passage)
{
	const struct source *source = carry->result.source;
	size_t i = passage->index, count = carry->side.comments.count;
	const struct comment *twin;

	if (i > 0 && is_beside(carry, i - 1, i)) {
		twin = twin_of(carry, i - 1);
		if (twin == NULL && carry->count > 0 && carry->v[carry->count - 1].index == i - 1) {
			passage->at = carry->v[carry->count - 1].at;
			passage->column = carry->v[carry->count - 1].column;
			passage->place = carry->v[carry->count - 1].place;
			passage->loose = carry->v[carry->count - 1].loose;
			return true;
		}
		if (twin != NULL) {
			passage->at = source_next_line(source, twin->at);
			passage->column = column_of(source, twin->at);
			return true;
		}
	}
	for (i++; i < count && is_beside(carry, i - 1, i); i++)
		if ((twin = twin_of(carry, i)) != NULL) {
			passage->at = source_line_start(source, twin->at);
			passage->column = column_of(source, twin->at);
			return true;
		}
	return false;
}

/* Does the line above `at` stand there, and hold something? */
static bool
follows_text(const struct source *source, size_t at)
{
	size_t line = source_line_start(source, at);

	return line > source->start && !gap_is_blank_line(source, source_line_start(source, line - 1));
}

/* Do comments `index` - 1 and `index` of the side stand on neighbouring lines? */
static bool
is_next_line(const struct side *side, size_t index)
{
	const struct comment *v = side->comments.v;

	return source_next_line(side->source, v[index - 1].at) ==
	    source_line_start(side->source, v[index].at);
}

/* Does passage `i` go on with the lines of the one before it? */
static bool
goes_on(const struct carry *carry, size_t i)
{
	return i > 0 && i < carry->count && carry->v[i].at == carry->v[i - 1].at &&
	    carry->v[i].index == carry->v[i - 1].index + 1 && carry->v[i].loose &&
	    is_next_line(&carry->side, carry->v[i].index);
}

static void
write_line(const struct carry *carry, size_t i, struct str *out)
{
	const struct source *source = carry->result.source, *from = carry->side.source;
	const struct passage *passage = &carry->v[i];
	const struct comment *comment = &carry->side.comments.v[passage->index];
	const char *eol = gap_eol(source, passage->at > 0 ? passage->at - 1 : 0);
	bool unended = passage->at == source->len && !source->ends_with_eol;

	if (passage->loose && !goes_on(carry, i) && follows_text(source, passage->at) &&
	    !follows_text(from, comment->at))
		str_add(out, eol);
	if (unended)
		str_add(out, eol);
	str_add_times(out, ' ', passage->column);
	str_add_n(out, from->bytes + comment->at, comment->end - comment->at);
	if (!unended)
		str_add(out, eol);
	if (passage->place == COMMENT_APART && passage->loose && !goes_on(carry, i + 1))
		str_add(out, eol);
}

/* With the blanks before it that it had. */
static void
write_behind(const struct source *source, const struct comment *comment, struct str *out)
{
	size_t from = comment->at;

	while (from > source->start && source->bytes[from - 1] == ' ')
		from--;
	if (from == comment->at)
		str_add_char(out, ' ');
	str_add_n(out, source->bytes + from, comment->end - from);
}

static void
write_all(struct carry *carry)
{
	const struct side *side = &carry->side;
	const struct comment *comment;
	struct str text = { 0 };

	for (size_t i = 0; i < carry->count; i++) {
		comment = &side->comments.v[carry->v[i].index];
		if (carry->v[i].place == COMMENT_BEHIND) {
			write_behind(side->source, comment, &text);
		} else {
			write_line(carry, i, &text);
		}
		carry->v[i].text = str_take(&text);
	}
}

void
carrying_place_all(struct carry *carry)
{
	const struct comment *comment = carry->side.comments.v;
	struct passage passage;

	for (size_t i = 0; i < carry->side.comments.count; i++, comment++) {
		if (carry->known[i] || comment->odd)
			continue;
		passage = (struct passage){ .index = i, .place = comment->place };
		if (!comment->own_line || !place_in_block(carry, &passage))
			place_at_entry(carry, &passage);
		vec_grow(carry->v, carry->count, carry->room);
		carry->v[carry->count++] = passage;
	}
	write_all(carry);
}
