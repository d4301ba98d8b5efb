/*
 * What both sides of a merge changed is stepped through and settled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "cmd/conflict.h"
#include "unit/cmd/desk.h"

static const char marked[] =
	"cjm: 1\n"
	"title: Ours\n"
	"conflict: {title: Theirs}\n"
	"phases:\n"
	"  - name: One\n"
	"    touchpoints:\n"
	"      - name: A\n"
	"        id: a\n"
	"        conflict: {name: Their A, name-2: Their other A}\n"
	"        pain:\n"
	"          - text: Our pain\n"
	"            votes: 3\n"
	"            conflict: {text: Their pain}\n"
	"        emotion:\n"
	"          - text: 2\n"
	"            conflict: {text: 3}\n"
	"      - name: B\n"
	"        id: b\n"
	"        pain:\n"
	"          - text: Slow\n"
	"            step-2: mine\n"
	"            conflict: {step-2: yours}\n";

enum { MARKS = 6 };

static int
begin(void **state)
{
	*state = desk_new(marked);
	return 0;
}

static void
says(struct editor *editor, const char *line, const char *words)
{
	desk_run(editor, line);
	assert_non_null(editor->message);
	if (strstr(editor->message, words) == NULL)
		fail_msg("“%s” says “%s”, not “%s”", line, editor->message, words);
}

static const char *const all[MARKS] = {
	"title: “Ours” here, “Theirs” there",
	"name: “A” here, “Their A” there",
	"name-2: “A” here, “Their other A” there",
	"text: “Our pain” here, “Their pain” there",
	"text: “2” here, “3” there",
	"step-2: “mine” here, “yours” there",
};

/* From any of them: all in turn, each once, and round again; and back. */
static void
all_are_stepped_through(void **state)
{
	struct editor *editor = *state;
	size_t first, i;

	says(editor, "goto b pain 1 ; conflict next", all[MARKS - 1]);
	for (i = 0; i < 2 * MARKS; i++)
		says(editor, "conflict next", all[i % MARKS]);
	for (i = 2 * MARKS - 1; i > 0; i--)
		says(editor, "conflict prev", all[(i - 1) % MARKS]);
	says(editor, "goto b pain 1 ; conflict next", all[5]);
	says(editor, "goto a pain 1 ; conflict next", all[3]);
	says(editor, "goto b pain 1 ; conflict prev", all[4]);
	for (first = 0; first < MARKS; first++)
		says(editor, "conflict prev", all[(MARKS + 3 - first) % MARKS]);
	desk_fail(editor, "conflict here", "next or prev");
}

/* As the map is read, whatever the order in the file. */
static void
they_follow_the_map(void **state)
{
	struct editor *editor = desk_new(
		"cjm: 1\n"
		"title: T\n"
		"lanes: [step, emotion, pain]\n"
		"phases:\n"
		"  - name: One\n"
		"    touchpoints:\n"
		"      - pain: {text: P, conflict: {text: Q}}\n"
		"        emotion: {text: 2, conflict: {text: 3}}\n"
		"        step: S\n"
		"        name: A\n"
		"        id: a\n"
		"      - name: B\n"
		"        conflict: {name: C}\n");

	(void)state;
	says(editor, "goto a step 1 ; conflict next", "1 of 3, text: “2”");
	says(editor, "conflict next", "2 of 3, text: “P”");
	says(editor, "conflict next", "3 of 3, name: “B”");
	editor_free(editor);
}

/* Who opens or reloads the map is told of them, with the keys. */
static void
they_are_told(void **state)
{
	struct editor *editor = *state;

	conflict_tell(editor);
	assert_non_null(strstr(editor->message, "6 conflicts"));
	assert_non_null(strstr(editor->message, "_ goes to"));
	assert_non_null(strstr(editor->message, "m settles"));
}

static void
ours_stays(void **state)
{
	desk_run(*state, "goto a pain 1");
	desk_is_one_step(*state, "settle ours");
	assert_string_equal(desk_card(*state, "a", "pain", 0), "Our pain");
	desk_lacks(*state, "Their pain");
	assert_non_null(strstr(((struct editor *)*state)->message, "5 conflicts are left"));
	desk_fail(*state, "settle ours", "no conflict here");
}

static void
theirs_takes_its_place(void **state)
{
	desk_run(*state, "goto a pain 1");
	desk_is_one_step(*state, "settle theirs");
	assert_string_equal(desk_card(*state, "a", "pain", 0), "Their pain");
	desk_lacks(*state, "Our pain");
	desk_has(*state, "votes “3”");
	desk_run(*state, "goto a emotion 1");
	desk_is_one_step(*state, "settle t");
	assert_string_equal(desk_card(*state, "a", "emotion", 0), "3");
	desk_run(*state, "goto b pain 1");
	desk_is_one_step(*state, "settle theirs");
	desk_has(*state, "step-2 “yours”");
}

static void
both_stand(void **state)
{
	desk_run(*state, "goto a pain 1");
	desk_is_one_step(*state, "settle both");
	assert_int_equal(desk_count(*state, "a", "pain"), 2);
	assert_string_equal(desk_card(*state, "a", "pain", 0), "Our pain");
	assert_string_equal(desk_card(*state, "a", "pain", 1), "Their pain");
	desk_run(*state, "goto a emotion 1");
	desk_fail(*state, "settle both", "only one of the two");
	desk_run(*state, "goto b pain 1 ; conflict next ; conflict next");
	desk_is_one_step(*state, "settle both");
	desk_has(*state, "Ours / Theirs");
}

/* Two of one attribute: what is settled last stands. */
static void
all_can_be_settled(void **state)
{
	struct editor *editor = *state;
	size_t i;

	desk_run(editor, "goto b pain 1 ; conflict prev ; conflict prev ; conflict prev");
	desk_run(editor, "conflict prev ; settle theirs");
	desk_has(editor, "name “Their A”");
	says(editor, "conflict next", "name-2: “Their A” here, “Their other A” there");
	desk_run(editor, "settle theirs");
	desk_has(editor, "name “Their other A”");
	for (i = 2; i < MARKS; i++)
		desk_run(editor, "conflict next ; settle theirs");
	says(editor, "conflict next", "There is no conflict.");
	desk_lacks(editor, "conflict");
	desk_has(editor, "title “Theirs”");
	desk_fail(editor, "settle ours", "no conflict here");
}

static void
a_choice_is_asked_for(void **state)
{
	struct editor *editor = *state;

	editor->has_screen = true;
	desk_run(editor, "goto a pain 1");
	desk_run(editor, "settle");
	assert_int_equal(editor->want.kind, WANT_CHOICE);
	assert_non_null(strstr(editor->want.label, "“Our pain”"));
	assert_non_null(strstr(editor->want.label, "“Their pain”"));
	assert_int_equal(editor_answer(editor, "b", NULL), 0);
	assert_int_equal(desk_count(editor, "a", "pain"), 2);
	desk_fail(editor, "settle maybe", "no conflict here");
	desk_run(editor, "conflict next");
	desk_fail(editor, "settle maybe", "ours, theirs or both");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_are_stepped_through, begin, desk_end),
		cmocka_unit_test_setup_teardown(they_follow_the_map, begin, desk_end),
		cmocka_unit_test_setup_teardown(they_are_told, begin, desk_end),
		cmocka_unit_test_setup_teardown(ours_stays, begin, desk_end),
		cmocka_unit_test_setup_teardown(theirs_takes_its_place, begin, desk_end),
		cmocka_unit_test_setup_teardown(both_stand, begin, desk_end),
		cmocka_unit_test_setup_teardown(all_can_be_settled, begin, desk_end),
		cmocka_unit_test_setup_teardown(a_choice_is_asked_for, begin, desk_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
