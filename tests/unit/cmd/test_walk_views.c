/*
 * The views of walks at every width: all that can be edited is in sight and
 * apart from the rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "../../../src/view/drawing.h"
#include "session/document.h"
#include "unit/cmd/desk.h"
#include "view/pages.h"
#include "view/show.h"

static const char *const examples[] = { "webshop", "verhuizing", "ryokan", "checkout" };

static struct document *
open_example(const char *name)
{
	const char *top = getenv("srcdir");
	struct str path = { 0 };
	struct document *document;

	str_add_format(&path, "%s/examples/%s.yaml", top != NULL ? top : ".", name);
	document = document_open(str_text(&path), NULL);
	assert_non_null(document);
	str_clear(&path);
	return document;
}

static bool
overlap(struct rect a, struct rect b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
	    b.y < a.y + a.height;
}

/* Stops lie within the width, and none hides another. */
static void
check_stops(struct sheet *sheet, int width)
{
	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct rect *rect = &sheet->stops[i].rect;

		assert_true(rect->x >= 0 && rect->width > 0 && rect->height > 0);
		assert_true(rect->x + rect->width <= width && rect->y + rect->height <=
		    sheet->lines);
		assert_true(journey_has(sheet->journey, sheet->stops[i].node));
		for (size_t j = 0; j < i; j++)
			assert_false(overlap(*rect, sheet->stops[j].rect));
	}
}

static void
check_view(const struct journey *journey, const char *name, int forms)
{
	for (int form = 0; form < forms; form++)
		for (int width = 20; width <= 220; width += width < 130 ? 1 : 30)
			for (int ascii = 0; ascii < 2; ascii++) {
				struct sheet *sheet = sheet_new(views_find(name), journey,
				    "2026-07-01");

				sheet_set_form(sheet, form);
				assert_true(sheet_lay_out(sheet, width, ascii != 0) > 0);
				check_stops(sheet, width);
				sheet_free(sheet);
			}
}

static void
the_views_hold_at_every_width(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct document *document = open_example(examples[i]);

		check_view(document_journey(document), "walks", 3);
		check_view(document_journey(document), "form", 1);
		document_free(document);
	}
}

/* Each page, and the last one, at every width and height of a screen. */
static void
pages_hold_at_every_size(void **state)
{
	struct walker walker = { .by = (char[]){ "x" }, .kind = (char[]){ "mystery-visit" },
		.persona = (char[]){ "sanne" }, .date = (char[]){ "2026-06-09" } };

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct document *document = open_example(examples[i]);
		struct sheet *sheet = sheet_new(views_walk(), document_journey(document), NULL);
		struct canvas canvas;

		canvas_init(&canvas, 1, 1);
		sheet_set_walker(sheet, &walker);
		do {
			for (int width = 20; width <= 220; width += 13)
				for (int height = 3; height <= 50; height += height < 20 ? 1 : 10) {
					canvas_resize(&canvas, width, height);
					sheet_paint(sheet, &canvas, (struct rect){ 0, 0, width,
					    height });
					check_stops(sheet, width);
				}
		} while (sheet_turn(sheet, 1));
		assert_false(sheet_turn(sheet, 1));
		sheet_free(sheet);
		canvas_clear(&canvas);
		document_free(document);
	}
}

/* A walk meets what the journey is, not what others thought of it. */
static void
a_page_tells_nothing_that_others_felt(void **state)
{
	static const char *const told[] = { "Reads the product page", "Website",
		"Compares two models", "Know that the size fits" };
	static const char *const kept[] = { "Size chart", "Reviews are not sorted", "Bounce",
		"Size adviser" };
	struct walker walker = { .by = (char[]){ "x" }, .kind = (char[]){ "walkthrough" },
		.persona = (char[]){ "sanne" }, .date = (char[]){ "2026-11-22" } };
	struct document *document = open_example("webshop");
	struct sheet *sheet = sheet_new(views_walk(), document_journey(document), NULL);
	struct canvas canvas;
	struct str text = { 0 };

	(void)state;
	canvas_init(&canvas, 100, 40);
	sheet_set_walker(sheet, &walker);
	assert_true(sheet_turn(sheet, 2));
	sheet_paint(sheet, &canvas, (struct rect){ 0, 0, 100, 40 });
	canvas_print(&canvas, false, &text);
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		assert_non_null(strstr(str_text(&text), told[i]));
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		assert_null(strstr(str_text(&text), kept[i]));
	str_clear(&text);
	sheet_free(sheet);
	canvas_clear(&canvas);
	document_free(document);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_views_hold_at_every_width),
		cmocka_unit_test(pages_hold_at_every_size),
		cmocka_unit_test(a_page_tells_nothing_that_others_felt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
