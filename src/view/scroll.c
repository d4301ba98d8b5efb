/*
 * What shows: the cursor's cell is always inside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

/* Sideways the map jumps by half of what shows: so a walk along it seldom
 * repaints the screen, and one sees what lies ahead. */
static void
scroll_columns(struct map *map)
{
	size_t shown = map->geo.shown, jump = shown >= 4 ? shown / 2 : 1;
	size_t last = map->column_count > shown ? map->column_count - shown : 0;

	if (map->at_column < map->left)
		map->left = map->at_column + 1 > jump ? map->at_column + 1 - jump : 0;
	else if (map->at_column >= map->left + shown)
		map->left = map->at_column + jump - shown;
	if (map->left > last)
		map->left = last;
	if (map->at_column < map->left)
		map->left = map->at_column;
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
