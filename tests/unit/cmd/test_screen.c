/*
 * What commands want from a user with a screen, and what they do with answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/value.h"
#include "cmd/keys.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

static void
enter_edits_the_card_in_place(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop pain 2");
	desk_press(editor, "<Enter>");
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_string_equal(editor->want.text, "Too slow");
	assert_true(editor->want.lines);
	desk_answer(editor, "It's \"slow\" ; 100%\nnow %%");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	assert_string_equal(desk_card(editor, "shop", "pain", 1),
		"It's \"slow\" ; 100%\nnow %%");
	assert_true(document_undo(editor->document, NULL));
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "Too slow");
}

static void
enter_fills_an_empty_cell_and_tab_goes_on(void **state)
{
	struct editor *editor = *state;
	char *tab;

	desk_run(editor, "goto ad pain");
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "");
	tab = strdup(editor->want.tab_line);
	desk_answer(editor, "Too loud");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "Too loud");
	desk_run(editor, tab);
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_string_equal(editor->want.text, "");
	desk_answer(editor, "No colours");
	assert_string_equal(desk_card(editor, "shop", "pain", 2), "No colours");
	desk_run(editor, "goto parcel pain");
	desk_run(editor, tab);
	/* Notes go on: what is typed next must not become keys. */
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_non_null(strstr(editor->message, "last touchpoint"));
	free(tab);
}

/* Takes the text as it is and goes on as Tab does; says where that led. */
static const char *
tab_on(struct editor *editor)
{
	char *tab = strdup(editor->want.tab_line), *text = strdup(editor->want.text);
	const struct stop *stop;

	desk_answer(editor, text);
	desk_run(editor, tab);
	free(text);
	free(tab);
	stop = sheet_stop(editor->sheet);
	return editor->want.kind == WANT_CELL ?
	    journey_key_name(document_journey(editor->document), stop->key) : "the end";
}

static void
tab_goes_through_all_of_an_idea(void **state)
{
	static const char *const fields[] = { "effect", "feasibility", "owner", "due" };
	struct editor *editor = *state;

	desk_run(editor, "set shop idea Samples ; view actions");
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "Samples");
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		assert_string_equal(tab_on(editor), fields[i]);
	assert_string_equal(tab_on(editor), "the end");
}

static void
a_refused_text_is_not_lost(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad emotion");
	desk_press(editor, "<Enter>");
	assert_false(editor->want.lines);
	assert_int_equal(editor_answer(editor, "great", NULL), -1);
	assert_true(editor->message_is_error);
	assert_int_equal(editor->want.kind, WANT_CELL);
	assert_string_equal(editor->want.text, "great");
	desk_answer(editor, "5");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "5");
}

static void
each_persona_is_asked_for_a_level(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop emotion");
	desk_press(editor, "a");
	assert_string_equal(editor->want.text, "sanne=");
	desk_answer(editor, "sanne=2");
	desk_press(editor, "a");
	assert_string_equal(editor->want.text, "noor=");
	desk_answer(editor, "noor=4");
	desk_has(editor, "emotion text “4” persona “noor”");
	desk_press(editor, "a");
	assert_string_equal(editor->want.text, "2");
	desk_answer(editor, "3");
	desk_run(editor, "goto ad emotion");
	desk_press(editor, "a");
	assert_string_equal(editor->want.text, "3");
	desk_answer(editor, "4");
}

static void
an_emptied_card_goes(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop pain 1");
	desk_press(editor, "<Enter>");
	desk_answer(editor, "");
	assert_int_equal(desk_count(editor, "shop", "pain"), 1);
	assert_non_null(strstr(editor->message, "u brings it back"));
	desk_press(editor, "a");
	desk_answer(editor, " ");
	assert_int_equal(desk_count(editor, "shop", "pain"), 1);
}

static void
names_complete_from_those_in_use(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto parcel channel");
	desk_press(editor, "<Enter>");
	assert_non_null(editor->want.complete);
	assert_int_equal(value_count(editor->want.complete), 2);
	assert_string_equal(value_text(value_item(editor->want.complete, 0)), "Instagram");
	want_clear(&editor->want);
	assert_int_equal(editor->want.kind, WANT_NOTHING);
}

static void
a_new_touchpoint_asks_for_its_name(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad");
	desk_press(editor, "o");
	assert_int_equal(editor->want.kind, WANT_PROMPT);
	desk_answer(editor, "Asks a friend");
	desk_order(editor, "/before ad asks-a-friend shop /buying pays parcel");
	desk_press(editor, "r");
	assert_string_equal(editor->want.text, "Asks a friend");
	desk_answer(editor, "Asks two friends");
	desk_order(editor, "/before ad asks-two-friends shop /buying pays parcel");
	desk_press(editor, "A");
	desk_answer(editor, "Between");
	desk_order(editor, "/before ad asks-two-friends shop /between /buying pays parcel");
}

static void
deleting_much_is_asked_for(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop");
	desk_press(editor, "D");
	assert_int_equal(editor->want.kind, WANT_CHOICE);
	assert_string_equal(editor->want.choices, "yn");
	assert_non_null(strstr(editor->want.label, "3 cards"));
	desk_answer(editor, "n");
	desk_order(editor, "/before ad shop /buying pays parcel");
	desk_press(editor, "D");
	desk_answer(editor, "y");
	desk_order(editor, "/before ad /buying pays parcel");
	/* Nothing much is lost with this one. */
	desk_run(editor, "new-touchpoint before Empty ; delete empty ask");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	desk_order(editor, "/before ad /buying pays parcel");
}

static void
quitting_with_edits_asks(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "add ad pain X");
	desk_press(editor, "q");
	assert_int_equal(editor->want.kind, WANT_CHOICE);
	assert_false(editor->quit);
	desk_answer(editor, "c");
	assert_false(editor->quit);
	desk_press(editor, "q");
	desk_answer(editor, "n");
	assert_true(editor->quit);
	assert_true(editor->discard);
}

static void
quitting_without_edits_does_not_ask(void **state)
{
	struct editor *editor = *state;

	desk_press(editor, "q");
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	assert_true(editor->quit);
	assert_false(editor->discard);
}

static void
the_colon_asks_for_a_command_line(void **state)
{
	struct editor *editor = *state;

	desk_press(editor, ":");
	assert_true(editor->want.command);
	desk_answer(editor, "add ad pain 'a ; b' ; title New title");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "a ; b");
	desk_has(editor, "title “New title”");
	desk_press(editor, ":");
	assert_int_equal(editor_answer(editor, "nonsense", NULL), -1);
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	/* A command that asks can be typed as well. */
	desk_press(editor, ":");
	desk_answer(editor, "title %%");
	assert_int_equal(editor->want.kind, WANT_PROMPT);
	assert_string_equal(editor->want.text, "New title");
	desk_answer(editor, "%%");
	desk_has(editor, "title “%%”");
}

static void
what_stands_behind_a_question_waits(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "title %% ; add ad pain X");
	assert_int_equal(desk_count(editor, "ad", "pain"), 0);
	desk_answer(editor, "T");
	assert_int_equal(desk_count(editor, "ad", "pain"), 1);
	desk_has(editor, "title “T”");
}

static void
help_shows_every_key_and_command(void **state)
{
	struct editor *editor = *state;
	struct str all = { 0 };
	size_t count, i;
	const struct key_row *keys = keys_table(&count);

	desk_press(editor, "?");
	assert_non_null(editor->list);
	for (i = 0; i < value_count(editor->list); i++) {
		str_add(&all, value_text(value_item(editor->list, i)));
		str_add_char(&all, '\n');
	}
	for (i = 0; i < count; i++) {
		assert_non_null(strstr(str_text(&all), keys[i].key));
		assert_non_null(strstr(str_text(&all), keys[i].note));
	}
	str_clear(&all);
	desk_run(editor, keys_find(KEYS_LIST, "<End>"));
	assert_int_equal(editor->list_top, value_count(editor->list) - 1);
	desk_run(editor, keys_find(KEYS_LIST, "q"));
	assert_null(editor->list);
	desk_run(editor, "help move");
	assert_non_null(strstr(editor->message, "ID after ID"));
}

static void
without_a_screen_nothing_asks(void **state)
{
	struct editor *editor = *state;

	editor->has_screen = false;
	desk_fail(editor, "open", "needs a screen");
	desk_fail(editor, "append", "needs a screen");
	desk_run(editor, "add ad pain %%");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "%%");
	desk_run(editor, "quit ; add ad pain never");
	assert_true(editor->quit);
	assert_int_equal(editor->want.kind, WANT_NOTHING);
	assert_int_equal(desk_count(editor, "ad", "pain"), 1);
}

static void
sizes_stay_in_their_bounds(void **state)
{
	struct editor *editor = *state;
	int i;

	for (i = 0; i < 50; i++)
		desk_press(editor, ")");
	assert_int_equal(map_column_width(editor->map), 60);
	for (i = 0; i < 50; i++)
		desk_press(editor, "(");
	assert_int_equal(map_column_width(editor->map), 6);
	desk_run(editor, "goto ad action");
	desk_run(editor, "height 99");
	assert_int_equal(map_lane_height(editor->map, KEY_ACTION), 20);
	desk_fail(editor, "width wide", "no number");
	desk_press(editor, "<Tab>");
	assert_true(editor->detail);
	desk_run(editor, keys_find(KEYS_DETAIL, "<Esc>"));
	assert_false(editor->detail);
}

static void
lines_that_run_lines_end(void **state)
{
	desk_fail(*state, "run run run run run run run run run run title X", "nested");
	desk_run(*state, "run run title X");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin_screen, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(enter_edits_the_card_in_place),
		TEST(enter_fills_an_empty_cell_and_tab_goes_on),
		TEST(tab_goes_through_all_of_an_idea),
		TEST(a_refused_text_is_not_lost),
		TEST(each_persona_is_asked_for_a_level),
		TEST(an_emptied_card_goes),
		TEST(names_complete_from_those_in_use),
		TEST(a_new_touchpoint_asks_for_its_name),
		TEST(deleting_much_is_asked_for),
		TEST(quitting_with_edits_asks),
		TEST(quitting_without_edits_does_not_ask),
		TEST(the_colon_asks_for_a_command_line),
		TEST(what_stands_behind_a_question_waits),
		TEST(help_shows_every_key_and_command),
		TEST(without_a_screen_nothing_asks),
		TEST(sizes_stay_in_their_bounds),
		TEST(lines_that_run_lines_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
