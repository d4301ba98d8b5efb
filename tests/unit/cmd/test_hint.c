/*
 * The hints and the help say first what matters under the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/hint.h"
#include "desk.h"
#include "support/test.h"

static void
hints(struct editor *editor, const char *line, const char *words)
{
	char *hint;

	desk_run(editor, line);
	hint = editor_hint(editor);
	assert_string_equal(hint, words);
	free(hint);
}

static const struct {
	const char *line, *hint, *title, *first;
} places[] = {
	{ "goto shop pain", "? help  a add  Enter edit", "on a card", "edit what" },
	{ "goto ad emotion", "? help  + - step  1-5 set", "on a level", "set the level" },
	{ "goto ad channel", "? help  a add  Enter edit", "on a name", "edit what" },
	{ "goto ad pain", "? help  i take notes", "in an empty cell", "take notes" },
	{ "set ad idea x ; goto ad idea", "? help  s status  v vote  Enter edit", "on an idea",
		"edit what" },
	{ "go first-row ; go up", "? help  A phase  o touchpoint  < > move  r rename", "a phase's heading",
		"rename" },
	{ "go down", "? help  o new  < > move  r rename", "a touchpoint's heading", "rename" },
};

static void
each_place_has_its_own(void **state)
{
	struct editor *editor = *state;
	size_t i;

	for (i = 0; i < sizeof places / sizeof *places; i++) {
		hints(editor, places[i].line, places[i].hint);
		desk_run(editor, "help");
		assert_non_null(strstr(value_text(value_item(editor->list, 0)), places[i].title));
		assert_non_null(strstr(value_text(value_item(editor->list, 1)), places[i].first));
		desk_run(editor, "close");
	}
}

static void
the_scale_and_the_users_keys_count(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "bind <F12> 'level +' ; bind + ''");
	hints(editor, "goto ad emotion", "? help  F12 - step  1-5 set");
	editor_free(editor);
	*state = editor = desk_new("cjm: 1\ntitle: T\nscale: [0, 7]\nlanes: [emotion]\nphases:\n"
		"  - name: P\n    touchpoints:\n      - name: T\n");
	hints(editor, "goto t emotion", "? help  + - step  0-7 set");
}

static void
who_reads_is_not_told_to_write(void **state)
{
	struct editor *editor = *state;

	editor->read_only = true;
	hints(editor, "goto ad emotion", "/ search  Tab all about it  ? help");
	hints(editor, "view matrix", "/ search  Tab all about it  ? help");
}

static void
an_empty_map_begins_with_a_phase(void **state)
{
	struct editor *editor;

	editor_free(*state);
	*state = editor = desk_new("cjm: 1\ntitle: T\n");
	hints(editor, "go left", "t title  ? help  A first phase");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_place_has_its_own),
		TEST(the_scale_and_the_users_keys_count),
		TEST(who_reads_is_not_told_to_write),
		TEST(an_empty_map_begins_with_a_phase),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
