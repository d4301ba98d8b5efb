/*
 * What the mouse means: keys, and the commands that move what is dragged.
 *
 * What a click does besides moving the cursor is done when the button is let go:
 * until then it may become a drag.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mouse.h"

#include "base/str.h"
#include "cmd/again.h"
#include "model/ids.h"
#include "view/map.h"
#include "view/sheet.h"

#define WHEEL_STEPS 3

static bool
same_spot(struct spot a, struct spot b)
{
	return a.phase == b.phase && a.touchpoint == b.touchpoint && a.lane == b.lane &&
	    a.card == b.card;
}

/* Goes to the place of a click; true: the cursor was there already. */
static bool
click_map(struct map *map, const struct event *event)
{
	struct spot spot;

	if (!map_spot_at(map, event->x, event->y, &spot))
		return false;
	if (same_spot(spot, map_spot(map)))
		return true;
	map_go(map, spot);
	return false;
}

static bool
click_sheet(struct sheet *sheet, const struct event *event)
{
	const struct stop *at = sheet_stop(sheet);
	struct stop stop;

	if (!sheet_stop_at(sheet, event->x, event->y, &stop))
		return false;
	if (at->rect.x == stop.rect.x && at->rect.y == stop.rect.y)
		return true;
	sheet_go(sheet, stop.node, stop.key, stop.entry);
	return false;
}

static bool
click(struct editor *editor, const struct event *event)
{
	if (editor->list != NULL)
		return false;
	if (editor->sheet != NULL)
		return click_sheet(editor->sheet, event);
	return click_map(editor->map, event);
}

static void
press_button(struct mouse *mouse, struct editor *editor, const struct event *event)
{
	*mouse = (struct mouse){ .down = editor->list == NULL };
	mouse->again = click(editor, event);
	mouse->from = map_spot(editor->map);
}

static node_id
owner_of(struct spot spot)
{
	return spot.touchpoint != NODE_NONE ? spot.touchpoint : spot.phase;
}

/* The command that moves a card to another cell. */
static void
put_line(struct editor *editor, struct spot from, struct spot to, struct str *line)
{
	const struct journey *journey = document_journey(editor->document);
	const struct ids *ids = document_ids(editor->document);
	struct str card = { 0 };

	if (to.lane == KEY_NONE || (owner_of(from) == owner_of(to) && from.lane == to.lane) ||
	    journey_child(journey, owner_of(from), from.lane, from.card) == NODE_NONE)
		return;
	str_add_format(&card, "%s/%s/%zu", ids_of(ids, owner_of(from)),
	    journey_key_name(journey, from.lane), from.card + 1);
	str_add(line, "put ");
	args_quote(str_text(&card), line);
	str_add_format(line, " %s ", ids_of(ids, owner_of(to)));
	args_quote(journey_key_name(journey, to.lane), line);
	str_clear(&card);
}

/* The command that moves a touchpoint: to the other side of the one on which it
 * is dropped, or into an empty phase. */
static void
move_line(struct editor *editor, struct spot from, struct spot to, struct str *line)
{
	const struct journey *journey = document_journey(editor->document);
	const struct ids *ids = document_ids(editor->document);
	size_t a = journey_index(journey, from.phase), b = journey_index(journey, to.phase);
	bool after = a < b;

	if (to.touchpoint == from.touchpoint || (to.touchpoint == NODE_NONE && a == b))
		return;
	if (to.touchpoint != NODE_NONE && a == b)
		after = journey_index(journey, from.touchpoint) <
		    journey_index(journey, to.touchpoint);
	str_add_format(line, "move %s %s %s", ids_of(ids, from.touchpoint),
	    to.touchpoint == NODE_NONE ? "into" : after ? "after" : "before",
	    ids_of(ids, owner_of(to)));
}

static void
drop(struct mouse *mouse, struct editor *editor, const struct event *event)
{
	struct str line = { 0 };
	struct spot to;

	if (editor->sheet != NULL || !map_spot_at(editor->map, event->x, event->y, &to))
		return;
	map_go(editor->map, mouse->from);
	if (mouse->from.lane != KEY_NONE)
		put_line(editor, mouse->from, to, &line);
	else if (mouse->from.touchpoint != NODE_NONE)
		move_line(editor, mouse->from, to, &line);
	if (line.len > 0)
		editor_press(editor, str_text(&line));
	if (line.len > 0 && mouse->from.lane != KEY_NONE && !editor->message_is_error) {
		to.card = journey_count(document_journey(editor->document), owner_of(to),
		    to.lane) - 1;
		map_go(editor->map, to);
	}
	str_clear(&line);
}

/* A click where the cursor was opens what is there; one on the heading of a phase
 * folds it. */
static const char *
let_go(struct mouse *mouse, struct editor *editor, const struct event *event)
{
	struct mouse was = *mouse;

	*mouse = (struct mouse){ 0 };
	if (!was.down)
		return NULL;
	if (was.dragged) {
		drop(&was, editor, event);
		return NULL;
	}
	if (editor->sheet == NULL && was.from.touchpoint == NODE_NONE &&
	    was.from.lane == KEY_NONE && was.from.phase != NODE_NONE) {
		editor_press(editor, "fold");
		return NULL;
	}
	return was.again ? "<Enter>" : NULL;
}

const char *
mouse_key(struct mouse *mouse, struct editor *editor, const struct event *event, int *times)
{
	const char *key = NULL;

	*times = WHEEL_STEPS;
	if (str_equal(event->key, "<WheelUp>"))
		return "<Up>";
	if (str_equal(event->key, "<WheelDown>"))
		return "<Down>";
	if (str_equal(event->key, "<Click>")) {
		press_button(mouse, editor, event);
	} else if (str_equal(event->key, "<Drag>") && mouse->down) {
		mouse->dragged = true;
		click(editor, event);
	} else if (str_equal(event->key, "<Release>")) {
		key = let_go(mouse, editor, event);
	}
	*times = key != NULL;
	return key;
}
