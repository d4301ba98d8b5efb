/*
 * The words of a command as things on the map, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "place.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "here.h"
#include "model/kinds.h"
#include "text.h"

const struct journey *
place_journey(const struct editor *editor)
{
	return document_journey(editor->document);
}

const char *
place_name(struct editor *editor, node_id node)
{
	return journey_text(place_journey(editor), node, KEY_NAME);
}

static int
nothing_here(const struct editor *editor, const char *what, struct err *err)
{
	struct spot spot = here_spot(editor);

	err_set(err, ERR_USAGE, N_("there is no %s under the cursor"), "w", what);
	if (journey_count(place_journey(editor), NODE_ROOT, KEY_PHASES) == 0)
		err_set_hint(err, N_("A adds the first phase"));
	else if (spot.phase != NODE_NONE && spot.touchpoint == NODE_NONE)
		err_set_hint(err, N_("o adds one"));
	else
		err_set_hint(err, N_("name it by its id instead of ."));
	return -1;
}

static void
offer_id(struct nearest *nearest, const struct ids *ids, node_id node, unsigned kinds,
	enum node_kind kind)
{
	if ((kinds & 1u << kind) != 0)
		nearest_offer(nearest, ids_of(ids, node));
}

/* No phase or touchpoint has that id: says which one comes near. */
static int
unknown_id(struct editor *editor, const char *word, unsigned kinds, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	const struct ids *ids = document_ids(editor->document);
	struct nearest nearest = { .word = word };
	node_id phase, touchpoint;
	size_t i, j;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		offer_id(&nearest, ids, phase, kinds, NODE_PHASE);
		for (j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++)
			offer_id(&nearest, ids, touchpoint, kinds, NODE_TOUCHPOINT);
	}
	if (kinds == 1u << NODE_TOUCHPOINT)
		return nearest_fail(&nearest, N_("no touchpoint has the id “%s”"),
			N_("no touchpoint has the id “%s”; is “%s” meant?"), err);
	if (kinds == 1u << NODE_PHASE)
		return nearest_fail(&nearest, N_("no phase has the id “%s”"),
			N_("no phase has the id “%s”; is “%s” meant?"), err);
	return nearest_fail(&nearest, N_("no phase or touchpoint has the id “%s”"),
		N_("no phase or touchpoint has the id “%s”; is “%s” meant?"), err);
}

static void
take_named(const struct journey *journey, node_id node, const char *name, size_t *count,
	node_id *found)
{
	if (strcmp(journey_text(journey, node, KEY_NAME), name) != 0)
		return;
	++*count;
	*found = node;
}

/* The one phase or touchpoint that has this name; NODE_NONE where none or several
 * have. */
static node_id
find_named(const struct journey *journey, const char *name, unsigned kinds)
{
	node_id phase, touchpoint, found = NODE_NONE;
	size_t i, j, count = 0;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		if ((kinds & 1u << NODE_PHASE) != 0)
			take_named(journey, phase, name, &count, &found);
		if ((kinds & 1u << NODE_TOUCHPOINT) == 0)
			continue;
		for (j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
			!= NODE_NONE; j++)
			take_named(journey, touchpoint, name, &count, &found);
	}
	return count == 1 ? found : NODE_NONE;
}

/* A node by its id, else by its very name where one alone has it; `kinds` has bit
 * 1 << kind for each kind that will do. */
static int
find_id(struct editor *editor, const char *word, unsigned kinds, node_id *node, struct err *err)
{
	const struct journey *journey = place_journey(editor);

	*node = ids_find(document_ids(editor->document), word);
	if (*node == NODE_NONE || (kinds & 1u << journey_kind(journey, *node)) == 0)
		*node = find_named(journey, word, kinds);
	if (*node == NODE_NONE)
		return unknown_id(editor, word, kinds, err);
	return 0;
}

int
place_touchpoint(struct editor *editor, const char *word, node_id *node, struct err *err)
{
	if (strcmp(word, ".") != 0)
		return find_id(editor, word, 1u << NODE_TOUCHPOINT, node, err);
	*node = here_spot(editor).touchpoint;
	return *node != NODE_NONE ? 0 : nothing_here(editor, N_("touchpoint"), err);
}

int
place_phase(struct editor *editor, const char *word, node_id *node, struct err *err)
{
	if (strcmp(word, ".") != 0)
		return find_id(editor, word, 1u << NODE_PHASE, node, err);
	*node = here_spot(editor).phase;
	return *node != NODE_NONE ? 0 : nothing_here(editor, N_("phase"), err);
}

int
place_either(struct editor *editor, const char *word, node_id *node, struct err *err)
{
	struct spot spot;

	if (strcmp(word, ".") != 0)
		return find_id(editor, word, 1u << NODE_TOUCHPOINT | 1u << NODE_PHASE, node, err);
	spot = here_spot(editor);
	*node = spot.touchpoint != NODE_NONE ? spot.touchpoint : spot.phase;
	return *node != NODE_NONE ? 0 : nothing_here(editor, N_("touchpoint"), err);
}

/* Whose cells a command means: a touchpoint, a phase whose cells span it, or the
 * journey for its parked cards. */
static int
find_owner(struct editor *editor, const char *word, node_id *node, struct err *err)
{
	if (strcmp(word, "/") == 0) {
		*node = NODE_ROOT;
		return 0;
	}
	if (strcmp(word, ".") != 0)
		return find_id(editor, word, 1u << NODE_TOUCHPOINT | 1u << NODE_PHASE, node, err);
	*node = here_owner(editor);
	return *node != NODE_NONE ? 0 : nothing_here(editor, N_("touchpoint"), err);
}

static bool
same_folded(const char *folded, const char *label)
{
	char *other = utf8_fold(label);
	bool same = strcmp(folded, other) == 0;

	free(other);
	return same;
}

static bool
same_label(const char *folded, const char *label, bool ours)
{
	return same_folded(folded, label) || (ours && same_folded(folded, text_translate(label)));
}

/* The lane whose key or label is `word`: one that the map has, or one of ours. */
static key_id
find_lane(struct editor *editor, const char *word)
{
	const struct lanes *lanes = document_lanes(editor->document);
	const struct journey *journey = place_journey(editor);
	char *folded = utf8_fold(word);
	const struct lane_row *rows;
	key_id found = KEY_NONE;
	size_t i, count;

	for (i = 0; i < lanes->count; i++)
		if (strcmp(journey_key_name(journey, lanes->v[i].key), word) == 0)
			found = lanes->v[i].key;
	rows = kinds_lanes(&count);
	for (i = 0; found == KEY_NONE && i < count; i++)
		if (strcmp(key_name(rows[i].key), word) == 0)
			found = rows[i].key;
	for (i = 0; found == KEY_NONE && i < lanes->count; i++)
		if (same_label(folded, lanes->v[i].label, lanes->v[i].translate) ||
			same_folded(folded, journey_key_name(journey, lanes->v[i].key)))
			found = lanes->v[i].key;
	for (i = 0; found == KEY_NONE && i < count; i++)
		if (same_label(folded, rows[i].label, true) ||
			same_folded(folded, key_name(rows[i].key)))
			found = rows[i].key;
	free(folded);
	return found;
}

static int
unknown_lane(struct editor *editor, const char *word, struct err *err)
{
	const struct lanes *lanes = document_lanes(editor->document);
	struct nearest nearest = { .word = word };
	const struct lane_row *rows;
	size_t i, count;

	for (i = 0; i < lanes->count; i++)
		nearest_offer(&nearest, journey_key_name(place_journey(editor), lanes->v[i].key));
	rows = kinds_lanes(&count);
	for (i = 0; i < count; i++)
		nearest_offer(&nearest, key_name(rows[i].key));
	nearest_fail(&nearest, N_("there is no lane “%s”"),
		N_("there is no lane “%s”; is “%s” meant?"), err);
	err_set_hint(err, N_("new-lane adds a lane of your own"));
	return -1;
}

int
place_lane(struct editor *editor, const char *word, key_id *lane, struct err *err)
{
	if (strcmp(word, ".") == 0) {
		*lane = here_spot(editor).lane;
		return *lane != KEY_NONE ? 0 : nothing_here(editor, N_("lane"), err);
	}
	*lane = find_lane(editor, word);
	return *lane != KEY_NONE ? 0 : unknown_lane(editor, word, err);
}

/* One that cards can be put into. */
static int
lane_of(struct editor *editor, const char *word, key_id *lane, struct err *err)
{
	if (place_lane(editor, word, lane, err) != 0)
		return -1;
	if (lane_kind_of(place_journey(editor), *lane) != LANE_DERIVED)
		return 0;
	return err_set(err, ERR_RULE, N_("the lane “%s” is worked out by cjm and holds no cards"),
		"t", journey_key_name(place_journey(editor), *lane));
}

int
place_number(const char *word, size_t least, size_t *number, struct err *err)
{
	const char *p;

	*number = 0;
	for (p = word; *p >= '0' && *p <= '9' && p - word < 9; p++)
		*number = *number * 10 + (size_t)(*p - '0');
	if (*p != '\0' || p == word || *number < least)
		return err_set(err, ERR_USAGE, N_("“%s” is no number from %s on"), "tn", word, least);
	return 0;
}

int
place_card(struct editor *editor, node_id owner, key_id lane, const char *word,
	node_id *card, struct err *err)
{
	const struct journey *journey = place_journey(editor);
	size_t count = journey_count(journey, owner, lane), number;

	if (strcmp(word, ".") == 0)
		number = here_spot(editor).card + 1;
	else if (place_number(word, 1, &number, err) != 0)
		return -1;
	*card = journey_child(journey, owner, lane, number - 1);
	if (*card != NODE_NONE)
		return 0;
	if (count == 0)
		return err_set(err, ERR_RULE, N_("the cell “%s” of “%s” is empty"), "tt",
			journey_key_name(journey, lane), place_name(editor, owner));
	return err_set(err, ERR_RULE, N_("there is no card %s: the cell “%s” of “%s” has %s"),
		"nttn", number, journey_key_name(journey, lane), place_name(editor, owner), count);
}

/* The parking lot is a cell of the journey itself. */
static int
place_lot(struct cell_place *place, const char *lane, struct err *err)
{
	if (strcmp(lane, "parking") != 0 && strcmp(lane, ".") != 0)
		return err_set(err, ERR_USAGE, N_("the journey itself has no lane “%s”; it has parking"),
			"t", lane);
	place->lane = KEY_PARKING;
	place->key = key_name(KEY_PARKING);
	place->kind = LANE_CARDS;
	return 0;
}

int
place_cell(struct editor *editor, const char *owner, const char *lane,
	struct cell_place *place, struct err *err)
{
	const struct journey *journey = place_journey(editor);

	if (find_owner(editor, owner, &place->owner, err) != 0)
		return -1;
	if (place->owner == NODE_ROOT)
		return place_lot(place, lane, err);
	if (lane_of(editor, lane, &place->lane, err) != 0)
		return -1;
	place->key = journey_key_name(journey, place->lane);
	place->kind = lane_kind_of(journey, place->lane);
	return 0;
}
