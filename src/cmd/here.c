/*
 * What is under the cursor, whichever view is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "here.h"

#include <string.h>

#include "ballot.h"
#include "base/progress.h"
#include "place.h"
#include "text.h"
#include "view/pages.h"
#include "view/zoom.h"

struct stop
here_stop(const struct editor *editor)
{
	struct stop stop = { .node = NODE_NONE };
	const struct stop *at;
	struct spot spot;
	node_id card;

	if (editor->sheet != NULL)
		return (at = sheet_stop(editor->sheet)) != NULL ? *at : stop;
	spot = map_spot(editor->map);
	stop.node = map_owner(editor->map);
	if (spot.lane == KEY_NONE)
		return stop;
	card = journey_child(place_journey(editor), stop.node, spot.lane, spot.card);
	if (card != NODE_NONE)
		stop.node = card;
	else
		stop.key = spot.lane;
	return stop;
}

node_id
here_node(const struct editor *editor)
{
	return here_stop(editor).node;
}

/* A node's place on the map. */
static struct spot
spot_of(const struct journey *journey, node_id node)
{
	struct spot spot = { .phase = NODE_NONE };

	if (node == NODE_NONE || !journey_has(journey, node))
		return spot;
	if (journey_kind(journey, node) == NODE_CARD) {
		spot.lane = journey_slot(journey, node);
		spot.card = journey_index(journey, node);
		node = journey_parent(journey, node);
	}
	while (node != NODE_ROOT && !schema_has_cells(journey_kind(journey, node)))
		node = journey_parent(journey, node);
	if (journey_kind(journey, node) == NODE_TOUCHPOINT) {
		spot.touchpoint = node;
		node = journey_parent(journey, node);
	}
	if (journey_kind(journey, node) == NODE_PHASE)
		spot.phase = node;
	return spot;
}

/* A slot of a touchpoint that is a lane, or the lot, is a cell without cards. */
static bool
is_cell(const struct journey *journey, const struct stop *stop)
{
	enum node_kind kind = journey_kind(journey, stop->node);

	if (stop->key == KEY_NONE)
		return false;
	if (stop->node == NODE_ROOT)
		return stop->key == KEY_PARKING;
	return schema_has_cells(kind) && schema_slot(kind, stop->key) == NULL &&
	    schema_field(kind, stop->key) == FIELD_ANY;
}

struct spot
here_spot(const struct editor *editor)
{
	const struct journey *journey = place_journey(editor);
	struct stop stop;
	struct spot spot;

	if (editor->sheet == NULL)
		return map_spot(editor->map);
	stop = here_stop(editor);
	spot = spot_of(journey, stop.node);
	if (stop.node != NODE_NONE && is_cell(journey, &stop))
		spot.lane = stop.key;
	return spot;
}

node_id
here_owner(const struct editor *editor)
{
	struct spot spot;

	if (editor->sheet == NULL)
		return map_owner(editor->map);
	spot = here_spot(editor);
	if (spot.lane == KEY_PARKING && spot.phase == NODE_NONE)
		return NODE_ROOT;
	return spot.touchpoint != NODE_NONE ? spot.touchpoint : spot.phase;
}

/* On the map a cursor that comes to another touchpoint stays in its lane. */
static void
map_go_to(struct editor *editor, node_id node)
{
	const struct journey *journey = place_journey(editor);
	struct spot spot = spot_of(journey, node), now = map_spot(editor->map);

	if (spot.phase == NODE_NONE)
		return;
	if (spot.lane == KEY_NONE)
		spot.lane = now.lane;
	if (spot.touchpoint == NODE_NONE && spot.lane != KEY_NONE &&
		journey_count(journey, spot.phase, spot.lane) == 0)
		spot.lane = KEY_NONE;
	map_go(editor->map, spot);
}

void
here_go(struct editor *editor, node_id node)
{
	if (node == NODE_NONE || !journey_has(place_journey(editor), node))
		return;
	map_go_to(editor, node);
	if (editor->sheet != NULL)
		sheet_go(editor->sheet, node, KEY_NONE, 0);
}

void
here_go_right_to(struct editor *editor, node_id node)
{
	struct spot spot = spot_of(place_journey(editor), node);

	here_go(editor, node);
	if (spot.phase != NODE_NONE && editor->sheet == NULL)
		map_go(editor->map, spot);
}

void
here_go_to_cell(struct editor *editor, node_id owner, key_id lane)
{
	struct spot spot = spot_of(place_journey(editor), owner);

	spot.lane = lane;
	if (spot.phase != NODE_NONE)
		map_go(editor->map, spot);
	if (editor->sheet != NULL)
		sheet_go(editor->sheet, owner, lane, 0);
}

void
here_go_to(struct editor *editor, node_id node, key_id key, size_t entry)
{
	if (editor->sheet != NULL)
		sheet_go(editor->sheet, node, key, entry);
}

bool
here_move(struct editor *editor, enum map_move move, size_t times)
{
	bool moved;

	if (editor->sheet == NULL)
		return map_move(editor->map, move, times);
	moved = sheet_move(editor->sheet, move, times);
	here_follow(editor);
	return moved;
}

bool
here_find(struct editor *editor, const struct needle *needle, bool back)
{
	bool found = sheet_find(editor->sheet, needle, back);

	if (found)
		here_follow(editor);
	return found;
}

void
here_follow(struct editor *editor)
{
	map_go_to(editor, here_node(editor));
}

/* `err` is NULL: it cannot be stopped. */
static int
open_view(struct editor *editor, const struct view_row *view, struct err *err)
{
	struct stop from = here_stop(editor);
	struct sheet *before = editor->sheet;

	if (before != NULL && sheet_view(before) == view)
		return 0;
	editor->sheet = NULL;
	if (view->draw != NULL) {
		editor->sheet = sheet_new(view, place_journey(editor), editor->today);
		sheet_set_translate(editor->sheet, text_translate);
		sheet_sift(editor->sheet, editor->sieve);
		ballot_hide(editor);
		sheet_expect(editor->sheet, editor->map);
		if (err != NULL && !sheet_is_page(editor->sheet) && !sheet_draw(editor->sheet)) {
			sheet_free(editor->sheet);
			editor->sheet = before;
			return progress_stopped(err);
		}
		if (from.node != NODE_NONE)
			sheet_go(editor->sheet, from.node, from.key, from.entry);
	}
	sheet_free(before);
	return 0;
}

void
here_open(struct editor *editor, const struct view_row *view)
{
	open_view(editor, view, NULL);
}

int
here_try(struct editor *editor, const struct view_row *view, struct err *err)
{
	return open_view(editor, view, err);
}

bool
here_is(const struct editor *editor, const char *view)
{
	return editor->sheet != NULL && strcmp(sheet_view(editor->sheet)->name, view) == 0;
}

void
here_renew(struct editor *editor)
{
	map_free(editor->map);
	editor->map = map_new(place_journey(editor));
	map_set_translate(editor->map, text_translate);
	map_sift(editor->map, editor->sieve);
	if (editor->sheet != NULL)
		sheet_set_journey(editor->sheet, place_journey(editor));
	ballot_hide(editor);
}
