/*
 * How wide everything is: labels, columns; where it is narrow, one touchpoint
 * has all the width.
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

/* Widths: as the user wants, else as many columns as fit, filling the screen. */
void
columns_place(struct map *map, struct rect area)
{
	struct geometry *geo = &map->geo;
	int least = area.width >= 100 ? 17 : area.width >= 60 ? 14 : 11;
	int room, fit;

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
		fit = room / (least + COLUMN_GAP);
		if (map->column_count < (size_t)(fit > 0 ? fit : 0))
			fit = (int)map->column_count;
		if (fit < 1)
			fit = 1;
		geo->cell = room / fit - COLUMN_GAP < CELL_WIDEST ? room / fit - COLUMN_GAP : CELL_WIDEST;
	}
	if (geo->cell < 1)
		geo->cell = 1;
	geo->pitch = geo->cell + COLUMN_GAP;
	geo->shown = room >= geo->pitch ? (size_t)((room + 1) / geo->pitch) : 1;
}
