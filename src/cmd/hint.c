/*
 * Which keys are likely next, by what is under the cursor.
 *
 * A table of places and of the command lines that matter there; what keys run
 * these is looked up, so that the user's own are told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/hint.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/again.h"
#include "cmd/keys.h"
#include "cmd/settings.h"
#include "here.h"
#include "hinting.h"
#include "list.h"
#include "place.h"
#include "text.h"

enum place {
	PLACE_EMPTY, PLACE_BARE, PLACE_READING, PLACE_CONFLICT, PLACE_LEVEL, PLACE_NAME, PLACE_IDEA,
	PLACE_CARD, PLACE_CELL, PLACE_TOUCHPOINT, PLACE_PHASE, PLACE_NOTHING,
	PLACE_MARKED, PLACE_RECORDING,
	PLACE_MATRIX, PLACE_FLOW, PLACE_ACTIONS, PLACE_WALKS, PLACE_PARKING, PLACE_VOTES,
	PLACE_PRESENT, PLACE_PROSE, PLACE_ABOUT, PLACE_FORM, PLACE_WALK, PLACES
};

static const char *const titles[PLACES] = {
	[PLACE_EMPTY] = N_("Here, on an empty map"),
	[PLACE_BARE] = N_("Here, in a phase without touchpoints"),
	[PLACE_READING] = N_("Here, in a map that is open for reading"),
	[PLACE_CONFLICT] = N_("Here, on a conflict"),
	[PLACE_LEVEL] = N_("Here, on a level"),
	[PLACE_NAME] = N_("Here, on a name"),
	[PLACE_IDEA] = N_("Here, on an idea"),
	[PLACE_CARD] = N_("Here, on a card"),
	[PLACE_CELL] = N_("Here, in an empty cell"),
	[PLACE_TOUCHPOINT] = N_("Here, on a touchpoint's heading"),
	[PLACE_PHASE] = N_("Here, on a phase's heading"),
};

/* The views that are places of their own, all of which have a name here. */
static const char *const views[PLACES] = {
	[PLACE_MATRIX] = "matrix", [PLACE_FLOW] = "flow", [PLACE_ACTIONS] = "actions",
	[PLACE_WALKS] = "walks", [PLACE_PARKING] = "parking", [PLACE_VOTES] = "votes",
	[PLACE_PRESENT] = "present", [PLACE_PROSE] = "prose", [PLACE_ABOUT] = "about",
	[PLACE_FORM] = "form", [PLACE_WALK] = "walk",
};

/* The most useful first; with a word also on the bottom line, from the right on.
 * Where neighbours begin with the same rows, there is less to write on a move.
 * `other` is a second line that goes under the same word, or NULL. */
static const struct row {
	enum place place;
	const char *line, *other;
	const char *word;
} table[] = {
	{ PLACE_EMPTY, "new-phase %% after .", NULL, N_("first phase") },
	{ PLACE_EMPTY, "help", NULL, N_("help") },
	{ PLACE_EMPTY, "title %%", NULL, N_("title") },
	{ PLACE_EMPTY, "findings", NULL, NULL },
	{ PLACE_EMPTY, "undo", NULL, NULL },

	{ PLACE_BARE, "new-touchpoint . %% after .", NULL, N_("first touchpoint") },
	{ PLACE_BARE, "help", NULL, N_("help") },
	{ PLACE_BARE, "findings", NULL, N_("findings") },
	{ PLACE_BARE, "capture", NULL, NULL },
	{ PLACE_BARE, "rename . %%", NULL, NULL },
	{ PLACE_BARE, "new-phase %% after .", NULL, NULL },
	{ PLACE_BARE, "delete . ask", NULL, NULL },

	{ PLACE_READING, "help", NULL, N_("help") },
	{ PLACE_READING, "detail", NULL, N_("all about it") },
	{ PLACE_READING, "search %%", NULL, N_("search") },
	{ PLACE_READING, "comments next", NULL, NULL },
	{ PLACE_READING, "present", NULL, NULL },
	{ PLACE_READING, "copy", NULL, NULL },
	{ PLACE_READING, "quit", NULL, NULL },

	{ PLACE_CONFLICT, "settle", NULL, N_("settle") },
	{ PLACE_CONFLICT, "conflict next", NULL, N_("next conflict") },
	{ PLACE_CONFLICT, "conflict prev", NULL, NULL },
	{ PLACE_CONFLICT, "help", NULL, N_("help") },

	{ PLACE_LEVEL, HINT_DIGITS, NULL, N_("set") },
	{ PLACE_LEVEL, "level +", "level -", N_("step") },
	{ PLACE_LEVEL, "help", NULL, N_("help") },
	{ PLACE_LEVEL, "open", NULL, NULL },
	{ PLACE_LEVEL, "cut", NULL, NULL },
	{ PLACE_LEVEL, "go right", NULL, NULL },
	{ PLACE_LEVEL, "comment %%", NULL, NULL },

	{ PLACE_NAME, "open", NULL, N_("edit") },
	{ PLACE_NAME, "append", NULL, N_("add") },
	{ PLACE_NAME, "help", NULL, N_("help") },
	{ PLACE_NAME, "cut", NULL, NULL },

	{ PLACE_IDEA, "open", NULL, N_("edit") },
	{ PLACE_IDEA, "vote . . .", NULL, N_("vote") },
	{ PLACE_IDEA, "status .", NULL, N_("status") },
	{ PLACE_IDEA, "help", NULL, N_("help") },
	{ PLACE_IDEA, "view actions", NULL, NULL },
	{ PLACE_IDEA, "capture", NULL, NULL },
	{ PLACE_IDEA, "mark", NULL, NULL },
	{ PLACE_IDEA, "cut", NULL, NULL },
	{ PLACE_IDEA, "prompt 'attr . . . '", NULL, NULL },
	{ PLACE_IDEA, "park", NULL, NULL },
	{ PLACE_IDEA, "comment %%", NULL, NULL },

	{ PLACE_CARD, "open", NULL, N_("edit") },
	{ PLACE_CARD, "append", NULL, N_("add") },
	{ PLACE_CARD, "help", NULL, N_("help") },
	{ PLACE_CARD, "prompt", NULL, NULL },
	{ PLACE_CARD, "capture", NULL, NULL },
	{ PLACE_CARD, "vote . . .", NULL, NULL },
	{ PLACE_CARD, "mark", NULL, NULL },
	{ PLACE_CARD, "prompt 'attr . . . '", NULL, NULL },
	{ PLACE_CARD, "shift down", "shift up", NULL },
	{ PLACE_CARD, "copy", NULL, NULL },
	{ PLACE_CARD, "cut", NULL, NULL },
	{ PLACE_CARD, "paste", NULL, NULL },
	{ PLACE_CARD, "park", NULL, NULL },
	{ PLACE_CARD, "comment %%", NULL, NULL },

	{ PLACE_CELL, "capture", NULL, N_("take notes") },
	{ PLACE_CELL, "help", NULL, N_("help") },
	{ PLACE_CELL, "prompt", NULL, NULL },
	{ PLACE_CELL, "append", NULL, NULL },
	{ PLACE_CELL, "paste", NULL, NULL },
	{ PLACE_CELL, "lane . hide", "show-lanes", NULL },

	{ PLACE_TOUCHPOINT, "rename . %%", NULL, N_("rename") },
	{ PLACE_TOUCHPOINT, "shift left", "shift right", N_("move") },
	{ PLACE_TOUCHPOINT, "new-touchpoint . %% after .", NULL, N_("new") },
	{ PLACE_TOUCHPOINT, "help", NULL, N_("help") },
	{ PLACE_TOUCHPOINT, "open", NULL, NULL },
	{ PLACE_TOUCHPOINT, "detail", NULL, NULL },
	{ PLACE_TOUCHPOINT, "star", NULL, NULL },
	{ PLACE_TOUCHPOINT, "copy", NULL, NULL },
	{ PLACE_TOUCHPOINT, "cut", NULL, NULL },
	{ PLACE_TOUCHPOINT, "paste", NULL, NULL },
	{ PLACE_TOUCHPOINT, "delete . ask", NULL, NULL },
	{ PLACE_TOUCHPOINT, "comment %%", NULL, NULL },

	{ PLACE_PHASE, "rename . %%", NULL, N_("rename") },
	{ PLACE_PHASE, "shift left", "shift right", N_("move") },
	{ PLACE_PHASE, "new-touchpoint . %% after .", NULL, N_("touchpoint") },
	{ PLACE_PHASE, "new-phase %% after .", NULL, N_("phase") },
	{ PLACE_PHASE, "help", NULL, N_("help") },
	{ PLACE_PHASE, "fold", NULL, NULL },
	{ PLACE_PHASE, "zoom", NULL, NULL },
	{ PLACE_PHASE, "present", NULL, NULL },
	{ PLACE_PHASE, "cut", NULL, NULL },
	{ PLACE_PHASE, "delete . ask", NULL, NULL },

	{ PLACE_NOTHING, "help", NULL, N_("help") },
	{ PLACE_NOTHING, "prompt", NULL, N_("command") },

	{ PLACE_MARKED, "close", NULL, N_("mark none") },
	{ PLACE_MARKED, "help", NULL, N_("help") },
	{ PLACE_MARKED, "cut", NULL, N_("cut") },
	{ PLACE_MARKED, "shift down", "shift up", N_("move") },
	{ PLACE_MARKED, "mark", NULL, N_("mark") },

	{ PLACE_RECORDING, "record", NULL, N_("end of the macro") },

	{ PLACE_MATRIX, "open", NULL, N_("edit") },
	{ PLACE_MATRIX, "help", NULL, N_("help") },
	{ PLACE_MATRIX, "close", NULL, N_("map") },
	{ PLACE_MATRIX, "shift down", "shift up", N_("move") },
	{ PLACE_MATRIX, "form", NULL, N_("other rows") },

	{ PLACE_FLOW, "open", NULL, N_("edit") },
	{ PLACE_FLOW, "help", NULL, N_("help") },
	{ PLACE_FLOW, "close", NULL, N_("map") },
	{ PLACE_FLOW, "append", NULL, N_("way on") },
	{ PLACE_FLOW, "form", NULL, N_("other lines") },

	{ PLACE_ACTIONS, "status .", NULL, N_("status") },
	{ PLACE_ACTIONS, "help", NULL, N_("help") },
	{ PLACE_ACTIONS, "close", NULL, N_("map") },
	{ PLACE_ACTIONS, "form", NULL, N_("square, list") },
	{ PLACE_ACTIONS, HINT_DIGITS, NULL, N_("score") },

	{ PLACE_WALKS, "walk", NULL, N_("walk the journey") },
	{ PLACE_WALKS, "help", NULL, N_("help") },
	{ PLACE_WALKS, "close", NULL, N_("map") },
	{ PLACE_WALKS, "form", NULL, N_("other scores") },
	{ PLACE_WALKS, "walk .", NULL, N_("continue this walk") },

	{ PLACE_PARKING, "open", NULL, N_("edit") },
	{ PLACE_PARKING, "help", NULL, N_("help") },
	{ PLACE_PARKING, "close", NULL, N_("map") },
	{ PLACE_PARKING, "append", NULL, N_("add") },
	{ PLACE_PARKING, "cut", NULL, N_("cut") },

	{ PLACE_VOTES, "vote . . .", NULL, N_("vote") },
	{ PLACE_VOTES, "help", NULL, N_("help") },
	{ PLACE_VOTES, "close", NULL, N_("map") },
	{ PLACE_VOTES, "open", NULL, N_("edit") },

	{ PLACE_PRESENT, "present next", NULL, N_("on") },
	{ PLACE_PRESENT, "present prev", NULL, N_("back") },
	{ PLACE_PRESENT, "close", NULL, N_("leave") },

	{ PLACE_PROSE, "open", NULL, N_("edit") },
	{ PLACE_PROSE, "help", NULL, N_("help") },
	{ PLACE_PROSE, "close", NULL, N_("map") },
	{ PLACE_PROSE, "form", NULL, N_("empty lanes") },

	{ PLACE_ABOUT, "open", NULL, N_("edit") },
	{ PLACE_ABOUT, "help", NULL, N_("help") },
	{ PLACE_ABOUT, "close", NULL, N_("map") },
	{ PLACE_ABOUT, "append", NULL, N_("add") },
	{ PLACE_ABOUT, "cut", NULL, N_("remove") },

	{ PLACE_FORM, "help", NULL, N_("help") },
	{ PLACE_FORM, "close", NULL, N_("map") },

	{ PLACE_WALK, "walk-next", NULL, N_("on") },
	{ PLACE_WALK, HINT_SCORES, NULL, N_("score") },
	{ PLACE_WALK, "observe .", NULL, N_("note") },
	{ PLACE_WALK, "walk-prev", NULL, N_("back") },
	{ PLACE_WALK, "walk-end", NULL, N_("leave") },
};

static enum place
place_in_lane(const struct editor *editor, node_id node, key_id lane)
{
	const struct journey *journey = place_journey(editor);
	bool card = node != NODE_NONE && journey_kind(journey, node) == NODE_CARD;

	switch (lane_kind_of(journey, lane)) {
	case LANE_LEVEL:
		return PLACE_LEVEL;
	case LANE_NAME:
		return PLACE_NAME;
	case LANE_CARDS:
	case LANE_MEASURE:
	case LANE_DERIVED:
	case LANE_KINDS:
		break;
	}
	if (!card)
		return PLACE_CELL;
	return lane == KEY_IDEA ? PLACE_IDEA : PLACE_CARD;
}

/* PLACE_NOTHING: nothing on the map is under the cursor. */
static enum place
place_here(const struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	node_id node = here_node(editor);
	struct spot spot = here_spot(editor);

	if (editor->read_only)
		return PLACE_READING;
	if (node != NODE_NONE && journey_get(journey, node, KEY_CONFLICT) != NULL)
		return PLACE_CONFLICT;
	if (spot.phase != NODE_NONE && spot.touchpoint == NODE_NONE &&
		journey_count(journey, spot.phase, KEY_TOUCHPOINTS) == 0)
		return PLACE_BARE;
	if (spot.lane != KEY_NONE)
		return place_in_lane(editor, node, spot.lane);
	if (spot.touchpoint != NODE_NONE)
		return PLACE_TOUCHPOINT;
	if (spot.phase != NODE_NONE)
		return PLACE_PHASE;
	return journey_count(journey, NODE_ROOT, KEY_PHASES) == 0 ? PLACE_EMPTY : PLACE_NOTHING;
}

/* The view, where it has hints of its own; what would stand in it is not there
 * before the first phase. */
static enum place
view_here(const struct editor *editor, enum place here)
{
	int place = 0;

	if (editor->sheet == NULL)
		return editor->picks.count > 0 && here != PLACE_READING ? PLACE_MARKED : here;
	while (place < PLACES && !str_equal(views[place], sheet_view(editor->sheet)->name))
		place++;
	if (here == PLACE_EMPTY && (place == PLACE_MATRIX || place == PLACE_FLOW ||
		place == PLACE_PROSE))
		return here;
	return place < PLACES ? (enum place)place : here;
}

/* What a line does, by the key that cjm gives it. */
static const char *
note_of(const char *line)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	for (i = 0; i < count; i++)
		if (rows[i].mode == KEYS_NORMAL && strcmp(rows[i].line, line) == 0)
			return text_translate(rows[i].note);
	return line;
}

static void
add_hint(const struct editor *editor, const struct row *row, struct str *out)
{
	struct str keys = { 0 };

	if (hint_add_key(editor, row->line, &keys)) {
		str_add_char(&keys, ' ');
		if (row->other != NULL && hint_add_key(editor, row->other, &keys))
			str_add_char(&keys, ' ');
		str_add(&keys, text_translate(row->word));
		if (out->len > 0)
			str_add(out, "  ");
		str_add(out, str_text(&keys));
	}
	str_clear(&keys);
}

/* Does a line change the map, at once or by what it asks for? */
static bool
changes(const char *line)
{
	size_t len = strcspn(line, " ");
	char *name = mem_text_n(line, len);
	const struct command *command = command_find(name);
	bool writes = command != NULL && (command->flags & COMMAND_CHANGES) != 0;

	writes = writes || strcmp(name, "open") == 0 || strcmp(name, "walk") == 0;
	free(name);
	return writes;
}

static void
add_hints(const struct editor *editor, enum place place, struct str *out)
{
	for (size_t i = sizeof table / sizeof *table; i-- > 0; )
		if (table[i].place == place && table[i].word != NULL &&
			!(editor->read_only && changes(table[i].line)))
			add_hint(editor, &table[i], out);
}

char *
editor_hint(const struct editor *editor)
{
	struct str out = { 0 };

	add_hints(editor, view_here(editor, place_here(editor)), &out);
	if (editor_is_recording(editor))
		add_hints(editor, PLACE_RECORDING, &out);
	return str_take(&out);
}

static void
add_pair(const struct editor *editor, const char *line, struct value *list)
{
	struct str keys = { 0 };

	/* Who reads this knows how. */
	if (line != NULL && strcmp(line, "help") != 0 && hint_add_keys(editor, line, &keys))
		list_add_pair(list, str_text(&keys), note_of(line));
	str_clear(&keys);
}

/* The keys of one mode that the open view has. */
static void
add_mode(const struct editor *editor, enum key_mode mode, struct value *list)
{
	size_t count, i, k;
	const struct key_row *rows = keys_table(&count);

	for (i = 0; i < count; i++) {
		struct str keys = { 0 };

		for (k = 0; k < count; k++) {
			if (rows[k].mode != mode || rows[i].mode != mode ||
				strcmp(rows[k].note, rows[i].note) != 0 ||
				!hint_is_key(editor, mode, rows[k].key))
				continue;
			if (k < i)
				break;
			if (keys.len > 0)
				str_add_char(&keys, ' ');
			str_add(&keys, rows[k].key);
		}
		if (k == count && keys.len > 0)
			list_add_pair(list, str_text(&keys), text_translate(rows[i].note));
		str_clear(&keys);
	}
}

/* The open view's own keys, and those that all views have. */
static void
add_view(const struct editor *editor, struct value *list)
{
	enum key_mode mode;

	list_add_heading(list, text_translate(sheet_view(editor->sheet)->title));
	for (mode = hint_mode(editor); mode != KEYS_NORMAL && mode != KEY_MODES;
		mode = keys_mode_below(mode))
		add_mode(editor, mode, list);
}

void
hint_add_help(const struct editor *editor, struct value *list)
{
	enum key_mode mode = hint_mode(editor);
	enum place place = place_here(editor);
	size_t i;

	if (editor->sheet != NULL)
		add_view(editor, list);
	if (place == PLACE_NOTHING || mode == KEYS_WALK || mode == KEYS_PRESENT)
		return;
	list_add_heading(list, text_translate(titles[place]));
	for (i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].place == place) {
			add_pair(editor, table[i].line, list);
			add_pair(editor, table[i].other, list);
		}
}
