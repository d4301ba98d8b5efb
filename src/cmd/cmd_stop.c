/*
 * What the keys that edit do on a stop of a view: open, append, cut, a digit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "base/mem.h"
#include "commands.h"
#include "cross.h"
#include "here.h"
#include "model/find.h"
#include "place.h"
#include "stop.h"
#include "text.h"

/* How an attribute is edited. */
enum shape { SHAPE_TEXT, SHAPE_LIST, SHAPE_MAPPING };

static enum shape
shape_of(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = journey_get(journey, stop->node, stop->key);
	enum field_type type = schema_field(journey_kind(journey, stop->node), stop->key);

	if (value != NULL && value->kind != VALUE_TEXT)
		return value->kind == VALUE_LIST ? SHAPE_LIST : SHAPE_MAPPING;
	if (type == FIELD_TEXTS)
		return SHAPE_LIST;
	return type == FIELD_NUMBERS || type == FIELD_NOTES ? SHAPE_MAPPING : SHAPE_TEXT;
}

/* Is the key a slot: of things that have an own place in the file? */
static bool
is_slot(const struct journey *journey, const struct stop *stop)
{
	enum node_kind kind = journey_kind(journey, stop->node);

	return schema_slot(kind, stop->key) != NULL ||
	    (schema_has_cells(kind) && schema_field(kind, stop->key) == FIELD_ANY);
}

/* Does it hold touchpoints? In the matrix the entry is the row for a new one. */
static bool
holds_touchpoints(const struct journey *journey, const struct stop *stop)
{
	return journey_kind(journey, stop->node) == NODE_PHASE && stop->key == KEY_TOUCHPOINTS;
}

/* Does it hold cards? */
static bool
is_cell(const struct journey *journey, const struct stop *stop)
{
	const struct slot_row *slot = schema_slot(journey_kind(journey, stop->node), stop->key);

	return slot == NULL || slot->holds == NODE_CARD;
}

static void
add_key(const struct journey *journey, const struct stop *stop, struct str *out)
{
	str_add_char(out, ' ');
	args_quote(journey_key_name(journey, stop->key), out);
}

/* The text that an entry or attribute holds now; borrowed. */
static const char *
text_at(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = journey_get(journey, stop->node, stop->key);

	if (value == NULL || stop->entry == 0 || value->kind == VALUE_TEXT)
		return value != NULL ? value_text(value) : "";
	return stop->entry <= value->count ? value_text(value->items[stop->entry - 1]) : "";
}

/* A node is edited by what it is called by. */
static struct stop
title_of(const struct journey *journey, struct stop stop)
{
	if (stop.key == KEY_NONE)
		stop.key = address_title(journey_kind(journey, stop.node));
	return stop;
}

/* The command line that takes the text for a stop; false: none does. */
static bool
line_for(struct editor *editor, const struct stop *stop, struct str *line)
{
	const struct journey *journey = place_journey(editor);
	enum shape shape = shape_of(journey, stop);
	struct str where = { 0 }, word = { 0 };

	address_add(editor, stop->node, &where);
	args_quote(str_text(&where), &word);
	if (schema_has_cells(journey_kind(journey, stop->node)) && stop->key == KEY_NAME)
		str_add_format(line, "rename %s %%%%", str_text(&word));
	else if (holds_touchpoints(journey, stop)) {
		str_add_format(line, "new-touchpoint %s %%%%", str_text(&word));
		if (cross_is_open(editor))
			cross_add_line(editor, stop->entry, line);
	} else if (is_slot(journey, stop) && stop->key == KEY_NEXT) {
		str_add_format(line, "way %s %%%%", str_text(&word));
	} else if (is_slot(journey, stop) && is_cell(journey, stop))
		str_add_format(line, "add %s %s %%%%", str_text(&word),
		    journey_key_name(journey, stop->key));
	else if (is_slot(journey, stop))
		str_add_format(line, "new %s/%s %%%%", stop->node != NODE_ROOT ?
		    str_text(&where) : "", journey_key_name(journey, stop->key));
	else if (stop->entry > 0 || shape == SHAPE_LIST) {
		str_add_format(line, "entry %s", str_text(&word));
		add_key(journey, stop, line);
		str_add_format(line, " %zu %%%%", stop->entry > 0 ? stop->entry : (size_t)1);
	} else {
		str_add_format(line, "field %s", str_text(&word));
		add_key(journey, stop, line);
		str_add(line, " %%");
	}
	str_clear(&where);
	str_clear(&word);
	return stop->key != KEY_NONE;
}

static bool
may_have_lines(const struct journey *journey, const struct stop *stop)
{
	enum field_type type = schema_field(journey_kind(journey, stop->node), stop->key);

	if (holds_touchpoints(journey, stop) || stop->key == KEY_NEXT)
		return false;
	return type == FIELD_TEXT || type == FIELD_ANY || type == FIELD_TEXTS || type == FIELD_NOTES;
}

/* Words to complete from, or NULL: owners; where a way can lead. */
static struct value *
words_for(struct editor *editor, const struct stop *stop)
{
	const struct journey *journey = place_journey(editor);
	struct value *words;
	node_id phase, touchpoint;

	if (stop->key != KEY_NEXT)
		return stop->key == KEY_OWNER ? find_names(journey, KEY_OWNER) : NULL;
	words = value_new_list();
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) !=
		NODE_NONE; i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
			k)) != NODE_NONE; k++)
			value_add(words, value_new_text(ids_of(document_ids(editor->document),
				touchpoint)));
	value_add(words, value_new_text("exit"));
	return words;
}

/* Wants the text of a stop, over it. */
static int
want_stop(struct editor *editor, struct stop stop, bool anew, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct str line = { 0 };

	stop = title_of(journey, stop);
	if (!line_for(editor, &stop, &line)) {
		str_clear(&line);
		return err_set(err, ERR_RULE, N_("there is nothing to edit under the cursor"), NULL);
	}
	editor->want = (struct want){
		.kind = WANT_CELL,
		.label = mem_text(anew ? _("New") : _("Edit")),
		.text = mem_text(anew || is_slot(journey, &stop) ? "" : text_at(journey, &stop)),
		.line = str_take(&line),
		.tab_line = mem_text("go down ; open"),
		.lines = may_have_lines(journey, &stop),
		.complete = words_for(editor, &stop),
	};
	return 0;
}

int
stop_open(struct editor *editor, struct err *err)
{
	struct stop stop = here_stop(editor);

	if (stop.node == NODE_NONE)
		return err_set(err, ERR_RULE, N_("there is nothing to edit under the cursor"), NULL);
	return want_stop(editor, stop, false, err);
}

/* In the flow one more is a way on, from a touchpoint or beside another way. */
static bool
leads_on(const struct editor *editor, struct stop *stop)
{
	const struct journey *journey = place_journey(editor);

	if (journey_kind(journey, stop->node) == NODE_FLOW)
		stop->node = journey_parent(journey, stop->node);
	else if (!here_is(editor, "flow") ||
		journey_kind(journey, stop->node) != NODE_TOUCHPOINT)
		return false;
	stop->key = KEY_NEXT;
	stop->entry = 0;
	return true;
}

/* One more like what is under the cursor: an entry of its list, a node beside
 * it. */
int
stop_append(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);
	const struct value *value;

	if (stop.node == NODE_NONE)
		return err_set(err, ERR_RULE, N_("there is nothing to edit under the cursor"), NULL);
	if (leads_on(editor, &stop))
		return want_stop(editor, stop, true, err);
	if (stop.key == KEY_NONE && stop.node != NODE_ROOT) {
		stop.entry = cross_is_open(editor) ? cross_row(editor, &stop) : 0;
		stop.key = journey_slot(journey, stop.node);
		stop.node = journey_parent(journey, stop.node);
		return want_stop(editor, stop, true, err);
	}
	if (!is_slot(journey, &stop) && shape_of(journey, &stop) == SHAPE_LIST) {
		value = journey_get(journey, stop.node, stop.key);
		stop.entry = 1 + (value == NULL ? 0 : value->kind == VALUE_TEXT ? 1 : value->count);
		return want_stop(editor, stop, true, err);
	}
	return want_stop(editor, stop, false, err);
}

/* Runs a line made for a stop with that text. */
static int
answer_stop(struct editor *editor, struct stop stop, const char *text, struct err *err)
{
	struct str line = { 0 }, word = { 0 };
	int result = -1;
	char *mark;

	if (line_for(editor, &stop, &line) && (mark = strstr(line.s, "%%")) != NULL) {
		args_quote(text, &word);
		str_splice(&line, (size_t)(mark - line.s), 2, str_text(&word), word.len);
		result = editor_run(editor, str_text(&line), err);
	}
	str_clear(&line);
	str_clear(&word);
	return result;
}

bool
stop_is_cuttable(struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);
	enum node_kind kind;

	if (stop.node == NODE_NONE || stop.key != KEY_NONE)
		return false;
	kind = journey_kind(journey, stop.node);
	return kind == NODE_CARD || schema_has_cells(kind);
}

int
stop_cut(struct editor *editor, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);

	if (stop.node == NODE_NONE || (stop.key != KEY_NONE && is_slot(journey, &stop)))
		return err_set(err, ERR_RULE, N_("there is nothing to cut under the cursor"), NULL);
	/* A way without its share would still lead there. */
	if (stop.key == KEY_NONE || (stop.key == KEY_SHARE &&
		journey_kind(journey, stop.node) == NODE_FLOW))
		return editor_run(editor, "drop .", err);
	return answer_stop(editor, stop, "", err);
}

bool
stop_has_number(const struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);

	return stop.node != NODE_NONE && stop.key != KEY_NONE && stop.entry == 0 &&
	    schema_field(journey_kind(journey, stop.node), stop.key) == FIELD_NUMBER;
}

int
stop_number(struct editor *editor, const char *word, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);
	struct str text = { 0 };
	double number = 0;
	int result;

	if (strcmp(word, "+") != 0 && strcmp(word, "-") != 0)
		return answer_stop(editor, stop, word, err);
	journey_number(journey, stop.node, stop.key, &number);
	str_add_format(&text, "%ld", (long)number + (*word == '+' ? 1 : -1));
	result = answer_stop(editor, stop, str_text(&text), err);
	str_clear(&text);
	return result;
}
