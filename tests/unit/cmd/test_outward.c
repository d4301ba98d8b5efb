/*
 * What other programs get of what was cut or copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/settings.h"
#include "desk.h"
#include "support/test.h"

static void
gives(struct editor *editor, const char *line, const char *text)
{
	desk_run(editor, line);
	if (text == NULL)
		assert_null(editor->outward);
	else
		assert_string_equal(editor->outward, text);
}

static void
cards_are_lines(void **state)
{
	struct editor *editor = *state;

	gives(editor, "goto shop pain ; copy", "No sizes");
	gives(editor, "goto shop pain ; copy cell", "No sizes\nToo slow\n");
	gives(editor, "goto shop pain ; cut cell", "No sizes\nToo slow\n");
	gives(editor, "goto shop pain ; fill 'two' ; copy", "two");
}

static void
a_touchpoint_is_a_text_to_read(void **state)
{
	struct editor *editor = *state;

	gives(editor, "goto ad ; copy touchpoint",
		"Sees an ad\nAction: Scrolls\nChannel: Instagram\nEmotion: 3\n");
	gives(editor, "goto pays ; cut touchpoint",
		"Pays\nEmotion: 2 (sanne)\nEmotion: 4 (noor)\nPain: Needs an account\n");
}

static void
what_nobody_sees_stays_at_home(void **state)
{
	struct editor *editor = *state;

	gives(editor, "set ad action 'a\nb\t\033[31mred\xe2\x80\xae\xf0\x9f\x91\xa9\xe2\x80\x8d"
		"\xf0\x9f\x92\xbb' ; goto ad action ; copy",
		"a b [31mred\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb");
}

static void
only_where_it_is_wanted_and_fits(void **state)
{
	struct editor *editor = *state;
	struct str line = { 0 };

	gives(editor, "goto ad action ; option clipboard off ; copy", NULL);
	gives(editor, "option clipboard on ; copy", "Scrolls");
	str_add(&line, "set ad action ");
	str_add_times(&line, 'x', 74001);
	desk_run(editor, str_text(&line));
	gives(editor, "copy", NULL);
	assert_non_null(strstr(editor->message, "too long"));
	assert_non_null(editor->clip);
	str_clear(&line);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin_screen, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cards_are_lines),
		TEST(a_touchpoint_is_a_text_to_read),
		TEST(what_nobody_sees_stays_at_home),
		TEST(only_where_it_is_wanted_and_fits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
