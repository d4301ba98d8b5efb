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
#include "cmd/drag.h"
#include "cmd/tour.h"
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
	if (mouse->down && !mouse->again)
		tour_note(editor, "go ");
	mouse->from = map_spot(editor->map);
}

static void
drop(struct mouse *mouse, struct editor *editor, const struct event *event)
{
	struct spot to;

	if (editor->sheet == NULL && map_spot_at(editor->map, event->x, event->y, &to))
		editor_drag(editor, mouse->from, to);
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
