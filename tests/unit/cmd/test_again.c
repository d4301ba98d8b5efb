/*
 * Counts, the last change, macros: done again is the same as done by hand again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>

#include "cmd/again.h"
#include "cmd/keys.h"
#include "unit/cmd/desk.h"

#define START "goto shop pain"

static struct editor *
begin(void)
{
	struct editor *editor = desk_new(desk_map);
	int i;

	editor->has_screen = true;
	for (i = 0; i < 5; i++) {
		char line[] = "add shop pain x";

		line[strlen(line) - 1] = (char)('a' + i);
		desk_run(editor, line);
	}
	desk_run(editor, START);
	return editor;
}

static void
press(struct editor *editor, const char *keys)
{
	for (; *keys != '\0'; keys++) {
		char key[] = { *keys, '\0' };

		editor_press(editor, keys_find(KEYS_NORMAL, key));
	}
}

/* The map, the cursor, and what is said. */
static char *
all_of(struct editor *editor)
{
	struct spot spot = map_spot(editor->map);
	struct str text = { 0 };
	char *dump = desk_dump(document_journey(editor->document));

	str_add_format(&text, "%s %u %u %u %zu %s %d", dump, spot.phase, spot.touchpoint, spot.lane,
		spot.card, editor->message != NULL ? editor->message : "", editor->want.kind);
	free(dump);
	return str_take(&text);
}

static void
assert_alike(const char *what, struct editor *a, struct editor *b)
{
	char *left = all_of(a), *right = all_of(b);

	if (strcmp(left, right) != 0)
		fail_msg("%s:\n%s\n%s", what, left, right);
	free(left);
	free(right);
	editor_free(a);
	editor_free(b);
}

/* Those whose command takes a number itself say and cut more than one at a time. */
static bool
takes_a_count(const char *line)
{
	return strcmp(line, "undo") == 0 || strcmp(line, "redo") == 0 ||
		strcmp(line, "cut") == 0 || strcmp(line, "copy") == 0;
}

/* A key with a count before it is that key so many times, until it fails or
 * asks something. */
static void
a_count_is_that_many_keys(void **state)
{
	static const int times[] = { 1, 2, 3, 12 };
	size_t count, i, j;
	const struct key_row *rows = keys_table(&count);

	(void)state;
	for (i = 0; i < count; i++) {
		if (rows[i].mode != KEYS_NORMAL || strncmp(rows[i].line, "write", 5) == 0 ||
			strncmp(rows[i].line, "level ", 6) == 0 ||
			strcmp(rows[i].line, "close") == 0 ||
			takes_a_count(rows[i].line))
			continue;
		for (j = 0; j < sizeof times / sizeof *times; j++) {
			struct editor *counted = begin(), *typed = begin();
			char digits[8];
			int left = times[j], failed = 0;

			snprintf(digits, sizeof digits, "%d", left);
			press(counted, digits);
			editor_press(counted, rows[i].line);
			while (left-- > 0 && !failed && typed->want.kind == WANT_NOTHING &&
				!typed->quit)
				failed = editor_run(typed, rows[i].line, NULL);
			assert_alike(rows[i].line, counted, typed);
		}
	}
}

/* All of a count is undone by one step, and done again by one. */
static void
a_count_is_one_step(void **state)
{
	static const char *const keys[] = { "3J", "12J", "2x", "12x", "3p", "2*", "3V" };

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct editor *editor = begin();
		char *before, *after, *now;

		desk_run(editor, "goto shop pain 1 ; copy");
		before = desk_dump(document_journey(editor->document));
		press(editor, keys[i]);
		after = desk_dump(document_journey(editor->document));
		if (strcmp(after, before) != 0)
			desk_run(editor, "undo");
		now = desk_dump(document_journey(editor->document));
		assert_string_equal(now, before);
		free(now);
		if (strcmp(after, before) != 0)
			desk_run(editor, "redo");
		now = desk_dump(document_journey(editor->document));
		assert_string_equal(now, after);
		free(now);
		free(before);
		free(after);
		editor_free(editor);
	}
}

static void
says(struct editor *editor, const char *words)
{
	if (editor->message == NULL || strstr(editor->message, words) == NULL)
		fail_msg("said “%s”, not “%s”", editor->message, words);
}

/* What is undone is counted over all of the count, and the last step named. */
static void
a_counted_undo_says_all_of_it(void **state)
{
	struct editor *editor = begin();

	(void)state;
	press(editor, "2u");
	says(editor, "2 steps undone, the last: “d” added.");
	press(editor, "9u");
	says(editor, "3 steps undone, the last: “a” added. There are no more.");
	press(editor, "9u");
	says(editor, "nothing to undo");
	press(editor, "9U");
	says(editor, "5 steps done again, the last: “e” added. There are no more.");
	editor_free(editor);
}

/* Cards cut by a count are put down again by one key. */
static void
a_count_cuts_as_many_cards(void **state)
{
	struct editor *editor = begin();
	size_t all = desk_count(editor, "shop", "pain");

	(void)state;
	press(editor, "3x");
	says(editor, "Cut 3 cards");
	assert_int_equal(desk_count(editor, "shop", "pain"), all - 3);
	press(editor, "p");
	assert_int_equal(desk_count(editor, "shop", "pain"), all);
	desk_run(editor, "goto shop pain ; cut 99");
	assert_int_equal(desk_count(editor, "shop", "pain"), 0);
	desk_run(editor, "goto ad ; go first-row");
	desk_fail(editor, "cut 2", "one by one");
	editor_free(editor);
}

/* The full stop keeps the count of what it repeats; a count of its own takes its
 * place. Each time is one step. */
static void
what_is_repeated_keeps_its_count(void **state)
{
	struct editor *editor = begin();
	size_t all = desk_count(editor, "shop", "pain");

	(void)state;
	press(editor, "y2p");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 2);
	press(editor, ".");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 4);
	press(editor, "3.");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 7);
	press(editor, ".");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 10);
	press(editor, "u");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 7);
	press(editor, "p.");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 9);
	editor_free(editor);
}

/* A macro repeats it as often as it was done. */
static void
a_macro_keeps_counts(void **state)
{
	struct editor *editor = begin();
	size_t all = desk_count(editor, "shop", "pain");

	(void)state;
	press(editor, "y2p%.%");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 4);
	press(editor, "&");
	assert_int_equal(desk_count(editor, "shop", "pain"), all + 6);
	editor_free(editor);
}

static void
escape_leaves_a_count_and_nothing_else(void **state)
{
	struct editor *editor = begin();

	(void)state;
	desk_run(editor, "mark");
	press(editor, "3");
	editor_press(editor, "close");
	assert_int_equal(editor->picks.count, 1);
	press(editor, "x");
	says(editor, "Cut 1 card");
	editor_free(editor);
}

static void
a_digit_on_a_level_sets_it(void **state)
{
	struct editor *editor = begin();

	(void)state;
	desk_run(editor, "goto ad emotion");
	press(editor, "3");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "3");
	desk_run(editor, START);
	press(editor, "2");
	desk_run(editor, "goto ad emotion");
	press(editor, "4j");
	desk_run(editor, START);
	press(editor, "Y0p");
	assert_int_equal(desk_count(editor, "shop", "pain"), 14);
	editor_free(editor);
}

/* The last change at another place is what its line would do there. */
static void
the_last_change_can_be_made_anywhere(void **state)
{
	static const char *const changes[] = {
		"add . . 'more of %% it'", "set . . 'one ; two'", "remove . . 1", "cut", "star",
		"vote . . .", "shift down", "rename . Else", "run 'add . . nested'",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct editor *again = begin(), *by_hand = begin();
		struct editor *both[] = { again, by_hand };
		size_t j;

		for (j = 0; j < 2; j++) {
			editor_run_literal(both[j], changes[i], NULL);
			editor_run(both[j], "go left", NULL);
			editor_run(both[j], "undo", NULL);
			editor_run(both[j], "redo", NULL);
			editor_run(both[j], "goto ad pain", NULL);
		}
		editor_run(again, "again", NULL);
		editor_run_literal(by_hand, changes[i], NULL);
		assert_alike(changes[i], again, by_hand);
	}
}

/* A text that was asked for is part of what is done again. */
static void
an_answer_is_made_again(void **state)
{
	struct editor *editor = begin();

	(void)state;
	desk_run(editor, "append");
	assert_int_equal(editor_answer(editor, "It's 5 %% more", NULL), 0);
	desk_run(editor, "goto pays pain");
	desk_run(editor, "again");
	assert_string_equal(desk_card(editor, "pays", "pain", desk_count(editor, "pays", "pain") - 1),
		"It's 5 %% more");
	editor_free(editor);
}

static void
a_macro_is_what_was_done(void **state)
{
	static const char *const lines[] = {
		"add . . first", "go down", "star", "undo", "go right", "run 'add . . second'",
		"set . . '%%'", "go left 2", "star",
	};
	struct editor *macro = begin(), *by_hand = begin();
	size_t count = sizeof lines / sizeof *lines, i, round;

	(void)state;
	desk_run(macro, "record");
	assert_true(editor_is_recording(macro));
	for (i = 0; i < count; i++)
		editor_run_literal(macro, lines[i], NULL);
	desk_fail(macro, "replay", "itself");
	desk_run(macro, "record");
	assert_false(editor_is_recording(macro));
	desk_run(macro, START);
	desk_run(macro, "replay");
	for (round = 0; round < 2; round++) {
		desk_run(by_hand, START);
		for (i = 0; i < count; i++)
			editor_run_literal(by_hand, lines[i], NULL);
	}
	assert_alike("the macro", macro, by_hand);
}

/* What was made again while recording is recorded as what it was. */
static void
again_in_a_macro_is_the_change(void **state)
{
	struct editor *editor = begin();

	(void)state;
	desk_run(editor, "set . . mine");
	desk_run(editor, "record");
	desk_run(editor, "goto ad pain");
	desk_run(editor, "again");
	desk_run(editor, "record");
	desk_run(editor, "undo");
	desk_run(editor, "star ad");
	desk_run(editor, "replay");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "mine");
	editor_free(editor);
}

static void
nothing_is_not_done_again(void **state)
{
	struct editor *editor = desk_new(desk_map);

	(void)state;
	desk_fail(editor, "again", "nothing was changed");
	desk_fail(editor, "replay", "nothing was recorded");
	desk_run(editor, "go right");
	desk_fail(editor, "again", "nothing was changed");
	desk_run(editor, "record");
	desk_fail(editor, "run 'run replay'", "itself");
	desk_run(editor, "record");
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_is_that_many_keys),
		cmocka_unit_test(a_count_is_one_step),
		cmocka_unit_test(a_counted_undo_says_all_of_it),
		cmocka_unit_test(a_count_cuts_as_many_cards),
		cmocka_unit_test(what_is_repeated_keeps_its_count),
		cmocka_unit_test(a_macro_keeps_counts),
		cmocka_unit_test(escape_leaves_a_count_and_nothing_else),
		cmocka_unit_test(a_digit_on_a_level_sets_it),
		cmocka_unit_test(the_last_change_can_be_made_anywhere),
		cmocka_unit_test(an_answer_is_made_again),
		cmocka_unit_test(a_macro_is_what_was_done),
		cmocka_unit_test(again_in_a_macro_is_the_change),
		cmocka_unit_test(nothing_is_not_done_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
