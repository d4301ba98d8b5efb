/*
 * In every view of the table all that can be edited can be reached, and what is
 * printed keeps to its width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../../../src/view/drawing.h"
#include "base/mem.h"
#include "support/grow.h"

/* From the first stop all others are reached by the four arrows. */
static void assert_reachable(struct sheet *sheet, const char *view)
{
	static const enum map_move arrows[] = { MAP_LEFT, MAP_RIGHT, MAP_UP, MAP_DOWN };
	size_t count = sheet->stop_count, known = 1;
	size_t *queue = mem_zero(count, sizeof *queue);
	bool *seen = mem_zero(count, sizeof *seen);

	seen[0] = true;
	for (size_t next = 0; next < known; next++)
		for (size_t i = 0; i < 4; i++) {
			sheet->at = queue[next];
			sheet->inner = 0;
			sheet->area.height = 1000;	/* so that nothing is read through */
			sheet_move(sheet, arrows[i], 1);
			if (seen[sheet->at])
				continue;
			seen[sheet->at] = true;
			queue[known++] = sheet->at;
		}
	if (known < count)
		for (size_t i = 0; i < count; i++)
			if (!seen[i])
				fail_msg("%s, %d columns: stop %zu at %d,%d is not reached", view,
				    sheet->width, i, sheet->stops[i].rect.x,
				    sheet->stops[i].rect.y);
	free(queue);
	free(seen);
}

static void assert_stops(const struct sheet *sheet, const struct journey *journey)
{
	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct stop *stop = &sheet->stops[i];

		assert_true(stop->rect.width >= 1 && stop->rect.height >= 1);
		assert_true(stop->rect.x >= 0 && stop->rect.y >= 0);
		assert_true(stop->rect.x + stop->rect.width <= sheet->columns);
		assert_true(stop->rect.y + stop->rect.height <= sheet->lines);
		assert_true(journey_has(journey, stop->node));
	}
}

static void all_stops_of_all_views_can_be_reached(void **state)
{
	static const int widths[] = { 20, 40, 80, 120, 200 };
	size_t count;
	const struct view_row *views = views_table(&count);

	(void)state;
	for (uint32_t run = 1; run <= 8; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, run * 2);

		for (size_t i = 0; i < count; i++) {
			struct sheet *sheet;

			if (views[i].draw == NULL)
				continue;
			sheet = sheet_new(&views[i], journey, "2026-07-01");
			for (size_t j = 0; j < sizeof widths / sizeof *widths; j++) {
				struct canvas canvas;

				canvas_init(&canvas, widths[j], 12);
				sheet_set_form(sheet, (int)(run % 3));
				sheet_paint(sheet, &canvas, (struct rect){ 0, 0, widths[j], 12 });
				assert_stops(sheet, journey);
				if (sheet->stop_count > 0)
					assert_reachable(sheet, views[i].name);
				canvas_clear(&canvas);
			}
			sheet_free(sheet);
		}
		journey_free(journey);
	}
}

/* Printed, no view is wider than asked. */
static void printed_views_keep_to_their_width(void **state)
{
	static const int widths[] = { 20, 27, 40, 80, 120, 200 };
	size_t count;
	const struct view_row *views = views_table(&count);

	(void)state;
	for (uint32_t run = 1; run <= 8; run++) {
		uint32_t seed = run * 7;
		struct journey *journey = grow_journey(&seed, run * 2);

		for (size_t i = 0; i < count * 6; i++) {
			const struct view_row *view = &views[i / 6];
			struct sheet *sheet;

			if (view->draw == NULL)
				continue;
			sheet = sheet_new(view, journey, "2026-07-01");
			assert_true(sheet_lay_out(sheet, widths[i % 6], run % 2 == 0) >= 0);
			if (sheet->columns > widths[i % 6])
				fail_msg("%s: %d columns where %d were asked", view->name,
				    sheet->columns, widths[i % 6]);
			sheet_free(sheet);
		}
		journey_free(journey);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_stops_of_all_views_can_be_reached),
		cmocka_unit_test(printed_views_keep_to_their_width),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
