/*
 * The keys of the view "matrix" on touchpoints and empty crossings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "unit/cmd/desk.h"
#include "view/sheet.h"

static int
begin(void **state)
{
	struct editor *editor;

	desk_begin_screen(state);
	editor = *state;
	desk_run(editor, "view matrix");
	return 0;
}

static void
enter_renames_a_touchpoint(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop");
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "Shop");
	desk_answer(editor, "Looks around");
	desk_has(editor, "“Looks around”");
}

static void
j_and_k_change_the_channel(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad");
	desk_press(editor, "J");
	assert_string_equal(desk_card(editor, "ad", "channel", 0), "Website");
	desk_press(editor, "J");
	assert_int_equal(desk_count(editor, "ad", "channel"), 0);
	desk_press(editor, "J");
	assert_non_null(strstr(editor->message, "no row below"));
	desk_press(editor, "K");
	assert_string_equal(desk_card(editor, "ad", "channel", 0), "Website");
	desk_press(editor, "K");
	assert_non_null(strstr(editor->message, "no row above"));
	desk_run(editor, "goto pays");
	desk_is_one_step(editor, "shift up");
	assert_string_equal(desk_card(editor, "pays", "channel", 0), "Website");
}

static void
angles_move_into_the_phase_beside(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad");
	desk_press(editor, "<");
	assert_non_null(strstr(editor->message, "no phase before"));
	desk_press(editor, ">");
	desk_order(editor, "/before shop /buying ad pays parcel");
	desk_press(editor, ">");
	assert_non_null(strstr(editor->message, "no phase after"));
	desk_press(editor, "<");
	desk_order(editor, "/before shop ad /buying pays parcel");
}

/* The cursor on the crossing of Instagram with the second phase. */
static void
go_to_empty(struct editor *editor)
{
	const struct stop *stop;

	desk_run(editor, "goto ad");
	desk_run(editor, "go right");
	stop = sheet_stop(editor->sheet);
	assert_int_equal(stop->key, KEY_TOUCHPOINTS);
}

static void
a_adds_on_an_empty_crossing(void **state)
{
	struct editor *editor = *state;

	go_to_empty(editor);
	desk_press(editor, "a");
	desk_answer(editor, "Sees it again");
	desk_order(editor, "/before ad shop /buying pays parcel sees-it-again");
	assert_string_equal(desk_card(editor, "sees-it-again", "channel", 0), "Instagram");
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_NONE);
	desk_run(editor, "undo");
	desk_order(editor, "/before ad shop /buying pays parcel");
	go_to_empty(editor);
	desk_press(editor, "<Enter>");
	desk_answer(editor, "Once more");
	assert_string_equal(desk_card(editor, "once-more", "channel", 0), "Instagram");
}

static void
a_adds_beside_a_touchpoint(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop");
	desk_press(editor, "a");
	desk_answer(editor, "Reads");
	assert_string_equal(desk_card(editor, "reads", "channel", 0), "Website");
	desk_run(editor, "goto parcel");
	desk_press(editor, "a");
	desk_answer(editor, "Unpacks");
	assert_int_equal(desk_count(editor, "unpacks", "channel"), 0);
}

static void
a_new_row_comes_by_name(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto pays");
	desk_press(editor, "L");
	desk_answer(editor, "Bank");
	assert_string_equal(desk_card(editor, "pays", "channel", 0), "Bank");
	desk_run(editor, "form");
	desk_run(editor, "goto pays");
	desk_run(editor, "cross Finance");
	assert_string_equal(desk_card(editor, "pays", "owner", 0), "Finance");
	desk_run(editor, "view map");
	desk_fail(editor, "cross Finance", "no channels or owners");
}

static void
of_several_channels_the_one_at_hand_changes(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "add ad channel Website");
	desk_run(editor, "add ad channel TV");
	desk_run(editor, "goto ad");
	desk_press(editor, "L");
	desk_answer(editor, "Radio");
	assert_string_equal(desk_card(editor, "ad", "channel", 0), "Radio");
	assert_string_equal(desk_card(editor, "ad", "channel", 1), "Website");
	assert_string_equal(desk_card(editor, "ad", "channel", 2), "TV");
}

static void
a_name_of_the_phase_is_not_taken_away(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "add buying channel Counter");
	desk_run(editor, "set shop channel ''");
	desk_run(editor, "goto parcel");
	desk_fail(editor, "shift down", "from its phase");
	desk_run(editor, "cross Post");
	assert_string_equal(desk_card(editor, "parcel", "channel", 0), "Post");
	assert_string_equal(desk_card(editor, "buying", "channel", 0), "Counter");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(enter_renames_a_touchpoint, begin, desk_end),
		cmocka_unit_test_setup_teardown(j_and_k_change_the_channel, begin, desk_end),
		cmocka_unit_test_setup_teardown(angles_move_into_the_phase_beside, begin, desk_end),
		cmocka_unit_test_setup_teardown(a_adds_on_an_empty_crossing, begin, desk_end),
		cmocka_unit_test_setup_teardown(a_adds_beside_a_touchpoint, begin, desk_end),
		cmocka_unit_test_setup_teardown(a_new_row_comes_by_name, begin, desk_end),
		cmocka_unit_test_setup_teardown(of_several_channels_the_one_at_hand_changes, begin,
		    desk_end),
		cmocka_unit_test_setup_teardown(a_name_of_the_phase_is_not_taken_away, begin, desk_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
