/*
 * Notes taken as fast as others talk: the command and the field that goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/command.h"
#include "cmd/kept.h"
#include "cmd/settings.h"
#include "desk.h"
#include "support/test.h"

static void
each_line_is_a_card_until_one_is_empty(void **state)
{
	struct editor *editor = *state;
	size_t before = desk_count(editor, "shop", "pain");

	desk_run(editor, "goto shop pain ; capture");
	desk_answer(editor, "one");
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_string_equal(editor->want.text, "");
	desk_answer(editor, "two");
	desk_answer(editor, "  ");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	assert_int_equal(desk_count(editor, "shop", "pain"), before + 2);
	assert_string_equal(desk_card(editor, "shop", "pain", before), "one");
	assert_string_equal(desk_card(editor, "shop", "pain", before + 1), "two");
	desk_run(editor, "undo");
	assert_int_equal(desk_count(editor, "shop", "pain"), before + 1);
}

static void
a_sign_sends_a_note_to_its_lane(void **state)
{
	static const struct {
		const char *text, *owner, *lane, *card;
	} rows[] = {
		{ "- too slow", "pays", "pain", "too slow" },
		{ "+paid in a minute", "pays", "outcome", "paid in a minute" },
		{ "! one click", "pays", "idea", "one click" },
		{ "?to be sure", "pays", "need", "to be sure" },
		{ "# ask the bank", "/", "parking", "ask the bank" },
		{ " - literally", "pays", "thought", "- literally" },
		{ "-5 degrees", "pays", "thought", "-5 degrees" },
	};
	struct editor *editor = *state;
	size_t i, count, last;
	struct str line = { 0 };

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		bool parked = strcmp(rows[i].owner, "/") == 0;
		const struct journey *journey = document_journey(editor->document);

		str_cut(&line, 0);
		str_add(&line, "note pays thought ");
		args_quote(rows[i].text, &line);
		desk_is_one_step(editor, str_text(&line));
		count = parked ? journey_count(journey, NODE_ROOT, KEY_PARKING) :
			desk_count(editor, rows[i].owner, rows[i].lane);
		assert_true(count > 0);
		last = count - 1;
		assert_string_equal(parked ? journey_text(journey, journey_child(journey,
			NODE_ROOT, KEY_PARKING, last), KEY_TEXT) :
			desk_card(editor, rows[i].owner, rows[i].lane, last), rows[i].card);
	}
	str_clear(&line);
}

static void
a_name_at_the_end_says_who(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "note pays quote 'never again @Ann' ; note pays quote 'mail me @ home'");
	assert_string_equal(desk_card(editor, "pays", "quote", 0), "never again");
	desk_has(editor, "Ann");
	assert_string_equal(desk_card(editor, "pays", "quote", 1), "mail me @ home");
	desk_run(editor, "note pays quote '@Ann'");
	assert_string_equal(desk_card(editor, "pays", "quote", 2), "@Ann");
	desk_run(editor, "note pays quote 'ours, said all @Ann @Bo, @Ann'");
	assert_string_equal(desk_card(editor, "pays", "quote", 3), "ours, said all");
	desk_has(editor, "by “Ann, Bo”");
}

static void
a_sign_alone_is_no_card(void **state)
{
	struct editor *editor = *state;

	desk_fail(editor, "note pays thought -", "text is missing");
	desk_fail(editor, "note pays thought '#  '", "text is missing");
	desk_run(editor, "goto pays action ; capture");
	assert_int_not_equal(editor_answer(editor, "-", NULL), 0);
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_string_equal(editor->want.text, "-");
	assert_int_equal(desk_count(editor, "pays", "action"), 0);
}

/* What is given up half-typed comes back where it was, or from anywhere. */
static void
nothing_typed_is_lost(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop action ; capture");
	editor_give_up(editor, "half a th");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	assert_non_null(strstr(editor->message, "“half a th” is kept: i here"));
	desk_run(editor, "goto pays action ; capture");
	assert_string_equal(editor->want.text, "");
	editor_give_up(editor, "  ");
	desk_run(editor, "goto shop action ; capture");
	assert_string_equal(editor->want.text, "half a th");
	assert_true(editor->want.typed);
	desk_answer(editor, "half a thing");
	editor_give_up(editor, "");
	desk_run(editor, "capture");
	assert_string_equal(editor->want.text, "");
	editor_give_up(editor, "more");
	desk_run(editor, "goto ad ; comment %%");
	editor_give_up(editor, "why th");
	assert_non_null(strstr(editor->message, "<M-i>"));
	desk_run(editor, "go end ; resume");
	assert_int_equal(editor->want.kind, WANT_PROMPT);
	assert_string_equal(editor->want.text, "why th");
	desk_answer(editor, "why this?");
	desk_has(editor, "why this?");
	desk_run(editor, "resume");
	assert_true(editor->want.series);
	assert_string_equal(editor->want.text, "more");
	desk_answer(editor, "more of it");
	assert_int_equal(desk_count(editor, "shop", "action"), 2);
	editor_give_up(editor, "");
	desk_run(editor, "resume");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	/* What is no text for the map is not kept, nor what was not changed. */
	desk_run(editor, "goto %%");
	editor_give_up(editor, "sho");
	desk_run(editor, "goto ad action ; open");
	editor_give_up(editor, "Scrolls");
	desk_run(editor, "resume");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
}

/* A place that is gone keeps its text for better times. */
static void
a_text_outlives_its_place(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop action ; capture");
	editor_give_up(editor, "half");
	desk_run(editor, "delete shop");
	desk_fail(editor, "resume", "shop");
	desk_run(editor, "undo ; resume");
	assert_string_equal(editor->want.text, "half");
}

static void
signs_are_the_users_to_choose(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "sign -");
	assert_string_equal(editor->message, "- pain");
	desk_run(editor, "sign - '' ; sign ~ backstage");
	desk_run(editor, "note pays thought '- stays' ; note pays thought '~ goes'");
	assert_string_equal(desk_card(editor, "pays", "thought", 0), "- stays");
	assert_string_equal(desk_card(editor, "pays", "backstage", 0), "goes");
	desk_fail(editor, "sign a pain", "no sign");
	desk_fail(editor, "sign -- pain", "no sign");
	desk_fail(editor, "sign @ pain", "no sign");
}

static void
other_lanes_take_a_text_as_it_is(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "note parcel channel '- post @Ann'");
	assert_string_equal(desk_card(editor, "parcel", "channel", 0), "- post @Ann");
	desk_run(editor, "goto parcel pain ; capture right");
	assert_true(editor->want.series);
}

/* The second line of notes is never keys, wherever the first was begun. */
static void
notes_are_taken_from_headings_and_other_lanes_too(void **state)
{
	static const char *const from[] = { "goto shop channel", "goto shop emotion",
		"goto shop action ; go lane-up" };
	struct editor *editor = *state;
	size_t before = desk_count(editor, "shop", "action");

	for (size_t i = 0; i < sizeof from / sizeof *from; i++) {
		desk_run(editor, from[i]);
		desk_run(editor, "capture");
		assert_true(editor->want.series);
		assert_non_null(strstr(editor->message, "“action”"));
		desk_answer(editor, "one");
		assert_true(editor->want.series);
		desk_answer(editor, "");
		assert_int_equal(desk_count(editor, "shop", "action"), ++before);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin_screen, desk_end)
	const struct CMUnitTest tests[] = {
		TEST(each_line_is_a_card_until_one_is_empty),
		TEST(a_sign_sends_a_note_to_its_lane),
		TEST(a_name_at_the_end_says_who),
		TEST(a_sign_alone_is_no_card),
		TEST(nothing_typed_is_lost),
		TEST(a_text_outlives_its_place),
		TEST(signs_are_the_users_to_choose),
		TEST(other_lanes_take_a_text_as_it_is),
		TEST(notes_are_taken_from_headings_and_other_lanes_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
