/*
 * How wide everything is: labels, columns, the strips of folded phases; and which
 * columns show. Where it is narrow, one touchpoint has all the width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include <string.h>

#include "base/width.h"

#define CELL_WIDEST 36		/* of automatic widths */
#define EDGE 2			/* the rule and the blank before a cell */

static int
label_width(const struct map *map, int width)
{
	int limit = width >= 100 ? 20 : width >= 60 ? 12 : width >= 30 ? 10 : 5;
	int widest = 3;
	struct str scale = { 0 };
	struct look look = map_look(map);

	str_add_format(&scale, "%g", map->high);
	for (size_t i = 0; i < map->lanes.count; i++) {
		const struct lane *lane = &map->lanes.v[i];
		const char *label = lane->translate ? look_word(&look, lane->label) : lane->label;
		int need = (int)width_of(label, strlen(label)) + 1;

		if (lane->kind == LANE_LEVEL && !map->single)
			need += (int)scale.len + 2;
		if (need > widest)
			widest = need;
	}
	str_clear(&scale);
	return widest < limit ? widest : limit;
}

bool
columns_is_strip(const struct map *map, size_t column)
{
	return !map->single && map->bands[map->columns[column].band].strip;
}

int
columns_width(const struct map *map, size_t column)
{
	return columns_is_strip(map, column) ? STRIP : map->geo.cell;
}

static int
pitch_of(const struct map *map, size_t column)
{
	return columns_width(map, column) + COLUMN_GAP;
}

/* How many of the columns before this one are strips. */
static int
strips_before(const struct map *map, size_t column)
{
	return map->single || map->strip_count == 0 ? 0 :
	    (int)map->bands[map->columns[column].band].strips;
}

int
columns_x(const struct map *map, size_t column)
{
	int strips = strips_before(map, column) - strips_before(map, map->left);

	return map->geo.area.x + map->geo.label + EDGE +
	    ((int)column - (int)map->left) * map->geo.pitch -
	    strips * (map->geo.pitch - STRIP - COLUMN_GAP);
}

size_t
columns_at(const struct map *map, int x)
{
	size_t column = map->left;

	while (column < map->column_count &&
	    x >= columns_x(map, column) - EDGE + pitch_of(map, column))
		column++;
	return column;
}

/* So many columns fit side by side, from `column` on or backwards before it. */
static size_t
fit(const struct map *map, size_t column, bool back)
{
	const struct geometry *geo = &map->geo;
	int room = geo->area.width - geo->label + 1;
	size_t count = 0, most = back ? column : map->column_count - column;

	if (map->single)
		return 1;
	while (count < most && (room -= pitch_of(map, back ? column - 1 - count : column + count)) >= 0)
		count++;
	return count > 0 ? count : 1;
}

size_t
columns_shown(const struct map *map, size_t left)
{
	return left < map->column_count ? fit(map, left, false) : 1;
}

size_t
columns_last_left(const struct map *map)
{
	size_t count = fit(map, map->column_count, true);

	return map->column_count > count ? map->column_count - count : 0;
}

/* Widths: as the user wants, else as many columns as fit, filling the screen. */
void
columns_place(struct map *map, struct rect area)
{
	struct geometry *geo = &map->geo;
	int least = area.width >= 100 ? 17 : area.width >= 60 ? 14 : 11;
	int strips = (int)map->strip_count * (STRIP + COLUMN_GAP);
	size_t wide = map->column_count - map->strip_count;
	int room, most;

	map->single = map->narrow && map->user_width == 0 && !map->uncut;
	geo->label = label_width(map, area.width);
	room = area.width - geo->label;
	if (map->single) {
		geo->cell = room > EDGE + 1 ? room - EDGE : 1;
		geo->pitch = geo->cell + COLUMN_GAP;
		geo->shown = 1;
		return;
	}
	if (map->user_width > 0) {
		geo->cell = map->user_width < room - COLUMN_GAP ? map->user_width : room - COLUMN_GAP;
	} else {
		room -= strips < room / 2 ? strips : room / 2;
		most = room / (least + COLUMN_GAP);
		if (wide < (size_t)(most > 0 ? most : 0))
			most = (int)wide;
		if (most < 1)
			most = 1;
		geo->cell = room / most - COLUMN_GAP < CELL_WIDEST ? room / most - COLUMN_GAP :
		    CELL_WIDEST;
	}
	if (geo->cell < 1)
		geo->cell = 1;
	geo->pitch = geo->cell + COLUMN_GAP;
	geo->shown = columns_shown(map, map->left);
}
