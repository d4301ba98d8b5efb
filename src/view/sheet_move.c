/*
 * The cursor of a sheet: from stop to stop, by where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "drawing.h"

void
sheet_put_cursor(struct sheet *sheet, size_t at)
{
	if (sheet->at != at)
		sheet->inner = 0;
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

/* The stop that stands best for it; of equals the nearest to the cursor's.
 * Returns how well, 0: none does. */
static int
find_likest(const struct sheet *sheet, node_id node, key_id key, size_t entry, size_t *found)
{
	size_t far = 0;
	int how = 0;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		int like = likeness(&sheet->stops[i], node, key, entry);
		size_t off = i > sheet->at ? i - sheet->at : sheet->at - i;

		if (like < how || like == 0 || (like == how && off >= far))
			continue;
		/* Of a node itself the first attribute is meant. */
		if (like == how && like == 1)
			continue;
		how = like;
		far = off;
		*found = i;
	}
	return how;
}

bool
sheet_go(struct sheet *sheet, node_id node, key_id key, size_t entry)
{
	if (sheet_is_page(sheet))
		sheet_turn_to(sheet, node);
	sheet_update(sheet);
	for (; node != NODE_NONE; node = journey_parent(sheet->journey, node)) {
		size_t best = 0;

		if (find_likest(sheet, node, key, entry, &best) > 0) {
			sheet_put_cursor(sheet, best);
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
	int how;

	if (sheet->stop_count == 0)
		return;
	how = find_likest(sheet, was.node, was.key, was.entry, &best);
	if (how == 0 || (how < 3 && was.entry > 0))
		best = sheet->at < sheet->stop_count ? sheet->at : sheet->stop_count - 1;
	sheet_put_cursor(sheet, best);
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

/* The column of a picture in which a stop stands; -1: left of all. */
static int
column_of(const struct sheet *sheet, const struct stop *stop)
{
	return stop->rect.x < sheet->side ? -1 : (stop->rect.x - sheet->side) / sheet->snap;
}

/* Does a stop stand for a thing, or the place for one, and not for what is
 * written beside it? */
static bool
is_thing(const struct stop *stop)
{
	return stop->key == KEY_NONE || stop->key == KEY_TOUCHPOINTS;
}

/* In a picture sideways leads to the next column, there from thing to thing,
 * to the nearest line; up and down stay in the column, unless `loose`. */
static long
picture_distance(const struct sheet *sheet, const struct stop *from, const struct stop *to, int dx,
	int dy, bool loose)
{
	int columns = column_of(sheet, to) - column_of(sheet, from);
	int across = gap(from->rect.x, from->rect.width, to->rect.x, to->rect.width);
	int down = gap(from->rect.y, from->rect.height, to->rect.y, to->rect.height);

	if (dx != 0) {
		if (columns * dx < 0 || (columns == 0 && (down > 0 ||
		    (to->rect.x - from->rect.x) * dx <= 0)))
			return -1;
		return columns * dx * 10000000L + (is_thing(from) != is_thing(to)) * 1000000L +
		    down * 10L + across;
	}
	if ((to->rect.y - from->rect.y) * dy <= 0 || (columns != 0 && !loose))
		return -1;
	return down * 10000L + across * 10L + (columns != 0);
}

/* In a list sideways leads along the lines of the stop; up and down to the
 * nearest line past it, there to the nearest column. */
static long
list_distance(struct rect from, struct rect to, int dx, int dy)
{
	int across = gap(from.x, from.width, to.x, to.width);
	int down = gap(from.y, from.height, to.y, to.height);

	if (dx != 0) {
		if (down > 0 || (to.x - from.x) * dx <= 0)
			return -1;
		return (to.x - from.x) * dx * 100L + (to.y > from.y ? to.y - from.y : from.y - to.y);
	}
	if ((to.y - from.y) * dy <= 0 || (across > 0 && down == 0))
		return -1;
	return down * 10000L + across * 10L + (to.x != from.x);
}

/* The nearest stop towards `dx` or `dy` (-1 or 1); the cursor's own where there
 * is none. */
static size_t
nearest(const struct sheet *sheet, int dx, int dy, bool loose)
{
	const struct stop *from = &sheet->stops[sheet->at];
	size_t found = sheet->at;
	long best = -1, far;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct stop *to = &sheet->stops[i];

		far = sheet->snap > 0 ? picture_distance(sheet, from, to, dx, dy, loose) :
		    list_distance(from->rect, to->rect, dx, dy);
		if (far >= 0 && (best < 0 || far < best)) {
			best = far;
			found = i;
		}
	}
	return found;
}

static bool
step(struct sheet *sheet, int dx, int dy)
{
	size_t found = nearest(sheet, dx, dy, false);

	if (found == sheet->at && sheet->snap > 0)
		found = nearest(sheet, dx, dy, true);
	if (found == sheet->at)
		return false;
	sheet_put_cursor(sheet, found);
	return true;
}

/* To the next thing of the same sort: the same attribute of another node. */
static bool
to_alike(struct sheet *sheet, int dy)
{
	struct stop from = sheet->stops[sheet->at];
	enum node_kind kind = journey_kind(sheet->journey, from.node);
	size_t best = sheet->at;
	int near = 0;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct stop *to = &sheet->stops[i];
		int down = (to->rect.y - from.rect.y) * dy;

		if (down <= 0 || to->node == from.node || to->key != from.key ||
			journey_kind(sheet->journey, to->node) != kind)
			continue;
		if (best != sheet->at && down >= near)
			continue;
		best = i;
		near = down;
	}
	if (best == sheet->at)
		return step(sheet, 0, dy);
	sheet_put_cursor(sheet, best);
	return true;
}

/* To the outermost column, there to what is nearest. */
static bool
to_edge_column(struct sheet *sheet, int dx)
{
	const struct stop *from = &sheet->stops[sheet->at];
	size_t found = sheet->at;
	int most = 0;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		int columns = (column_of(sheet, &sheet->stops[i]) - column_of(sheet, from)) * dx;

		if (columns < most || columns == 0 || (columns == most && picture_distance(sheet,
		    from, &sheet->stops[i], dx, 0, true) >= picture_distance(sheet, from,
		    &sheet->stops[found], dx, 0, true)))
			continue;
		most = columns;
		found = i;
	}
	if (found == sheet->at)
		return false;
	sheet_put_cursor(sheet, found);
	return true;
}

/* To the outermost stop of the line, or to the nearest of the outermost line. */
static bool
to_edge(struct sheet *sheet, int dx, int dy)
{
	struct rect from = sheet->stops[sheet->at].rect;
	size_t found = sheet->at;

	if (sheet->snap > 0 && dx != 0)
		return to_edge_column(sheet, dx);
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
	sheet_put_cursor(sheet, found);
	return true;
}

/* A stop that is higher than the window is read through before the cursor
 * leaves it. */
static bool
go_inside(struct sheet *sheet, int dy)
{
	struct rect rect = sheet->stops[sheet->at].rect;
	int step = sheet->area.height > 1 ? sheet->area.height - 1 : 1;

	if (dy < 0 && sheet->inner > 0) {
		sheet->inner = sheet->inner > step ? sheet->inner - step : 0;
		return true;
	}
	if (dy > 0 && rect.height - sheet->inner > sheet->area.height) {
		sheet->inner += step;
		return true;
	}
	return false;
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

	sheet_put_cursor(sheet, at);
	return moves;
}

static bool
move(struct sheet *sheet, enum map_move how)
{
	bool up = how == MAP_UP || how == MAP_PAGE_UP;
	bool down = how == MAP_DOWN || how == MAP_PAGE_DOWN;

	if ((up && go_inside(sheet, -1)) || (down && go_inside(sheet, 1)))
		return true;
	switch (how) {
	case MAP_LEFT:
		return step(sheet, -1, 0);
	case MAP_RIGHT:
		return step(sheet, 1, 0);
	case MAP_UP:
		return step(sheet, 0, -1);
	case MAP_DOWN:
		return step(sheet, 0, 1);
	case MAP_LANE_UP:
		return to_alike(sheet, -1);
	case MAP_LANE_DOWN:
		return to_alike(sheet, 1);
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
