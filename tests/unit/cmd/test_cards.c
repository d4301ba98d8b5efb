/*
 * After a brainstorm: cards marked, joined, split, tagged, sorted, voted for.
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
	desk_run(editor, "add ad pain Loud ; add ad pain Long ; attr ad pain 2 votes 2");
	desk_run(editor, "add ad pain 'Twice a day'");
	return 0;
}

static void
mark(struct editor *editor, const char *cards[], size_t count)
{
	struct str line = { 0 };

	for (size_t i = 0; i < count; i++) {
		str_cut(&line, 0);
		str_add_format(&line, "goto %s ; mark", cards[i]);
		desk_run(editor, str_text(&line));
	}
	str_clear(&line);
}

static void
what_is_done_to_a_card_is_done_to_all_marked(void **state)
{
	struct editor *editor = *state;
	const char *cards[] = { "ad pain 1", "shop pain 2", "ad pain 3" };

	mark(editor, cards, 3);
	desk_is_one_step(editor, "attr . . . severity 4");
	desk_fail(editor, "attr . . . severity 9", "goes from 1 to 5");
	desk_fail(editor, "attr . . . effect 0.5", "goes from 1 to 5");
	desk_is_one_step(editor, "tag money");
	desk_is_one_step(editor, "vote . . .");
	desk_run(editor, "put . pays pain");
	assert_int_equal(desk_count(editor, "ad", "pain"), 1);
	assert_string_equal(desk_card(editor, "pays", "pain", 1), "Loud");
	assert_string_equal(desk_card(editor, "pays", "pain", 2), "Too slow");
	assert_string_equal(desk_card(editor, "pays", "pain", 3), "Twice a day");
	/* A place that is named is meant alone. */
	desk_run(editor, "vote ad pain 1");
	desk_has(editor, "votes “3”");
	desk_run(editor, "mark none ; goto pays pain 1 ; tag other");
	assert_int_equal(editor->picks.count, 0);
	desk_has(editor, "tags [“other”]");
	/* What is not there is not taken away; of several, from those that have it. */
	desk_fail(editor, "tag -nosuch", "no tag “nosuch”");
	desk_run(editor, "goto pays pain 1 ; mark ; goto pays pain 2 ; mark ; tag -money");
	assert_non_null(strstr(editor->message, "has no tag “money”"));
	desk_run(editor, "goto . . 3 ; mark ; vote . . . -1 ; vote . . . -1");
	assert_non_null(strstr(editor->message, "“Too slow” has no vote to take back"));
	desk_run(editor, "undo ; undo ; undo ; mark none");
}

static void
marked_cards_are_cut_and_put_down_together(void **state)
{
	struct editor *editor = *state;
	const char *cards[] = { "shop pain 1", "ad pain 2" };

	mark(editor, cards, 2);
	desk_run(editor, "cut");
	assert_int_equal(editor->picks.count, 0);
	assert_int_equal(desk_count(editor, "shop", "pain"), 1);
	desk_run(editor, "goto parcel pain ; paste");
	assert_string_equal(desk_card(editor, "parcel", "pain", 0), "No sizes");
	assert_string_equal(desk_card(editor, "parcel", "pain", 1), "Long");
}

static void
order(struct editor *editor, const char *wanted)
{
	struct str text = { 0 };

	for (size_t i = 0; i < desk_count(editor, "ad", "pain"); i++)
		str_add_format(&text, "%.3s ", desk_card(editor, "ad", "pain", i));
	assert_string_equal(str_text(&text), wanted);
	str_clear(&text);
}

/* All that are marked move by one place, each in its cell, in their order; at the end
 * of it they stay. */
static void
marked_cards_are_shifted_together(void **state)
{
	struct editor *editor = *state;
	const char *cards[] = { "ad pain 2", "shop pain 1", "ad pain 1" };

	desk_run(editor, "add ad pain Dear");
	mark(editor, cards, 3);
	order(editor, "Lou Lon Twi Dea ");
	desk_is_one_step(editor, "shift down");
	order(editor, "Twi Lou Lon Dea ");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "No sizes");
	desk_run(editor, "shift down");
	order(editor, "Twi Dea Lou Lon ");
	desk_run(editor, "shift down");
	order(editor, "Twi Dea Lou Lon ");
	assert_non_null(strstr(editor->message, "the last of their cells"));
	desk_run(editor, "shift up ; shift up ; shift up");
	order(editor, "Lou Lon Twi Dea ");
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "No sizes");
	assert_int_equal(editor->picks.count, 3);
}

/* Whatever changes the one card that it names, or that is under the cursor, changes
 * all marked ones; a text is for one card. */
static void
commands_on_a_card_are_for_all_marked(void **state)
{
	size_t count;
	const struct command *table = command_table(&count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct command *row = &table[i];
		const char *args = row->args + (*row->args == '?');

		if ((row->flags & COMMAND_CHANGES) == 0 || strcmp(row->name, "edit") == 0 ||
			strcmp(row->name, "new") == 0)
			continue;
		if ((strncmp(args, "TLN", 3) == 0 || *args == 'A') &&
			(row->flags & COMMAND_EACH) == 0)
			fail_msg("%s is for one card only", row->name);
	}
}

static void
headings_are_not_marked(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad ; go first-row");
	desk_fail(editor, "mark", "no card");
	desk_run(editor, "goto parcel pain");
	desk_fail(editor, "mark", "no card");
}

static void
joined_cards_lose_nothing(void **state)
{
	struct editor *editor = *state;
	const char *cards[] = { "ad pain 2", "shop pain 1", "shop pain 2" };

	desk_run(editor, "attr shop pain 2 evidence talks ; attr ad pain 2 tags money");
	mark(editor, cards, 3);
	desk_is_one_step(editor, "join");
	assert_int_equal(desk_count(editor, "shop", "pain"), 0);
	assert_string_equal(desk_card(editor, "ad", "pain", 1), "Long\nNo sizes\nToo slow");
	desk_has(editor, "votes “9”");
	desk_has(editor, "talks");
	desk_has(editor, "money");
	desk_run(editor, "goto parcel action");
	desk_fail(editor, "join", "no second card");
}

/* Who said what stays to be seen: both names where both are known, else the one
 * beside the text that it belongs to. */
static void
joined_words_stay_with_who_said_them(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "note pays quote 'one @Ann' ; note pays quote 'two @Bo' ; "
		"note pays quote 'three @Ann' ; note pays quote four ; note pays quote 'four @Cy'");
	desk_run(editor, "goto pays quote 1 ; join ; goto pays quote 1 ; join");
	assert_string_equal(desk_card(editor, "pays", "quote", 0), "one\ntwo\nthree");
	desk_has(editor, "by “Ann, Bo”");
	desk_run(editor, "goto pays quote 2 ; join");
	assert_string_equal(desk_card(editor, "pays", "quote", 1), "four");
	desk_has(editor, "by “Cy”");
	desk_run(editor, "note pays thought 'a @Ann' ; note pays thought b ; goto pays thought 1");
	desk_is_one_step(editor, "join");
	assert_string_equal(desk_card(editor, "pays", "thought", 0), "a (Ann)\nb");
	desk_lacks(editor, "by “Ann”");
}

static void
only_texts_are_joined(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto pays emotion");
	desk_fail(editor, "join", "no card that can be joined");
	desk_run(editor, "add ad channel Radio ; goto ad channel 1");
	desk_fail(editor, "join", "no card that can be joined");
}

static void
splitting_takes_joining_back(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad pain 1 ; join ; goto ad pain 1");
	assert_int_equal(desk_count(editor, "ad", "pain"), 2);
	desk_is_one_step(editor, "split");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "Loud");
	assert_string_equal(desk_card(editor, "ad", "pain", 1), "Long");
	assert_string_equal(desk_card(editor, "ad", "pain", 2), "Twice a day");
	desk_fail(editor, "split", "nothing to split");
	desk_run(editor, "edit ad pain 1 'One thing. Another. ' ; goto ad pain 1 ; split");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "One thing.");
	assert_string_equal(desk_card(editor, "ad", "pain", 1), "Another.");
	desk_run(editor, "edit ad pain 1 'a and b and c' ; goto ad pain 1 ; split ' and '");
	assert_string_equal(desk_card(editor, "ad", "pain", 2), "c");
}

static void
a_cell_is_sorted_and_keeps_ties_in_order(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad pain 1");
	desk_is_one_step(editor, "sort");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "Long");
	assert_string_equal(desk_card(editor, "ad", "pain", 1), "Loud");
	assert_string_equal(desk_card(editor, "ad", "pain", 2), "Twice a day");
	desk_run(editor, "attr ad pain 3 tags b ; attr ad pain 2 tags a ; goto ad pain 1 ; sort tags");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "Loud");
	assert_string_equal(desk_card(editor, "ad", "pain", 1), "Twice a day");
	desk_fail(editor, "sort colour", "is expected");
}

static void
votes_are_limited_for_each_voter(void **state)
{
	struct editor *editor = *state;

	desk_fail(editor, "voter Ann", "vote-limit");
	desk_run(editor, "vote-limit 2 ; voter Ann ; goto ad pain 2 ; vote . . .");
	desk_run(editor, "vote . . .");
	assert_non_null(strstr(editor->message, "0 of 2"));
	desk_fail(editor, "vote . . .", "all votes are given");
	desk_run(editor, "undo ; vote ad pain 1 ; vote ad pain 1 -1");
	/* The two votes of before are not hers to take. */
	desk_run(editor, "vote ad pain 2 -1");
	desk_fail(editor, "vote ad pain 2 -1", "from others");
	desk_run(editor, "vote . . . +2 ; voter Bob ; vote . . . +2");
	desk_has(editor, "votes “6”");
	/* Who comes again has what was left, and may take back what was given. */
	desk_run(editor, "voter ann");
	assert_non_null(strstr(editor->message, "0 of 2"));
	desk_fail(editor, "vote . . .", "all votes are given");
	desk_run(editor, "vote . . . -1 ; vote ad pain 1");
	desk_fail(editor, "vote ad pain 1", "all votes are given");
	desk_run(editor, "vote ad pain 1 -1 ; vote . . . +1 ; voter Bob");
	assert_non_null(strstr(editor->message, "0 of 2"));
	desk_run(editor, "vote-limit 2");
	desk_fail(editor, "vote . . . +3", "only 2 votes left");
	desk_run(editor, "voter Bob");
	assert_non_null(strstr(editor->message, "2 of 2"));
	desk_run(editor, "vote-limit ; vote . . . +9");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, desk_end)
	const struct CMUnitTest tests[] = {
		TEST(what_is_done_to_a_card_is_done_to_all_marked),
		TEST(marked_cards_are_cut_and_put_down_together),
		TEST(marked_cards_are_shifted_together),
		TEST(commands_on_a_card_are_for_all_marked),
		TEST(headings_are_not_marked),
		TEST(joined_cards_lose_nothing),
		TEST(joined_words_stay_with_who_said_them),
		TEST(only_texts_are_joined),
		TEST(splitting_takes_joining_back),
		TEST(a_cell_is_sorted_and_keeps_ties_in_order),
		TEST(votes_are_limited_for_each_voter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
