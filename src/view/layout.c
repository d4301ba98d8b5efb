/*
 * Where everything is: the sizes of columns, headings and rows, and their places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include "levels.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "writing.h"

#define CELL_HIGHEST 8		/* of automatic heights */
#define HEADING_HIGHEST 3
#define LINES_KEPT 1000		/* of a cell that was measured: longer ones are rare */

struct look
map_look(const struct map *map)
{
	return (struct look){ .journey = map->journey, .translate = map->translate,
		.ascii = map->ascii, .walks = &map->walks, .sieve = map->sieve,
		.assumptions = map->assumptions, .secret = map->secret };
}

const struct lane *
map_row_lane(const struct map *map, int row)
{
	return &map->lanes.v[map->rows[row].lane];
}

bool
map_row_is_curve(const struct map *map, int row)
{
	const struct lane *lane = map_row_lane(map, row);

	return !map->single && lane->kind == LANE_LEVEL && !map->rows[row].band &&
	    !(map->level_pair && lane->key == KEY_EXPECTED);
}

size_t
layout_columns_looked_at(const struct map *map)
{
	return map->column_count < COLUMNS_LOOKED_AT ? map->column_count : COLUMNS_LOOKED_AT;
}

int
layout_need(struct map *map, node_id owner, const struct lane *lane, int columns, int most)
{
	struct look look = map_look(map);
	int need;

	if (owner == NODE_NONE)
		return 0;
	if (lane->kind == LANE_DERIVED && !map->uncut)
		return map->walks.scores.count > 0 ? 2 : 1;
	if (lane->kind != LANE_DERIVED && journey_count(map->journey, owner, lane->key) == 0)
		return 0;
	cell_fill(&map->scratch, &look, owner, lane, columns, (size_t)most);
	need = (int)map->scratch.count;
	if (need > LINES_KEPT)
		block_clear(&map->scratch);
	return need;
}

int
layout_band_columns(const struct map *map, size_t band)
{
	if (columns_is_strip(map, map->bands[band].first))
		return STRIP;
	return (int)map->bands[band].count * map->geo.pitch - COLUMN_GAP;
}

/* Counts the lines that the cells of one column need, where it has changed. */
static void
look_at_column(struct map *map, size_t column)
{
	struct known *known = &map->columns_known[column];
	node_id touchpoint = map->columns[column].touchpoint;
	uint32_t stamp = touchpoint != NODE_NONE ? journey_stamp(map->journey, touchpoint) : 0;
	uint8_t *needs = map->column_needs + column * map->lanes.count;

	if (known->is && known->stamp == stamp)
		return;
	*known = (struct known){ .stamp = stamp, .is = true };
	for (size_t lane = 0; lane < map->lanes.count; lane++)
		needs[lane] = (uint8_t)layout_need(map, touchpoint, &map->lanes.v[lane],
		    map->geo.cell, CELL_HIGHEST);
	heading_fill(map, &map->scratch, column, columns_width(map, column));
	known->heading = (uint8_t)(map->scratch.count < HEADING_HIGHEST ? map->scratch.count :
	    HEADING_HIGHEST);
}

static int
limit(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

static int
level_height(int body)
{
	return body >= 14 ? 5 : body >= 6 ? 3 : 1;
}

/* The largest need found for a row, up to `most`. */
static int
row_need(struct map *map, const struct row *row, int most)
{
	const struct lane *lane = &map->lanes.v[row->lane];
	size_t lanes = map->lanes.count;
	int height = 1;

	for (size_t i = 0; !row->band && i < layout_columns_looked_at(map) && height < most; i++)
		if (map->column_needs[i * lanes + row->lane] > height)
			height = map->column_needs[i * lanes + row->lane];
	if (!row->band)
		return height;
	for (size_t i = 0; i < map->band_count && height < most; i++) {
		uint8_t *need = &map->band_needs[i * lanes + row->lane];

		if (columns_is_strip(map, map->bands[i].first))
			continue;
		if (map->band_cards[i * lanes + row->lane] != 0 && *need == 0)
			*need = (uint8_t)layout_need(map, map->bands[i].phase, lane,
			    layout_band_columns(map, i), most);
		if (*need > height)
			height = *need;
	}
	return height;
}

void
layout_stack(struct map *map)
{
	int y = 0;

	for (size_t i = 0; i < map->row_count; i++) {
		if (i > 0 && map->rows[i].lane != map->rows[i - 1].lane)
			y += map->row_gap;
		map->rows[i].y = y;
		y += map->rows[i].height;
	}
	map->rows_height = y;
}

/* Heights with no more than `most` lines of cards; but as the user wants. */
static void
stack_rows(struct map *map, const int *needs, int most)
{
	for (size_t i = 0; i < map->row_count; i++) {
		struct row *row = &map->rows[i];
		int wanted = map_lane_height(map, map_row_lane(map, (int)i)->key);

		if (!row->band && wanted > 0)
			row->height = wanted;
		else if (map_row_is_curve(map, (int)i))
			row->height = level_height(map->geo.body.height);
		else
			row->height = needs[i] < most ? needs[i] : most;
	}
	map->most = most;
	layout_stack(map);
}

/* The lines of a row where one touchpoint shows: as many as its cell needs, if
 * the screen has them. */
static int
single_need(struct map *map, const struct row *row)
{
	const struct column *column = &map->columns[map->at_column];
	const struct lane *lane = &map->lanes.v[row->lane];
	bool band = row->band || column->touchpoint == NODE_NONE;

	if (lane->kind != LANE_LEVEL || band)
		return layout_need(map, band ? map->bands[column->band].phase : column->touchpoint,
		    lane, map->geo.cell, 0);
	levels_fill(map, &map->scratch, map->at_column, lane, map->geo.cell);
	return (int)map->scratch.count;
}

static void
place_single_rows(struct map *map)
{
	int body = map->geo.body.height > 1 ? map->geo.body.height : 1;
	int *needs = mem_zero(map->row_count, sizeof *needs);

	for (size_t i = 0; i < map->row_count && map->column_count > 0; i++)
		needs[i] = limit(single_need(map, &map->rows[i]), 1, body);
	map->row_gap = 0;
	stack_rows(map, needs, body);
	free(needs);
}

/* Cards get a share of the screen; more of it while all rows fit, and what is
 * left then parts the lanes. */
static void
share_rows(struct map *map, const int *needs)
{
	int body = map->geo.body.height, most = limit(map->geo.area.height / 5, 2, CELL_HIGHEST);

	map->row_gap = 0;
	stack_rows(map, needs, most);
	while (most < CELL_HIGHEST && map->rows_height < body) {
		stack_rows(map, needs, most + 1);
		if (map->rows_height > body)
			break;
		most++;
	}
	stack_rows(map, needs, most);
	if (map->rows_height + (int)map->lanes.count <= body) {
		map->row_gap = 1;
		layout_stack(map);
	}
}

static void
place_rows(struct map *map)
{
	int *needs = mem_zero(map->row_count, sizeof *needs);

	for (size_t i = 0; i < map->row_count; i++)
		needs[i] = row_need(map, &map->rows[i], CELL_HIGHEST);
	if (writing_is_any(map) && map->most > 0)
		stack_rows(map, needs, map->most);
	else
		share_rows(map, needs);
	free(needs);
}

/* From the top: phases, headings as high as they need, a rule, the lanes. */
static void
place_headings(struct map *map, struct rect area)
{
	struct geometry *geo = &map->geo;
	int highest = area.height >= 22 ? HEADING_HIGHEST : area.height >= 8 ? 2 : 1;

	if (map->laid_cell != geo->cell) {
		memset(map->columns_known, 0,
		    layout_columns_looked_at(map) * sizeof *map->columns_known);
		memset(map->band_needs, 0, map->band_count * map->lanes.count);
	}
	map->laid_cell = geo->cell;
	geo->heading_height = 1;
	for (size_t i = 0; i < layout_columns_looked_at(map); i++) {
		look_at_column(map, i);
		if (map->single && i != map->at_column)
			continue;
		if (map->columns_known[i].heading > geo->heading_height)
			geo->heading_height = map->columns_known[i].heading;
	}
	geo->heading_height = limit(geo->heading_height, 1, highest);
	geo->phase_y = area.y;
	geo->heading_y = area.y + 1;
	geo->rule_y = area.height >= 8 ? geo->heading_y + geo->heading_height : -1;
	geo->body = (struct rect){ area.x, geo->heading_y + geo->heading_height +
		(geo->rule_y >= 0), area.width, 0 };
	geo->body.height = area.y + area.height - geo->body.y;
	if (geo->body.height < 0)
		geo->body.height = 0;
}

void
layout_place(struct map *map, struct rect area)
{
	const struct rect *old = &map->geo.area;

	if (!map->laid)
		layout_update(map);
	if (map->placed && (!map->single || map->placed_at == map->at_column) &&
	    writing_is_placed(map) && old->x == area.x && old->y == area.y &&
	    old->width == area.width && old->height == area.height)
		return;
	map->kept.is = false;
	map->geo.area = area;
	columns_place(map, area);
	place_headings(map, area);
	if (map->single)
		place_single_rows(map);
	else
		place_rows(map);
	writing_place(map);
	map->placed_at = map->at_column;
	map->placed = true;
}
