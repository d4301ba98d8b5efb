/*
 * Text is stepped, checked, folded and made into ids as a reader expects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/utf8.h"

static void
code_points_survive_the_way_there_and_back(void **state)
{
	static const uint32_t points[] = { 'a',	   0x7f,   0x80,   0x7ff,
					   0x800,  0x20ac, 0xffff, 0x10000,
					   0x1f600, 0x10ffff };
	char bytes[4];
	uint32_t back;

	(void)state;
	for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
		size_t len = utf8_encode(points[i], bytes);

		assert_int_equal(utf8_decode(bytes, len, &back), len);
		assert_int_equal(back, points[i]);
	}
}

/* A byte that is none breaks the character that it stands in. */
static void
check_at_each_place(const char *text)
{
	size_t len = strlen(text);

	assert_int_equal(utf8_check(text, len), len);
	for (size_t at = 0, first = 0; at < len; at++) {
		char copy[128];

		memcpy(copy, text, len);
		if ((text[at] & 0xc0) != 0x80)
			first = at;
		copy[at] = (char)0xff;
		assert_int_equal(utf8_check(copy, len), first);
	}
}

static void
broken_bytes_are_one_replacement_each(void **state)
{
	static const char *const broken[] = { "\xff", "\xc3", "\xe2\x82",
					      "\xed\xa0\x80", "\xc0\xaf" };
	uint32_t point;

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		size_t len = strlen(broken[i]);

		assert_int_equal(utf8_decode(broken[i], len, &point), 1);
		assert_int_equal(point, 0xfffd);
		assert_int_equal(utf8_check(broken[i], len), 0);
	}
	assert_int_equal(utf8_check("ab\xff", 3), 2);
	assert_int_equal(utf8_check("één", 5), 5);
	check_at_each_place("abcdefghijklmnopqrstuvwxyz0123456789");
	check_at_each_place("ééééééééabcdefghabcdefgh€€€€€€zzé");
}

/* Each text is one character to the eye. */
static void
a_step_is_what_the_eye_sees(void **state)
{
	static const char *const whole[] = {
		"a", "é", "e\xcc\x81", "漢", "👩‍👩‍👧", "🇳🇱", "👍🏽", "\r\n", "\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
		char text[64] = "x";
		size_t end;

		strncat(text, whole[i], sizeof text - 3);
		end = strlen(text);
		strncat(text, "y", 2);
		assert_int_equal(utf8_next(text, end + 1, 1), end);
		assert_int_equal(utf8_prev(text, end), 1);
	}
	assert_int_equal(utf8_next("🇳🇱🇧🇪", 16, 0), 8);
	assert_int_equal(utf8_prev("🇳🇱🇧🇪", 16), 8);
	assert_int_equal(utf8_next("a", 1, 1), 1);
	assert_int_equal(utf8_prev("a", 0), 0);
}

static void
ids_are_made_of_names(void **state)
{
	static const char *const names[][2] = {
		{ "Sees an ad", "sees-an-ad" },
		{ "  Pays!  (iDEAL) ", "pays-ideal" },
		{ "Één stap", "één-stap" },
		{ "漢字 — 2", "漢字-2" },
		{ "…", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char *slug = utf8_slug(names[i][0]);

		assert_string_equal(slug, names[i][1]);
		free(slug);
	}
}

static void
search_ignores_case_and_accents(void **state)
{
	char *folded = utf8_fold("Één CAFÉ Straße");

	(void)state;
	assert_string_equal(folded, "een cafe strasse");
	free(folded);
}

static void
ascii_comes_near(void **state)
{
	(void)state;
	assert_int_equal(utf8_to_ascii('x'), 'x');
	assert_int_equal(utf8_to_ascii(0xe9), 'e');
	assert_int_equal(utf8_to_ascii(0x2019), '\'');
	assert_int_equal(utf8_to_ascii(0x6f22), '?');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(code_points_survive_the_way_there_and_back),
		cmocka_unit_test(broken_bytes_are_one_replacement_each),
		cmocka_unit_test(a_step_is_what_the_eye_sees),
		cmocka_unit_test(ids_are_made_of_names),
		cmocka_unit_test(search_ignores_case_and_accents),
		cmocka_unit_test(ascii_comes_near),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
