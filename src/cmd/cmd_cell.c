/*
 * The commands on cells and cards: what stands where a lane crosses a
 * touchpoint.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "again.h"
#include "attr.h"
#include "ballot.h"
#include "base/mem.h"
#include "cell.h"
#include "commands.h"
#include "here.h"
#include "stop.h"
#include "text.h"

/* The card that `set` changes: the only one of its cell. */
static node_id
only_card(struct editor *editor, const struct cell_place *place)
{
	const struct journey *journey = place_journey(editor);

	if (journey_count(journey, place->owner, place->lane) != 1)
		return NODE_NONE;
	return journey_child(journey, place->owner, place->lane, 0);
}

/* A value under the lane's key that is no card gives way. */
static int
drop_odd(struct editor *editor, const struct cell_place *place, struct err *err)
{
	if (journey_get(place_journey(editor), place->owner, place->lane) == NULL)
		return 0;
	return document_set(editor->document, place->owner, place->key, NULL, err);
}

static int
set_cell(struct editor *editor, const struct cell_place *place, const char *text, struct err *err)
{
	node_id card = only_card(editor, place);

	if (cell_is_blank(text))
		return cell_empty(editor, place, err);
	if (card != NODE_NONE)
		return cell_set_text(editor, place, card, text, err);
	if (cell_empty(editor, place, err) != 0)
		return -1;
	return cell_add(editor, place, text, 0, err) != NODE_NONE ? 0 : -1;
}

static bool
is_persona(struct editor *editor, node_id card, const char *persona)
{
	return strcmp(journey_text(place_journey(editor), card, KEY_PERSONA), persona) == 0;
}

/* What was a level for all becomes one for each, the same but for `persona`'s. The
 * first has the card, with what else it says. */
static int
part_level(struct editor *editor, const struct cell_place *place, node_id card,
	const char *persona, const char *level, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	char *old = mem_text(journey_text(journey, card, KEY_TEXT));
	node_id each;
	int result = 0;

	for (size_t i = 0; result == 0 && (each = journey_child(journey, NODE_ROOT, KEY_PERSONAS,
		i)) != NODE_NONE; i++) {
		const char *text = strcmp(ids_of(ids, each), persona) == 0 ? level : old;

		if (i == 0)
			result = cell_set_text(editor, place, card, text, err);
		else if ((card = cell_add(editor, place, text, (size_t)-1, err)) == NODE_NONE)
			result = -1;
		if (result == 0)
			result = document_set(editor->document, card, "persona",
				value_new_text(ids_of(ids, each)), err);
	}
	free(old);
	if (result == 0)
		text_say_also(editor, _("“%s” of “%s” is a level for each persona now."), place->key,
			place_name(editor, place->owner));
	return result;
}

/* One persona's level: PERSONA=NUMBER. */
static int
set_level_of(struct editor *editor, const struct cell_place *place, const char *persona,
	const char *level, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	node_id card;
	size_t i;

	if (ids_find_kind(document_ids(editor->document), NODE_PERSONA, persona) == NODE_NONE)
		return err_set(err, ERR_RULE, N_("this map has no persona “%s”"), "t", persona);
	for (i = 0; (card = journey_child(journey, place->owner, place->lane, i)) != NODE_NONE; i++)
		if (is_persona(editor, card, persona))
			return cell_is_blank(level) ? document_remove(editor->document, card, err) :
				cell_set_text(editor, place, card, level, err);
		else if (is_persona(editor, card, "") && !cell_is_blank(level))
			return part_level(editor, place, card, persona, level, err);
	if (cell_is_blank(level))
		return 0;
	card = cell_add(editor, place, level, (size_t)-1, err);
	if (card == NODE_NONE)
		return -1;
	return document_set(editor->document, card, "persona", value_new_text(persona), err);
}

/* Is the text PERSONA=LEVEL, for a cell of levels? */
static bool
names_persona(const struct cell_place *place, const char *text)
{
	return place->kind == LANE_LEVEL && strchr(text, '=') != NULL;
}

static int
set_named_level(struct editor *editor, const struct cell_place *place, const char *text,
	struct err *err)
{
	const char *sign = strchr(text, '=');
	char *persona = mem_text_n(text, (size_t)(sign - text));
	int result = set_level_of(editor, place, persona, sign + 1, err);

	free(persona);
	return result;
}

int
cmd_set(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		drop_odd(editor, &place, err) != 0)
		return -1;
	if (names_persona(&place, args->v[3]))
		return set_named_level(editor, &place, args->v[3], err);
	return set_cell(editor, &place, args->v[3], err);
}

int
cmd_add(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	node_id card;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		cell_check_odd(editor, &place, err) != 0)
		return -1;
	if (cell_is_blank(args->v[3])) {
		text_say(editor, _("Nothing was added: the text is empty."));
		return 0;
	}
	card = cell_add(editor, &place, args->v[3], (size_t)-1, err);
	if (card == NODE_NONE)
		return -1;
	if (here_owner(editor) == place.owner && here_spot(editor).lane == place.lane)
		here_go(editor, card);
	return 0;
}

static int
remove_card(struct editor *editor, node_id card, struct err *err)
{
	char *text = text_shortened(journey_text(place_journey(editor), card, KEY_TEXT));
	int result = document_remove(editor->document, card, err);

	if (result == 0)
		text_say(editor, _("Removed “%s”. u brings it back."), text);
	free(text);
	return result;
}

int
cmd_edit(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	node_id card;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		place_card(editor, place.owner, place.lane, args->v[3], &card, err) != 0)
		return -1;
	if (cell_is_blank(args->v[4]))
		return remove_card(editor, card, err);
	if (names_persona(&place, args->v[4]))
		return set_named_level(editor, &place, args->v[4], err);
	return cell_set_text(editor, &place, card, args->v[4], err);
}

int
cmd_attr(struct editor *editor, const struct args *args, struct err *err)
{
	const char *key = args->v[4], *text = args->count > 5 ? args->v[5] : "";
	struct cell_place place;
	node_id card;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		place_card(editor, place.owner, place.lane, args->v[3], &card, err) != 0)
		return -1;
	if (strcmp(key, "text") != 0)
		return attr_set(editor, card, key, text, err);
	if (cell_is_blank(text)) {
		err_set(err, ERR_RULE, N_("“%s” must not be empty"), "t", key);
		err_set_hint(err, N_("remove takes the card away"));
		return -1;
	}
	return cell_set_text(editor, &place, card, text, err);
}

int
cmd_remove(struct editor *editor, const struct args *args, struct err *err)
{
	struct cell_place place;
	node_id card;
	size_t count;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0)
		return -1;
	if (args->count > 3) {
		if (place_card(editor, place.owner, place.lane, args->v[3], &card, err) != 0)
			return -1;
		return remove_card(editor, card, err);
	}
	count = journey_count(place_journey(editor), place.owner, place.lane);
	if (drop_odd(editor, &place, err) != 0 || cell_empty(editor, &place, err) != 0)
		return -1;
	if (count > 0)
		text_say(editor, ngettext("Removed %zu card. u brings it back.",
			"Removed %zu cards. u brings them back.", (unsigned long)count), count);
	return 0;
}

/* Of several marked cards some may have none. */
static int
no_vote(struct editor *editor, node_id card, struct err *err)
{
	char *text;

	if (editor->picks.count < 2)
		return err_set(err, ERR_RULE, N_("the card has no vote to take back"), NULL);
	text = text_shortened(journey_text(place_journey(editor), card, KEY_TEXT));
	text_say_also(editor, _("“%s” has no vote to take back."), text);
	free(text);
	return 0;
}

static int
vote(struct editor *editor, node_id card, long change, struct err *err)
{
	struct str text = { 0 };
	double votes = 0;
	int result;

	journey_number(place_journey(editor), card, KEY_VOTES, &votes);
	votes += (double)change;
	if (votes < 0)
		return no_vote(editor, card, err);
	if (ballot_check(editor, card, (double)change, err) != 0)
		return -1;
	if (votes > 0)
		str_add_format(&text, "%.0f", votes);
	result = attr_set(editor, card, "votes", str_text(&text), err);
	if (result == 0)
		ballot_say(editor);
	str_clear(&text);
	return result;
}

int
cmd_vote(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->count > 4 ? args->v[4] : "+1";
	struct cell_place place;
	node_id card;
	size_t change;

	if (place_cell(editor, args->v[1], args->v[2], &place, err) != 0 ||
		place_card(editor, place.owner, place.lane, args->v[3], &card, err) != 0 ||
		place_number(word + (*word == '+' || *word == '-'), 1, &change, err) != 0)
		return -1;
	if (place.kind == LANE_LEVEL)
		return err_set(err, ERR_RULE, N_("a level takes no votes"), NULL);
	return vote(editor, card, *word == '-' ? -(long)change : (long)change, err);
}

/* The level that one step up or down from the cursor's gives. */
static void
step_level(struct editor *editor, node_id card, const char *word, struct str *text)
{
	double low, high, level, step = *word == '-' ? -1 : 1;

	lane_scale(place_journey(editor), &low, &high);
	if (card == NODE_NONE || !journey_number(place_journey(editor), card, KEY_TEXT, &level)) {
		level = (double)(long)((low + high) / 2);
		step = 0;
	}
	level += step;
	if (level < low)
		level = low;
	if (level > high)
		level = high;
	cell_add_number(text, level);
}

/* On a touchpoint of the matrix or the flow its emotion is meant. */
static bool
is_on_mood(const struct editor *editor)
{
	struct stop stop = here_stop(editor);

	return (here_is(editor, "matrix") || here_is(editor, "flow")) && stop.node != NODE_NONE &&
	    stop.key == KEY_NONE &&
	    journey_kind(place_journey(editor), stop.node) == NODE_TOUCHPOINT;
}

/* A digit where no level is: on the screen that is how often. */
static bool
is_count(struct editor *editor, const char *word)
{
	struct spot spot = here_spot(editor);

	return editor->has_screen && *word >= '0' && *word <= '9' && word[1] == '\0' &&
		!is_on_mood(editor) && (spot.lane == KEY_NONE ||
		 lane_kind_of(place_journey(editor), spot.lane) != LANE_LEVEL);
}

/* Where the cursor is, a level is set; elsewhere + and - are votes. */
int
cmd_level(struct editor *editor, const struct args *args, struct err *err)
{
	const char *word = args->v[1];
	bool step = strcmp(word, "+") == 0 || strcmp(word, "-") == 0;
	struct spot spot = here_spot(editor);
	struct str text = { 0 };
	struct cell_place place;
	node_id card;
	int result;

	if (editor->sheet != NULL && stop_has_number(editor))
		return stop_number(editor, word, err);
	if (is_count(editor, word) && again_count(editor, *word))
		return 0;
	if (place_cell(editor, ".", is_on_mood(editor) ? "emotion" : ".", &place, err) != 0 ||
		cell_check_odd(editor, &place, err) != 0)
		return -1;
	if (is_on_mood(editor) &&
		journey_count(place_journey(editor), place.owner, place.lane) > 1)
		return err_set(err, ERR_RULE, N_("“%s” has several levels: set them on the map"),
			"t", place_name(editor, place.owner));
	card = journey_child(place_journey(editor), place.owner, place.lane, spot.card);
	if (place.kind != LANE_LEVEL && step && card != NODE_NONE)
		return vote(editor, card, *word == '-' ? -1 : 1, err);
	if (place.kind != LANE_LEVEL) {
		err_set(err, ERR_RULE, N_("the lane “%s” holds no levels"), "t", place.key);
		err_set_hint(err, editor->sheet != NULL ? N_("digits set a score: go to its place") :
			N_("digits set a level: go to the lane of emotions"));
		return -1;
	}
	if (step)
		step_level(editor, card, word, &text);
	else
		str_add(&text, word);
	if (card != NODE_NONE)
		result = cell_set_text(editor, &place, card, str_text(&text), err);
	else
		result = cell_add(editor, &place, str_text(&text), 0, err) != NODE_NONE ? 0 : -1;
	str_clear(&text);
	return result;
}
