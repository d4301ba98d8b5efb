/*
 * The commands that move an idea on, and cards from cell to cell or into the
 * parking lot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "attr.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "model/ideas.h"
#include "text.h"

/* The state in which an idea is put when none is named. */
static enum idea_status
next_status(enum idea_status now)
{
	static const enum idea_status next[IDEA_STATES] = { [IDEA_OPEN] = IDEA_DOING,
		[IDEA_DOING] = IDEA_DONE, [IDEA_DONE] = IDEA_DROPPED, [IDEA_DROPPED] = IDEA_OPEN };

	return now < IDEA_STATES ? next[now] : IDEA_DOING;
}

/* A state by its word in the file or in the user's language. */
static enum idea_status
find_status(const char *word)
{
	int i = 0;

	while (i < IDEA_STATES && strcmp(word, idea_status_name((enum idea_status)i)) != 0 &&
		strcmp(word, text_translate(idea_status_name((enum idea_status)i))) != 0)
		i++;
	return (enum idea_status)i;
}

/* What is done carries its date; what is not has none. */
static int
set_done(struct editor *editor, node_id card, bool done, struct err *err)
{
	bool has = journey_get(place_journey(editor), card, KEY_DONE) != NULL;

	if (done == has)
		return 0;
	return attr_set(editor, card, "done", done ? editor->today : "", err);
}

static int
set_status(struct editor *editor, node_id card, enum idea_status status, struct err *err)
{
	const char *word = idea_status_name(status);
	char *text;

	if (attr_set(editor, card, "status", word, err) != 0 ||
		set_done(editor, card, status == IDEA_DONE, err) != 0)
		return -1;
	text = text_shortened(journey_text(place_journey(editor), card, KEY_TEXT));
	text_say(editor, _("“%s”: %s"), text, text_translate(word));
	free(text);
	return 0;
}

int
cmd_status(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const char *word = args->count > 2 ? args->v[2] : NULL;
	enum idea_status status;
	key_id slot;
	node_id card;

	if (address_find(editor, args->v[1], &card, err) != 0)
		return -1;
	slot = journey_slot(journey, card);
	if (journey_kind(journey, card) != NODE_CARD || (slot != KEY_IDEA && slot != KEY_PARKING))
		return err_set(err, ERR_RULE, N_("only an idea has a status"), NULL);
	if (word != NULL && cell_is_blank(word))
		return attr_set(editor, card, "status", "", err) != 0 ? -1 :
			set_done(editor, card, false, err);
	status = word != NULL ? find_status(word) :
		next_status(idea_status_find(journey_text(journey, card, KEY_STATUS)));
	if (status == IDEA_STATES)
		return err_set(err, ERR_USAGE,
			N_("“%s” stands where open, doing, done or dropped is expected"), "t", word);
	return set_status(editor, card, status, err);
}

/* Moves a card with its attributes to the end of a cell. */
static int
put_card(struct editor *editor, node_id card, const struct cell_place *place, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const char *text = journey_text(journey, card, KEY_TEXT);

	if (cell_check_odd(editor, place, err) != 0)
		return -1;
	if (place->kind == LANE_LEVEL && !cell_is_number(text))
		return err_set(err, ERR_RULE, N_("the lane “%s” holds levels, and “%s” is no number"),
			"tt", place->key, text);
	if (place->kind == LANE_LEVEL && journey_count(journey, place->owner, place->lane) > 0)
		return err_set(err, ERR_RULE, N_("the cell “%s” of “%s” has a level already"), "tt",
			place->key, place_name(editor, place->owner));
	if (cell_show_lane(editor, place, err) != 0 ||
		document_move(editor->document, card, place->owner, place->key,
		journey_count(journey, place->owner, place->lane), err) != 0)
		return -1;
	cell_say_hidden(editor, place);
	return 0;
}

static int
find_card(struct editor *editor, const char *word, node_id *card, struct err *err)
{
	if (address_find(editor, word, card, err) != 0)
		return -1;
	if (journey_kind(place_journey(editor), *card) == NODE_CARD)
		return 0;
	return err_set(err, ERR_RULE, N_("“%s” is no card"), "t", word);
}

int
cmd_put(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	node_id card;

	if (find_card(editor, args->v[1], &card, err) != 0 ||
		place_cell(editor, args->v[2], args->v[3], &place, err) != 0)
		return -1;
	return put_card(editor, card, &place, err);
}

int
cmd_park(struct editor *editor, const struct args *args, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	struct cell_place lot;
	node_id card;
	char *text;

	if (find_card(editor, args->count > 1 ? args->v[1] : ".", &card, err) != 0 ||
		place_cell(editor, "/", "parking", &lot, err) != 0)
		return -1;
	if (journey_slot(journey, card) == KEY_PARKING) {
		text_say(editor, _("The card is parked already."));
		return 0;
	}
	if (lane_kind_of(journey, journey_slot(journey, card)) == LANE_LEVEL)
		return err_set(err, ERR_RULE, N_("a level cannot be parked"), NULL);
	text = text_shortened(journey_text(journey, card, KEY_TEXT));
	if (put_card(editor, card, &lot, err) != 0) {
		free(text);
		return -1;
	}
	text_say(editor, _("Parked “%s”. Q shows the parking lot, u brings it back."), text);
	free(text);
	return 0;
}
