/*
 * The caret is where the typed text is, and up and down move by lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>

#include "base/utf8.h"
#include "view/caret.h"

static void assert_place(const char *text, size_t at, int columns, size_t line, int column)
{
	struct wrap wrap = { 0 };
	struct caret caret;

	wrap_text(&wrap, text, strlen(text), columns, 0);
	caret = caret_place(&wrap, text, at, columns);
	assert_int_equal(caret.line, line);
	assert_int_equal(caret.column, column);
	wrap_clear(&wrap);
}

static void it_stands_before_its_byte(void **state)
{
	(void)state;
	assert_place("", 0, 8, 0, 0);
	assert_place("ab cd", 5, 8, 0, 5);
	assert_place("ab cd", 3, 4, 1, 0);
	assert_place("宿屋", 3, 8, 0, 2);
	assert_place("a\nb", 2, 8, 1, 0);
	assert_place("a\n", 2, 8, 1, 0);
}

static void typed_blanks_move_it(void **state)
{
	(void)state;
	assert_place("ab ", 3, 8, 0, 3);
	assert_place("ab    ", 6, 4, 0, 4);
}

static void up_and_down_keep_the_column(void **state)
{
	static const char text[] = "one two\nthree\nx";

	(void)state;
	assert_int_equal(caret_up_down(text, strlen(text), 4, 20, 1), 12);
	assert_int_equal(caret_up_down(text, strlen(text), 12, 20, -1), 4);
	assert_int_equal(caret_up_down(text, strlen(text), 12, 20, 1), strlen(text));
	assert_int_equal(caret_up_down(text, strlen(text), 4, 20, -1), 0);
	assert_int_equal(caret_up_down(text, strlen(text), 14, 20, 1), strlen(text));
}

static void every_place_leads_back_to_its_byte(void **state)
{
	static const char text[] = "Zoë gaat naar de 宿屋 toe,\nen e\xcc\x81t daar";
	struct wrap wrap = { 0 };

	(void)state;
	for (int columns = 3; columns < 40; columns++) {
		wrap_text(&wrap, text, strlen(text), columns, 0);
		for (size_t at = 0; at < strlen(text); at = utf8_next(text, strlen(text), at)) {
			struct caret caret = caret_place(&wrap, text, at, columns);
			size_t back = caret_byte(&wrap, text, caret);

			/* A swallowed blank belongs to the end of its line. */
			assert_true(back == at || strchr(" \n", text[at]) != NULL);
			assert_in_range(caret.column, 0, columns);
		}
	}
	wrap_clear(&wrap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_stands_before_its_byte),
		cmocka_unit_test(typed_blanks_move_it),
		cmocka_unit_test(up_and_down_keep_the_column),
		cmocka_unit_test(every_place_leads_back_to_its_byte),
	};
	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
