/*
 * Every sign is one column wide, in both of its forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/utf8.h"
#include "base/width.h"
#include "view/theme.h"

static void every_sign_is_one_column_wide(void **state)
{
	(void)state;
	for (int glyph = 0; glyph < GLYPHS; glyph++) {
		const char *sign = theme_glyph((enum glyph)glyph, false);
		const char *ascii = theme_glyph((enum glyph)glyph, true);

		assert_non_null(sign);
		assert_int_equal(utf8_count(sign, strlen(sign)), 1);
		assert_int_equal(width_of(sign, strlen(sign)), 1);
		assert_int_equal(strlen(ascii), 1);
		assert_in_range(ascii[0], 0x21, 0x7e);
	}
}

static void every_style_has_a_name_of_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < STYLES; i++) {
		assert_non_null(theme_style((enum style)i)->name);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(theme_style((enum style)i)->name,
			    theme_style((enum style)j)->name);
	}
}

static void the_cursor_shows_without_colours(void **state)
{
	(void)state;
	assert_true(theme_style(STYLE_CURSOR)->reverse);
	assert_true(theme_style(STYLE_FIELD)->underline);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sign_is_one_column_wide),
		cmocka_unit_test(every_style_has_a_name_of_its_own),
		cmocka_unit_test(the_cursor_shows_without_colours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
