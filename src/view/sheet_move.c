/*
 * The cursor of a sheet: from stop to stop, by where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "base/vec.h"
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

static void
open_page(struct sheet *sheet, node_id page)
{
	sheet->drawn = sheet->drawn && sheet->page == page;
	if (!sheet->drawn) {
		sheet->at = 0;
		sheet->at_stop = (struct stop){ .node = NODE_NONE };
		sheet->top = sheet->left = 0;
	}
	sheet->page = page;
}

/* All touchpoints in the order of the map; the caller frees them. */
static node_id *
touchpoints_of(const struct journey *journey, size_t *count)
{
	node_id phase, touchpoint, *all = NULL;
	size_t room = 0;

	*count = 0;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, j))
		    != NODE_NONE; j++) {
			vec_grow(all, *count, room);
			all[(*count)++] = touchpoint;
		}
	return all;
}

void
sheet_set_walker(struct sheet *sheet, const struct walker *walker)
{
	const struct journey *journey = sheet->journey;
	struct ids *ids = ids_new(journey);
	bool *scored = walks_scored(journey, ids, walks_find(journey, walker));
	size_t count, at = 0;
	node_id *all = touchpoints_of(journey, &count);

	while (at < count && scored[all[at]])
		at++;
	sheet->walker = walker;
	sheet->drawn = false;
	open_page(sheet, at < count ? all[at] : NODE_NONE);
	ids_free(ids);
	free(scored);
	free(all);
}

bool
sheet_turn(struct sheet *sheet, int pages)
{
	size_t count, at = 0;
	node_id *all = touchpoints_of(sheet->journey, &count);
	bool turns;

	while (at < count && all[at] != sheet->page)
		at++;
	turns = pages < 0 ? at >= (size_t)-pages : at + (size_t)pages <= count;
	if (turns) {
		at = pages < 0 ? at - (size_t)-pages : at + (size_t)pages;
		open_page(sheet, at < count ? all[at] : NODE_NONE);
	}
	free(all);
	return turns;
}

bool
sheet_go(struct sheet *sheet, node_id node, key_id key, size_t entry)
{
	if (sheet->walker != NULL && journey_has(sheet->journey, node) &&
	    journey_kind(sheet->journey, node) == NODE_TOUCHPOINT && sheet->page != NODE_NONE)
		open_page(sheet, node);
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

/* One step; `dx` or `dy` is -1 or 1. Sideways only within the lines of the
 * stop; up and down to the nearest line, there to the nearest column. */
static bool
step(struct sheet *sheet, int dx, int dy)
{
	struct rect from = sheet->stops[sheet->at].rect;
	long best = -1;
	size_t found = 0;

	for (size_t i = 0; i < sheet->stop_count; i++) {
		struct rect to = sheet->stops[i].rect;
		int across = gap(from.x, from.width, to.x, to.width);
		int down = gap(from.y, from.height, to.y, to.height);
		long far;

		if (dx != 0 && (down > 0 || (to.x - from.x) * dx <= 0))
			continue;
		if (dy != 0 && (to.y - from.y) * dy <= 0)
			continue;
		far = dx != 0 ? (to.x - from.x) * dx * 100L + (to.y > from.y ? to.y - from.y :
		    from.y - to.y) : down * 10000L + across * 10L + (to.x != from.x);
		if (best < 0 || far < best) {
			best = far;
			found = i;
		}
	}
	if (best < 0)
		return false;
	put_cursor(sheet, found);
	return true;
}

/* To the outermost stop of the line, or of the sheet. */
static bool
to_edge(struct sheet *sheet, int dx, int dy)
{
	size_t before = sheet->at;

	while (step(sheet, dx, dy))
		;
	return sheet->at != before;
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
