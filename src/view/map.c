/*
 * The map view: its life, its settings, and the memory of wrapped cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "kept.h"

/* Until the first painting the map thinks it has this much room. */
#define FIRST_WIDTH 80
#define FIRST_HEIGHT 22

#define NARROW 60	/* columns of a screen: with fewer one touchpoint shows at a time */

struct map *
map_new(const struct journey *journey)
{
	struct map *map = mem_zero(1, sizeof *map);

	map->cache = mem_zero(CACHE_SLOTS, sizeof *map->cache);
	map->geo.area = (struct rect){ 0, 0, FIRST_WIDTH, FIRST_HEIGHT };
	map->journey = journey;
	return map;
}

void
map_forget_cells(struct map *map)
{
	map->kept.is = false;
	for (size_t i = 0; i < CACHE_SLOTS; i++)
		map->cache[i].owner = NODE_NONE;
}

static void
free_lists(struct map *map)
{
	for (size_t i = 0; i < map->curve_count; i++) {
		free(map->curves[i].id);
		free(map->curves[i].name);
	}
	free(map->columns);
	free(map->bands);
	free(map->rows);
	free(map->hidden);
	free(map->column_needs);
	free(map->columns_known);
	free(map->band_cards);
	free(map->band_needs);
	free(map->bands_known);
	free(map->user_heights);
	free(map->folded);
	free(map->writing);
	free(map->editing);
}

void
map_free(struct map *map)
{
	if (map == NULL)
		return;
	free_lists(map);
	lanes_clear(&map->lanes);
	walks_clear(&map->walks);
	ids_free(map->ids);
	block_clear(&map->scratch);
	for (size_t i = 0; i < CACHE_SLOTS; i++)
		block_clear(&map->cache[i].block);
	free(map->cache);
	free(map);
}

const struct ids *
map_ids(struct map *map)
{
	uint32_t shape = journey_shape_stamp(map->journey);

	if (map->ids == NULL || map->ids_shape != shape) {
		ids_free(map->ids);
		map->ids = ids_new(map->journey);
		map->ids_shape = shape;
	}
	return map->ids;
}

/* Everything that holds text is made anew, when it is asked for. */
static void
make_anew(struct map *map)
{
	map->laid = false;
	map_forget_cells(map);
}

void
map_set_translate(struct map *map, const char *(*translate)(const char *))
{
	map->translate = translate;
	make_anew(map);
}

size_t
map_columns(struct map *map)
{
	layout_update(map);
	return map->column_count;
}

int
map_column_width(const struct map *map)
{
	return map->user_width != 0 ? map->user_width : map->geo.cell;
}

void
map_set_column_width(struct map *map, int width)
{
	if (width != 0)
		width = width < 6 ? 6 : width > 60 ? 60 : width;
	map->user_width = width;
	map->placed = false;
}

int
map_lane_height(struct map *map, key_id lane)
{
	for (size_t i = 0; i < map->user_height_count; i++)
		if (map->user_heights[i].lane == lane)
			return map->user_heights[i].height;
	return 0;
}

int
map_lane_lines(struct map *map, key_id lane)
{
	layout_update(map);
	layout_place(map, map->geo.area);
	for (size_t i = 0; i < map->row_count; i++)
		if (!map->rows[i].band && map_row_lane(map, (int)i)->key == lane)
			return map->rows[i].height;
	return 0;
}

void
map_set_lane_height(struct map *map, key_id lane, int height)
{
	size_t i = 0;

	height = height < 0 ? 0 : height > 20 ? 20 : height;
	while (i < map->user_height_count && map->user_heights[i].lane != lane)
		i++;
	if (i == map->user_height_count) {
		vec_grow(map->user_heights, map->user_height_count, map->user_height_room);
		map->user_heights[map->user_height_count++].lane = lane;
	}
	map->user_heights[i].height = height;
	map->placed = false;
}

const struct block *
map_cell(struct map *map, node_id owner, const struct lane *lane, int columns)
{
	size_t slot = (owner * 31u + lane->key * 7u) % CACHE_SLOTS;
	struct cached *cached = &map->cache[slot];
	struct look look = map_look(map);
	uint32_t stamp = lane->kind == LANE_DERIVED ? map->walks.stamp :
	    journey_stamp(map->journey, owner);

	if (cached->owner == owner && cached->lane == lane->key && cached->stamp == stamp &&
	    cached->columns == columns)
		return &cached->block;
	cached->owner = owner;
	cached->lane = lane->key;
	cached->stamp = stamp;
	cached->columns = columns;
	cell_fill(&cached->block, &look, owner, lane, columns, 0);
	return &cached->block;
}

/* Rows beyond the columns that were looked at grow when they show. */
static bool
grow_rows(struct map *map)
{
	size_t end = map->left + map->geo.shown;
	bool grew = false;

	if (map->column_count <= COLUMNS_LOOKED_AT || map->single)
		return false;
	for (size_t column = map->left; column < end && column < map->column_count; column++) {
		for (int i = 0; i < (int)map->row_count; i++) {
			struct row *row = &map->rows[i];
			const struct lane *lane = map_row_lane(map, i);
			node_id owner = map->columns[column].touchpoint;
			size_t need;

			if (row->band || map_row_is_curve(map, i) || owner == NODE_NONE ||
			    column < COLUMNS_LOOKED_AT || map_lane_height(map, lane->key) > 0 ||
			    row->height >= map->most)
				continue;
			need = map_cell(map, owner, lane, map->geo.cell)->count;
			if (need > (size_t)map->most)
				need = (size_t)map->most;
			if ((int)need > row->height) {
				row->height = (int)need;
				grew = true;
			}
		}
	}
	if (grew) {
		layout_stack(map);
		map->kept.is = false;
	}
	return grew;
}

static void
settle_view(struct map *map, const struct canvas *canvas, struct rect area)
{
	bool ascii = canvas->ascii || canvas->plain_text;

	map->placed = map->placed && map->narrow == (canvas->width < NARROW);
	map->narrow = canvas->width < NARROW;
	if (ascii != map->ascii || canvas->smileys != map->smileys) {
		map->ascii = ascii;
		map->smileys = canvas->smileys;
		make_anew(map);
	}
	map_spot(map);		/* the cursor stands on something that is there */
	layout_place(map, area);
	map->seen = true;
	scroll_to_cursor(map);
	if (grow_rows(map))
		scroll_to_cursor(map);
}

bool
map_is_kept(struct map *map, const struct canvas *canvas, struct rect area)
{
	settle_view(map, canvas, area);
	return kept_is_right(map, canvas);
}

void
map_paint(struct map *map, struct canvas *canvas, struct rect area)
{
	if (area.width < 1 || area.height < 1)
		return;
	settle_view(map, canvas, area);
	if (canvas->kept == map && kept_is_right(map, canvas))
		kept_paint(map, canvas);
	else
		paint_grid(map, canvas, true);
	kept_note(map, canvas);
}

void
map_cover(struct map *map, struct rect part)
{
	map->kept.covered = part;
}

struct rect
map_cursor_rect(const struct map *map)
{
	return map->cursor_rect;
}

/* The row at a line of the body, or ROW_PHASE - 1. */
static int
row_at(const struct map *map, int y)
{
	int line = y - map->geo.body.y + map->top;

	if (y == map->geo.phase_y)
		return ROW_PHASE;
	if (y >= map->geo.heading_y && y < map->geo.heading_y + map->geo.heading_height)
		return ROW_TOUCHPOINT;
	if (y < map->geo.body.y)
		return ROW_PHASE - 1;
	for (size_t i = 0; i < map->row_count; i++)
		if (line >= map->rows[i].y - map->row_gap && line < map->rows[i].y + map->rows[i].height)
			return (int)i;
	return ROW_PHASE - 1;
}

/* How many lines of a row are seen, counted from its top. */
static int
row_seen(const struct map *map, int row)
{
	int below = map->geo.body.height + map->top - map->rows[row].y;

	return map->rows[row].height < below ? map->rows[row].height : below;
}

bool
map_spot_at(struct map *map, int x, int y, struct spot *spot)
{
	const struct rect *area = &map->geo.area;
	int row = row_at(map, y), from = area->x + map->geo.label;
	const struct block *block;
	size_t column, line;

	if (x < area->x || x >= area->x + area->width || y >= area->y + area->height ||
	    row < ROW_PHASE || map->column_count == 0)
		return false;
	column = x < from ? map->at_column : columns_at(map, x);
	if (column >= map->column_count)
		return false;
	*spot = (struct spot){ .phase = map->bands[map->columns[column].band].phase };
	if (row != ROW_PHASE && !cursor_is_band(map, column, row))
		spot->touchpoint = map->columns[column].touchpoint;
	if (row < 0)
		return true;
	spot->lane = map_row_lane(map, row)->key;
	if (!cursor_is_band(map, column, row) && !map_row_is_curve(map, row)) {
		block = map_cell(map, cursor_owner(map, column, row), map_row_lane(map, row),
		    map->geo.cell);
		line = (size_t)(y - map->geo.body.y + map->top - map->rows[row].y);
		if (row == map->at_row && column == map->at_column)
			line += block_top(block, map->at_card, row_seen(map, row));
		if (line < block->count)
			spot->card = block->v[line].item;
	}
	return true;
}
