/*
 * What the checks find while one edits: found piece by piece or at once, gone to,
 * listed; up to date after each change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cmd/findings.h"

#include "support/test.h"
#include "unit/cmd/desk.h"

/* Two things about the whole map, one about the second touchpoint, one about a
 * card of the third. */
static const char map[] =
	"cjm: 1\n"
	"title: T\n"
	"check: {ignore: [goal, first-phase, last-phase, star-none, walk-none, evidence-none]}\n"
	"phases:\n"
	"- name: P\n"
	"  touchpoints:\n"
	"  - {name: a, emotion: 3}\n"
	"  - {name: b}\n"
	"  - name: c\n"
	"    emotion: 3\n"
	"    action: waits\n"
	"    idea: {text: i, feasibility: 1, effect: 6}\n";

static void
is_count(struct editor *editor, const char *wanted)
{
	char *count = editor_count_findings(editor);

	if (wanted == NULL)
		assert_null(count);
	else
		assert_string_equal(count, wanted);
	free(count);
}

static void
says(struct editor *editor, const char *line, const char *words)
{
	desk_run(editor, line);
	assert_non_null(editor->message);
	if (strstr(editor->message, words) == NULL)
		fail_msg("%s: “%s” is not in “%s”", line, words, editor->message);
}

static void
test_piece_by_piece(void **state)
{
	struct editor *editor = desk_new(map);
	size_t pieces = 0;

	(void)state;
	assert_true(editor_lacks_findings(editor));
	is_count(editor, NULL);
	while (editor_lacks_findings(editor)) {
		editor_find_on(editor);
		pieces++;
	}
	assert_true(pieces > 10);
	is_count(editor, "4");

	/* An edit in mid-work: what was found so far does not count. */
	desk_run(editor, "set b emotion 3");
	for (int i = 0; i < 10; i++)
		editor_find_on(editor);
	is_count(editor, "4");
	desk_run(editor, "attr c idea 1 effect 5");
	while (editor_lacks_findings(editor))
		editor_find_on(editor);
	is_count(editor, "2");
	desk_run(editor, "undo");
	assert_true(editor_lacks_findings(editor));
	editor_follow_findings(editor);
	assert_false(editor_lacks_findings(editor));
	is_count(editor, "3");

	desk_run(editor, "option check.persona off");
	assert_true(editor_lacks_findings(editor));
	editor_follow_findings(editor);
	is_count(editor, "2");
	editor_free(editor);
}

/* A line of the list leads to what it is about; one about the whole map nowhere. */
static void
test_the_list_leads(void **state)
{
	struct editor *editor = desk_new(map);
	const struct journey *journey = document_journey(editor->document);

	(void)state;
	editor->has_screen = true;
	editor->page = 20;
	desk_run(editor, "goto a ; findings");
	desk_press(editor, "<Enter>");
	assert_null(editor->list);
	assert_string_equal(journey_text(journey, map_spot(editor->map).touchpoint, KEY_NAME), "a");
	desk_run(editor, "findings ; scroll down ; scroll down");
	desk_press(editor, "<Enter>");
	assert_null(editor->list);
	assert_string_equal(journey_text(journey, map_spot(editor->map).touchpoint, KEY_NAME), "b");
	desk_run(editor, "findings ; scroll bottom ; scroll down");
	desk_press(editor, "<Enter>");
	assert_int_equal(map_spot(editor->map).lane, KEY_IDEA);
	assert_string_equal(journey_text(journey, map_spot(editor->map).touchpoint, KEY_NAME), "c");
	desk_run(editor, "help");
	desk_press(editor, "<Enter>");
	assert_null(editor->list);
	editor_free(editor);
}

static void
test_next_and_prev(void **state)
{
	struct editor *editor = desk_new(map);

	(void)state;
	desk_run(editor, "goto a");
	says(editor, "finding next", "3 of 4: warning: “b” does not say how it feels (emotion) "
		"[emotion-missing]");
	assert_string_equal(journey_text(document_journey(editor->document),
		map_spot(editor->map).touchpoint, KEY_NAME), "b");
	says(editor, "finding next", "4 of 4: error: “6” is no level from 1 to 5 [level-range]");
	assert_int_equal(map_spot(editor->map).lane, KEY_IDEA);
	says(editor, "finding next", "1 of 4: warning: the map follows no persona");
	says(editor, "finding next", "2 of 4: info: nobody owns the map");
	says(editor, "finding prev", "1 of 4");
	says(editor, "finding prev", "4 of 4");
	says(editor, "goto b ; finding prev", "2 of 4");
	/* What was mended is passed; the next is told from where one is. */
	says(editor, "goto a ; finding next", "3 of 4");
	desk_run(editor, "set b emotion 3");
	says(editor, "finding next", "3 of 3: error");
	desk_fail(editor, "finding here", "next or prev");
	editor_free(editor);
}

static void
test_list(void **state)
{
	static const char *const wanted[] = { "T", "  warning: the map follows no persona [persona]",
		"  info: nobody owns the map [map-owner]", "", "b",
		"  warning: “b” does not say how it feels (emotion) [emotion-missing]", "", "c",
		"  error: “6” is no level from 1 to 5 [level-range]" };
	struct editor *editor = desk_new(map);

	(void)state;
	desk_run(editor, "findings");
	assert_int_equal(value_count(editor->list), sizeof wanted / sizeof *wanted);
	for (size_t i = 0; i < value_count(editor->list); i++)
		assert_string_equal(value_text(value_item(editor->list, i)), wanted[i]);
	editor_free(editor);

	editor = desk_new("cjm: 1\ntitle: T\nowner: N\ncheck: {ignore: [goal, persona]}\n");
	says(editor, "finding next", "The checks find nothing.");
	desk_run(editor, "findings");
	assert_int_equal(value_count(editor->list), 1);
	is_count(editor, NULL);
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_piece_by_piece),
		cmocka_unit_test(test_the_list_leads),
		cmocka_unit_test(test_next_and_prev),
		cmocka_unit_test(test_list),
	};

	return cmocka_run_group_tests_name("findings", tests, NULL, NULL);
}
