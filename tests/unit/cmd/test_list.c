/*
 * A list over the map, such as the help: searched, gone through part by part, and
 * nothing to the map's own search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/value.h"
#include "cmd/command.h"
#include "cmd/search.h"
#include "desk.h"
#include "support/test.h"

static const char *
line(const struct editor *editor, size_t at)
{
	return value_text(value_item(editor->list, at));
}

static void
it_is_searched_round_its_end(void **state)
{
	struct editor *editor = *state;
	size_t first, count = 0, steps = 0;

	editor->page = 20;
	desk_run(editor, "help");
	for (size_t i = 0; i < value_count(editor->list); i++)
		count += strstr(line(editor, i), "undo") != NULL;
	assert_true(count > 2);
	desk_press(editor, "/");
	desk_answer(editor, "undo");
	first = editor->list_at;
	assert_non_null(strstr(line(editor, first), "undo"));
	assert_true(editor->list_top <= first && first < editor->list_top + editor->page);
	assert_non_null(editor_list_match(editor));
	do {
		desk_press(editor, "n");
		assert_non_null(strstr(line(editor, editor->list_at), "undo"));
		assert_true(editor->list_top <= editor->list_at &&
			editor->list_at < editor->list_top + editor->page);
	} while (++steps < count && editor->list_at != first);
	/* Capitals match too: there can be more lines than these. */
	assert_true(steps >= count);
	desk_press(editor, "N");
	desk_press(editor, "n");
	desk_press(editor, "q");
	assert_null(editor->list);
	assert_null(editor_list_match(editor));
}

/* As a sign stands on the map, so it is found. */
static void
signs_of_the_map_are_explained(void **state)
{
	static const char *const signs[][2] = {
		{ "†", "evidence" }, { "▲7", "votes" }, { "3×5", "feasibility" }, { "◐", "doing" },
		{ "↘", "leave" }, { "»", "journey" }, { "✎", "remarks" }, { "≠", "both sides" },
	};
	struct editor *editor = *state;

	desk_run(editor, "help");
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		desk_press(editor, "/");
		desk_answer(editor, signs[i][0]);
		assert_non_null(strstr(line(editor, editor->list_at), signs[i][1]));
	}
}

static void
what_is_nowhere_is_said(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "help");
	desk_fail(editor, "search-next", "nothing was searched");
	desk_fail(editor, "search Zebra", "nowhere in this list");
	assert_int_equal(editor->list_at, LIST_NOWHERE);
}

static void
the_map_has_a_search_of_its_own(void **state)
{
	struct editor *editor = *state;
	struct spot before;

	desk_run(editor, "search slow");
	before = map_spot(editor->map);
	desk_run(editor, "help ; search quit ; close");
	assert_int_equal(map_spot(editor->map).card, before.card);
	desk_run(editor, "search-next");
	assert_non_null(strstr(editor->message, "of 1"));
}

/* Given up, it is where it was. */
static void
what_is_typed_is_sought_at_once(void **state)
{
	struct editor *editor = *state;

	editor->page = 10;
	desk_run(editor, "help");
	desk_press(editor, "/");
	assert_non_null(editor->want.follow);
	editor->want.follow(editor, "qui");
	assert_non_null(strstr(line(editor, editor->list_at), "qui"));
	assert_true(editor->list_top > 0);
	editor->want.follow(editor, NULL);
	assert_int_equal(editor->list_top, 0);
	assert_null(editor_list_match(editor));
}

/* From part to part one comes to all of them, and back to the first line. */
static void
its_parts_are_gone_through(void **state)
{
	struct editor *editor = *state;
	size_t parts = 0, before;

	desk_run(editor, "help");
	do {
		before = editor->list_top;
		assert_true(line(editor, before)[0] != ' ' && line(editor, before)[0] != '\0');
		desk_press(editor, "<Tab>");
		parts++;
	} while (editor->list_top != before);
	assert_true(parts > 8);
	assert_string_equal(line(editor, before), "Commands");
	while (parts-- > 1)
		desk_press(editor, "<S-Tab>");
	assert_int_equal(editor->list_top, 0);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin_screen, desk_end)
	const struct CMUnitTest tests[] = {
		TEST(it_is_searched_round_its_end),
		TEST(signs_of_the_map_are_explained),
		TEST(what_is_nowhere_is_said),
		TEST(the_map_has_a_search_of_its_own),
		TEST(what_is_typed_is_sought_at_once),
		TEST(its_parts_are_gone_through),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
