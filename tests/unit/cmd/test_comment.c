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
	assert_non_null(strstr(editor->message, "Answered “question”"));
	desk_run(editor, "comments");
	assert_non_null(editor->list);
	assert_string_equal(value_text(value_item(editor->list, 1)),
		"  open, Pain: Ann, 2026-05-28: question");
	assert_string_equal(value_text(value_item(editor->list, 2)), "      Bob, 2026-05-28: reply");
	assert_string_equal(value_text(value_item(editor->list, 3)),
		"  open, Channel: Ann, 2026-05-28: other");
	assert_string_equal(editor->list_title, "Comments: 2 open, 0 done");
}

/* Answers are no comments of their own: they are not counted, not gone to, and
 * done with what they answer. */
static void
a_thread_is_one(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad channel ; comment one ; answer a ; answer b");
	desk_run(editor, "goto pays pain ; comment two ; goto ad action");
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "1 of 2: Ann, 2026-05-28: one Answer: "
		"Ann, 2026-05-28: a Answer: Ann, 2026-05-28: b"));
	desk_run(editor, "comments next");
	assert_non_null(strstr(editor->message, "2 of 2: Ann, 2026-05-28: two"));
	desk_run(editor, "comments prev ; resolve");
	assert_non_null(strstr(editor->message, "Done: “one”. 1 open comment is left."));
	desk_run(editor, "answer c");
	assert_non_null(strstr(editor->message, "It is done"));
	desk_run(editor, "comments");
	assert_string_equal(value_text(value_item(editor->list, 1)),
		"  done, Channel: Ann, 2026-05-28: one");
	assert_string_equal(value_text(value_item(editor->list, 4)), "      Ann, 2026-05-28: c");
	assert_string_equal(editor->list_title, "Comments: 1 open, 1 done");
}

/* Of several the one about what is under the cursor is meant. */
static void
the_comment_here_is_the_one_about_the_lane_here(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad channel ; comment channel ; goto ad pain ; comment pain");
	desk_run(editor, "goto pays pain ; comments prev ; goto pays action ; comment there");
	desk_run(editor, "goto ad pain ; resolve");
	assert_non_null(strstr(editor->message, "Done: “pain”"));
}

/* Else they would be answers to another one. */
static void
answers_go_with_what_they_answer(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad ; comment one ; answer a ; comment two ; comments prev");
	desk_run(editor, "view prose ; go start ; comments next");
	assert_non_null(strstr(editor->message, "one Answer"));
	desk_is_one_step(editor, "cut");
	assert_non_null(strstr(editor->message, "1 answer went with it"));
	desk_run(editor, "comments");
	assert_string_equal(editor->list_title, "Comments: 1 open, 0 done");
	assert_int_equal(value_count(editor->list), 2);
}

/* Read aloud, the comment under the cursor is at hand. */
static void
in_prose_it_is_the_one_under_the_cursor(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad channel ; comment one ; goto ad action ; comment two");
	desk_run(editor, "view prose ; go start ; comments next");
	assert_true(editor->sheet != NULL);
	assert_non_null(strstr(editor->message, "1 of 2: Ann, 2026-05-28: one"));
	desk_run(editor, "go down ; resolve");
	assert_non_null(strstr(editor->message, "Done: “two”"));
	desk_run(editor, "go up ; answer yes");
	assert_non_null(strstr(editor->message, "Answered “one”"));
	assert_true(editor->sheet != NULL);
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
		TEST(a_thread_is_one),
		TEST(answers_go_with_what_they_answer),
		TEST(in_prose_it_is_the_one_under_the_cursor),
		TEST(the_comment_here_is_the_one_about_the_lane_here),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
