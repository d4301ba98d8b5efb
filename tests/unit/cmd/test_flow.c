/*
 * The keys of the view "flow" on stations and ways.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/value.h"
#include "cmd/complete.h"
#include "unit/cmd/desk.h"
#include "view/sheet.h"

static int
begin(void **state)
{
	struct editor *editor;

	desk_begin_screen(state);
	editor = *state;
	desk_run(editor, "view flow");
	return 0;
}

/* The cursor onto way number `at`, from 0, of a touchpoint. */
static node_id
go_to_way(struct editor *editor, const char *id, size_t at)
{
	const struct journey *journey = document_journey(editor->document);
	node_id node = ids_find(document_ids(editor->document), id);
	node_id way = journey_child(journey, node, KEY_NEXT, at);

	assert_true(sheet_go(editor->sheet, way, KEY_SHARE, 0));
	return way;
}

static void
enter_edits_name_and_share(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop");
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "Shop");
	desk_answer(editor, "Looks around");
	desk_has(editor, "“Looks around”");
	go_to_way(editor, "ad", 0);
	desk_press(editor, "<Enter>");
	assert_string_equal(editor->want.text, "60");
	desk_answer(editor, "65");
	desk_has(editor, "share “65”");
	desk_press(editor, "-");
	desk_has(editor, "share “64”");
}

static void
the_why_of_an_exit_is_written(void **state)
{
	struct editor *editor = *state;
	node_id way = go_to_way(editor, "ad", 1);

	desk_press(editor, "j");
	assert_int_equal(sheet_stop(editor->sheet)->node, way);
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_WHY);
	desk_press(editor, "<Enter>");
	desk_answer(editor, "No price");
	desk_has(editor, "why “No price”");
}

static void
a_adds_a_way(void **state)
{
	struct editor *editor = *state;
	struct offers words = { 0 };

	desk_run(editor, "goto ad");
	desk_press(editor, "a");
	assert_int_equal(editor->want.kind, WANT_PROMPT);
	desk_answer(editor, "parcel");
	desk_has(editor, "to “parcel”");
	editor_complete(editor, "way ad ex", 9, &words);
	assert_int_equal(words.begun, 1);
	assert_string_equal(words.v[0].word, "exit");
	offers_clear(&words);
	assert_int_equal(sheet_stop(editor->sheet)->key, KEY_SHARE);
	desk_press(editor, "a");
	assert_int_equal(editor_answer(editor, "nowhere", NULL), -1);
	desk_press(editor, "a");
	desk_answer(editor, "pays");
	desk_has(editor, "to “pays”");
}

/* The way by order is not lost when the first other one is written. */
static void
the_way_by_order_is_written_first(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "way shop exit 20 'Too dear'");
	desk_has(editor, "to “pays”");
	desk_has(editor, "why “Too dear” to “exit” share “20”");
	desk_run(editor, "way parcel ad");
	desk_has(editor, "to “ad”");
	desk_fail(editor, "way ad", "way");
	desk_fail(editor, "way ad globe", "globe");
}

static void
digits_set_the_emotion(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad");
	desk_press(editor, "5");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "5");
	desk_press(editor, "-");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "4");
	desk_run(editor, "goto shop");
	desk_press(editor, "2");
	assert_string_equal(desk_card(editor, "shop", "emotion", 0), "2");
	desk_run(editor, "goto pays");
	desk_fail(editor, "level 2", "several levels");
}

static void
x_takes_the_way_away(void **state)
{
	struct editor *editor = *state;

	go_to_way(editor, "ad", 1);
	desk_press(editor, "x");
	desk_lacks(editor, "“exit”");
	desk_has(editor, "share “60”");
}

static void
j_and_k_hand_over_to_another_owner(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "set ad owner Marketing");
	desk_run(editor, "set shop owner Sales");
	desk_run(editor, "goto ad");
	desk_press(editor, "J");
	assert_string_equal(desk_card(editor, "ad", "owner", 0), "Sales");
	desk_run(editor, "goto pays");
	desk_press(editor, "L");
	desk_answer(editor, "Finance");
	assert_string_equal(desk_card(editor, "pays", "owner", 0), "Finance");
	desk_press(editor, ">");
	desk_order(editor, "/before ad shop /buying parcel pays");
	desk_run(editor, "form");
	desk_fail(editor, "cross Sales", "no channels or owners");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(enter_edits_name_and_share, begin, desk_end),
		cmocka_unit_test_setup_teardown(the_why_of_an_exit_is_written, begin, desk_end),
		cmocka_unit_test_setup_teardown(a_adds_a_way, begin, desk_end),
		cmocka_unit_test_setup_teardown(the_way_by_order_is_written_first, begin, desk_end),
		cmocka_unit_test_setup_teardown(digits_set_the_emotion, begin, desk_end),
		cmocka_unit_test_setup_teardown(x_takes_the_way_away, begin, desk_end),
		cmocka_unit_test_setup_teardown(j_and_k_hand_over_to_another_owner, begin, desk_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
