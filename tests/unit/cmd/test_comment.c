/*
 * A review: comments written, gone through, answered, done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cmd/command.h"
#include "desk.h"
#include "support/test.h"

static int
set_up(void **state)
{
	struct editor *editor;

	desk_begin_screen(state);
	editor = *state;
	desk_run(editor, "option name Ann ; today 2026-05-28");
	return 0;
}

static void
a_comment_says_who_when_and_on_what(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop pain");
	desk_is_one_step(editor, "comment 'Is this so?'");
	desk_has(editor, "comments text “Is this so?” by “Ann” at “2026-05-28” on “pain”");
	desk_run(editor, "goto before ; go first-row ; go up");
	desk_fail(editor, "comment 'On a phase'", "stand at touchpoints");
}

static void
open_comments_are_gone_through_and_round(void **state)
{
	struct editor *editor = *state;

	desk_fail(editor, "comments next", "no open comment");
	desk_run(editor, "goto pays pain ; comment three ; goto ad action ; comment one");
	desk_run(editor, "goto ad channel ; comment two ; goto ad action");
	desk_run(editor, "comments prev");
	assert_non_null(strstr(editor->message, "1 of 3: Ann, 2026-05-28: one"));
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "2 of 3"));
	assert_int_equal(map_spot(editor->map).lane, KEY_CHANNEL);
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "three"));
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "1 of 3"));
	desk_run(editor, "comments prev");
	assert_non_null(strstr(editor->message, "3 of 3"));
}

static void
what_is_done_is_not_open(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto pays pain ; comment first ; goto ad action ; comment second");
	desk_is_one_step(editor, "resolve");
	assert_non_null(strstr(editor->message, "1 open comment"));
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "1 of 1: Ann, 2026-05-28: first"));
	desk_run(editor, "resolve ; resolve");
	assert_non_null(strstr(editor->message, "Open again"));
	desk_run(editor, "goto shop ; go lane-down");
	desk_fail(editor, "resolve", "no open comment here");
}

static void
an_answer_stands_behind_its_question(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop pain ; comment question ; goto shop channel ; comment other");
	desk_run(editor, "goto shop pain ; comments next ; comments next");
	desk_run(editor, "option name Bob ; goto ad action ; comments next ; answer reply");
	desk_has(editor, "question");
	desk_run(editor, "comments");
	assert_non_null(editor->list);
	assert_string_equal(value_text(value_item(editor->list, 1)), "o Ann, 2026-05-28: question");
	assert_string_equal(value_text(value_item(editor->list, 2)), "o Bob, 2026-05-28: reply");
	assert_string_equal(value_text(value_item(editor->list, 3)), "o Ann, 2026-05-28: other");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, desk_end)
	const struct CMUnitTest tests[] = {
		TEST(a_comment_says_who_when_and_on_what),
		TEST(open_comments_are_gone_through_and_round),
		TEST(what_is_done_is_not_open),
		TEST(an_answer_stands_behind_its_question),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
