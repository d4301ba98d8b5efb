/*
 * Signs are as wide as they should be, and each theme shows each style.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <math.h>

#include "base/utf8.h"
#include "base/width.h"
#include "view/legend.h"
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
		assert_non_null(theme_style_name((enum style)i));
		for (int j = 0; j < i; j++)
			assert_string_not_equal(theme_style_name((enum style)i),
			    theme_style_name((enum style)j));
	}
	for (int i = 0; i < THEMES; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(theme_name((enum theme)i), theme_name((enum theme)j));
}

static void emoji_are_two_columns_and_only_smileys_have_them(void **state)
{
	(void)state;
	for (int glyph = 0; glyph < GLYPHS; glyph++) {
		const char *emoji = theme_emoji((enum glyph)glyph);
		bool smiley = glyph >= GLYPH_SMILEY_1 && glyph <= GLYPH_SMILEY_5;

		assert_true((emoji != NULL) == smiley);
		if (emoji != NULL)
			assert_int_equal(width_of(emoji, strlen(emoji)), 2);
	}
}

/* What the help and the pages of HTML explain: no mark on a map may lack. */
static void each_mark_has_a_meaning(void **state)
{
	struct str sign = { 0 };
	const char *meaning;
	size_t rows = 0;

	(void)state;
	for (int glyph = GLYPH_STAR; glyph <= GLYPH_DROPPED; glyph++) {
		assert_non_null(legend_meaning((enum glyph)glyph));
		assert_true(*legend_meaning((enum glyph)glyph) != '\0');
	}
	assert_null(legend_meaning(GLYPH_LINE_H));
	for (; (meaning = legend_add(rows, true, &sign)) != NULL; rows++) {
		assert_true(*meaning != '\0' && sign.len > 0);
		assert_int_equal(utf8_count(str_text(&sign), sign.len), sign.len);
		str_cut(&sign, 0);
	}
	assert_true(rows > GLYPH_DROPPED - GLYPH_STAR);
	assert_int_equal(sign.len, 0);
	str_clear(&sign);
}

static bool
is_lit(struct style_look look)
{
	return look.bold || look.dim || look.underline || look.reverse;
}

static bool
looks_same(struct style_look a, struct style_look b)
{
	return a.fore == b.fore && a.back == b.back && a.bold == b.bold && a.dim == b.dim &&
	    a.underline == b.underline && a.reverse == b.reverse;
}

/* Of these one could be taken for the other, where nothing else than the style
 * tells them apart. */
static const enum style apart[][2] = {
	{ STYLE_CURSOR, STYLE_CARD }, { STYLE_CURSOR, STYLE_TOUCHPOINT },
	{ STYLE_CURSOR, STYLE_MATCH }, { STYLE_CURSOR, STYLE_MATCH_CURSOR },
	{ STYLE_MATCH, STYLE_CARD }, { STYLE_MATCH, STYLE_TOUCHPOINT },
	{ STYLE_FIELD, STYLE_CARD }, { STYLE_SELECTED, STYLE_NORMAL },
	{ STYLE_FAINT, STYLE_CARD }, { STYLE_HINT, STYLE_MESSAGE },
	{ STYLE_MESSAGE, STYLE_ERROR }, { STYLE_STATUS, STYLE_NORMAL },
	{ STYLE_PHASE, STYLE_CARD }, { STYLE_TOUCHPOINT, STYLE_CARD },
	{ STYLE_REMOVED, STYLE_ADDED }, { STYLE_REMOVED, STYLE_CHANGED },
	{ STYLE_ADDED, STYLE_CHANGED }, { STYLE_LINE, STYLE_CARD },
};

static void what_must_differ_differs_in_each_theme_and_without_colours(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEMES; theme++)
		for (int depth = DEPTH_NONE; depth <= DEPTH_TRUE; depth++)
			for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
				assert_false(looks_same(theme_style((enum theme)theme,
				    apart[i][0], (enum depth)depth), theme_style((enum theme)theme,
				    apart[i][1], (enum depth)depth)));
}

static void without_colours_there_are_none(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEMES; theme++)
		for (int style = 0; style < STYLES; style++) {
			struct style_look look = theme_style((enum theme)theme,
			    (enum style)style, DEPTH_NONE);

			assert_int_equal(look.fore, -1);
			assert_int_equal(look.back, -1);
			assert_true(looks_same(look, theme_style(THEME_MONO, (enum style)style,
			    DEPTH_256)));
		}
	assert_false(is_lit(theme_style(THEME_MONO, STYLE_NORMAL, DEPTH_NONE)));
}

static void colours_are_within_what_the_terminal_has(void **state)
{
	static const int most[] = { 0, 8, 16, 256, 1 << 24 };

	(void)state;
	for (int theme = 0; theme < THEMES; theme++)
		for (int style = 0; style < STYLES; style++)
			for (int depth = DEPTH_NONE; depth <= DEPTH_TRUE; depth++) {
				struct style_look look = theme_style((enum theme)theme,
				    (enum style)style, (enum depth)depth);

				assert_in_range(look.fore + 1, 0, most[depth]);
				assert_in_range(look.back + 1, 0, most[depth]);
				if (look.back >= 0)
					assert_true(look.fore >= 0 && look.fore != look.back);
			}
}

/* Relative luminance, as WCAG 2 defines it. */
static double
luminance(int color)
{
	static const double share[] = { 0.0722, 0.7152, 0.2126 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double part = (color >> 8 * i & 0xff) / 255.0;

		sum += share[i] * (part <= 0.03928 ? part / 12.92 :
		    pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double
contrast_of(int fore, int back)
{
	double a = luminance(fore), b = luminance(back);

	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

static double
contrast(struct style_look look)
{
	return contrast_of(look.fore, look.back);
}

/* The 16 colours as xterm and the console of Linux have them by default. */
static const int palettes[][16] = {
	{ 0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
	  0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff },
	{ 0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa,
	  0x555555, 0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff },
};

/* With 8 colours bold text on a dark ground is bright; on a light one that would
 * be less to see, and terminals differ in it. */
static void texts_stand_out_where_there_are_few_colours(void **state)
{
	static const enum theme wanted[] = { THEME_DARK, THEME_LIGHT, THEME_HIGH_CONTRAST };
	static const enum depth depths[] = { DEPTH_16, DEPTH_8 };

	(void)state;
	for (size_t i = 0; i < 3 * 2 * 2 * (size_t)STYLES; i++) {
		enum theme theme = wanted[i % 3];
		enum depth depth = depths[i / 3 % 2];
		const int *palette = palettes[i / 6 % 2];
		enum style style = (enum style)(i / 12);
		struct style_look look = theme_style(theme, style, depth);
		bool bright = depth == DEPTH_8 && look.bold && look.back == 0;
		double had = contrast_of(palette[look.fore + (bright ? 8 : 0)],
		    palette[look.back]);

		if (had < 4.5)
			fail_msg("%s in %s, %d colours, palette %zu: %.1f", theme_style_name(style),
			    theme_name(theme), depth == DEPTH_8 ? 8 : 16, i / 6 % 2, had);
	}
}

static void texts_stand_out_from_their_ground(void **state)
{
	static const struct { enum theme theme; double least; } wanted[] = {
		{ THEME_DARK, 4.5 }, { THEME_LIGHT, 4.5 }, { THEME_HIGH_CONTRAST, 7 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		for (int style = 0; style < STYLES; style++) {
			double had = contrast(theme_style(wanted[i].theme, (enum style)style,
			    DEPTH_TRUE));

			if (had < wanted[i].least)
				fail_msg("%s in %s: %.1f", theme_style_name((enum style)style),
				    theme_name(wanted[i].theme), had);
		}
}

static void the_cursor_shows_without_colours(void **state)
{
	(void)state;
	for (int theme = 0; theme < THEMES; theme++) {
		assert_true(theme_style((enum theme)theme, STYLE_CURSOR, DEPTH_NONE).reverse);
		assert_true(theme_style((enum theme)theme, STYLE_FIELD, DEPTH_NONE).underline);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_sign_is_one_column_wide),
		cmocka_unit_test(each_mark_has_a_meaning),
		cmocka_unit_test(every_style_has_a_name_of_its_own),
		cmocka_unit_test(emoji_are_two_columns_and_only_smileys_have_them),
		cmocka_unit_test(what_must_differ_differs_in_each_theme_and_without_colours),
		cmocka_unit_test(without_colours_there_are_none),
		cmocka_unit_test(colours_are_within_what_the_terminal_has),
		cmocka_unit_test(texts_stand_out_from_their_ground),
		cmocka_unit_test(texts_stand_out_where_there_are_few_colours),
		cmocka_unit_test(the_cursor_shows_without_colours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
