/*
 * What the keys that edit do on a stop of a view: open, append, cut, a digit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "base/mem.h"
#include "commands.h"
#include "cross.h"
#include "here.h"
#include "place.h"
#include "refs.h"
#include "stop.h"
#include "text.h"
#include "walking.h"

#define NUMBER_MOST 1e9	/* that + and - step */

/* How an attribute is edited. */
enum shape { SHAPE_TEXT, SHAPE_LIST, SHAPE_MAPPING };

static enum shape
shape_of(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = journey_get(journey, stop->node, stop->key);
	enum field_type type = schema_field(journey_kind(journey, stop->node), stop->key);

	if (type == FIELD_RANGE)
		return SHAPE_TEXT;
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

/* Is it what the walk at hand gives to a touchpoint: 1 the score, 2 the note? */
static bool
is_of_walk(const struct journey *journey, const struct stop *stop)
{
	return stop->key == KEY_WALKS && journey_kind(journey, stop->node) == NODE_TOUCHPOINT;
}

static void
add_key(const struct journey *journey, const struct stop *stop, struct str *out)
{
	str_add_char(out, ' ');
	args_quote(journey_key_name(journey, stop->key), out);
}

/* The value of an entry or attribute, or NULL. */
static const struct value *
value_at(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = journey_get(journey, stop->node, stop->key);

	if (value == NULL || stop->entry == 0 || value->kind == VALUE_TEXT)
		return value;
	return stop->entry <= value_count(value) ? value_item(value, stop->entry - 1) : NULL;
}

/* The text that it holds now, as it is typed; yours to free. */
static char *
text_at(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = value_at(journey, stop);
	struct str text = { 0 };

	if (value != NULL && value->kind == VALUE_TEXT)
		return mem_text(value_text(value));
	for (size_t i = 0; value != NULL && value->kind == VALUE_LIST && i < value_count(value); i++)
		str_add_format(&text, "%s%s", i > 0 ? ", " : "", value_text(value_item(value, i)));
	return str_take(&text);
}

/* Lists in lists and the like are kept as they are. */
static bool
is_deep(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = stop->entry > 0 ? value_at(journey, stop) : NULL;

	return value != NULL && value->kind != VALUE_TEXT;
}

/* A node is edited by what it is called by. */
static struct stop
title_of(const struct journey *journey, struct stop stop)
{
	if (stop.key == KEY_NONE)
		stop.key = address_title(journey_kind(journey, stop.node));
	return stop;
}

/* An idea's status goes together with the day on which it was done. */
static bool
is_status(const struct journey *journey, const struct stop *stop)
{
	return stop->key == KEY_STATUS && journey_kind(journey, stop->node) == NODE_CARD &&
		(journey_slot(journey, stop->node) == KEY_IDEA ||
		journey_slot(journey, stop->node) == KEY_PARKING);
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
	if (is_of_walk(journey, stop))
		str_add_format(line, "%s %s %%%%", stop->entry == 2 ? "observe" : "score",
		    str_text(&word));
	else if (is_status(journey, stop))
		str_add_format(line, "status %s %%%%", str_text(&word));
	else if (schema_has_cells(journey_kind(journey, stop->node)) && stop->key == KEY_NAME)
		str_add_format(line, "rename %s %%%%", str_text(&word));
	else if (holds_touchpoints(journey, stop)) {
		str_add_format(line, "new-touchpoint %s %%%%", str_text(&word));
		if (cross_is_open(editor))
			cross_add_line(editor, stop->entry, line);
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

	if (is_of_walk(journey, stop))
		return stop->entry == 2;
	if (holds_touchpoints(journey, stop))
		return false;
	return type == FIELD_TEXT || type == FIELD_ANY || type == FIELD_TEXTS || type == FIELD_NOTES;
}

/* The text that a stop begins with when it is edited; yours to free. */
static char *
old_text(struct editor *editor, const struct stop *stop)
{
	const struct journey *journey = place_journey(editor);
	const char *text;

	if (!is_of_walk(journey, stop))
		return is_slot(journey, stop) ? mem_text("") : text_at(journey, stop);
	text = walks_entry(journey, walks_find(journey, editor->walker), stop->entry == 2 ?
	    KEY_NOTES : KEY_SCORES, ids_of(document_ids(editor->document), stop->node));
	return mem_text(text != NULL ? text : "");
}

/* A new attribute of a persona, KEY=VALUE. */
static int
want_attribute(struct editor *editor, node_id node)
{
	struct str line = { 0 };

	str_add(&line, "field ");
	address_add(editor, node, &line);
	str_add(&line, " %%");
	editor->want = (struct want){
		.kind = WANT_PROMPT,
		.label = mem_text(_("New attribute, KEY=VALUE: ")),
		.text = mem_text(""),
		.line = str_take(&line),
	};
	return 0;
}

/* Wants the text of a stop, over it. */
static int
want_stop(struct editor *editor, struct stop stop, bool anew, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct str line = { 0 };

	stop = title_of(journey, stop);
	if (!anew && is_deep(journey, &stop))
		return err_set(err, ERR_RULE, N_("“%s” holds more than texts: edit it in the file"),
			"t", journey_key_name(journey, stop.key));
	if (!line_for(editor, &stop, &line)) {
		str_clear(&line);
		return err_set(err, ERR_RULE, N_("there is nothing to edit under the cursor"), NULL);
	}
	editor->want = (struct want){
		.kind = WANT_CELL,
		.label = mem_text(anew ? _("New") : _("Edit")),
		.text = anew ? mem_text("") : old_text(editor, &stop),
		.line = str_take(&line),
		.tab_line = mem_text(is_of_walk(journey, &stop) ? "walk-next" :
			here_is(editor, "actions") ? "open right" : "go down ; open"),
		.lines = may_have_lines(journey, &stop),
		.complete = stop_words(editor, &stop, is_slot(journey, &stop)),
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
	if (cross_want_way(editor, &stop))
		return 0;
	if (stop.key == KEY_NONE && journey_kind(journey, stop.node) == NODE_PERSONA)
		return want_attribute(editor, stop.node);
	if (stop.key == KEY_NONE && stop.node != NODE_ROOT) {
		stop.entry = cross_is_open(editor) ? cross_row(editor, &stop) : 0;
		stop.key = journey_slot(journey, stop.node);
		stop.node = journey_parent(journey, stop.node);
		return want_stop(editor, stop, true, err);
	}
	if (!is_slot(journey, &stop) && shape_of(journey, &stop) == SHAPE_LIST) {
		value = journey_get(journey, stop.node, stop.key);
		stop.entry = 1 + (value == NULL ? 0 : value->kind == VALUE_TEXT ? 1 : value_count(value));
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

	if (stop.node == NODE_NONE || (stop.key != KEY_NONE && is_slot(journey, &stop) &&
	    !is_of_walk(journey, &stop)))
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

	return stop.node != NODE_NONE && stop.key != KEY_NONE &&
	    schema_field(journey_kind(journey, stop.node), stop.key) ==
	    (stop.entry > 0 ? FIELD_NUMBERS : FIELD_NUMBER);
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
	if (value_at(journey, &stop) != NULL)
		number = strtod(value_text(value_at(journey, &stop)), NULL);
	number = trunc(number) + (*word == '+' ? 1 : -1);
	if (!(fabs(number) < NUMBER_MOST))
		return err_set(err, ERR_RULE, N_("the number is too large to step"), NULL);
	str_add_format(&text, "%.0f", number);
	result = answer_stop(editor, stop, str_text(&text), err);
	str_clear(&text);
	return result;
}

/* Is it a list of which the entry can change places? */
static bool
can_shift_entry(const struct journey *journey, const struct stop *stop)
{
	const struct value *value = journey_get(journey, stop->node, stop->key);

	return stop->entry > 0 && value != NULL && value->kind != VALUE_TEXT &&
		stop->entry <= value_count(value);
}

bool
stop_can_shift(const struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);
	enum node_kind kind;

	if (editor->sheet == NULL || stop.node == NODE_NONE)
		return false;
	kind = journey_kind(journey, stop.node);
	return can_shift_entry(journey, &stop) ||
		(kind != NODE_CARD && kind != NODE_JOURNEY && !schema_has_cells(kind));
}

/* The list or mapping with entries `at` and `at` + 1 (from 0) in each other's
 * place. */
static struct value *
with_swapped(const struct value *old, size_t at)
{
	struct value *now = old->kind == VALUE_MAP ? value_new_map() : value_new_list();

	for (size_t i = 0; i < value_count(old); i++) {
		size_t from = i == at ? at + 1 : i == at + 1 ? at : i;

		if (old->kind == VALUE_MAP)
			value_append(now, value_key(old, from), value_copy(value_item(old, from)));
		else
			value_add(now, value_copy(value_item(old, from)));
	}
	return now;
}

static int
shift_entry(struct editor *editor, const struct stop *stop, bool down, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct value *value = journey_get(journey, stop->node, stop->key);
	size_t at = stop->entry - 1;

	if (down ? at + 1 == value_count(value) : at == 0)
		return 0;
	if (document_set(editor->document, stop->node, journey_key_name(journey, stop->key),
		with_swapped(value, down ? at : at - 1), err) != 0)
		return -1;
	here_go_to(editor, stop->node, stop->key, down ? stop->entry + 1 : stop->entry - 1);
	return 0;
}

int
stop_shift(struct editor *editor, bool down, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop = here_stop(editor);
	struct refs_guard guard;
	node_id parent;
	key_id slot;
	size_t at;

	if (can_shift_entry(journey, &stop))
		return shift_entry(editor, &stop, down, err);
	parent = journey_parent(journey, stop.node);
	slot = journey_slot(journey, stop.node);
	at = journey_index(journey, stop.node);
	if (down ? at + 1 == journey_count(journey, parent, slot) : at == 0)
		return 0;
	refs_guard_begin(editor, &guard);
	if (document_move(editor->document, stop.node, parent, journey_key_name(journey, slot),
		down ? at + 1 : at - 1, err) != 0) {
		refs_guard_clear(&guard);
		return -1;
	}
	if (refs_guard_end(editor, &guard, err) != 0)
		return -1;
	here_go_to(editor, stop.node, stop.key, 0);
	return 0;
}
