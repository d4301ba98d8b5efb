/*
 * The cursor of a sheet: from stop to stop, by where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drawing.h"

static void
put_cursor(struct sheet *sheet, size_t at)
{
	sheet->at = at;
	sheet->at_stop = sheet->stops[at];
}

/* How well a stop stands for what is sought: 3 the very thing, 2 the same
 * attribute, 1 the same node. */
static int
likeness(const struct stop *stop, node_id node, key_id key, size_t entry)
{
	if (stop->node != node)
		return 0;
	if (stop->key != key)
		return 1;
	return stop->entry == entry ? 3 : 2;
}

bool
sheet_go(struct sheet *sheet, node_id node, key_id key, size_t entry)
{
	sheet_update(sheet);
	for (; node != NODE_NONE; node = journey_parent(sheet->journey, node)) {
		size_t best = 0;
		int how = 0;

		for (size_t i = 0; i < sheet->stop_count && how < 3; i++) {
			int like = likeness(&sheet->stops[i], node, key, entry);

			if (like > how) {
				how = like;
				best = i;
			}
		}
		if (how > 0) {
			put_cursor(sheet, best);
			return true;
		}
		if (node == NODE_ROOT || journey_parent(sheet->journey, node) == NODE_ROOT)
			break;
	}
	return false;
}

/* What it stood on may have gone: then what is now in its place. */
void
sheet_find_again(struct sheet *sheet)
{
	struct stop was = sheet->at_stop;
	size_t best = 0;
	int how = 0;

	if (sheet->stop_count == 0)
		return;
	for (size_t i = 0; i < sheet->stop_count && how < 3; i++) {
		int like = likeness(&sheet->stops[i], was.node, was.key, was.entry);

		if (like > how) {
			how = like;
			best = i;
		}
	}
	if (how == 0 || (how < 3 && was.entry > 0))
		best = sheet->at < sheet->stop_count ? sheet->at : sheet->stop_count - 1;
	put_cursor(sheet, best);
}

const struct stop *
sheet_stop(struct sheet *sheet)
{
	sheet_update(sheet);
	return sheet->stop_count > 0 ? &sheet->stops[sheet->at] : NULL;
}

/* How far apart two stretches are; 0 where they overlap. */
static int
gap(int a, int a_length, int b, int b_length)
{
	if (b >= a + a_length)
		return b - (a + a_length) + 1;
	if (a >= b + b_length)
		return a - (b + b_length) + 1;
	return 0;
}

/* Do two stops stand in one column of a picture? */
static bool
in_column(const struct sheet *sheet, struct rect a, struct rect b)
{
	if (sheet->snap <= 0 || a.x < sheet->side || b.x < sheet->side)
		return gap(a.x, a.width, b.x, b.width) == 0;
	return (a.x - sheet->side) / sheet->snap == (b.x - sheet->side) / sheet->snap;
}

/* How far it is from one stop to another, towards `dx` or `dy` (-1 or 1); -1:
 * it is not there. Sideways only within the lines of the stop; up and down to
 * the nearest line, there to the nearest column. In a picture up and down keep
 * to the columns of the stop. `loose`: these bounds do not hold. */
static long
distance(const struct sheet *sheet, struct rect from, struct rect to, int dx, int dy, bool loose)
{
	int across = gap(from.x, from.width, to.x, to.width);
	int down = gap(from.y, from.height, to.y, to.height);

	if (dx != 0) {
		if ((to.x - from.x) * dx <= 0 || (down > 0 && !loose))
			return -1;
		return (to.x - from.x) * dx * 100L + (to.y > from.y ? to.y - from.y : from.y - to.y);
	}
	if ((to.y - from.y) * dy <= 0 || (sheet->picture && !loose && !in_column(sheet, from, to)))
		return -1;
	return down * 10000L + across * 10L + (to.x != from.x);
}

/* The nearest stop there; the cursor's own where there is none. */
static size_t
nearest(const struct sheet *sheet, int dx, int dy, bool loose)
{
	size_t found = sheet->at;
	long best = -1, far;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		far = distance(sheet, sheet->stops[sheet->at].rect, sheet->stops[i].rect, dx, dy,
		    loose);
		if (far >= 0 && (best < 0 || far < best)) {
			best = far;
			found = i;
		}
	}
	return found;
}

/* One step; `dx` or `dy` is -1 or 1. */
static bool
step(struct sheet *sheet, int dx, int dy)
{
	size_t found = nearest(sheet, dx, dy, false);

	if (found == sheet->at && sheet->picture)
		found = nearest(sheet, dx, dy, true);
	if (found == sheet->at)
		return false;
	put_cursor(sheet, found);
	return true;
}

/* To the outermost stop of the line, or to the nearest of the outermost line. */
static bool
to_edge(struct sheet *sheet, int dx, int dy)
{
	struct rect from = sheet->stops[sheet->at].rect;
	size_t found = sheet->at;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		struct rect best = sheet->stops[found].rect, to = sheet->stops[i].rect;
		int further = dx != 0 ? (to.x - best.x) * dx : (to.y - best.y) * dy;

		if (dx != 0 && gap(from.y, from.height, to.y, to.height) > 0)
			continue;
		if (further > 0 || (further == 0 && dy != 0 && to.y != from.y &&
		    gap(from.x, from.width, to.x, to.width) <
		    gap(from.x, from.width, best.x, best.width)))
			found = i;
	}
	if (found == sheet->at)
		return false;
	put_cursor(sheet, found);
	return true;
}

static bool
page(struct sheet *sheet, int dx, int dy)
{
	size_t before = sheet->at;
	int end = dy != 0 ? sheet->stops[before].rect.y + dy * (sheet->area.height - 1) :
	    sheet->stops[before].rect.x + dx * (sheet->area.width - 1);

	while (step(sheet, dx, dy)) {
		struct rect at = sheet->stops[sheet->at].rect;

		if (dy != 0 ? (at.y - end) * dy >= 0 : (at.x - end) * dx >= 0)
			break;
	}
	return sheet->at != before;
}

static bool
to_stop(struct sheet *sheet, size_t at)
{
	bool moves = sheet->at != at;

	put_cursor(sheet, at);
	return moves;
}

static bool
move(struct sheet *sheet, enum map_move how)
{
	switch (how) {
	case MAP_LEFT:
		return step(sheet, -1, 0);
	case MAP_RIGHT:
		return step(sheet, 1, 0);
	case MAP_UP:
	case MAP_LANE_UP:
		return step(sheet, 0, -1);
	case MAP_DOWN:
	case MAP_LANE_DOWN:
		return step(sheet, 0, 1);
	case MAP_FIRST_COLUMN:
		return to_edge(sheet, -1, 0);
	case MAP_LAST_COLUMN:
		return to_edge(sheet, 1, 0);
	case MAP_FIRST_ROW:
		return to_edge(sheet, 0, -1);
	case MAP_LAST_ROW:
		return to_edge(sheet, 0, 1);
	case MAP_PAGE_LEFT:
	case MAP_PHASE_PREV:
		return page(sheet, -1, 0);
	case MAP_PAGE_RIGHT:
	case MAP_PHASE_NEXT:
		return page(sheet, 1, 0);
	case MAP_PAGE_UP:
		return page(sheet, 0, -1);
	case MAP_PAGE_DOWN:
		return page(sheet, 0, 1);
	case MAP_START:
		return to_stop(sheet, 0);
	case MAP_END:
		return to_stop(sheet, sheet->stop_count - 1);
	}
	return false;
}

bool
sheet_move(struct sheet *sheet, enum map_move how, size_t times)
{
	bool moved = false;

	sheet_update(sheet);
	if (sheet->stop_count == 0)
		return false;
	for (size_t i = 0; i < times && move(sheet, how); i++)
		moved = true;
	return moved;
}
