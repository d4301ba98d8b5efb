/*
 * A canvas clips, keeps wide characters whole, shows nothing that could harm
 * a terminal, and prints what it holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "view/canvas.h"

static struct canvas canvas;

static int begin(void **state)
{
	(void)state;
	canvas_init(&canvas, 10, 2);
	return 0;
}

static int finish(void **state)
{
	(void)state;
	canvas_clear(&canvas);
	return 0;
}

static int text(int x, int y, int columns, const char *words)
{
	return canvas_text(&canvas, x, y, columns, words, strlen(words), STYLE_NORMAL);
}

static void assert_prints(bool color, const char *want)
{
	struct str out = { 0 };

	canvas_print(&canvas, color, &out);
	assert_string_equal(str_text(&out), want);
	str_clear(&out);
}

static void trailing_blanks_are_not_printed(void **state)
{
	(void)state;
	assert_int_equal(text(1, 0, 9, "ab  "), 4);
	assert_prints(false, " ab\n\n");
}

static void texts_are_clipped_at_every_edge(void **state)
{
	(void)state;
	text(-2, 0, 20, "abcdefghijklmnop");
	text(0, -1, 20, "no");
	text(0, 2, 20, "no");
	assert_prints(false, "cdefghijkl\n\n");
}

static void a_clip_keeps_the_rest_as_it_was(void **state)
{
	struct rect before;

	(void)state;
	text(0, 0, 10, "aaaaaaaaaa");
	before = canvas_clip(&canvas, (struct rect){ 2, 0, 3, 1 });
	text(0, 0, 10, "bbbbbbbbbb");
	canvas_fill(&canvas, 0, 1, 10, 1, STYLE_NORMAL);
	canvas_clip(&canvas, before);
	text(9, 0, 1, "c");
	assert_prints(false, "aabbbaaaac\n\n");
}

static void a_wide_character_that_would_be_cut_is_left_out(void **state)
{
	(void)state;
	assert_int_equal(text(0, 0, 3, "宿宿"), 2);
	text(9, 1, 5, "宿");
	text(-1, 1, 5, "宿a");
	assert_prints(false, "宿\n a\n");
}

static void half_of_a_wide_character_never_stays(void **state)
{
	(void)state;
	text(0, 0, 10, "宿宿宿");
	text(1, 0, 1, "x");
	text(4, 0, 1, "y");
	assert_prints(false, " x宿y\n\n");
	for (int x = 0; x < 10; x++) {
		int width = canvas_at(&canvas, x, 0)->width;

		assert_true(width != 0 || canvas_at(&canvas, x - 1, 0)->width == 2);
		assert_true(width != 2 || canvas_at(&canvas, x + 1, 0)->width == 0);
	}
}

static void combining_marks_join_what_is_before_them(void **state)
{
	(void)state;
	assert_int_equal(text(0, 0, 10, "e\xcc\x81" "a"), 2);
	assert_int_equal(canvas_at(&canvas, 0, 0)->point[1], 0x301);
	assert_int_equal(canvas_at(&canvas, 1, 0)->point[0], 'a');
}

static void nothing_that_harms_a_terminal_gets_onto_a_cell(void **state)
{
	(void)state;
	/* escape, bell, right-to-left override, a broken sequence, delete */
	assert_int_equal(text(0, 0, 10, "\x1b[\x07\xe2\x80\xae\xff\x7f"), 6);
	assert_prints(false, "�[����\n\n");
	canvas_blank(&canvas);
	canvas.ascii = true;
	text(0, 0, 10, "\x1b" "a\tb");
	assert_prints(false, "?a b\n\n");
}

static void a_locale_without_unicode_gets_ascii_of_the_same_width(void **state)
{
	(void)state;
	canvas.plain_text = true;
	assert_int_equal(text(0, 0, 10, "é宿a\xcc\x81"), 4);
	canvas_glyph(&canvas, 0, 1, GLYPH_STAR, STYLE_MARK);
	assert_prints(false, "e??a\n*\n");
}

static void what_does_not_fit_ends_in_an_ellipsis(void **state)
{
	(void)state;
	assert_int_equal(canvas_text_cut(&canvas, 0, 0, 5, "abcdef", STYLE_NORMAL), 5);
	assert_int_equal(canvas_text_cut(&canvas, 0, 1, 5, "abcde", STYLE_NORMAL), 5);
	assert_prints(false, "abcd…\nabcde\n");
	assert_int_equal(canvas_text_cut(&canvas, 6, 0, 4, "宿宿宿", STYLE_NORMAL), 3);
	assert_prints(false, "abcd… 宿…\nabcde\n");
}

static void colours_are_printed_where_they_change(void **state)
{
	(void)state;
	canvas_text(&canvas, 0, 0, 9, "ab", 2, STYLE_PHASE);
	canvas_text(&canvas, 3, 0, 9, "c", 1, STYLE_PHASE);
	canvas_text(&canvas, 4, 0, 9, "d", 1, STYLE_NORMAL);
	canvas_fill(&canvas, 0, 1, 2, 1, STYLE_CURSOR);
	assert_prints(true, "\x1b[0;1;36mab c\x1b[0md\n\x1b[0;7m  \x1b[0m\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(trailing_blanks_are_not_printed, begin, finish),
		cmocka_unit_test_setup_teardown(texts_are_clipped_at_every_edge, begin, finish),
		cmocka_unit_test_setup_teardown(a_clip_keeps_the_rest_as_it_was, begin, finish),
		cmocka_unit_test_setup_teardown(a_wide_character_that_would_be_cut_is_left_out,
		    begin, finish),
		cmocka_unit_test_setup_teardown(half_of_a_wide_character_never_stays, begin,
		    finish),
		cmocka_unit_test_setup_teardown(combining_marks_join_what_is_before_them, begin,
		    finish),
		cmocka_unit_test_setup_teardown(nothing_that_harms_a_terminal_gets_onto_a_cell,
		    begin, finish),
		cmocka_unit_test_setup_teardown(
		    a_locale_without_unicode_gets_ascii_of_the_same_width, begin, finish),
		cmocka_unit_test_setup_teardown(what_does_not_fit_ends_in_an_ellipsis, begin,
		    finish),
		cmocka_unit_test_setup_teardown(colours_are_printed_where_they_change, begin,
		    finish),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
