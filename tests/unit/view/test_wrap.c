/*
 * Lines break where words may, are never wider than asked, and lose nothing
 * but blanks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "base/str.h"
#include "base/width.h"
#include "view/wrap.h"

/* Wraps and puts the lines together, each with a bar behind it. */
static void assert_wraps(const char *text, int columns, const char *want)
{
	struct wrap wrap = { 0 };
	struct str lines = { 0 };

	wrap_text(&wrap, text, strlen(text), columns, 0);
	for (size_t i = 0; i < wrap.count; i++) {
		str_add_n(&lines, text + wrap.v[i].start, wrap.v[i].len);
		str_add_char(&lines, '|');
	}
	assert_string_equal(str_text(&lines), want);
	str_clear(&lines);
	wrap_clear(&wrap);
}

static void words_stay_whole(void **state)
{
	(void)state;
	assert_wraps("Scrolls through her feed", 14, "Scrolls|through her|feed|");
	assert_wraps("Scrolls through", 15, "Scrolls through|");
	assert_wraps("after-sales survey", 8, "after-|sales|survey|");
	assert_wraps("a  b", 2, "a|b|");
}

static void a_word_wider_than_the_line_is_parted(void **state)
{
	(void)state;
	assert_wraps("Hottentottententen", 6, "Hotten|totten|tenten|");
	assert_wraps("een Hottentotten", 6, "een|Hotten|totten|");
}

static void line_breaks_are_kept(void **state)
{
	(void)state;
	assert_wraps("", 5, "|");
	assert_wraps("a\n\nb\n", 5, "a||b||");
	assert_wraps("a\r\nb", 5, "a|b|");
}

static void wide_characters_break_by_unicode(void **state)
{
	(void)state;
	assert_wraps("写真と口コミ", 5, "写真|と口|コミ|");
	/* A closing mark never begins a line. */
	assert_wraps("写真。口", 4, "写|真。|口|");
	assert_wraps("宿", 1, "宿|");
}

static void broken_text_still_wraps_at_blanks(void **state)
{
	(void)state;
	assert_wraps("ab\xff cd ef", 5, "ab\xff|cd ef|");
}

static void lines_hold_the_text_and_are_never_too_wide(void **state)
{
	static const char text[] = "Zoë's 宿  e\xcc\x81t\xc3\xa9 (half-way)\tto “x/y”…  no,\n"
	    "12.5 % of 宿屋、very-long-word-without-end\n";
	struct wrap wrap = { 0 };

	(void)state;
	for (int columns = 2; columns < 60; columns++) {
		size_t at = 0;

		wrap_text(&wrap, text, strlen(text), columns, 0);
		for (size_t i = 0; i < wrap.count; i++) {
			const struct wrap_line *line = &wrap.v[i];

			assert_int_equal(line->start, at);
			assert_int_equal(line->columns, width_of(text + at, line->len));
			assert_in_range(line->columns, 0, columns);
			for (size_t j = at + line->len; j < line->next; j++)
				assert_non_null(strchr(" \t\n", text[j]));
			at = line->next;
		}
		assert_int_equal(at, strlen(text));
	}
	wrap_clear(&wrap);
}

static void it_stops_when_enough_lines_are_known(void **state)
{
	struct wrap wrap = { 0 };

	(void)state;
	wrap_text(&wrap, "a b c d e f", 11, 1, 3);
	assert_int_equal(wrap.count, 3);
	wrap_clear(&wrap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stay_whole),
		cmocka_unit_test(a_word_wider_than_the_line_is_parted),
		cmocka_unit_test(line_breaks_are_kept),
		cmocka_unit_test(wide_characters_break_by_unicode),
		cmocka_unit_test(broken_text_still_wraps_at_blanks),
		cmocka_unit_test(lines_hold_the_text_and_are_never_too_wide),
		cmocka_unit_test(it_stops_when_enough_lines_are_known),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
