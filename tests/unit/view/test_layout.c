/*
 * Columns and rows cover the map without overlap, in the order of the file,
 * and stay up to date with edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../../../src/view/rooms.h"
#include "support/grow.h"

static const struct rect sizes[] = {
	{ 0, 1, 80, 22 }, { 3, 1, 200, 48 }, { 0, 0, 40, 10 }, { 0, 1, 20, 3 }, { 0, 0, 1, 1 },
};

static void assert_columns(const struct map *map)
{
	size_t at = 0, phases = journey_count(map->journey, NODE_ROOT, KEY_PHASES);

	assert_int_equal(map->band_count, phases);
	for (size_t i = 0; i < phases; i++) {
		node_id phase = journey_child(map->journey, NODE_ROOT, KEY_PHASES, i);
		size_t count = journey_count(map->journey, phase, KEY_TOUCHPOINTS);

		assert_int_equal(map->bands[i].phase, phase);
		assert_int_equal(map->bands[i].first, at);
		assert_int_equal(map->bands[i].count, count > 0 ? count : 1);
		for (size_t j = 0; j < map->bands[i].count; j++, at++) {
			assert_int_equal(map->columns[at].band, i);
			assert_int_equal(map->columns[at].touchpoint,
			    journey_child(map->journey, phase, KEY_TOUCHPOINTS, j));
		}
	}
	assert_int_equal(map->column_count, at);
}

static void assert_rows(const struct map *map)
{
	int y = 0;

	for (size_t i = 0; i < map->row_count; i++) {
		if (i > 0 && map->rows[i].lane != map->rows[i - 1].lane)
			y += map->row_gap;
		assert_int_equal(map->rows[i].y, y);
		assert_true(map->rows[i].height >= 1);
		y += map->rows[i].height;
	}
	assert_int_equal(map->rows_height, y);
}

static void assert_sizes(const struct map *map)
{
	const struct geometry *geo = &map->geo;

	assert_true(geo->cell >= 1 && geo->pitch > geo->cell);
	assert_true(geo->shown >= 1);
	assert_int_equal(geo->body.y + geo->body.height, geo->area.y + geo->area.height >
	    geo->body.y ? geo->area.y + geo->area.height : geo->body.y);
	if (geo->area.width >= 20)
		assert_true(geo->label + geo->pitch * (int)geo->shown - 1 <= geo->area.width);
}

static void columns_and_rows_cover_the_map(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= 30; seed++) {
		uint32_t row = seed;
		struct journey *journey = grow_journey(&row, 1 + seed);
		struct history *history = history_new();
		struct map *map = map_new(journey);

		for (int i = 0; i < 30; i++) {
			grow_edit(&row, journey, history);
			layout_update(map);
			layout_place(map, sizes[i % (int)(sizeof sizes / sizeof *sizes)]);
			assert_columns(map);
			assert_rows(map);
			assert_sizes(map);
		}
		map_free(map);
		history_free(history);
		journey_free(journey);
	}
}

/* A fresh map is the measure for one that was kept up to date. */
static void what_is_kept_equals_what_is_made_anew(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= 10; seed++) {
		uint32_t row = seed;
		struct journey *journey = grow_journey(&row, 6);
		struct history *history = history_new();
		struct map *kept = map_new(journey);

		for (int i = 0; i < 40; i++) {
			struct map *fresh;

			grow_edit(&row, journey, history);
			fresh = map_new(journey);
			layout_update(kept);
			layout_place(kept, sizes[0]);
			layout_place(fresh, sizes[0]);
			assert_int_equal(kept->row_count, fresh->row_count);
			for (size_t j = 0; j < kept->row_count; j++)
				assert_int_equal(kept->rows[j].height, fresh->rows[j].height);
			assert_int_equal(kept->geo.heading_height, fresh->geo.heading_height);
			map_free(fresh);
		}
		map_free(kept);
		history_free(history);
		journey_free(journey);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_and_rows_cover_the_map),
		cmocka_unit_test(what_is_kept_equals_what_is_made_anew),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
