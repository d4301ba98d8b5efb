/*
 * The commands that move the cursor, and those that move what is under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cmd/complete.h"
#include "commands.h"
#include "cross.h"
#include "grid.h"
#include "here.h"
#include "model/sieve.h"
#include "stop.h"
#include "text.h"

static const struct {
	const char *word;
	enum map_move move;
} moves[] = {
	{ "left", MAP_LEFT }, { "right", MAP_RIGHT }, { "up", MAP_UP }, { "down", MAP_DOWN },
	{ "lane-up", MAP_LANE_UP }, { "lane-down", MAP_LANE_DOWN },
	{ "first-column", MAP_FIRST_COLUMN }, { "last-column", MAP_LAST_COLUMN },
	{ "first-row", MAP_FIRST_ROW }, { "last-row", MAP_LAST_ROW },
	{ "page-left", MAP_PAGE_LEFT }, { "page-right", MAP_PAGE_RIGHT },
	{ "page-up", MAP_PAGE_UP }, { "page-down", MAP_PAGE_DOWN },
	{ "phase-before", MAP_PHASE_PREV }, { "phase-after", MAP_PHASE_NEXT },
	{ "start", MAP_START }, { "end", MAP_END },
};

int
cmd_go(struct editor *editor, const struct args *args, struct err *err)
{
	struct nearest nearest = { .word = args->v[1] };
	size_t times = 1, i;

	if (args->count > 2 && place_number(args->v[2], 1, &times, err) != 0)
		return -1;
	for (i = 0; i < sizeof moves / sizeof *moves; i++) {
		if (strcmp(moves[i].word, args->v[1]) == 0) {
			here_move(editor, moves[i].move, times);
			return 0;
		}
		nearest_offer(&nearest, moves[i].word);
	}
	return nearest_fail(&nearest, N_("the cursor cannot go “%s”"),
		N_("the cursor cannot go “%s”; is “%s” meant?"), err);
}

/* How many fit as well as the first. */
static size_t
count_best(const struct offers *offers)
{
	size_t count = 0;

	while (count < offers->count && offers->v[count].rank == offers->v[0].rank)
		count++;
	return count;
}

/* What a word that is no id most likely means: the first that begins so, or the only
 * one that fits best. NODE_NONE: nothing. */
static node_id
guess_place(struct editor *editor, const char *word)
{
	struct offers offers = { 0 };
	struct str line = { 0 };
	node_id node = NODE_NONE;

	str_add(&line, "goto ");
	args_quote(word, &line);
	editor_complete(editor, str_text(&line), line.len, &offers);
	if (offers.begun > 0 || count_best(&offers) == 1)
		node = ids_find(document_ids(editor->document), offers.v[0].word);
	offers_clear(&offers);
	str_clear(&line);
	return node;
}

/* What is typed next must not land in a lane that the cursor never left. */
static int
go_to_cell(struct editor *editor, const struct cell_place *place, node_id card, struct err *err)
{
	struct spot from = map_spot(editor->map);

	if (card != NODE_NONE)
		here_go(editor, card);
	else
		here_go_to_cell(editor, place->owner, place->lane);
	if (editor->sheet != NULL || map_spot(editor->map).lane == place->lane)
		return 0;
	map_go(editor->map, from);
	err_set(err, ERR_RULE, N_("the map does not show the lane “%s”"), "t", place->key);
	err_set_hint(err, N_("lane LANE show does, where no filter hides it"));
	return -1;
}

int
cmd_goto(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	struct err own = { 0 };
	node_id node, card = NODE_NONE;

	if (args->count == 2) {
		if (place_either(editor, args->v[1], &node, &own) != 0 && (!editor->has_screen ||
			(node = guess_place(editor, args->v[1])) == NODE_NONE)) {
			err_move(err, &own);
			return -1;
		}
		err_clear(&own);
		here_go(editor, node);
		return 0;
	}
	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0)
		return -1;
	if (args->count > 3 &&
		place_card(editor, place.owner, place.lane, args->v[3], &card, err) != 0)
		return -1;
	return go_to_cell(editor, &place, card, err);
}

/* The next child of a slot that shows, or the one before; the count: none. */
static size_t
next_shown(struct editor *editor, node_id parent, key_id slot, size_t from, bool right)
{
	const struct journey *journey = place_journey(editor);
	size_t count = journey_count(journey, parent, slot), at = from;

	while (right ? ++at < count : at-- > 0)
		if (sieve_passes(editor->sieve, journey, journey_child(journey, parent, slot, at)))
			return at;
	return count;
}

/* The place of a touchpoint or phase one step further, over the borders of
 * phases, and over what is filtered away; false where there is none. */
static bool
next_place(struct editor *editor, node_id node, bool right, struct grid_place *place)
{
	const struct journey *journey = place_journey(editor);
	node_id parent = journey_parent(journey, node), phase;
	key_id slot = journey_slot(journey, node);
	size_t at = next_shown(editor, parent, slot, journey_index(journey, node), right);

	*place = (struct grid_place){ parent, at };
	if (at < journey_count(journey, parent, slot))
		return true;
	if (journey_kind(journey, node) != NODE_TOUCHPOINT)
		return false;
	at = next_shown(editor, NODE_ROOT, KEY_PHASES, journey_index(journey, parent), right);
	phase = journey_child(journey, NODE_ROOT, KEY_PHASES, at);
	*place = (struct grid_place){ phase, right ? 0 : (size_t)-1 };
	return phase != NODE_NONE;
}

static int
shift_heading(struct editor *editor, bool right, struct err *err)
{
	struct grid_place place;
	node_id node;

	if (place_either(editor, ".", &node, err) != 0)
		return -1;
	if (!next_place(editor, node, right, &place)) {
		text_say(editor, right ? _("“%s” is the last already.") :
			_("“%s” is the first already."), place_name(editor, node));
		return 0;
	}
	if (grid_move(editor, node, place, err) != 0)
		return -1;
	here_go(editor, node);
	return 0;
}

static int
shift_card(struct editor *editor, bool down, struct err *err)
{
	struct cell_place place;
	node_id card;
	size_t at;

	if (place_cell(editor, ".", ".", &place, err) != 0 ||
		place_card(editor, place.owner, place.lane, ".", &card, err) != 0)
		return -1;
	at = journey_index(place_journey(editor), card);
	if (down ? at + 1 == journey_count(place_journey(editor), place.owner, place.lane) :
		at == 0) {
		text_say(editor, down ? _("The card is the last of its cell already.") :
			_("The card is the first of its cell already."));
		return 0;
	}
	if (document_move(editor->document, card, place.owner, place.key, down ? at + 1 : at - 1,
		err) != 0)
		return -1;
	here_go(editor, card);
	return 0;
}

/* Moves the marked cards of one cell a place on, in their order; those at its end
 * stay, and so do those behind them. */
static int
shift_cell(struct editor *editor, node_id owner, key_id lane, bool down, size_t *moved,
	struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t count = journey_count(journey, owner, lane), i;

	for (i = 1; i < count; i++) {
		size_t at = down ? count - 1 - i : i, to = down ? at + 1 : at - 1;
		node_id card = journey_child(journey, owner, lane, at);

		if (!picks_has(&editor->picks, card) ||
			picks_has(&editor->picks, journey_child(journey, owner, lane, to)))
			continue;
		if (document_move(editor->document, card, owner, journey_key_name(journey, lane),
			to, err) != 0)
			return -1;
		++*moved;
	}
	return 0;
}

/* Is it the first of those marked in its cell? */
static bool
is_first_pick(const struct editor *editor, size_t at)
{
	const struct journey *journey = place_journey(editor);
	const node_id *picks = editor->picks.v;
	size_t i = 0;

	while (journey_parent(journey, picks[i]) != journey_parent(journey, picks[at]) ||
		journey_slot(journey, picks[i]) != journey_slot(journey, picks[at]))
		i++;
	return i == at;
}

static int
shift_picks(struct editor *editor, bool down, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id from = here_node(editor);
	size_t moved = 0, i;

	for (i = 0; i < editor->picks.count; i++) {
		node_id card = editor->picks.v[i];

		if (is_first_pick(editor, i) && shift_cell(editor, journey_parent(journey, card),
			journey_slot(journey, card), down, &moved, err) != 0)
			return -1;
	}
	here_go(editor, from);
	if (moved == 0)
		text_say(editor, down ? _("The marked cards are the last of their cells already.") :
			_("The marked cards are the first of their cells already."));
	else
		text_say(editor, ngettext("%zu marked card moved.", "%zu marked cards moved.",
			(unsigned long)moved), moved);
	return 0;
}

int
cmd_shift(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->v[1];

	bool sideways = strcmp(word, "left") == 0 || strcmp(word, "right") == 0;

	if (!sideways && strcmp(word, "up") != 0 && strcmp(word, "down") != 0)
		return err_set(err, ERR_USAGE,
			N_("“%s” stands where left, right, up or down is expected"), "t", word);
	if (cross_is_open(editor) && (!sideways || here_is(editor, "matrix")))
		return cross_shift(editor, word, err);
	if (!sideways && stop_can_shift(editor))
		return stop_shift(editor, *word == 'd', err);
	if (sideways)
		return shift_heading(editor, *word == 'r', err);
	picks_keep(&editor->picks, place_journey(editor));
	return editor->picks.count > 0 ? shift_picks(editor, *word == 'd', err) :
		shift_card(editor, *word == 'd', err);
}
