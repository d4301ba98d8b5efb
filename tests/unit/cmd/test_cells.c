/*
 * The commands on cells, cards and attributes do what they say, in one step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "unit/cmd/desk.h"

static void
set_makes_the_cell_one_text(void **state)
{
	desk_is_one_step(*state, "set shop pain Slow");
	assert_int_equal(desk_count(*state, "shop", "pain"), 1);
	assert_string_equal(desk_card(*state, "shop", "pain", 0), "Slow");
	desk_is_one_step(*state, "set parcel action 'Opens  the box'");
	assert_string_equal(desk_card(*state, "parcel", "action", 0), "Opens  the box");
	desk_is_one_step(*state, "set parcel action ''");
	assert_int_equal(desk_count(*state, "parcel", "action"), 0);
}

static void
set_keeps_the_attributes_of_an_only_card(void **state)
{
	desk_run(*state, "remove shop pain 2");
	desk_is_one_step(*state, "set shop pain Still no sizes");
	desk_has(*state, "pain text “Still no sizes” votes “7”");
}

static void
a_lane_goes_by_its_label_too(void **state)
{
	desk_run(*state, "set ad BOX Red");
	desk_run(*state, "set ad Packaging Blue");
	assert_string_equal(desk_card(*state, "ad", "packaging", 0), "Blue");
	desk_run(*state, "set ad Thought Hm");
	assert_string_equal(desk_card(*state, "ad", "thought", 0), "Hm");
}

/* What is written must be seen: a map that lists its lanes lists one more. */
static void
a_card_shows_its_lane(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "set ad thought Hm");
	desk_has(editor, "lanes id “thought”");
	assert_null(editor->message);
	desk_is_one_step(editor, "add ad quote Brr");
	desk_has(editor, "lanes id “quote”");
}

/* One that the user hid stays hidden, and that is said. */
static void
a_hidden_lane_stays_hidden(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "lane packaging hide");
	desk_run(editor, "add ad packaging Hm");
	assert_non_null(strstr(editor->message, "not among"));
}

static void
levels_are_numbers(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "set ad emotion 4.5");
	assert_string_equal(desk_card(editor, "ad", "emotion", 0), "4.5");
	assert_null(editor->message);
	desk_is_one_step(editor, "set ad emotion 9");
	assert_non_null(strstr(editor->message, "outside the scale"));
	desk_fail(editor, "set ad emotion great", "no number");
	desk_fail(editor, "edit ad emotion 1 great", "no number");
	desk_fail(editor, "add ad emotion 3,5", "no number");
	desk_fail(editor, "vote ad emotion 1", "no votes");
}

static void
a_persona_has_a_level_of_its_own(void **state)
{
	desk_is_one_step(*state, "set pays emotion noor=5");
	desk_has(*state, "emotion text “2” persona “sanne”");
	desk_has(*state, "emotion text “5” persona “noor”");
	desk_is_one_step(*state, "set pays emotion sanne=");
	assert_int_equal(desk_count(*state, "pays", "emotion"), 1);
	desk_is_one_step(*state, "set pays emotion sanne=1");
	assert_int_equal(desk_count(*state, "pays", "emotion"), 2);
	desk_is_one_step(*state, "edit pays emotion 1 sanne=3");
	desk_has(*state, "emotion text “3” persona “sanne”");
	desk_fail(*state, "set pays emotion joris=1", "no persona “joris”");
	/* One for all becomes one for each. */
	desk_is_one_step(*state, "set ad emotion noor=1");
	assert_int_equal(desk_count(*state, "ad", "emotion"), 2);
	desk_has(*state, "emotion text “3” persona “sanne”");
	desk_has(*state, "emotion text “1” persona “noor”");
	desk_fail(*state, "set parcel emotion noor=two", "is no number");
	desk_run(*state, "set parcel emotion noor=");
	assert_int_equal(desk_count(*state, "parcel", "emotion"), 1);
}

static void
add_edit_and_remove_cards(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "add shop pain Third");
	assert_string_equal(desk_card(editor, "shop", "pain", 2), "Third");
	desk_is_one_step(editor, "edit shop pain 1 No sizes at all");
	desk_has(editor, "pain text “No sizes at all” votes “7”");
	desk_is_one_step(editor, "remove shop pain 2");
	assert_string_equal(desk_card(editor, "shop", "pain", 1), "Third");
	assert_non_null(strstr(editor->message, "Too slow"));
	desk_is_one_step(editor, "remove shop pain");
	assert_int_equal(desk_count(editor, "shop", "pain"), 0);
	desk_is_one_step(editor, "add buying pain 'Spans the phase'");
	assert_string_equal(desk_card(editor, "buying", "pain", 0), "Spans the phase");
	desk_is_one_step(editor, "edit buying pain 1 ''");
	assert_int_equal(desk_count(editor, "buying", "pain"), 0);
}

static void
what_is_not_there_is_named(void **state)
{
	desk_fail(*state, "add shap pain X", "“shap”; is “shop” meant?");
	desk_fail(*state, "add nowhere pain X", "no phase or touchpoint has the id “nowhere”");
	desk_fail(*state, "add shop pian X", "is “pain” meant?");
	desk_fail(*state, "add shop name X", "no lane “name”");
	desk_fail(*state, "add shop walks X", "worked out");
	desk_fail(*state, "edit shop pain 3 X", "has 2");
	desk_fail(*state, "edit shop pain 0 X", "no number");
	desk_fail(*state, "edit shop action 1 X", "is empty");
	desk_fail(*state, "adt shop pain X", "is “add” meant?");
	desk_fail(*state, "add shop pain", "TOUCHPOINT LANE TEXT");
	desk_fail(*state, "remove shop pain 1 2", "too many words");
	desk_fail(*state, "set shop 'pain X", "quote is open");
	desk_fail(*state, "set shop pain \xff", "UTF-8");
}

static void
attributes_have_their_types(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "attr shop pain 1 votes 9");
	desk_has(editor, "votes “9”");
	desk_fail(editor, "attr shop pain 1 votes many", "is a number");
	desk_is_one_step(editor, "attr shop pain 1 tags 'size, shoes'");
	desk_has(editor, "tags [“size”“shoes”]");
	desk_is_one_step(editor, "attr shop pain 1 evidence talks");
	desk_has(editor, "evidence [“talks”]");
	assert_null(editor->message);
	desk_is_one_step(editor, "attr shop pain 2 evidence rumours");
	assert_non_null(strstr(editor->message, "no evidence “rumours”"));
	desk_is_one_step(editor, "attr shop pain 1 due 2026-02-28");
	desk_fail(editor, "attr shop pain 1 due 2026-02-29", "YYYY-MM-DD");
	desk_is_one_step(editor, "attr shop pain 1 votes ''");
	desk_lacks(editor, "votes");
	desk_is_one_step(editor, "attr shop pain 1 text Renamed");
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "Renamed");
	desk_fail(editor, "attr shop pain 1 text ''", "must not be empty");
	desk_is_one_step(editor, "attr shop pain 1 severty 4");
	assert_non_null(strstr(editor->message, "is “severity” meant?"));
	desk_is_one_step(editor, "attr shop pain 1 values 2026-01=4,2026-02=5");
	desk_is_one_step(editor, "attr shop pain 1 values 2026-01=");
	desk_has(editor, "values {2026-02=“5”}");
}

static void
touchpoints_phases_and_the_map_have_attributes(void **state)
{
	desk_is_one_step(*state, "star shop");
	desk_has(*state, "star “true”");
	desk_is_one_step(*state, "star shop");
	desk_lacks(*state, "star");
	desk_is_one_step(*state, "touchpoint ad journey ad.yaml");
	desk_fail(*state, "touchpoint ad star perhaps", "true or false");
	desk_fail(*state, "touchpoint ad pain 3", "no attribute");
	desk_fail(*state, "touchpoint ad sta true", "is “star” meant?");
	desk_fail(*state, "touchpoint ad name ''", "rename");
	desk_is_one_step(*state, "phase before moment during");
	desk_fail(*state, "phase before moment later", "before, during or after");
	desk_is_one_step(*state, "journey scale 0,10");
	desk_has(*state, "scale [“0”“10”]");
	desk_fail(*state, "journey cjm 2", "not yours");
	desk_is_one_step(*state, "title Shoes and boots");
	desk_has(*state, "title “Shoes and boots”");
	desk_fail(*state, "title ' '", "needs a title");
}

static void
votes_go_up_and_down(void **state)
{
	desk_is_one_step(*state, "vote shop pain 1");
	desk_has(*state, "votes “8”");
	desk_is_one_step(*state, "vote shop pain 2 +1");
	desk_has(*state, "text “Too slow” votes “1”");
	desk_is_one_step(*state, "vote shop pain 2 -1");
	desk_lacks(*state, "text “Too slow” votes");
	desk_fail(*state, "vote shop pain 2 -1", "no vote");
	desk_fail(*state, "vote shop pain 2 lots", "no number");
}

static void
the_level_under_the_cursor_steps(void **state)
{
	desk_run(*state, "goto ad emotion");
	desk_is_one_step(*state, "level +");
	desk_is_one_step(*state, "level +");
	desk_run(*state, "level +");
	assert_string_equal(desk_card(*state, "ad", "emotion", 0), "5");
	desk_is_one_step(*state, "level 1");
	desk_run(*state, "level -");
	assert_string_equal(desk_card(*state, "ad", "emotion", 0), "1");
	desk_run(*state, "goto shop emotion");
	desk_is_one_step(*state, "level +");
	assert_string_equal(desk_card(*state, "shop", "emotion", 0), "3");
	desk_run(*state, "goto shop pain");
	desk_is_one_step(*state, "level +");
	desk_has(*state, "votes “8”");
	desk_fail(*state, "level 4", "holds no levels");
}

static void
the_dot_is_what_is_under_the_cursor(void **state)
{
	desk_run(*state, "goto shop pain 2");
	desk_is_one_step(*state, "edit . . . Much too slow");
	assert_string_equal(desk_card(*state, "shop", "pain", 1), "Much too slow");
	desk_is_one_step(*state, "add . . Again");
	assert_int_equal(desk_count(*state, "shop", "pain"), 3);
	desk_run(*state, "remove . .");
	assert_int_equal(desk_count(*state, "shop", "pain"), 0);
}

static void
a_line_of_several_commands_is_one_step(void **state)
{
	desk_is_one_step(*state, "add ad pain One ; add ad pain Two ; add ad pain 'a ; b'");
	assert_int_equal(desk_count(*state, "ad", "pain"), 3);
	desk_fail(*state, "add ad pain Four ; add nowhere pain Five", "nowhere");
	desk_run(*state, "");
	desk_run(*state, " ; ; ");
}

static void
undo_and_redo_count(void **state)
{
	struct editor *editor = *state;
	char *before = desk_dump(document_journey(editor->document)), *now;

	desk_run(editor, "add ad pain One");
	desk_run(editor, "add ad pain Two");
	desk_run(editor, "add ad pain Three");
	desk_run(editor, "undo 2");
	assert_int_equal(desk_count(editor, "ad", "pain"), 1);
	desk_run(editor, "redo");
	assert_int_equal(desk_count(editor, "ad", "pain"), 2);
	desk_run(editor, "undo 99");
	now = desk_dump(document_journey(editor->document));
	assert_string_equal(now, before);
	assert_false(document_is_dirty(editor->document));
	desk_run(editor, "undo");
	assert_non_null(strstr(editor->message, "nothing to undo"));
	desk_fail(editor, "undo soon", "no number");
	desk_run(editor, "add ad pain One ; undo ; add ad pain Two");
	assert_string_equal(desk_card(editor, "ad", "pain", 0), "Two");
	free(before);
	free(now);
}

static void
a_value_that_is_no_card_is_kept_or_replaced(void **state)
{
	struct editor *editor = desk_new("cjm: 1\ntitle: T\nlanes: [pain]\nphases:\n"
		"- name: A\n  touchpoints:\n  - name: B\n    pain: {odd: {deep: 1}}\n");

	(void)state;
	if (desk_count(editor, "b", "pain") == 0) {
		desk_fail(editor, "add b pain X", "no card");
		desk_is_one_step(editor, "set b pain X");
		assert_string_equal(desk_card(editor, "b", "pain", 0), "X");
		desk_lacks(editor, "deep");
	}
	editor_free(editor);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin, desk_end)

/* What fails in a line that a command runs fails with the whole of it. */
static void
a_line_in_a_line_fails_with_it(void **state)
{
	desk_run(*state, "view about");
	desk_fail(*state, "add shop pain X ; cut", "must not be empty");
	desk_run(*state, "view map ; add shop pain X");
	desk_has(*state, "X");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(set_makes_the_cell_one_text),
		TEST(set_keeps_the_attributes_of_an_only_card),
		TEST(a_lane_goes_by_its_label_too),
		TEST(a_card_shows_its_lane),
		TEST(a_hidden_lane_stays_hidden),
		TEST(levels_are_numbers),
		TEST(a_persona_has_a_level_of_its_own),
		TEST(add_edit_and_remove_cards),
		TEST(what_is_not_there_is_named),
		TEST(attributes_have_their_types),
		TEST(touchpoints_phases_and_the_map_have_attributes),
		TEST(votes_go_up_and_down),
		TEST(the_level_under_the_cursor_steps),
		TEST(the_dot_is_what_is_under_the_cursor),
		TEST(a_line_of_several_commands_is_one_step),
		TEST(a_line_in_a_line_fails_with_it),
		TEST(undo_and_redo_count),
		TEST(a_value_that_is_no_card_is_kept_or_replaced),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
