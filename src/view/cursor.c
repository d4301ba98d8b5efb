/*
 * Where one is on the map, and every way to move.
 *
 * The cursor is a column, a row and a card. Columns are remembered while it
 * is on a phase, so that it comes back to where it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include <string.h>

static node_id
phase_of(const struct map *map, size_t column)
{
	return map->bands[map->columns[column].band].phase;
}

/* Does the cell in this column and row span its phase? */
bool
cursor_is_band(const struct map *map, size_t column, int row)
{
	return row >= 0 && (map->rows[row].band || map->columns[column].touchpoint == NODE_NONE);
}

node_id
cursor_owner(const struct map *map, size_t column, int row)
{
	if (column >= map->column_count)
		return NODE_NONE;
	if (row == ROW_PHASE || cursor_is_band(map, column, row) ||
	    map->columns[column].touchpoint == NODE_NONE)
		return phase_of(map, column);
	return map->columns[column].touchpoint;
}

static size_t
card_count(const struct map *map, size_t column, int row)
{
	if (column >= map->column_count || row < 0 || (size_t)row >= map->row_count)
		return 0;
	return journey_count(map->journey, cursor_owner(map, column, row),
	    map_row_lane(map, row)->key);
}

/* May the cursor stand here? In a phase without touchpoints there is no
 * heading of one, and a lane has one cell. */
static bool
is_stop(const struct map *map, size_t column, int row)
{
	if (row < 0 || map->columns[column].touchpoint != NODE_NONE)
		return row != ROW_TOUCHPOINT || map->columns[column].touchpoint != NODE_NONE;
	return map->rows[row].band || row == 0 || !map->rows[row - 1].band ||
	    map->rows[row - 1].lane != map->rows[row].lane;
}

/* Keeps the card within the cell, and notes the place as nodes. */
static void
settle(struct map *map)
{
	size_t count;

	if (map->at_row >= (int)map->row_count)
		map->at_row = (int)map->row_count - 1;
	if (map->at_row < ROW_PHASE)
		map->at_row = ROW_PHASE;
	if (map->column_count == 0) {
		map->at = (struct spot){ 0 };
		map->at_column = map->at_card = 0;
		map->at_row = ROW_PHASE;
		return;
	}
	if (map->at_column >= map->column_count)
		map->at_column = map->column_count - 1;
	if (map->at_row >= 0 && !is_stop(map, map->at_column, map->at_row))
		map->at_row--;
	count = card_count(map, map->at_column, map->at_row);
	if (map->at_card >= count)
		map->at_card = count > 0 ? count - 1 : 0;
	map->at_band = cursor_is_band(map, map->at_column, map->at_row);
	map->at = (struct spot){ .phase = phase_of(map, map->at_column), .card = map->at_card };
	if (map->at_row != ROW_PHASE && !map->at_band)
		map->at.touchpoint = map->columns[map->at_column].touchpoint;
	if (map->at_row >= 0)
		map->at.lane = map_row_lane(map, map->at_row)->key;
}

/* Where some touchpoints of the phase are not shown. */
static size_t
find_among(const struct map *map, const struct band *band, node_id touchpoint)
{
	for (size_t i = band->first; i < band->first + band->count; i++)
		if (map->columns[i].touchpoint == touchpoint)
			return i;
	return band->first;
}

/* The column of a touchpoint, else the first of a phase, else `column_count`. */
static size_t
find_column(const struct map *map, node_id phase, node_id touchpoint)
{
	size_t index;

	for (size_t i = 0; i < map->band_count; i++) {
		const struct band *band = &map->bands[i];

		if (band->phase != phase)
			continue;
		if (touchpoint == NODE_NONE)
			return band->first;
		if (map->sieve != NULL)
			return find_among(map, band, touchpoint);
		index = journey_index(map->journey, touchpoint);
		return band->first + (index < band->count ? index : band->count - 1);
	}
	return map->column_count;
}

static int
find_row(const struct map *map, key_id lane, bool band)
{
	int found = -1;

	for (size_t i = 0; i < map->row_count; i++) {
		if (map_row_lane(map, (int)i)->key != lane)
			continue;
		if (found < 0 || map->rows[i].band == band)
			found = (int)i;
	}
	return found;
}

/* Puts the cursor where the nodes are that it was on, if they still are. */
void
cursor_recover(struct map *map)
{
	struct spot spot = map->at;
	node_id keeper = spot.touchpoint != NODE_NONE ? spot.touchpoint :
	    map->at_column < map->column_count ? map->columns[map->at_column].touchpoint :
	    NODE_NONE;
	size_t column;
	int row;

	if (spot.phase == NODE_NONE && map->row_count > 0 && map->column_count > 0) {
		map->at_column = 0;
		map->at_row = 0;
		settle(map);
		return;
	}
	if (spot.touchpoint != NODE_NONE && journey_has(map->journey, spot.touchpoint))
		spot.phase = journey_parent(map->journey, spot.touchpoint);
	else if (keeper != NODE_NONE && journey_has(map->journey, keeper) &&
	    journey_parent(map->journey, keeper) == spot.phase)
		spot.touchpoint = keeper;
	else
		spot.touchpoint = NODE_NONE;
	column = find_column(map, spot.phase, spot.touchpoint);
	if (column < map->column_count &&
	    (spot.touchpoint != NODE_NONE || map->at.touchpoint == NODE_NONE))
		map->at_column = column;
	row = spot.lane != KEY_NONE ? find_row(map, spot.lane, map->at_band) : -1;
	if (row >= 0)
		map->at_row = row;
	settle(map);
}

struct spot
map_spot(struct map *map)
{
	layout_update(map);
	settle(map);
	return map->at;
}

void
map_go(struct map *map, struct spot spot)
{
	size_t column;
	int row;

	layout_update(map);
	if (spot.touchpoint != NODE_NONE && journey_has(map->journey, spot.touchpoint))
		spot.phase = journey_parent(map->journey, spot.touchpoint);
	else
		spot.touchpoint = NODE_NONE;
	zoom_show(map, spot.phase, spot.touchpoint, spot.lane);
	column = find_column(map, spot.phase, spot.touchpoint);
	if (column < map->column_count && (spot.touchpoint != NODE_NONE ||
	    map->at_column >= map->column_count ||
	    phase_of(map, map->at_column) != spot.phase))
		map->at_column = column;
	if (spot.lane != KEY_NONE) {
		row = find_row(map, spot.lane, spot.touchpoint == NODE_NONE);
		map->at_row = row >= 0 ? row : map->at_row;
	} else {
		map->at_row = spot.touchpoint != NODE_NONE ? ROW_TOUCHPOINT : ROW_PHASE;
	}
	map->at_card = spot.card;
	settle(map);
}

static void
move_phases(struct map *map, bool next)
{
	const struct band *band = &map->bands[map->columns[map->at_column].band];

	if (next && band->first + band->count < map->column_count)
		map->at_column = band->first + band->count;
	else if (!next && band->first > 0)
		map->at_column = map->bands[map->columns[band->first - 1].band].first;
}

static void
move_columns(struct map *map, size_t by, bool right)
{
	if (map->at_row == ROW_PHASE || map->at_band)
		move_phases(map, right);
	else if (right)
		map->at_column = map->at_column + by < map->column_count ?
		    map->at_column + by : map->column_count - 1;
	else
		map->at_column = map->at_column > by ? map->at_column - by : 0;
}

/* To the next row up or down; false at the edge. */
static bool
move_row(struct map *map, int step)
{
	for (int row = map->at_row + step; row >= ROW_PHASE && row < (int)map->row_count;
	    row += step) {
		if (!is_stop(map, map->at_column, row))
			continue;
		map->at_row = row;
		map->at_card = 0;
		return true;
	}
	return false;
}

static void
move_down(struct map *map)
{
	if (map->at_card + 1 < card_count(map, map->at_column, map->at_row))
		map->at_card++;
	else
		move_row(map, 1);
}

static void
move_up(struct map *map)
{
	size_t count;

	if (map->at_card > 0) {
		map->at_card--;
	} else if (move_row(map, -1)) {
		count = card_count(map, map->at_column, map->at_row);
		map->at_card = count > 0 ? count - 1 : 0;
	}
}

static void
move_page(struct map *map, int step)
{
	int left = map->geo.body.height > 1 ? map->geo.body.height : 8;

	while (left > 0 && map->at_row + step >= ROW_TOUCHPOINT && move_row(map, step))
		left -= map->at_row >= 0 ? map->rows[map->at_row].height : 1;
}

static void
move_once(struct map *map, enum map_move move)
{
	size_t page = map->geo.shown > 0 ? map->geo.shown : 1;

	switch (move) {
	case MAP_LEFT: move_columns(map, 1, false); break;
	case MAP_RIGHT: move_columns(map, 1, true); break;
	case MAP_UP: move_up(map); break;
	case MAP_DOWN: move_down(map); break;
	case MAP_LANE_UP: move_row(map, -1); break;
	case MAP_LANE_DOWN: move_row(map, 1); break;
	case MAP_FIRST_COLUMN: map->at_column = 0; break;
	case MAP_LAST_COLUMN: map->at_column = map->column_count - 1; break;
	case MAP_FIRST_ROW: map->at_row = ROW_TOUCHPOINT; break;
	case MAP_LAST_ROW: map->at_row = (int)map->row_count - 1; break;
	case MAP_PAGE_LEFT: move_columns(map, page, false); break;
	case MAP_PAGE_RIGHT: move_columns(map, page, true); break;
	case MAP_PAGE_UP: move_page(map, -1); break;
	case MAP_PAGE_DOWN: move_page(map, 1); break;
	case MAP_PHASE_PREV: move_phases(map, false); break;
	case MAP_PHASE_NEXT: move_phases(map, true); break;
	case MAP_START: map->at_column = 0; break;
	case MAP_END: map->at_column = map->column_count - 1; break;
	}
	settle(map);
}

bool
map_move(struct map *map, enum map_move move, size_t times)
{
	bool moved = false;

	layout_update(map);
	layout_place(map, map->geo.area);
	if (map->column_count == 0)
		return false;
	while (times-- > 0) {
		size_t column = map->at_column, card = map->at_card;
		int row = map->at_row;

		move_once(map, move);
		if (map->at_column == column && map->at_row == row && map->at_card == card)
			break;
		moved = true;
	}
	return moved;
}

node_id
map_owner(struct map *map)
{
	layout_update(map);
	settle(map);
	return cursor_owner(map, map->at_column, map->at_row);
}

node_id
map_node(struct map *map)
{
	node_id owner = map_owner(map), card = NODE_NONE;

	if (owner != NODE_NONE && map->at_row >= 0)
		card = journey_child(map->journey, owner, map_row_lane(map, map->at_row)->key,
		    map->at_card);
	return card != NODE_NONE ? card : owner;
}
