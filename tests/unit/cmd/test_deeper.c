/*
 * What is marked, cut or gone to in one map means nothing in another that is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "support/folder.h"
#include "unit/cmd/desk.h"

/* One touchpoint, and far fewer nodes than the map above. */
static const char below[] =
	"cjm: 1\n"
	"title: A parcel\n"
	"phases:\n"
	"  - name: Way\n"
	"    touchpoints:\n"
	"      - {name: Rings, pain: Too early}\n";

static int
begin(void **state)
{
	struct document *document;
	struct editor *editor;

	folder_enter();
	folder_write("map.yaml", desk_map);
	folder_write("parcel.yaml", below);
	document = document_open("map.yaml", NULL);
	assert_non_null(document);
	editor = editor_new(document);
	editor->has_screen = true;
	*state = editor;
	return 0;
}

static int
end(void **state)
{
	editor_free(*state);
	folder_leave();
	return 0;
}

static void
a_card_that_was_cut_above_is_put_down_below(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto pays pain ; cut ; down parcel ; goto rings pain ; paste");
	assert_int_equal(desk_count(editor, "rings", "pain"), 2);
	assert_string_equal(desk_card(editor, "rings", "pain", 1), "Needs an account");
	desk_run(editor, "up");
	assert_int_equal(desk_count(editor, "pays", "pain"), 0);
}

/* What led to the touchpoint does not come along: its numbers are of the map above. */
static void
a_touchpoint_that_was_cut_above_is_put_down_below(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop ; cut touchpoint ; down parcel ; goto rings ; paste");
	assert_int_equal(desk_count(editor, "shop", "pain"), 2);
	desk_has(editor, "Too slow");
	desk_lacks(editor, "share");
}

static void
cards_marked_above_are_not_marked_below(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto ad action ; mark ; goto shop pain ; mark ; goto pays pain ; mark");
	desk_run(editor, "down parcel ; goto rings pain ; cut");
	assert_int_equal(desk_count(editor, "rings", "pain"), 0);
	desk_has(editor, "Rings");
	desk_run(editor, "up");
	assert_int_equal(editor->picks.count, 3);
	desk_run(editor, "cut");
	assert_int_equal(desk_count(editor, "ad", "action"), 0);
	assert_int_equal(desk_count(editor, "pays", "pain"), 0);
}

static void
cards_marked_below_are_marked_there_again(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "down parcel ; goto rings pain ; mark ; up");
	assert_int_equal(editor->picks.count, 0);
	desk_run(editor, "down parcel ; cut");
	assert_int_equal(desk_count(editor, "rings", "pain"), 0);
}

static void
votes_are_counted_in_the_map_they_are_given_in(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "vote-limit 2 ; voter Ada ; vote shop pain 1 ; vote shop pain 1");
	desk_fail(editor, "vote shop pain 1", "all votes are given");
	desk_run(editor, "down parcel ; vote rings pain 1 ; vote rings pain 1");
	desk_run(editor, "vote rings pain 1 ; up");
	desk_fail(editor, "vote shop pain 1", "all votes are given");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_card_that_was_cut_above_is_put_down_below,
			begin, end),
		cmocka_unit_test_setup_teardown(a_touchpoint_that_was_cut_above_is_put_down_below,
			begin, end),
		cmocka_unit_test_setup_teardown(cards_marked_above_are_not_marked_below,
			begin, end),
		cmocka_unit_test_setup_teardown(cards_marked_below_are_marked_there_again,
			begin, end),
		cmocka_unit_test_setup_teardown(votes_are_counted_in_the_map_they_are_given_in,
			begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
