/*
 * Shown to an audience: every touchpoint and every card that is told comes, once,
 * on whatever screen; nothing is below its last line; a filter is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "../../../src/view/drawing.h"
#include "base/mem.h"
#include "model/lane.h"
#include "support/grow.h"

static struct sheet *present(const struct journey *journey, struct canvas *canvas, int width,
	int height)
{
	struct sheet *sheet = sheet_new(views_find("present"), journey, NULL);

	canvas_init(canvas, width, height);
	sheet_paint(sheet, canvas, (struct rect){ 0, 0, width, height });
	return sheet;
}

static bool turn(struct sheet *sheet, struct canvas *canvas, int pages)
{
	bool turned = sheet_turn(sheet, pages);

	canvas_blank(canvas);
	sheet_paint(sheet, canvas, (struct rect){ 0, 0, canvas->width, canvas->height });
	return turned;
}

/* A card higher than the screen can be scrolled; all else is on the page. */
static void assert_fits(const struct sheet *sheet, const struct canvas *canvas)
{
	for (size_t i = 0; i < sheet->mark_count; i++)
		if (sheet->marks[i].x + sheet->marks[i].width > canvas->width)
			fail_msg("%dx%d: column %d", canvas->width, canvas->height,
			    sheet->marks[i].x + sheet->marks[i].width);
	for (size_t i = 0; i < sheet->stop_count; i++) {
		struct rect rect = sheet->stops[i].rect;

		if (rect.height < 3 && rect.y + rect.height > canvas->height &&
		    canvas->height > 20)
			fail_msg("%dx%d: line %d", canvas->width, canvas->height,
			    rect.y + rect.height);
	}
}

static void count_stops(const struct sheet *sheet, int *seen)
{
	for (size_t i = 0; i < sheet->stop_count; i++)
		seen[sheet->stops[i].node]++;
}

static bool is_told(const struct lane *lane)
{
	return !lane->hidden && lane->kind == LANE_CARDS && lane->key != KEY_SERVICE &&
	    lane->key != KEY_BACKSTAGE && lane->key != KEY_SUPPORT;
}

/* Those of one touchpoint or phase; an idea may come once more, on the last page. */
static void assert_cards(const struct journey *journey, struct sieve *sieve, node_id owner,
	const int *seen)
{
	struct lanes lanes = { 0 };
	node_id card;

	lanes_of(journey, &lanes);
	for (size_t i = 0; i < lanes.count; i++)
		for (size_t k = 0; (card = journey_child(journey, owner, lanes.v[i].key, k)) !=
		    NODE_NONE; k++) {
			int most = lanes.v[i].key == KEY_IDEA ? 2 : 1;

			if (!is_told(&lanes.v[i]))
				assert_int_equal(seen[card] > (lanes.v[i].key == KEY_IDEA), 0);
			else if (sieve_passes(sieve, journey, card))
				assert_in_range(seen[card], 1, most);
			else
				assert_int_equal(seen[card], 0);
		}
	lanes_clear(&lanes);
}

static void assert_all(const struct journey *journey, struct sieve *sieve, const int *seen)
{
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		assert_cards(journey, sieve, phase, seen);
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE; k++) {
			assert_int_equal(seen[touchpoint] > 0,
			    sieve_passes(sieve, journey, touchpoint));
			assert_cards(journey, sieve, touchpoint, seen);
		}
	}
}

/* Goes through all pages; back the same number leads to the title. */
static void assert_told(const struct journey *journey, struct sieve *sieve, int width, int height)
{
	int *seen = mem_zero(100000, sizeof *seen), pages = 1;
	struct canvas canvas;
	struct sheet *sheet = present(journey, &canvas, width, height);

	sheet_sift(sheet, sieve);
	do {
		count_stops(sheet, seen);
		assert_fits(sheet, &canvas);
		assert_in_range(pages, 1, 5000);
	} while (turn(sheet, &canvas, 1) && pages++);
	assert_all(journey, sieve, seen);
	while (turn(sheet, &canvas, -1))
		pages--;
	assert_int_equal(pages, 1);
	assert_int_equal(sheet_form(sheet), 0);
	sheet_free(sheet);
	canvas_clear(&canvas);
	free(seen);
}

static const int sizes[][2] = { { 20, 5 }, { 40, 10 }, { 60, 18 }, { 80, 22 }, { 200, 48 } };

static void all_that_is_told_comes(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 12; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, run * 2);

		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
			assert_told(journey, NULL, sizes[i][0], sizes[i][1]);
		journey_free(journey);
	}
}

static void what_is_filtered_away_does_not(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 12; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, 12);
		const char *const words[] = { run % 2 ? "lane=pain" : "e" };
		struct query *query = query_parse(words, 1, false, NULL);
		struct sieve *sieve;

		assert_non_null(query);
		sieve = sieve_new(query, journey);
		sieve_update(sieve, journey);
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
			assert_told(journey, sieve, sizes[i][0], sizes[i][1]);
		sieve_free(sieve);
		journey_free(journey);
	}
}

/* A touchpoint that one goes to is on the page that opens. */
static void it_opens_where_it_should(void **state)
{
	(void)state;
	for (uint32_t run = 1; run <= 12; run++) {
		uint32_t seed = run;
		struct journey *journey = grow_journey(&seed, 20);
		struct canvas canvas;
		struct sheet *sheet = present(journey, &canvas, 40 + (int)run * 10, 10 + (int)run * 2);
		node_id phase, touchpoint;

		for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) !=
		    NODE_NONE; i++)
			for (size_t k = 0; (touchpoint = journey_child(journey, phase,
			    KEY_TOUCHPOINTS, k)) != NODE_NONE; k++) {
				sheet_go(sheet, touchpoint, KEY_NONE, 0);
				sheet_paint(sheet, &canvas,
				    (struct rect){ 0, 0, canvas.width, canvas.height });
				assert_int_equal(sheet_stop(sheet)->node, touchpoint);
			}
		sheet_free(sheet);
		canvas_clear(&canvas);
		journey_free(journey);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_is_told_comes),
		cmocka_unit_test(what_is_filtered_away_does_not),
		cmocka_unit_test(it_opens_where_it_should),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
