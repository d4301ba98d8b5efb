/*
 * Texts take the columns that a terminal gives them, in any locale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <wchar.h>

#include "base/utf8.h"
#include "base/width.h"

static void
points_have_the_terminals_width(void **state)
{
	(void)state;
	assert_int_equal(width_of_point('a'), 1);
	assert_int_equal(width_of_point(0xe9), 1);
	assert_int_equal(width_of_point(0x301), 0);
	assert_int_equal(width_of_point(0x6f22), 2);
	assert_int_equal(width_of_point(0x1f600), 2);
}

/* For all of what is quick to tell, in the system's own tables. */
static void
common_points_are_no_exception(void **state)
{
	(void)state;
	for (uint32_t point = 0x80; point < 0x10000; point++)
		assert_int_equal(width_of_point(point), utf8_is_hidden(point) ? -1 :
		    wcwidth((wchar_t)point));
}

static void
what_could_harm_a_terminal_has_no_width(void **state)
{
	static const uint32_t harmful[] = { 0,	    '\n',   '\033', 0x7f,
					    0x9b,   0xad,   0x202e, 0x2066,
					    0xfeff, 0xe000, 0xe0041 };

	(void)state;
	for (size_t i = 0; i < sizeof harmful / sizeof *harmful; i++)
		assert_int_equal(width_of_point(harmful[i]), -1);
}

static void
texts_add_up(void **state)
{
	(void)state;
	assert_int_equal(width_of("", 0), 0);
	assert_int_equal(width_of("één", 5), 3);
	assert_int_equal(width_of("漢字", 6), 4);
	assert_int_equal(width_of("e\xcc\x81", 3), 1);
	assert_int_equal(width_of("a\033b", 3), 3);
	assert_int_equal(width_of("\xff", 1), 1);
}

static void
what_fits_is_never_half_a_character(void **state)
{
	(void)state;
	assert_int_equal(width_fit("abc", 3, 2), 2);
	assert_int_equal(width_fit("漢字", 6, 3), 3);
	assert_int_equal(width_fit("漢字", 6, 1), 0);
	assert_int_equal(width_fit("e\xcc\x81x", 4, 1), 3);
	assert_int_equal(width_fit("ab", 2, 9), 2);
}

static int
with_unicode(void **state)
{
	(void)state;
	return !setlocale(LC_ALL, "C.UTF-8");
}

static int
without_unicode(void **state)
{
	(void)state;
	return !setlocale(LC_ALL, "C");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(points_have_the_terminals_width),
		cmocka_unit_test(what_could_harm_a_terminal_has_no_width),
		cmocka_unit_test(common_points_are_no_exception),
		cmocka_unit_test(texts_add_up),
		cmocka_unit_test(what_fits_is_never_half_a_character),
		cmocka_unit_test_setup(points_have_the_terminals_width,
				       without_unicode),
		cmocka_unit_test_setup(what_could_harm_a_terminal_has_no_width,
				       without_unicode),
		cmocka_unit_test_setup(texts_add_up, without_unicode),
	};
	return cmocka_run_group_tests(tests, with_unicode, NULL);
}
