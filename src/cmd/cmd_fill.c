/*
 * The command that makes cards of a text of several lines, or of a table.
 *
 * A table is what a spreadsheet hands over: cells parted by tabs, one with a tab
 * or a line break in it between quotes. Its first cell comes to the cursor, the
 * others to the touchpoints on its right and the lanes below it. What has no
 * place there goes to the parking lot, so that nothing is lost.
 *
 * Among notes the lines are notes: signs and names count. A - is then the mark of
 * a list, unless a line with another sign shows that signs are meant; a # before a
 * line is no such sign, since it stands before headings too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/fill.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "model/sieve.h"
#include "noting.h"
#include "signs.h"
#include "text.h"

struct fill {
	struct editor *editor;
	bool table;			/* cells are parted by tabs */
	bool notes;			/* lines are notes: their signs count, */
	bool minus;			/* and a - is one of them */
	node_id *owners;		/* whose cells the columns of the table go to */
	size_t owner_count, owner_room;
	key_id *lanes;			/* and its rows; none: all goes to the lot */
	size_t lane_count, lane_room;
	size_t put, parked, sent;	/* sent: by their signs */
	node_id card;			/* the last one in the cell under the cursor */
};

static void
add_owner(struct fill *fill, node_id node)
{
	vec_grow(fill->owners, fill->owner_count, fill->owner_room);
	fill->owners[fill->owner_count++] = node;
}

static void
add_lane(struct fill *fill, key_id key)
{
	vec_grow(fill->lanes, fill->lane_count, fill->lane_room);
	fill->lanes[fill->lane_count++] = key;
}

/* The cursor's touchpoint, or the phase whose cell it is in, and the touchpoints
 * behind it that are shown. */
static void
find_owners(struct fill *fill)
{
	struct editor *editor = fill->editor;
	const struct journey *journey = place_journey(editor);
	struct spot spot = here_spot(editor);
	node_id phase, touchpoint;
	bool behind = false;
	size_t i, j;

	add_owner(fill, here_owner(editor));
	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		for (j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j)) !=
			NODE_NONE; j++) {
			if (behind && sieve_passes(editor->sieve, journey, touchpoint))
				add_owner(fill, touchpoint);
			behind = behind || touchpoint == spot.touchpoint;
		}
		behind = behind || (phase == spot.phase && spot.touchpoint == NODE_NONE);
	}
}

/* The cursor's lane and those below it that are shown and hold cards. */
static void
find_lanes(struct fill *fill)
{
	const struct lanes *lanes = document_lanes(fill->editor->document);
	key_id from = here_spot(fill->editor).lane;
	bool behind = false;
	size_t i;

	if (from == KEY_NONE || from == KEY_PARKING)
		return;
	if (lane_kind_of(place_journey(fill->editor), from) != LANE_DERIVED)
		add_lane(fill, from);
	for (i = 0; i < lanes->count; i++) {
		if (behind && !lanes->v[i].hidden && lanes->v[i].kind != LANE_DERIVED)
			add_lane(fill, lanes->v[i].key);
		behind = behind || lanes->v[i].key == from;
	}
}

static node_id
add_card(struct fill *fill, const struct cell_place *place, const char *text, struct err *err)
{
	struct document *document = fill->editor->document;
	node_id card = document_insert(document, NODE_CARD, place->owner, place->key, (size_t)-1,
		err);

	if (card != NODE_NONE && document_set(document, card, "text", value_new_text(text), err) != 0)
		card = NODE_NONE;
	return card;
}

static int
park(struct fill *fill, const char *text, struct err *err)
{
	static const char lot[] = "/", lane[] = "parking";
	struct cell_place place;

	if (place_cell(fill->editor, lot, lane, &place, err) != 0 ||
		add_card(fill, &place, text, err) == NODE_NONE)
		return -1;
	fill->parked++;
	return 0;
}

/* Where row and column of the table lie on the map; false: nowhere. */
static bool
find_place(struct fill *fill, size_t row, size_t column, struct cell_place *place)
{
	const struct journey *journey = place_journey(fill->editor);

	if (row >= fill->lane_count || column >= fill->owner_count ||
		fill->owners[column] == NODE_NONE)
		return false;
	place->owner = fill->owners[column];
	place->lane = fill->lanes[row];
	place->key = journey_key_name(journey, place->lane);
	place->kind = lane_kind_of(journey, place->lane);
	return journey_get(journey, place->owner, place->lane) == NULL;
}

/* A number as spreadsheets of some countries write it is one. */
static bool
make_number(char *text)
{
	char *comma = strchr(text, ',');

	if (comma != NULL)
		*comma = '.';
	return cell_is_number(text);
}

/* A level takes the place of the one that stands there. */
static int
put_level(struct fill *fill, const struct cell_place *place, const char *text, node_id *card,
	struct err *err)
{
	char *number = mem_text(text);
	int result;

	if (*card != NODE_NONE || !make_number(number)) {
		free(number);
		return park(fill, text, err);
	}
	result = cell_empty(fill->editor, place, err);
	if (result == 0)
		*card = cell_add(fill->editor, place, number, 0, err);
	free(number);
	return *card != NODE_NONE ? result : -1;
}

/* One line: a card. `card` is the last one that came into the same cell. */
static int
put_line(struct fill *fill, const struct cell_place *place, const char *text, node_id *card,
	struct err *err)
{
	size_t parked = fill->parked;
	int result = 0;

	if (place == NULL)
		result = park(fill, text, err);
	else if (place->kind == LANE_LEVEL)
		result = put_level(fill, place, text, card, err);
	else if ((*card = add_card(fill, place, text, err)) == NODE_NONE)
		result = -1;
	fill->put += result == 0 && fill->parked == parked;
	return result;
}

/* The mark of a list, as mail and notes have it: it is no part of the text. */
static size_t
bullet(const char *line)
{
	static const char *const bullets[] = { "- ", "* ", "• ", "– " };
	size_t blanks = strspn(line, " "), i;

	for (i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (str_starts(line + blanks, bullets[i]))
			return blanks + strlen(bullets[i]);
	return 0;
}

/* Are there several lines, and do all have one? */
static bool
is_bulleted(const char *text)
{
	if (strchr(text, '\n') == NULL)
		return false;
	for (; *text != '\0'; text += strcspn(text, "\n"), text += *text == '\n')
		if (*text != '\n' && bullet(text) == 0)
			return false;
	return true;
}

/* The lane that a line's sign sends it to; NULL: it stays. */
static const char *
sent_to(const struct fill *fill, const struct cell_place *place, const char *line, size_t *skip)
{
	if (place->kind != LANE_CARDS || place->owner == NODE_ROOT ||
		(*line == '-' && !fill->minus))
		return NULL;
	return signs_lane(fill->editor->settings, line, skip);
}

/* One line among notes. A sign alone is nothing. */
static int
put_note(struct fill *fill, const struct cell_place *place, const char *line, node_id *card,
	struct err *err)
{
	size_t skip = 0, mark = bullet(line);
	const char *lane = sent_to(fill, place, line, &skip);
	struct cell_place other;

	if (lane == NULL) {
		if (line[mark] == '\0' || strcmp(line, "-") == 0)
			return 0;
		*card = note_add(fill->editor, place, line + mark, err);
		fill->put++;
		return *card != NODE_NONE ? 0 : -1;
	}
	if (line[skip] == '\0')
		return 0;
	fill->sent++;
	return note_place(fill->editor, ".", lane, &other, err) == 0 &&
		note_add(fill->editor, &other, line + skip, err) != NODE_NONE ? 0 : -1;
}

/* Does a line begin with a sign that neither lists nor headings have? */
static bool
has_signs(const struct settings *settings, const char *text)
{
	size_t skip;

	for (; *text != '\0'; text += strcspn(text, "\n"), text += *text == '\n') {
		text += strspn(text, " ");
		if (*text != '-' && *text != '#' && *text != '\n' &&
			signs_lane(settings, text, &skip) != NULL)
			return true;
	}
	return false;
}

/* The lines of one cell of the table, or of the whole text. */
static int
put_lines(struct fill *fill, size_t row, size_t column, const char *text, struct err *err)
{
	struct cell_place place;
	bool fits = find_place(fill, row, column, &place), bulleted = is_bulleted(text);
	node_id card = NODE_NONE;
	int result = 0;

	while (result == 0 && *text != '\0') {
		size_t len = strcspn(text, "\n"), skip = bulleted ? bullet(text) : 0;
		const char *end = text + len;
		char *line;

		text += skip < len ? skip : 0;
		text += strspn(text, " ");
		while (end > text && end[-1] == ' ')
			end--;
		line = mem_text_n(text, end > text ? (size_t)(end - text) : 0);
		if (*line != '\0' && fill->notes && fits)
			result = put_note(fill, &place, line, &card, err);
		else if (*line != '\0')
			result = put_line(fill, fits ? &place : NULL, line, &card, err);
		free(line);
		text += strcspn(text, "\n");
		text += *text == '\n';
	}
	if (row == 0 && column == 0)
		fill->card = card;
	return result;
}

/* Adds a cell between quotes. Returns where it ends; NULL: it is none. */
static const char *
take_quoted(const char *text, struct str *cell)
{
	const char *p = text + 1;

	if (*text != '"')
		return NULL;
	for (; *p != '\0'; p++) {
		if (*p != '"') {
			str_add_char(cell, *p);
		} else if (p[1] == '"') {
			str_add_char(cell, *p++);
		} else if (p[1] == '\0' || p[1] == '\t' || p[1] == '\n') {
			return p + 1;
		} else {
			break;
		}
	}
	str_cut(cell, 0);
	return NULL;
}

static int
fill_table(struct fill *fill, const char *text, struct err *err)
{
	size_t row = 0, column = 0;
	int result = 0;

	while (result == 0 && *text != '\0') {
		struct str cell = { 0 };
		const char *end = take_quoted(text, &cell);

		if (end == NULL) {
			end = text + strcspn(text, "\t\n");
			str_add_n(&cell, text, (size_t)(end - text));
		}
		result = put_lines(fill, row, column, str_text(&cell), err);
		str_clear(&cell);
		row += *end == '\n';
		column = *end == '\n' ? 0 : column + 1;
		text = end + (*end != '\0');
	}
	return result;
}

static void
say_filled(struct fill *fill)
{
	if (fill->put > 0)
		text_say_also(fill->editor, ngettext("%zu card pasted; u takes it back.",
			"%zu cards pasted; u takes them back.", (unsigned long)fill->put),
			fill->put);
	if (fill->parked > 0 && here_owner(fill->editor) == NODE_ROOT)
		text_say_also(fill->editor, ngettext("%zu card into the parking lot; u takes it back.",
			"%zu cards into the parking lot; u takes them back.",
			(unsigned long)fill->parked), fill->parked);
	else if (fill->parked > 0)
		text_say_also(fill->editor, ngettext("%zu did not fit here: it is in the parking lot, "
			"which Q shows.", "%zu did not fit here: they are in the parking lot, which Q "
			"shows.", (unsigned long)fill->parked), fill->parked);
	if (fill->sent > 0)
		text_say_also(fill->editor, ngettext("%zu went where its sign sends it.",
			"%zu went where their signs send them.", (unsigned long)fill->sent),
			fill->sent);
	if (fill->put + fill->parked + fill->sent == 0)
		text_say(fill->editor, _("Nothing was added: the text is empty."));
}

static int
fill_from(struct editor *editor, const struct args *args, bool notes, struct err *err)
{
	struct fill fill = { .editor = editor, .table = strchr(args->v[1], '\t') != NULL };
	int result;

	fill.notes = notes && !fill.table;
	fill.minus = has_signs(editor->settings, args->v[1]);

	find_owners(&fill);
	find_lanes(&fill);
	result = fill.table ? fill_table(&fill, args->v[1], err) :
		put_lines(&fill, 0, 0, args->v[1], err);
	if (result == 0)
		say_filled(&fill);
	if (result == 0 && fill.card != NODE_NONE)
		here_go(editor, fill.card);
	free(fill.owners);
	free(fill.lanes);
	return result;
}

int
cmd_fill(struct editor *editor, const struct args *args, struct err *err)
{
	return fill_from(editor, args, false, err);
}

int
cmd_notes(struct editor *editor, const struct args *args, struct err *err)
{
	return fill_from(editor, args, true, err);
}

bool
editor_fill(struct editor *editor, const char *text)
{
	size_t first = strspn(text, "\n"), len = strcspn(text + first, "\n\t");
	struct str line = { 0 };
	struct err err = { 0 };

	if (text[first + len + strspn(text + first + len, " \n")] == '\0')
		return false;
	str_add(&line, "fill ");
	args_quote(text, &line);
	editor_run_literal(editor, str_text(&line), &err);
	str_clear(&line);
	err_clear(&err);
	return true;
}
