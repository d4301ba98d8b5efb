/*
 * The commands that ask for a text: in place, or on the bottom line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cell.h"
#include "cmd/recover.h"
#include "commands.h"
#include "model/used.h"
#include "here.h"
#include "list_lead.h"
#include "keeping.h"
#include "searching.h"
#include "stop.h"
#include "text.h"

static const char tab_line[] = "open right";

/* Wants a text over the cursor's cell. `card` gives the text to begin with, or
 * is NODE_NONE. */
static void
want_cell(struct editor *editor, const struct cell_place *place, node_id card, const char *line)
{
	const struct journey *journey = place_journey(editor);

	editor->want = (struct want){
		.kind = WANT_CELL,
		.label = mem_text(card != NODE_NONE ? _("Edit") : _("New")),
		.text = mem_text(card != NODE_NONE ? journey_text(journey, card, KEY_TEXT) : ""),
		.line = mem_text(line),
		.tab_line = mem_text(tab_line),
		.lines = place->kind == LANE_CARDS || place->kind == LANE_MEASURE,
		.complete = place->kind == LANE_NAME ? used_names(journey, place->lane) : NULL,
	};
}

/* New cards go to the end of a cell. */
static void
go_to_last_card(struct editor *editor, const struct cell_place *place)
{
	size_t count = journey_count(place_journey(editor), place->owner, place->lane);

	if (count > 0)
		here_go(editor, journey_child(place_journey(editor), place->owner, place->lane,
			count - 1));
}

/* Cards one after the other, until a text is empty. */
static void
want_series(struct editor *editor, const struct cell_place *place)
{
	want_cell(editor, place, NODE_NONE, "note . . %%");
	free(editor->want.tab_line);
	editor->want.tab_line = mem_text("capture right");
	editor->want.series = true;
	editor->want.adds = true;
	go_to_last_card(editor, place);
}

void
ask_again(struct editor *editor, struct want *want)
{
	struct cell_place place;

	want->text[0] = '\0';
	want->typed = false;
	if (place_cell(editor, ".", ".", &place, NULL) == 0)
		go_to_last_card(editor, &place);
	editor->want = *want;
}

/* On a heading the name is edited. */
static int
open_heading(struct editor *editor, struct err *err)
{
	node_id node;

	if (place_either(editor, ".", &node, err) != 0)
		return -1;
	editor->want = (struct want){
		.kind = WANT_CELL,
		.label = mem_text(_("Rename")),
		.text = mem_text(place_name(editor, node)),
		.line = mem_text("rename . %%"),
		.tab_line = mem_text(tab_line),
	};
	return 0;
}

/* A heading whose touchpoint has a journey of its own leads there. */
static bool
leads_down(const struct editor *editor)
{
	struct stop stop = here_stop(editor);

	return stop.node != NODE_NONE &&
	    (stop.key == KEY_NONE || stop.key == KEY_JOURNEY) &&
	    journey_kind(place_journey(editor), stop.node) == NODE_TOUCHPOINT &&
	    *journey_text(place_journey(editor), stop.node, KEY_JOURNEY) != '\0';
}

/* Opens the stop right of the cursor, else the first of the line below. */
static int
open_next_stop(struct editor *editor, struct err *err)
{
	if (!sheet_move(editor->sheet, MAP_RIGHT, 1)) {
		if (!sheet_move(editor->sheet, MAP_DOWN, 1))
			return 0;
		sheet_move(editor->sheet, MAP_FIRST_COLUMN, 1);
	}
	return stop_open(editor, err);
}

int
cmd_open(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	node_id card;

	if (editor->list != NULL) {
		list_follow_lead(editor);
		return 0;
	}
	if (args->count == 1 && leads_down(editor))
		return editor_run(editor, "down", err);
	if (editor->read_only)
		return recover_refuse(editor, err);
	if (editor->sheet != NULL && args->count == 1)
		return stop_open(editor, err);
	if (args->count > 1 && strcmp(args->v[1], "right") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where right is expected"), "t",
			args->v[1]);
	if (editor->sheet != NULL)
		return open_next_stop(editor, err);
	if (args->count > 1 && !map_move(editor->map, MAP_RIGHT, 1)) {
		text_say(editor, _("This was the last touchpoint."));
		return 0;
	}
	if (here_spot(editor).lane == KEY_NONE)
		return open_heading(editor, err);
	if (place_cell(editor, ".", ".", &place, err) != 0)
		return -1;
	card = journey_child(place_journey(editor), place.owner, place.lane,
		here_spot(editor).card);
	if (card == NODE_NONE && place.kind == LANE_CARDS) {
		want_series(editor, &place);
		kept_offer(editor);
	} else
		want_cell(editor, &place, card,
			card != NODE_NONE ? "edit . . . %%" : "set . . %%");
	return 0;
}

static bool
has_level_of(const struct journey *journey, const struct cell_place *place, const char *persona)
{
	node_id card;
	size_t i;

	for (i = 0; (card = journey_child(journey, place->owner, place->lane, i)) != NODE_NONE; i++)
		if (strcmp(journey_text(journey, card, KEY_PERSONA), persona) == 0)
			return true;
	return false;
}

/* The begin of a level for the first of several personas that has none here,
 * such as "noor="; NULL where there is none. Yours to free. */
static char *
begin_level(struct editor *editor, const struct cell_place *place)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	struct str text = { 0 };
	node_id persona;
	size_t i;

	if (journey_count(journey, NODE_ROOT, KEY_PERSONAS) < 2 ||
		has_level_of(journey, place, ""))
		return NULL;
	for (i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) != NODE_NONE;
		i++)
		if (!has_level_of(journey, place, ids_of(ids, persona))) {
			str_add_format(&text, "%s=", ids_of(ids, persona));
			return str_take(&text);
		}
	return NULL;
}

/* From a heading, or a cell that takes no notes, down to the first one that does: who
 * types line after line must not find the second to be keys. */
static int
go_to_notes(struct editor *editor, struct cell_place *place, struct err *err)
{
	struct spot from = map_spot(editor->map), at = from;

	at.lane = KEY_NONE;
	at.card = 0;
	map_go(editor->map, at);
	while (map_move(editor->map, MAP_LANE_DOWN, 1))
		if (map_spot(editor->map).lane != KEY_NONE &&
			place_cell(editor, ".", ".", place, NULL) == 0 &&
			place->kind == LANE_CARDS) {
			text_say(editor, _("Notes are taken in “%s”."), place->key);
			return 0;
		}
	map_go(editor->map, from);
	editor->refused = true;
	return err_set(err, ERR_RULE, N_("no lane that takes notes is shown here"), NULL);
}

int
cmd_capture(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;

	if (args->count > 1 && strcmp(args->v[1], "right") != 0)
		return err_set(err, ERR_USAGE, N_("“%s” stands where right is expected"), "t",
			args->v[1]);
	/* At the last one notes go on where they are: what is typed next is no key. */
	if (args->count > 1 && editor->sheet == NULL && !map_move(editor->map, MAP_RIGHT, 1))
		text_say(editor, _("This was the last touchpoint."));
	if (editor->sheet != NULL)
		return editor_run(editor, "open", err);
	if ((here_spot(editor).lane == KEY_NONE ||
		place_cell(editor, ".", ".", &place, NULL) != 0 || place.kind != LANE_CARDS) &&
		go_to_notes(editor, &place, err) != 0)
		return -1;
	want_series(editor, &place);
	kept_offer(editor);
	return 0;
}

int
cmd_append(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	char *level = NULL;

	if (editor->sheet != NULL)
		return stop_append(editor, err);
	if (here_spot(editor).lane == KEY_NONE)
		return open_heading(editor, err);
	if (place_cell(editor, ".", ".", &place, err) != 0)
		return -1;
	if (place.kind == LANE_LEVEL && (level = begin_level(editor, &place)) == NULL)
		return cmd_open(editor, args, err);
	want_cell(editor, &place, NODE_NONE, level != NULL ? "set . . %%" : "add . . %%");
	if (level != NULL) {
		free(editor->want.text);
		editor->want.text = level;
	} else {
		editor->want.adds = true;
		go_to_last_card(editor, &place);
		kept_offer(editor);
	}
	return 0;
}

int
cmd_prompt(struct editor *editor, const struct args *args, struct err *err)
{
	(void)err;
	editor->want = (struct want){
		.kind = WANT_PROMPT,
		.label = mem_text(":"),
		.text = mem_text(args->count > 1 ? args->v[1] : ""),
		.line = mem_text("run %%"),
		.command = true,
	};
	return 0;
}

int
cmd_run(struct editor *editor, const struct args *args, struct err *err)
{
	return editor_run(editor, args->v[1], err);
}

/* What a command asks for where its line holds %%, and the text to begin with. */

static char *
begin_name(struct editor *editor, const struct args *args)
{
	node_id node;

	if (args->count < 2 || place_either(editor, args->v[1], &node, NULL) != 0)
		return mem_text("");
	return mem_text(place_name(editor, node));
}

static char *
begin_title(struct editor *editor, const struct args *args)
{
	(void)args;
	return mem_text(journey_text(place_journey(editor), NODE_ROOT, KEY_TITLE));
}

static const struct {
	const char *command;
	const char *label;
	char *(*begin)(struct editor *editor, const struct args *args);
	void (*follow)(struct editor *editor, const char *text);
} questions[] = {
	{ "new-touchpoint", N_("New touchpoint: "), NULL, NULL },
	{ "new-phase", N_("New phase: "), NULL, NULL },
	{ "new-lane", N_("New lane: "), NULL, NULL },
	{ "cross", N_("Channel or owner: "), NULL, NULL },
	{ "rename", N_("Name: "), begin_name, NULL },
	{ "title", N_("Title: "), begin_title, NULL },
	{ "search", N_("Search: "), NULL, search_follow },
	{ "search-back", N_("Search back: "), NULL, search_follow_back },
	{ "pipe", N_("Filter the cell through: "), NULL, NULL },
	{ "goto", N_("Go to: "), NULL, NULL },
	{ "score", N_("Score: "), NULL, NULL },
	{ "observe", N_("Note: "), NULL, NULL },
	{ "comment", N_("Comment: "), NULL, NULL },
	{ "answer", N_("Answer: "), NULL, NULL },
};

void
ask_word(struct editor *editor, const struct args *args, const char *line)
{
	struct want want = { .kind = WANT_PROMPT, .line = mem_text(line) };
	size_t i;

	for (i = 0; i < sizeof questions / sizeof *questions; i++)
		if (strcmp(questions[i].command, args->v[0]) == 0) {
			want.label = mem_text(text_translate(questions[i].label));
			want.follow = questions[i].follow;
			if (questions[i].begin != NULL)
				want.text = questions[i].begin(editor, args);
		}
	if (want.label == NULL)
		want.label = mem_text(args->v[0]);
	if (want.text == NULL)
		want.text = mem_text("");
	editor->want = want;
}
