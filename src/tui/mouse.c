/*
 * What a click or a turn of the wheel means: keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mouse.h"

#include "base/str.h"
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

/* One more click where the cursor is opens what is there. */
static bool
click(struct editor *editor, const struct event *event)
{
	if (editor->list != NULL)
		return false;
	if (editor->sheet != NULL)
		return click_sheet(editor->sheet, event);
	return click_map(editor->map, event);
}

const char *
mouse_key(struct editor *editor, const struct event *event, int *times)
{
	*times = WHEEL_STEPS;
	if (str_equal(event->key, "<WheelUp>"))
		return "<Up>";
	if (str_equal(event->key, "<WheelDown>"))
		return "<Down>";
	*times = str_equal(event->key, "<Click>") && click(editor, event);
	return *times > 0 ? "<Enter>" : NULL;
}
