/*
 * What of a text may reach a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <locale.h>
#include <string.h>

#include "base/shown.h"
#include "base/str.h"
#include "base/utf8.h"

/* The text with # for a mark and nothing for what is left out. */
static void
check(const char *text, const char *want)
{
	struct shown_before before = { 0 };
	struct str out = { 0 };
	size_t at = 0, len = strlen(text);
	uint32_t point;
	char bytes[4];

	while (at < len) {
		at += utf8_decode(text + at, len - at, &point);
		switch (shown_next(&before, &point)) {
		case SHOWN_SIGN:
		case SHOWN_JOINS:
			str_add_n(&out, bytes, utf8_encode(point, bytes));
			break;
		case SHOWN_MARK:
			str_add_char(&out, '#');
			break;
		case SHOWN_NOTHING:
			break;
		}
	}
	assert_string_equal(str_text(&out), want);
	str_clear(&out);
}

static void
text_is_shown(void **state)
{
	(void)state;
	check("Ryokan 旅館, één €", "Ryokan 旅館, één €");
	check("a\tb\xc2\xa0" "c", "a b c");
	check("e\xcc\x81", "e\xcc\x81");
}

static void
controls_become_marks(void **state)
{
	(void)state;
	check("\033[31m", "#[31m");
	check("\033]0;x\a", "#]0;x#");
	check("\r\n\b\x7f", "####");
	check("\xc2\x9b" "31m\xc2\x85", "#31m#");
	check("\xff\xc0\x9b\xed\xa0\x80", "######");
}

static void
what_reorders_or_hides_becomes_a_mark(void **state)
{
	(void)state;
	check("\xe2\x80\xae" "abc\xe2\x80\xac", "#abc#");		/* bidi override */
	check("\xe2\x81\xa6\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", "####");	/* isolate, marks */
	check("\xe2\x80\x8b\xef\xbb\xbf\xc2\xad", "###");		/* no width */
	check("\xcd\x8f\xe3\x85\xa4\xe1\x85\x9f", "###");		/* fillers */
	check("\xf3\xa0\x81\x81", "#");				/* a tag */
	check("\xee\x80\x80\xf3\xb0\x80\x80", "##");			/* private */
	check("\xef\xbf\xbe\xef\xb7\x90\xef\xbf\xb9", "###");		/* no characters */
}

static void
marks_do_not_pile_up(void **state)
{
	(void)state;
	check("e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81x", "e\xcc\x81\xcc\x81\xcc\x81x");
	check("\xcc\x81x", "x");		/* onto nothing of ours */
	check("\033\xcc\x81x", "#x");
}

static void
joiners_join_pictures_only(void **state)
{
	(void)state;
	check("👨‍👩", "👨‍👩");
	check("🙇‍♀️", "🙇‍♀️");
	check("a\xe2\x80\x8d" "b\xe2\x80\x8c" "c", "abc");
	check("😀\xef\xb8\x8f", "😀\xef\xb8\x8f");
	check("1\xef\xb8\x8f☺\xef\xb8\x8f" "a\xef\xb8\x80", "1☺a");
}

static int
with_unicode(void **state)
{
	(void)state;
	return !setlocale(LC_ALL, "C.UTF-8");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_shown),
		cmocka_unit_test(controls_become_marks),
		cmocka_unit_test(what_reorders_or_hides_becomes_a_mark),
		cmocka_unit_test(marks_do_not_pile_up),
		cmocka_unit_test(joiners_join_pictures_only),
	};
	return cmocka_run_group_tests(tests, with_unicode, NULL);
}
