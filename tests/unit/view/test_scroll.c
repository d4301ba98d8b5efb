/*
 * Sideways the map jumps far and yet keeps in view what one came from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../../../src/view/rooms.h"
#include "support/grow.h"
#include "view/zoom.h"

static const int widths[] = { 20, 45, 60, 62, 80, 100, 121, 200 };

struct scene {
	struct journey *journey;
	struct map *map;
	struct canvas canvas;
	struct rect area;
};

static void paint(struct scene *scene)
{
	canvas_blank(&scene->canvas);
	map_paint(scene->map, &scene->canvas, scene->area);
}

static void begin(struct scene *scene, uint32_t seed, int width)
{
	scene->journey = grow_journey(&seed, 12);
	scene->map = map_new(scene->journey);
	scene->area = (struct rect){ 0, 1, width, 28 };
	canvas_init(&scene->canvas, width, 30);
	paint(scene);
}

static void end(struct scene *scene)
{
	canvas_clear(&scene->canvas);
	map_free(scene->map);
	journey_free(scene->journey);
}

/* Moves, paints, and says by how many columns what shows was moved. */
static size_t scrolled(struct scene *scene, enum map_move move)
{
	size_t left = scene->map->left;

	map_move(scene->map, move, 1);
	paint(scene);
	return left < scene->map->left ? scene->map->left - left : left - scene->map->left;
}

/* A step over the edge leaves two columns in view, one where only two or three
 * fit, and more only where the map ends; the step back scrolls nothing. Returns
 * how many such steps there were. */
static size_t assert_walk(struct scene *scene, enum map_move forth, enum map_move back)
{
	const struct map *map = scene->map;
	size_t jumps = 0;

	for (size_t i = 1; i < map->column_count; i++) {
		size_t shown = map->geo.shown, keeps = shown < 4 ? shown / 2 : 2;
		size_t at = map->at_column, by = scrolled(scene, forth);
		bool ends = map->left == 0 || map->left + shown == map->column_count;

		assert_true(map->at_column >= map->left && map->at_column < map->left + shown);
		if (by == 0 || (map->at_column != at + 1 && map->at_column + 1 != at))
			continue;	/* on an empty phase a step is to the next phase */
		jumps++;
		assert_true(by + keeps == shown || (ends && by + keeps < shown));
		if (shown == 1)
			continue;
		assert_int_equal(scrolled(scene, back), 0);
		assert_int_equal(scrolled(scene, forth), 0);
	}
	return jumps;
}

static void a_step_over_the_edge_keeps_what_was_seen(void **state)
{
	size_t forth = 0, back = 0;

	(void)state;
	for (uint32_t seed = 1; seed <= 8; seed++) {
		for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
			struct scene scene = { 0 };

			begin(&scene, seed, widths[i]);
			map_move(scene.map, MAP_START, 1);
			while (scene.map->at_row > ROW_TOUCHPOINT)
				map_move(scene.map, MAP_UP, 1);
			paint(&scene);
			forth += assert_walk(&scene, MAP_RIGHT, MAP_LEFT);
			back += assert_walk(&scene, MAP_LEFT, MAP_RIGHT);
			end(&scene);
		}
	}
	assert_true(forth > 100 && back > 100);
}

/* Who pages through a map has seen all of it. */
static void a_page_skips_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		struct scene scene = { 0 };

		begin(&scene, 3, widths[i]);
		for (size_t from = 0; from < scene.map->geo.shown; from++) {
			map_move(scene.map, MAP_START, 1);
			map_move(scene.map, MAP_RIGHT, from);
			paint(&scene);
			while (scene.map->at_column + 1 < scene.map->column_count)
				assert_true(scrolled(&scene, MAP_PAGE_RIGHT) <= scene.map->geo.shown);
			while (scene.map->at_column > 0)
				assert_true(scrolled(&scene, MAP_PAGE_LEFT) <= scene.map->geo.shown);
		}
		end(&scene);
	}
}

/* The columns that show stand side by side, narrow where a phase is folded, each is
 * what a click on it finds, and no room is left that another would fit into. */
static void assert_columns(const struct scene *scene)
{
	struct map *map = scene->map;
	const struct rect *area = &map->geo.area;
	size_t end = map->left + map->geo.shown;
	int edge = area->x + map->geo.label;

	assert_true(map->at_column >= map->left && map->at_column < end);
	assert_true(end <= map->column_count);
	for (size_t column = map->left; column < end; column++) {
		int x = columns_x(map, column), wide = columns_width(map, column);

		assert_int_equal(x, edge + 2);
		assert_true(map->geo.shown == 1 || x + wide <= area->x + area->width);
		assert_int_equal(columns_at(map, x - 2), column);
		assert_int_equal(columns_at(map, x + wide), column);
		assert_true(wide == map->geo.cell || (wide == STRIP && map_is_folded(map,
		    map->bands[map->columns[column].band].phase)));
		edge = x + wide + 1;
	}
	if (end == map->column_count && map->left > 0 && !map->single)
		assert_true(edge + 2 + columns_width(map, map->left - 1) >
		    area->x + area->width || map->geo.shown == 1);
}

static void folded_phases_are_strips_among_the_columns(void **state)
{
	size_t strips = 0;

	(void)state;
	for (uint32_t seed = 1; seed <= 16; seed++) {
		uint32_t random = seed;
		struct scene scene = { 0 };

		begin(&scene, seed, widths[seed % (sizeof widths / sizeof *widths)]);
		for (int i = 0; i < 200; i++) {
			node_id phase = map_spot(scene.map).phase;

			if (grow_number(&random, 6) == 0)
				map_fold(scene.map, phase, !map_is_folded(scene.map, phase));
			scrolled(&scene, (enum map_move)grow_number(&random, MAP_END + 1));
			assert_columns(&scene);
			strips += scene.map->strip_count;
		}
		end(&scene);
	}
	assert_true(strips > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_step_over_the_edge_keeps_what_was_seen),
		cmocka_unit_test(a_page_skips_nothing),
		cmocka_unit_test(folded_phases_are_strips_among_the_columns),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
