/*
 * What a canvas still shows of the map: when only the cursor has moved, two cells are
 * painted instead of all; and when only a letter was typed, one.
 *
 * Whatever changes the layout, or forgets wrapped cells, clears `is`. Where cards are
 * marked, changes shown, or texts found, all is painted each time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "kept.h"

/* All that may look different with the cursor than without: its cell, with the signs
 * before and behind it; a row or line where a cell spans a phase. */
static struct rect
spot_of(const struct map *map)
{
	const struct geometry *geo = &map->geo;
	const struct row *row;
	struct rect spot = { columns_x(map, map->at_column) - 1, geo->heading_y,
		geo->cell + 2, geo->heading_height };
	bool phase = map->at.touchpoint == NODE_NONE;
	int top, bottom;

	if (map->at_row == ROW_PHASE || (phase && map->at_row < 0))
		return (struct rect){ geo->area.x, geo->phase_y, geo->area.width, 1 };
	if (map->at_row == ROW_TOUCHPOINT)
		return spot;
	row = &map->rows[map->at_row];
	top = row->y > map->top ? row->y - map->top : 0;
	bottom = row->y + row->height - map->top;
	spot.y = geo->body.y + top;
	spot.height = (bottom < geo->body.height ? bottom : geo->body.height) - top;
	if (row->band || phase) {
		spot.x = geo->body.x;
		spot.width = geo->body.width;
	}
	return spot;
}

static bool
is_simple(const struct map *map, const struct canvas *canvas)
{
	return !map->single && map->column_count > 0 && map->marks == NULL &&
	    (map->picks == NULL || map->picks->count == 0) && canvas->match == NULL;
}

bool
kept_is_right(const struct map *map, const struct canvas *canvas)
{
	return map->kept.is && is_simple(map, canvas) && map->kept.left == map->left &&
	    map->kept.top == map->top;
}

void
kept_note(struct map *map, const struct canvas *canvas)
{
	map->kept.is = is_simple(map, canvas);
	map->kept.left = map->left;
	map->kept.top = map->top;
	map->kept.covered = (struct rect){ 0 };
	if (map->kept.is)
		map->kept.spot = spot_of(map);
}

static void
paint_spot(struct map *map, struct canvas *canvas, struct rect spot)
{
	struct rect before = canvas_clip_more(canvas, map->geo.area);

	canvas_clip_more(canvas, spot);
	canvas_fill(canvas, spot.x, spot.y, spot.width, spot.height, STYLE_NORMAL);
	paint_grid(map, canvas, true);
	canvas_clip(canvas, before);
}

void
kept_paint(struct map *map, struct canvas *canvas)
{
	struct rect was = map->kept.spot, now = spot_of(map);

	if (map->kept.covered.width > 0)
		paint_spot(map, canvas, map->kept.covered);
	if (was.x != now.x || was.y != now.y || was.width != now.width)
		paint_spot(map, canvas, was);
	paint_spot(map, canvas, now);
}
