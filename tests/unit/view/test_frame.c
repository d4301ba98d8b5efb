/*
 * Whatever is typed, the caret is on the screen and behind what was typed
 * last; the pane and lists fit where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "base/utf8.h"
#include "support/grow.h"
#include "view/caret.h"
#include "view/frame.h"

static const char *const lines[] = { "one", "two", "three", "four", "five", "six", "seven" };

static void any_size(uint32_t *seed, struct canvas *canvas)
{
	canvas_resize(canvas, 20 + (int)grow_number(seed, 110), 5 + (int)grow_number(seed, 30));
}

/* The character before the caret stands left of it, where it has a width and
 * the line did not break there. */
static void assert_caret(const struct frame *frame, const struct canvas *canvas)
{
	const struct frame_field *field = &frame->field;
	size_t before = utf8_prev(field->text, field->caret);
	int x = canvas->caret_x, y = canvas->caret_y;
	const struct cell *cell;
	uint32_t point;

	assert_in_range(x, 0, canvas->width - 1);
	assert_in_range(y, 0, canvas->height - 1);
	if (field->caret == 0)
		return;
	utf8_decode(field->text + before, field->caret - before, &point);
	if (point <= ' ' || point > 0x7e || x == 0)
		return;
	/* At the start of a line the caret is at the left edge of the field. */
	cell = canvas_at(canvas, x - 1, y);
	if (!field->in_place || cell->style == STYLE_FIELD)
		assert_true(cell->point[0] == point || cell->point[0] == ' ');
}

static void a_timer_that_is_over_stands_out(void **state)
{
	uint32_t seed = 5;
	struct journey *journey = grow_journey(&seed, 20);
	struct map *map = map_new(journey);
	struct frame frame = { .journey = journey, .map = map, .timer = "[0:00]" };
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 80, 24);
	for (int over = 0; over < 2; over++) {
		int out = 0;

		frame.timer_over = over;
		frame_paint(&frame, &canvas);
		for (int x = 0; x < 80; x++)
			out += canvas_at(&canvas, x, 0)->style == STYLE_STATUS;
		assert_int_equal(out, over ? (int)strlen(frame.timer) : 0);
	}
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

static void the_caret_of_typed_text_is_seen(void **state)
{
	uint32_t seed = 5;
	struct journey *journey = grow_journey(&seed, 20);
	struct map *map = map_new(journey);
	struct frame frame = { .journey = journey, .map = map, .mode = "EDIT" };
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 80, 24);
	for (int i = 0; i < 2000; i++) {
		struct str text = { 0 };

		for (uint32_t n = grow_number(&seed, 12); n > 0; n--) {
			char *part = grow_text(&seed);

			str_add(&text, part);
			free(part);
		}
		any_size(&seed, &canvas);
		map_move(map, (enum map_move)grow_number(&seed, MAP_END + 1), 1);
		frame.detail = grow_number(&seed, 4) == 0;
		frame.field = (struct frame_field){ .open = true, .label = ":",
			.in_place = grow_number(&seed, 2) == 0, .text = str_text(&text) };
		frame.field.adds = frame.field.in_place && grow_number(&seed, 2) == 0;
		for (uint32_t n = grow_number(&seed, 250); n > 0; n--)
			frame.field.caret = utf8_next(str_text(&text), text.len,
			    frame.field.caret);
		frame_paint(&frame, &canvas);
		assert_caret(&frame, &canvas);
		assert_true(frame.field.columns > 0);
		str_clear(&text);
	}
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

static void lists_and_panes_stop_at_their_end(void **state)
{
	uint32_t seed = 9;
	struct journey *journey = grow_journey(&seed, 10);
	struct map *map = map_new(journey);
	struct frame frame = { .journey = journey, .map = map, .list_title = "List" };
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 80, 24);
	for (int i = 0; i < 500; i++) {
		any_size(&seed, &canvas);
		frame.detail = true;
		frame.detail_top = grow_number(&seed, 2) == 0 ? 1000000 : 0;
		frame.list = lines;
		frame.list_count = 1 + grow_number(&seed, 7);
		frame.list_top = grow_number(&seed, 20);
		frame_paint(&frame, &canvas);
		assert_true(frame.detail_top < 1000);
		assert_true(frame.list_top <= frame.list_count);
	}
	frame.list_count = 7;
	frame.list_top = 99;
	canvas_resize(&canvas, 40, 6);
	frame_paint(&frame, &canvas);
	assert_int_equal(frame.list_top, 4);
	assert_int_equal(canvas_at(&canvas, 1, 4)->point[0], 's');
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

/* What was found in a list is marked there, and the caret stands at its line. */
static void the_caret_stands_where_a_list_was_searched(void **state)
{
	static const char *const help[] = { "Moving", "  <Left>                to the left", "",
		"Editing", "  a                     one more card, of which there is always room",
		"  x                     take the card away" };
	uint32_t seed = 9;
	struct journey *journey = grow_journey(&seed, 4);
	struct map *map = map_new(journey);
	struct needle needle = { .count = 0 };
	struct canvas canvas;
	int marked;

	(void)state;
	needle_init(&needle, "card", false);
	canvas_init(&canvas, 80, 24);
	for (int i = 0; i < 200; i++) {
		struct frame frame = { .journey = journey, .map = map, .list = help,
			.list_count = 6, .list_title = "Help", .list_at = 4 + (size_t)i % 2,
			.list_match = &needle, .list_top = 4 + (size_t)i % 2 };

		any_size(&seed, &canvas);
		frame_paint(&frame, &canvas);
		assert_true(canvas.caret_y > 0 && canvas.caret_y < canvas.height - 1);
		assert_int_equal(canvas_at(&canvas, canvas.caret_x, canvas.caret_y)->point[0],
		    i % 2 ? 'x' : 'a');
		marked = 0;
		for (int y = 0; y < canvas.height; y++)
			for (int x = 0; x < canvas.width; x++)
				marked += canvas_at(&canvas, x, y)->style == STYLE_MATCH;
		assert_true(marked >= 4 && marked <= 8);
	}
	needle_clear(&needle);
	canvas_clear(&canvas);
	map_free(map);
	journey_free(journey);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_timer_that_is_over_stands_out),
		cmocka_unit_test(the_caret_of_typed_text_is_seen),
		cmocka_unit_test(lists_and_panes_stop_at_their_end),
		cmocka_unit_test(the_caret_stands_where_a_list_was_searched),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
