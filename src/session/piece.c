/*
 * One touchpoint as a text by itself, and back.
 *
 * It is read within a small map: the lanes of the document, which say what a
 * cell is, and one phase. The edits to it are those that make the touchpoint of
 * that map what the text says; its nodes have the document's numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/piece.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "inside.h"
#include "model/build.h"
#include "model/merge.h"
#include "yaml/emit.h"
#include "yaml/write.h"

#define INDENT 8	/* of the touchpoint's lines in the small map */
#define THE_ONE "the-one"	/* its id while both are compared */

static const struct habits habits = {
	.step = 2, .offset = 2, .dash = 2, .quote = '"', .eol = "\n",
};

static key_id
key_in(struct journey *to, const struct journey *from, key_id key)
{
	return journey_key(to, journey_key_name(from, key));
}

/* A node with its number, its attributes and all below it. */
static void
copy(struct journey *to, const struct journey *from, node_id node, node_id parent)
{
	size_t count;
	const node_id *children = journey_children(from, node, &count);
	key_id key;

	build_node(to, node, journey_kind(from, node), parent,
	    key_in(to, from, journey_slot(from, node)));
	for (size_t i = 0; i < journey_field_count(from, node); i++) {
		const struct value *value = journey_field(from, node, i, &key);

		build_field(to, node, key_in(to, from, key), value_copy(value));
	}
	for (size_t i = 0; i < count; i++)
		copy(to, from, children[i], node);
}

/* The lanes of the document, and a phase with nothing in it. */
static struct journey *
small_map(const struct document *document, node_id phase)
{
	static const enum key kept[] = { KEY_CJM, KEY_TITLE, KEY_LANGUAGE, KEY_SCALE };
	const struct journey *from = document->journey;
	struct journey *map = journey_new();
	node_id lane;

	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (journey_get(from, NODE_ROOT, kept[i]) != NULL)
			build_field(map, NODE_ROOT, kept[i],
			    value_copy(journey_get(from, NODE_ROOT, kept[i])));
	for (size_t i = 0; (lane = journey_child(from, NODE_ROOT, KEY_LANES, i)) != NODE_NONE; i++)
		copy(map, from, lane, NODE_ROOT);
	build_node(map, phase, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	build_field(map, phase, KEY_NAME, value_new_text("-"));
	return map;
}

char *
piece_write(const struct document *document, node_id touchpoint)
{
	struct value *value = write_node(document->journey, touchpoint, NULL);
	struct str out = { 0 };

	emit_root(&out, value, &habits);
	if (out.len == 0 || out.s[out.len - 1] != '\n')
		str_add_char(&out, '\n');
	value_free(value);
	return str_take(&out);
}

/* The small map's text with the touchpoint's in it; *lines are those before. */
static void
put_in(struct str *out, const char *head, const char *text, size_t *lines)
{
	str_add(out, head);
	str_add(out, "    touchpoints:\n      -\n");
	*lines = 0;
	for (const char *c = str_text(out); *c != '\0'; c++)
		*lines += *c == '\n';
	while (*text != '\0') {
		size_t len = strcspn(text, "\n");

		if (len > 0)
			str_add_times(out, ' ', INDENT);
		str_add_n(out, text, len);
		str_add_char(out, '\n');
		text += len + (text[len] == '\n');
	}
}

/* Places in the small map become places in the text. */
static void
move_places(struct err *err, size_t lines)
{
	for (; err != NULL; err = err->next) {
		if (err->line == 0)
			continue;
		err->column = err->line > lines && err->column > INDENT ? err->column - INDENT : 1;
		err->line = err->line > lines ? err->line - lines : 1;
	}
}

static struct journey *
read_in(const struct document *document, node_id phase, const char *text, struct err *err)
{
	struct journey *map = small_map(document, phase), *read;
	struct str all = { 0 };
	struct err own = { 0 };
	size_t len, lines;
	char *head = write_journey(map, &len);

	put_in(&all, head, text, &lines);
	read = text_read(&(struct text){ .bytes = all.s, .len = all.len }, &own);
	if (read == NULL) {
		move_places(&own, lines);
		err_move(err, &own);
	}
	err_clear(&own);
	str_clear(&all);
	free(head);
	journey_free(map);
	return read;
}

/* What is new gets the numbers that it will have in the document: the small map
 * counts on from there. Returns the node that sees to that, or NODE_NONE. */
static node_id
count_on(struct journey *map, const struct journey *journey)
{
	node_id last = journey_next_id(journey) - 1;

	if (journey_next_id(map) > last)
		return NODE_NONE;
	build_node(map, last, NODE_EVIDENCE, NODE_ROOT, KEY_EVIDENCE);
	return last;
}

static int
name_the_one(struct journey *journey, node_id touchpoint, struct err *err)
{
	struct edit edit = edit_set(touchpoint, "id", value_new_text(THE_ONE));
	int result = edit_apply(journey, &edit, NULL, err);

	edit_clear(&edit);
	return result;
}

static int
set_id(struct document *document, node_id touchpoint, const char *id, struct err *err)
{
	if (strcmp(journey_text(document->journey, touchpoint, KEY_ID), id) == 0)
		return 0;
	return document_set(document, touchpoint, "id", *id != '\0' ? value_new_text(id) : NULL,
	    err);
}

/* Carries out what makes the one the other, but for their ids. */
static int
become(struct document *document, node_id touchpoint, struct journey *now, struct journey *next,
	struct err *err)
{
	node_id other = journey_child(next, journey_child(next, NODE_ROOT, KEY_PHASES, 0),
		KEY_TOUCHPOINTS, 0), counter = count_on(now, document->journey);
	struct edits edits = { 0 };
	struct merge_sum sum;
	int result;

	result = name_the_one(now, touchpoint, err) != 0 ? -1 : name_the_one(next, other, err);
	if (result == 0)
		merge_three(now, now, next, &edits, NULL, &sum);
	for (size_t i = 0; i < edits.count && result == 0; i++)
		if (edits.v[i].node != counter)
			result = document_apply(document, edit_copy(&edits.v[i]), err);
	edits_clear(&edits);
	return result;
}

int
piece_read(struct document *document, node_id touchpoint, const char *text, struct err *err)
{
	node_id phase = journey_parent(document->journey, touchpoint), other;
	struct journey *next = read_in(document, phase, text, err), *now;
	char *id;
	int result;

	if (next == NULL)
		return -1;
	other = journey_child(next, journey_child(next, NODE_ROOT, KEY_PHASES, 0), KEY_TOUCHPOINTS, 0);
	id = mem_text(journey_text(next, other, KEY_ID));
	now = small_map(document, phase);
	copy(now, document->journey, touchpoint, phase);
	document_begin(document, touchpoint);
	result = become(document, touchpoint, now, next, err);
	if (result == 0)
		result = set_id(document, touchpoint, id, err);
	if (result == 0)
		document_end(document);
	else
		document_cancel(document);
	free(id);
	journey_free(now);
	journey_free(next);
	return result;
}
