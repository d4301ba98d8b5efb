/*
 * What shows: the cursor's cell is always inside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#define CONTEXT 2	/* columns that a jump leaves in view */

static int
limit(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

/* Sideways the map jumps so far that of what was seen the last columns stay: a
 * walk along it seldom repaints the screen, one keeps the thread, and a step
 * back finds on the screen what it goes to. A wider move leaves less behind and
 * skips nothing; one by more than a page brings the cursor to the middle. */
static void
scroll_columns(struct map *map)
{
	int shown = (int)columns_shown(map, map->left), left = (int)map->left;
	int at = (int)map->at_column, last = (int)columns_last_left(map);
	int jump = shown - (shown >= 2 * CONTEXT ? CONTEXT : shown / 2);

	if (at < left - shown || at >= left + 2 * shown)
		left = at - shown / 2;
	else if (at < left)
		left = limit(at - jump / 2, left - shown, left - jump);
	else if (at >= left + shown)
		left = limit(at + jump / 2 + 1 - shown, left + jump, left + shown);
	left = limit(left, 0, last);
	/* Where strips show, as many columns need not fit elsewhere. */
	if (at < left)
		left = at;
	while (at >= left + (int)columns_shown(map, (size_t)left))
		left++;
	map->left = (size_t)left;
	map->geo.shown = columns_shown(map, map->left);
}

/* Up and down the map moves so that whole rows stand at its top. */
static void
scroll_rows(struct map *map)
{
	int body = map->geo.body.height, top = map->top, bottom;
	const struct row *row;

	if (map->at_row >= 0) {
		row = &map->rows[map->at_row];
		bottom = row->y + row->height;
		if (row->y < top || row->height >= body)
			top = row->y;
		else if (bottom > top + body)
			top = bottom - body;
	}
	for (size_t i = 0; i < map->row_count && top > 0; i++) {
		row = &map->rows[i];
		if (row->y < top && row->y + row->height > top && (map->at_row < 0 ||
		    row->y + row->height <= map->rows[map->at_row].y)) {
			top = row->y + row->height;
			break;
		}
	}
	while (top > 0 && top + body > map->rows_height) {
		int above = top - 1;

		for (size_t i = 0; i < map->row_count; i++)
			if (map->rows[i].y < top)
				above = map->rows[i].y;
		if (map->rows_height - above > body)
			break;
		top = above;
	}
	map->top = top;
}

void
scroll_to_cursor(struct map *map)
{
	if (map->column_count == 0 || map->row_count == 0) {
		map->left = 0;
		map->top = 0;
		return;
	}
	scroll_columns(map);
	scroll_rows(map);
}
