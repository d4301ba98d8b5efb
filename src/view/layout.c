/*
 * Where everything is: columns of touchpoints, rows of lanes, their sizes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include "levels.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "view/zoom.h"
#include "writing.h"

#define CELL_HIGHEST 8		/* of automatic heights */
#define HEADING_HIGHEST 3
#define LINES_KEPT 1000		/* of a cell that was measured: longer ones are rare */

struct look
map_look(const struct map *map)
{
	return (struct look){ .journey = map->journey, .translate = map->translate,
		.ascii = map->ascii, .walks = &map->walks, .sieve = map->sieve,
		.assumptions = map->assumptions };
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

static void
add_one(struct map *map, node_id touchpoint)
{
	vec_grow(map->columns, map->column_count, map->column_room);
	map->columns[map->column_count++] = (struct column){ touchpoint, map->band_count };
}

static void
add_column(struct map *map, node_id touchpoint)
{
	if (sieve_passes(map->sieve, map->journey, touchpoint))
		add_one(map, touchpoint);
}

static void
make_columns(struct map *map)
{
	size_t phases = journey_count(map->journey, NODE_ROOT, KEY_PHASES);

	map->column_count = map->band_count = 0;
	if (map->only_phase != NODE_NONE && !journey_has(map->journey, map->only_phase))
		map->only_phase = NODE_NONE;
	for (size_t i = 0; i < phases; i++) {
		node_id phase = journey_child(map->journey, NODE_ROOT, KEY_PHASES, i);
		size_t count = journey_count(map->journey, phase, KEY_TOUCHPOINTS);
		size_t first = map->column_count;

		if ((map->only_phase != NODE_NONE && map->only_phase != phase) ||
		    !sieve_passes(map->sieve, map->journey, phase))
			continue;
		if (map_is_folded(map, phase))
			count = 0;
		for (size_t j = 0; j < count; j++)
			add_column(map, journey_child(map->journey, phase, KEY_TOUCHPOINTS, j));
		if (map->column_count == first)
			add_one(map, NODE_NONE);
		vec_grow(map->bands, map->band_count, map->band_room);
		map->bands[map->band_count++] = (struct band){ phase, first,
			map->column_count - first };
	}
}

/* The lanes that a map offers that uses none yet. */
static void
offer_lanes(const struct journey *journey, struct lanes *lanes)
{
	static const enum key usual[] = { KEY_ACTION, KEY_CHANNEL, KEY_EMOTION, KEY_PAIN,
		KEY_IDEA };

	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
		vec_grow(lanes->v, lanes->count, lanes->room);
		lanes->v[lanes->count++] = lane_unlisted(journey, usual[i]);
	}
}

static void
make_lanes(struct map *map)
{
	size_t kept = 0, expected = 0, emotion = 0;

	lanes_clear(&map->lanes);
	lanes_of(map->journey, &map->lanes);
	for (size_t i = 0; i < map->lanes.count; i++) {
		const struct lane *lane = &map->lanes.v[i];

		if (map->only_lane != KEY_NONE ? lane->key != map->only_lane : lane->hidden)
			continue;
		expected += lane->key == KEY_EXPECTED && lane->kind == LANE_LEVEL;
		emotion += lane->key == KEY_EMOTION && lane->kind == LANE_LEVEL;
		map->lanes.v[kept++] = *lane;
	}
	map->lanes.count = kept;
	map->level_pair = expected > 0 && emotion > 0;
	if (kept == 0 && map->only_lane == KEY_NONE && map->band_count > 0)
		offer_lanes(map->journey, &map->lanes);
}

/* A lane of its own row for the cells that span phases, where it has any. */
static void
make_rows(struct map *map)
{
	map->row_count = 0;
	for (size_t lane = 0; lane < map->lanes.count; lane++) {
		bool spans = false;

		for (size_t band = 0; band < map->band_count && !spans; band++)
			spans = map->band_cards[band * map->lanes.count + lane] != 0;
		for (int i = spans ? 0 : 1; i < 2; i++) {
			vec_grow(map->rows, map->row_count, map->row_room);
			map->rows[map->row_count++] = (struct row){ .lane = lane,
				.band = i == 0, .height = 1 };
		}
	}
}

/* Looks at the phases that changed; true where a cell that spans a phase came
 * into or went out of use, so that the rows may differ. */
static bool
look_at_bands(struct map *map)
{
	bool differs = false;

	for (size_t band = 0; band < map->band_count; band++) {
		node_id phase = map->bands[band].phase;
		uint32_t stamp = journey_stamp(map->journey, phase);
		uint8_t *cards = map->band_cards + band * map->lanes.count;

		if (map->bands_known[band].is && map->bands_known[band].stamp == stamp)
			continue;
		map->bands_known[band] = (struct known){ .stamp = stamp, .is = true };
		memset(map->band_needs + band * map->lanes.count, 0, map->lanes.count);
		for (size_t lane = 0; lane < map->lanes.count; lane++) {
			uint8_t any = journey_count(map->journey, phase,
			    map->lanes.v[lane].key) > 0;

			differs = differs || cards[lane] != any;
			cards[lane] = any;
		}
	}
	return differs;
}

static size_t
columns_looked_at(const struct map *map)
{
	return map->column_count < COLUMNS_LOOKED_AT ? map->column_count : COLUMNS_LOOKED_AT;
}

static void
forget_needs(struct map *map)
{
	size_t looked = columns_looked_at(map), lanes = map->lanes.count;

	free(map->column_needs);
	free(map->columns_known);
	free(map->band_cards);
	free(map->band_needs);
	free(map->bands_known);
	map->column_needs = mem_zero(looked * lanes, 1);
	map->columns_known = mem_zero(looked, sizeof *map->columns_known);
	map->band_cards = mem_zero(map->band_count * lanes, 1);
	map->band_needs = mem_zero(map->band_count * lanes, 1);
	map->bands_known = mem_zero(map->band_count, sizeof *map->bands_known);
	map->laid_cell = 0;
}

static void
find_curves(struct map *map)
{
	size_t count = journey_count(map->journey, NODE_ROOT, KEY_PERSONAS);

	for (size_t i = 0; i < map->curve_count; i++) {
		free(map->curves[i].id);
		free(map->curves[i].name);
	}
	map->curve_count = count < CURVES ? count : CURVES;
	for (size_t i = 0; i < map->curve_count; i++) {
		node_id persona = journey_child(map->journey, NODE_ROOT, KEY_PERSONAS, i);
		const char *id = journey_text(map->journey, persona, KEY_ID);
		const char *name = journey_text(map->journey, persona, KEY_NAME);

		map->curves[i].id = id[0] != '\0' ? mem_text(id) : utf8_slug(name);
		map->curves[i].name = mem_text(name);
	}
	lane_scale(map->journey, &map->low, &map->high);
}

bool
layout_update(struct map *map)
{
	uint32_t shape = journey_shape_stamp(map->journey);
	uint32_t stamp = journey_stamp(map->journey, NODE_ROOT);
	uint32_t sieved = sieve_update(map->sieve, map->journey);
	bool differs = !map->laid || shape != map->shape || sieved != map->sieved;

	if (!differs && stamp == map->stamp)
		return false;
	map->kept.is = false;
	if (differs) {
		make_columns(map);
		make_lanes(map);
		forget_needs(map);
	}
	if (look_at_bands(map) || differs) {
		make_rows(map);
		differs = true;
	}
	find_curves(map);
	walks_update(&map->walks, map->journey);
	map->laid = true;
	map->shape = shape;
	map->sieved = sieved;
	map->stamp = stamp;
	if (differs)
		cursor_recover(map);
	map->placed = false;
	if (map->seen)
		layout_place(map, map->geo.area);
	return true;
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
	heading_fill(map, &map->scratch, column, map->geo.cell);
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

	for (size_t i = 0; !row->band && i < columns_looked_at(map) && height < most; i++)
		if (map->column_needs[i * lanes + row->lane] > height)
			height = map->column_needs[i * lanes + row->lane];
	if (!row->band)
		return height;
	for (size_t i = 0; i < map->band_count && height < most; i++) {
		uint8_t *need = &map->band_needs[i * lanes + row->lane];

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
	if (writing_is(map) && map->most > 0)
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
		    columns_looked_at(map) * sizeof *map->columns_known);
		memset(map->band_needs, 0, map->band_count * map->lanes.count);
	}
	map->laid_cell = geo->cell;
	geo->heading_height = 1;
	for (size_t i = 0; i < columns_looked_at(map); i++) {
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

int
layout_column_x(const struct map *map, size_t column)
{
	return map->geo.area.x + map->geo.label + 2 +
	    ((int)column - (int)map->left) * map->geo.pitch;
}
