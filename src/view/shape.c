/*
 * Which columns, bands and rows there are: what shows of the journey's phases,
 * touchpoints and lanes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "view/zoom.h"

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

	map->column_count = map->band_count = map->strip_count = 0;
	if (map->only_phase != NODE_NONE && !journey_has(map->journey, map->only_phase))
		map->only_phase = NODE_NONE;
	for (size_t i = 0; i < phases; i++) {
		node_id phase = journey_child(map->journey, NODE_ROOT, KEY_PHASES, i);
		size_t count = journey_count(map->journey, phase, KEY_TOUCHPOINTS);
		size_t first = map->column_count;
		bool folded = map_is_folded(map, phase);

		if ((map->only_phase != NODE_NONE && map->only_phase != phase) ||
		    !sieve_passes(map->sieve, map->journey, phase))
			continue;
		for (size_t j = 0; j < count && !folded; j++)
			add_column(map, journey_child(map->journey, phase, KEY_TOUCHPOINTS, j));
		if (map->column_count == first)
			add_one(map, NODE_NONE);
		vec_grow(map->bands, map->band_count, map->band_room);
		map->bands[map->band_count++] = (struct band){ phase, first,
			map->column_count - first, folded, map->strip_count };
		map->strip_count += folded;
	}
}

/* The lanes that a map offers that uses none yet. */
static const enum key usual[] = { KEY_ACTION, KEY_CHANNEL, KEY_EMOTION, KEY_PAIN, KEY_IDEA };

#define USUAL (sizeof usual / sizeof *usual)

static void
offer_lanes(const struct journey *journey, struct lanes *lanes)
{
	for (size_t i = 0; i < USUAL; i++) {
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
	free(map->hidden);
	map->hidden = mem_zero(map->lanes.count + USUAL + 1, sizeof *map->hidden);
	for (size_t i = 0; i < map->lanes.count; i++) {
		const struct lane *lane = &map->lanes.v[i];

		if (map->only_lane == KEY_NONE && lane->hidden)
			map->hidden[kept]++;
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

static void
forget_needs(struct map *map)
{
	size_t looked = layout_columns_looked_at(map), lanes = map->lanes.count;

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
