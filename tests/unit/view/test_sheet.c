/*
 * A sheet shows what was drawn, keeps the cursor in sight, and finds it again
 * after an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <stdio.h>

#include "../../../src/view/drawing.h"
#include "model/build.h"
#include "model/edit.h"
#include "support/grow.h"

/* What the view of a test draws. */
static void (*plan)(struct sheet *sheet);

static void draw_plan(struct sheet *sheet)
{
	plan(sheet);
}

static const struct view_row row = { "test", "TEST", "a test", draw_plan, NULL };

static struct sheet *open_plan(const struct journey *journey, void (*draw)(struct sheet *))
{
	plan = draw;
	return sheet_new(&row, journey, "2026-07-01");
}

/* The lines of a canvas after a painting. */
static char *painted(struct sheet *sheet, int width, int height, struct canvas *canvas)
{
	struct str out = { 0 };

	canvas_resize(canvas, width, height);
	canvas_blank(canvas);
	sheet_paint(sheet, canvas, (struct rect){ 0, 0, width, height });
	canvas_print(canvas, false, &out);
	return str_take(&out);
}

static void assert_painted(struct sheet *sheet, int width, int height, const char *wanted)
{
	struct canvas canvas;
	char *text;

	canvas_init(&canvas, width, height);
	text = painted(sheet, width, height, &canvas);
	assert_string_equal(text, wanted);
	free(text);
	canvas_clear(&canvas);
}

static void draw_marks(struct sheet *sheet)
{
	assert_int_equal(draw_text(sheet, 0, 0, 5, "abcdefgh", STYLE_CARD), 5);
	assert_int_equal(draw_text(sheet, 6, 0, 0, "abc\ndef", STYLE_CARD), 3);
	assert_int_equal(draw_text(sheet, 0, 1, 4, "漢字漢字", STYLE_CARD), 4);
	draw_across(sheet, 0, 2, 6, GLYPH_LINE_H, STYLE_LINE);
	draw_text(sheet, 1, 2, 0, "up", STYLE_CARD);
	draw_down(sheet, 11, 0, 3, GLYPH_LINE_V, STYLE_LINE);
	assert_int_equal(draw_text(sheet, 0, 3, 0, "", STYLE_CARD), 0);
	assert_int_equal(draw_block(sheet, 0, 4, 6, "one two three", GLYPH_BULLET, STYLE_CARD), 4);
}

static void marks_are_painted_the_later_above(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_marks);

	(void)state;
	assert_painted(sheet, 12, 8, "abcd… abc  │\n漢…        │\n─up───     │\n\n"
	    "• one\n  two\n  thre\n  e\n");
	assert_null(sheet_stop(sheet));
	assert_false(sheet_move(sheet, MAP_DOWN, 3));
	assert_false(sheet_go(sheet, NODE_ROOT, KEY_NONE, 0));
	sheet_free(sheet);
	journey_free(journey);
}

/* A square of 20 by 20 stops, 5 apart, with a head and a side that stay, and
 * something above the first and below the last. */
static void draw_field(struct sheet *sheet)
{
	for (int y = 0; y < 20; y++) {
		char number[16];

		snprintf(number, sizeof number, "%d", y);
		draw_text(sheet, 0, 3 + 2 * y, 0, number, STYLE_LANE);
		for (int x = 0; x < 20; x++) {
			draw_text(sheet, 3 + 5 * x, 3 + 2 * y, 4, "cell", STYLE_CARD);
			draw_stop(sheet, (struct rect){ 3 + 5 * x, 3 + 2 * y, 4, 1 }, NODE_ROOT,
			    KEY_TITLE, (size_t)(20 * y + x + 1));
		}
	}
	draw_text(sheet, 0, 0, 0, "head", STYLE_PHASE);
	draw_text(sheet, 0, 1, 0, "more", STYLE_PHASE);
	draw_text(sheet, 0, 45, 0, "end", STYLE_HINT);
	sheet->head = 1;
	sheet->side = 3;
}

static void assert_at(struct sheet *sheet, int x, int y)
{
	assert_non_null(sheet_stop(sheet));
	assert_int_equal(sheet_stop(sheet)->entry, 20 * y + x + 1);
}

static void moves_go_from_stop_to_stop(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_field);

	(void)state;
	assert_at(sheet, 0, 0);
	assert_false(sheet_move(sheet, MAP_LEFT, 1));
	assert_false(sheet_move(sheet, MAP_UP, 1));
	assert_true(sheet_move(sheet, MAP_RIGHT, 3));
	assert_at(sheet, 3, 0);
	assert_true(sheet_move(sheet, MAP_DOWN, 4));
	assert_at(sheet, 3, 4);
	assert_true(sheet_move(sheet, MAP_LAST_COLUMN, 1));
	assert_at(sheet, 19, 4);
	assert_false(sheet_move(sheet, MAP_LAST_COLUMN, 1));
	assert_true(sheet_move(sheet, MAP_LAST_ROW, 1));
	assert_at(sheet, 19, 19);
	assert_true(sheet_move(sheet, MAP_LEFT, 100));
	assert_at(sheet, 0, 19);
	assert_true(sheet_move(sheet, MAP_FIRST_ROW, 1));
	assert_at(sheet, 0, 0);
	assert_true(sheet_move(sheet, MAP_END, 1));
	assert_at(sheet, 19, 19);
	assert_true(sheet_move(sheet, MAP_FIRST_COLUMN, 1));
	assert_at(sheet, 0, 19);
	assert_true(sheet_move(sheet, MAP_START, 1));
	assert_at(sheet, 0, 0);
	assert_false(sheet_move(sheet, MAP_START, 1));
	sheet_free(sheet);
	journey_free(journey);
}

/* Is a text somewhere in what is painted? */
static bool shows(struct sheet *sheet, int width, int height, const char *text)
{
	struct canvas canvas;
	char *all;
	bool found;

	canvas_init(&canvas, width, height);
	all = painted(sheet, width, height, &canvas);
	found = strstr(all, text) != NULL;
	free(all);
	canvas_clear(&canvas);
	return found;
}

static void head_and_side_stay_and_both_ends_can_be_seen(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_field);

	(void)state;
	assert_true(shows(sheet, 30, 10, "more"));
	sheet_move(sheet, MAP_DOWN, 12);
	assert_true(shows(sheet, 30, 10, "head"));
	assert_false(shows(sheet, 30, 10, "more"));
	sheet_move(sheet, MAP_RIGHT, 12);
	assert_true(shows(sheet, 30, 10, "\n12 "));
	sheet_move(sheet, MAP_LAST_ROW, 1);
	assert_true(shows(sheet, 30, 10, "end"));
	sheet_move(sheet, MAP_START, 1);
	assert_true(shows(sheet, 30, 10, "more"));
	/* Where there is no room for them nothing stays. */
	sheet_move(sheet, MAP_END, 1);
	assert_true(shows(sheet, 5, 1, "cell"));
	sheet_free(sheet);
	journey_free(journey);
}

static void the_cursor_is_always_in_sight(void **state)
{
	static const enum map_move moves[] = { MAP_LEFT, MAP_RIGHT, MAP_UP, MAP_DOWN, MAP_PAGE_UP,
		MAP_PAGE_DOWN, MAP_PAGE_LEFT, MAP_PAGE_RIGHT, MAP_FIRST_ROW, MAP_LAST_ROW,
		MAP_START, MAP_END, MAP_LANE_DOWN };
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_field);
	uint32_t seed = 5;

	(void)state;
	for (int i = 0; i < 600; i++) {
		int width = 5 + (int)grow_number(&seed, 60), height = 1 + (int)grow_number(&seed, 30);
		struct canvas canvas;
		struct rect rect;
		struct stop stop;

		sheet_move(sheet, moves[grow_number(&seed, sizeof moves / sizeof *moves)],
		    1 + grow_number(&seed, 4));
		canvas_init(&canvas, width + 4, height + 2);
		sheet_paint(sheet, &canvas, (struct rect){ 3, 1, width, height });
		rect = sheet_cursor_rect(sheet);
		assert_true(rect.x >= 3 && rect.x + rect.width <= 3 + width);
		assert_true(rect.y >= 1 && rect.y + rect.height <= 1 + height);
		assert_int_equal(canvas_at(&canvas, rect.x, rect.y)->point[0], 'c');
		assert_int_equal(canvas_at(&canvas, rect.x, rect.y)->style, STYLE_CURSOR);
		assert_int_equal(canvas_at(&canvas, 2, 1)->point[0], ' ');
		assert_true(sheet_stop_at(sheet, rect.x, rect.y, &stop));
		assert_int_equal(stop.entry, sheet_stop(sheet)->entry);
		canvas_clear(&canvas);
	}
	sheet_free(sheet);
	journey_free(journey);
}

static void draw_tall(struct sheet *sheet)
{
	for (int y = 0; y < 30; y++) {
		char number[16];

		snprintf(number, sizeof number, "line %d.", y);
		draw_text(sheet, 0, 1 + y, 0, number, STYLE_CARD);
	}
	draw_stop(sheet, (struct rect){ 0, 0, 9, 1 }, NODE_ROOT, KEY_TITLE, 0);
	draw_stop(sheet, (struct rect){ 0, 1, 9, 30 }, NODE_ROOT, KEY_SCOPE, 0);
	draw_stop(sheet, (struct rect){ 0, 31, 9, 1 }, NODE_ROOT, KEY_STATUS, 0);
}

static void what_is_higher_than_the_window_is_read_through(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_tall);
	bool seen[30] = { false };

	(void)state;
	assert_true(shows(sheet, 20, 10, "line 0."));
	for (int i = 0; i < 40 && sheet_stop(sheet)->key != KEY_STATUS; i++) {
		for (int y = 0; y < 30; y++) {
			char number[16];

			snprintf(number, sizeof number, "line %d.", y);
			seen[y] = seen[y] || shows(sheet, 20, 10, number);
		}
		sheet_move(sheet, MAP_DOWN, 1);
	}
	assert_int_equal(sheet_stop(sheet)->key, KEY_STATUS);
	for (int y = 0; y < 30; y++)
		assert_true(seen[y]);
	for (int i = 0; i < 40 && sheet_stop(sheet)->key != KEY_TITLE; i++)
		sheet_move(sheet, MAP_UP, 1);
	assert_int_equal(sheet_stop(sheet)->key, KEY_TITLE);
	sheet_free(sheet);
	journey_free(journey);
}

/* One line for each persona: its name, and its needs; as wide as there is room. */
static void draw_people(struct sheet *sheet)
{
	node_id node;
	int y = 0;

	for (size_t i = 0; (node = journey_child(sheet->journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++) {
		const struct value *needs = journey_get(sheet->journey, node, KEY_NEEDS);
		size_t count = needs != NULL ? value_count(needs) : 0;

		draw_stop(sheet, (struct rect){ 0, y, sheet->width, 1 }, node, KEY_NONE, 0);
		for (size_t j = 1; j <= count; j++)
			draw_stop(sheet, (struct rect){ 2, y + (int)j, sheet->width, 1 }, node,
			    KEY_NEEDS, j);
		y += 1 + (int)count;
	}
}

static void apply(struct journey *journey, struct edit edit)
{
	assert_int_equal(edit_apply(journey, &edit, NULL, NULL), 0);
	edit_clear(&edit);
}

static struct journey *people(node_id *nodes, size_t count)
{
	struct journey *journey = journey_new();

	for (size_t i = 0; i < count; i++) {
		struct value *needs = value_new_list();

		for (int j = 0; j < 3; j++)
			value_add(needs, value_new_text("need"));
		nodes[i] = build_node(journey, NODE_NONE, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS);
		build_field(journey, nodes[i], KEY_NEEDS, needs);
	}
	return journey;
}

static void assert_stop(struct sheet *sheet, node_id node, key_id key, size_t entry)
{
	const struct stop *stop = sheet_stop(sheet);

	assert_non_null(stop);
	assert_int_equal(stop->node, node);
	assert_int_equal(stop->key, key);
	assert_int_equal(stop->entry, entry);
}

static void the_cursor_is_found_again_after_an_edit(void **state)
{
	node_id nodes[4];
	struct journey *journey = people(nodes, 4);
	struct sheet *sheet = open_plan(journey, draw_people);
	struct value *needs = value_new_list();

	(void)state;
	assert_true(sheet_go(sheet, nodes[2], KEY_NEEDS, 2));
	assert_stop(sheet, nodes[2], KEY_NEEDS, 2);
	/* It moves along with what it stands on, and stays at another width. */
	apply(journey, edit_move(nodes[2], NODE_ROOT, "personas", 0));
	assert_stop(sheet, nodes[2], KEY_NEEDS, 2);
	assert_int_equal(sheet_stop(sheet)->rect.y, 2);
	assert_int_equal(sheet_lay_out(sheet, 33, false), 16);
	assert_stop(sheet, nodes[2], KEY_NEEDS, 2);
	/* What follows takes the place of an entry that has gone. */
	value_add(needs, value_new_text("one"));
	value_add(needs, value_new_text("three"));
	apply(journey, edit_set(nodes[2], "needs", needs));
	assert_stop(sheet, nodes[2], KEY_NEEDS, 2);
	apply(journey, edit_set(nodes[2], "needs", NULL));
	assert_stop(sheet, nodes[0], KEY_NEEDS, 1);
	/* And of a thing that has gone. */
	apply(journey, edit_remove(nodes[0]));
	assert_int_equal(sheet_stop(sheet)->node, nodes[1]);
	sheet_move(sheet, MAP_END, 1);
	assert_stop(sheet, nodes[3], KEY_NEEDS, 3);
	apply(journey, edit_remove(nodes[3]));
	assert_stop(sheet, nodes[1], KEY_NEEDS, 3);
	apply(journey, edit_remove(nodes[1]));
	assert_stop(sheet, nodes[2], KEY_NONE, 0);
	apply(journey, edit_remove(nodes[2]));
	assert_null(sheet_stop(sheet));
	sheet_free(sheet);
	journey_free(journey);
}

static void lane_moves_go_to_what_is_alike(void **state)
{
	node_id nodes[3];
	struct journey *journey = people(nodes, 3);
	struct sheet *sheet = open_plan(journey, draw_people);

	(void)state;
	assert_stop(sheet, nodes[0], KEY_NONE, 0);
	assert_true(sheet_move(sheet, MAP_LANE_DOWN, 2));
	assert_stop(sheet, nodes[2], KEY_NONE, 0);
	assert_true(sheet_move(sheet, MAP_LANE_UP, 1));
	assert_stop(sheet, nodes[1], KEY_NONE, 0);
	/* What is not there is stood for by its attribute, its node, or nothing. */
	assert_true(sheet_go(sheet, nodes[0], KEY_NEEDS, 9));
	assert_int_equal(sheet_stop(sheet)->key, KEY_NEEDS);
	assert_true(sheet_go(sheet, nodes[2], KEY_AGE, 0));
	assert_stop(sheet, nodes[2], KEY_NONE, 0);
	assert_false(sheet_go(sheet, NODE_ROOT, KEY_TITLE, 0));
	assert_stop(sheet, nodes[2], KEY_NONE, 0);
	sheet_free(sheet);
	journey_free(journey);
}

static void draw_words(struct sheet *sheet)
{
	draw_block(sheet, 0, 0, 8, "some words in lines", BLOCK_NO_LEAD, STYLE_CARD);
	draw_stop(sheet, (struct rect){ 0, 0, 8, 3 }, NODE_ROOT, KEY_TITLE, 0);
	draw_text(sheet, 10, 0, 0, "Other words", STYLE_CARD);
	draw_stop(sheet, (struct rect){ 10, 0, 11, 1 }, NODE_ROOT, KEY_SCOPE, 0);
	draw_text(sheet, 0, 5, 0, "no stop", STYLE_CARD);
}

static bool find(struct sheet *sheet, const char *text, bool back)
{
	struct needle needle = { 0 };
	size_t at, count;
	bool found;

	needle_init(&needle, text, false);
	found = sheet_find(sheet, &needle, back);
	count = sheet_count(sheet, &needle, &at);
	assert_true(found ? at >= 1 && at <= count : count == 0);
	needle_clear(&needle);
	return found;
}

/* Is the character in this place of the canvas marked as found? */
static bool marked(const struct canvas *canvas, int x, int y)
{
	uint8_t style = canvas_at(canvas, x, y)->style;

	return style == STYLE_MATCH || style == STYLE_MATCH_CURSOR;
}

/* Also where it goes on in the next line. */
static void what_is_found_is_marked(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_words);
	struct needle needle = { 0 };
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 30, 8);
	needle_init(&needle, "words in", false);
	canvas.match = &needle;
	sheet_paint(sheet, &canvas, (struct rect){ 0, 0, 30, 8 });
	assert_false(marked(&canvas, 0, 0));
	assert_true(marked(&canvas, 0, 1));
	assert_true(marked(&canvas, 7, 1));
	assert_false(marked(&canvas, 0, 2));
	assert_false(marked(&canvas, 16, 0));
	needle_init(&needle, "in lines", false);
	canvas_blank(&canvas);
	sheet_paint(sheet, &canvas, (struct rect){ 0, 0, 30, 8 });
	assert_false(marked(&canvas, 0, 1));
	assert_true(marked(&canvas, 6, 1));
	assert_true(marked(&canvas, 0, 2));
	/* What is no stop cannot be gone to. */
	needle_init(&needle, "no stop", false);
	canvas_blank(&canvas);
	sheet_paint(sheet, &canvas, (struct rect){ 0, 0, 30, 8 });
	assert_false(marked(&canvas, 0, 5));
	needle_clear(&needle);
	canvas_clear(&canvas);
	sheet_free(sheet);
	journey_free(journey);
}

static void what_is_drawn_in_a_stop_is_found(void **state)
{
	struct journey *journey = journey_new();
	struct sheet *sheet = open_plan(journey, draw_words);

	(void)state;
	assert_true(find(sheet, "words", false));
	assert_int_equal(sheet_stop(sheet)->key, KEY_SCOPE);
	assert_true(find(sheet, "words", false));
	assert_int_equal(sheet_stop(sheet)->key, KEY_TITLE);
	assert_true(find(sheet, "Other", true));
	assert_true(find(sheet, "words in lines", true));
	assert_int_equal(sheet_stop(sheet)->key, KEY_TITLE);
	assert_false(find(sheet, "OTHER", false));
	assert_false(find(sheet, "no stop", false));
	assert_int_equal(sheet_stop(sheet)->key, KEY_TITLE);
	sheet_free(sheet);
	journey_free(journey);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_painted_the_later_above),
		cmocka_unit_test(moves_go_from_stop_to_stop),
		cmocka_unit_test(head_and_side_stay_and_both_ends_can_be_seen),
		cmocka_unit_test(the_cursor_is_always_in_sight),
		cmocka_unit_test(what_is_higher_than_the_window_is_read_through),
		cmocka_unit_test(the_cursor_is_found_again_after_an_edit),
		cmocka_unit_test(lane_moves_go_to_what_is_alike),
		cmocka_unit_test(what_is_drawn_in_a_stop_is_found),
		cmocka_unit_test(what_is_found_is_marked),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
