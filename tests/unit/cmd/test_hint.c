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
	hints(editor, "view matrix", "f other rows  Esc map  ? help");
	hints(editor, "view actions", "f square, list  Esc map  ? help");
	hints(editor, "view parking", "Esc map  ? help");
}

static void
each_view_has_its_own(void **state)
{
	static const struct {
		const char *view, *hint;
	} views[] = {
		{ "matrix", "f other rows  J K move  Esc map  ? help  Enter edit" },
		{ "flow", "f other lines  a way on  Esc map  ? help  Enter edit" },
		{ "actions", "1-5 score  f square, list  Esc map  ? help  s status" },
		{ "walks", "c continue this walk  f other scores  Esc map  ? help  w walk the journey" },
		{ "parking", "x cut  a add  Esc map  ? help  Enter edit" },
		{ "votes", "Enter edit  Esc map  ? help  v vote" },
		{ "present", "Esc leave  Left back  Space on" },
		{ "prose", "f empty lanes  Esc map  ? help  Enter edit" },
		{ "about", "x remove  a add  Esc map  ? help  Enter edit" },
		{ "form", "Esc map  ? help" },
	};
	struct editor *editor = *state;

	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		struct str line = { 0 };

		str_add_format(&line, "view %s", views[i].view);
		hints(editor, str_text(&line), views[i].hint);
		str_clear(&line);
	}
}

static void
what_is_under_way_is_told(void **state)
{
	struct editor *editor = *state;

	hints(editor, "goto shop pain ; mark", "Space mark  J K move  x cut  ? help  Esc mark none");
	hints(editor, "close ; record", "? help  a add  Enter edit  % end of the macro");
	desk_run(editor, "record");
	hints(editor, "goto shop pain", "? help  a add  Enter edit");
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
		TEST(each_view_has_its_own),
		TEST(what_is_under_way_is_told),
		TEST(an_empty_map_begins_with_a_phase),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
