/*
 * The commands on phases, touchpoints and lanes, and what refers to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "base/mem.h"
#include "unit/cmd/desk.h"

static const char *
at_cursor(struct editor *editor)
{
	return ids_of(document_ids(editor->document), map_owner(editor->map));
}

static void
a_new_touchpoint_stands_where_it_was_asked(void **state)
{
	desk_is_one_step(*state, "new-touchpoint before Last");
	desk_is_one_step(*state, "new-touchpoint before 'Asks a friend' after ad");
	desk_is_one_step(*state, "new-touchpoint buying Hesitates before pays");
	desk_order(*state, "/before ad asks-a-friend shop last /buying hesitates pays parcel");
	assert_string_equal(at_cursor(*state), "hesitates");
	desk_fail(*state, "new-touchpoint before X after pays", "not in the phase");
	desk_fail(*state, "new-touchpoint before X under ad", "after or before");
	desk_fail(*state, "new-touchpoint before X after", "missing");
	desk_fail(*state, "new-touchpoint shop X", "no phase has the id “shop”");
	desk_fail(*state, "new-touchpoint before ''", "name is empty");
}

static void
a_new_phase_stands_where_it_was_asked(void **state)
{
	desk_is_one_step(*state, "new-phase Loyalty");
	desk_is_one_step(*state, "new-phase 'Looking around' before buying");
	desk_is_one_step(*state, "new-phase First before before");
	desk_order(*state,
		"/first /before ad shop /looking-around /buying pays parcel /loyalty");
	desk_fail(*state, "new-phase X after shop", "no phase");
}

static void
an_empty_map_takes_a_phase_and_a_touchpoint(void **state)
{
	struct editor *editor = desk_new("cjm: 1\ntitle: T\n");

	(void)state;
	desk_fail(editor, "set . . X", "under the cursor");
	desk_fail(editor, "new-touchpoint . X after .", "no phase under the cursor");
	desk_is_one_step(editor, "new-phase First after .");
	desk_run(editor, "goto first");
	desk_is_one_step(editor, "new-touchpoint . One after .");
	desk_is_one_step(editor, "new-touchpoint . Two after .");
	desk_is_one_step(editor, "new-touchpoint . Zero before one");
	desk_order(editor, "/first zero one two");
	desk_is_one_step(editor, "set one emotion 3");
	editor_free(editor);
}

static void
a_rename_keeps_what_others_refer_to(void **state)
{
	/* `next` of ad and pays, and a score, rely on the derived id. */
	desk_is_one_step(*state, "rename shop The web shop");
	desk_has(*state, "touchpoints id “shop” name “The web shop”");
	/* Nobody refers to this one: its id follows. */
	desk_is_one_step(*state, "rename parcel Box");
	desk_order(*state, "/before ad shop /buying pays box");
	desk_lacks(*state, "id “box”");
	desk_is_one_step(*state, "rename buying Purchase");
	desk_order(*state, "/before ad shop /purchase pays box");
	desk_fail(*state, "rename shop ''", "name is empty");
	desk_fail(*state, "rename nobody X", "no phase or touchpoint");
}

static void
a_namesake_does_not_take_an_id_over(void **state)
{
	desk_is_one_step(*state, "new-touchpoint before Shop before ad");
	desk_has(*state, "touchpoints id “shop” name “Shop”");
	desk_has(*state, "scores {ad=“3”shop=“2”pays=“1”}");
	assert_string_equal(desk_card(*state, "shop", "channel", 0), "Website");
}

static void
move_takes_all_along(void **state)
{
	desk_is_one_step(*state, "move shop into buying");
	desk_order(*state, "/before ad /buying pays parcel shop");
	assert_int_equal(desk_count(*state, "shop", "pain"), 2);
	desk_is_one_step(*state, "move pays before ad");
	desk_order(*state, "/before pays ad /buying parcel shop");
	desk_is_one_step(*state, "move pays after ad");
	desk_order(*state, "/before ad pays /buying parcel shop");
	desk_is_one_step(*state, "move ad after shop");
	desk_order(*state, "/before pays /buying parcel shop ad");
	desk_is_one_step(*state, "move buying before before");
	desk_order(*state, "/buying parcel shop ad /before pays");
	desk_fail(*state, "move buying into before", "only a touchpoint");
	desk_fail(*state, "move shop after shop", "beside itself");
	desk_fail(*state, "move shop after buying", "no touchpoint");
	desk_fail(*state, "move shop near ad", "after or before");
}

static void
delete_takes_references_along(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "delete shop");
	desk_order(editor, "/before ad /buying pays parcel");
	assert_non_null(strstr(editor->message, "“Shop” with 3 cards"));
	assert_non_null(strstr(editor->message, "3 references"));
	desk_lacks(editor, "to “shop”");
	desk_has(editor, "to “exit”");
	desk_has(editor, "scores {ad=“3”pays=“1”}");
	desk_is_one_step(editor, "delete buying");
	desk_order(editor, "/before ad");
	desk_lacks(editor, "notes");
	desk_has(editor, "scores {ad=“3”}");
}

static void
a_new_id_is_followed(void **state)
{
	desk_is_one_step(*state, "touchpoint shop id webshop");
	desk_has(*state, "to “webshop”");
	desk_lacks(*state, "to “shop”");
	desk_has(*state, "webshop=“2”");
	desk_fail(*state, "touchpoint webshop id ad", "belongs to “Sees an ad”");
	desk_is_one_step(*state, "touchpoint webshop id ''");
	desk_has(*state, "to “shop”");
}

static void
a_lane_of_ones_own(void **state)
{
	struct editor *editor = desk_new("cjm: 1\ntitle: T\nphases:\n- name: A\n"
		"  touchpoints:\n  - {name: B, pain: X}\n");

	desk_fail(*state, "set ad mood X", "new-lane");
	desk_is_one_step(*state, "new-lane mood 'How it feels'");
	desk_is_one_step(*state, "set ad mood X");
	desk_is_one_step(*state, "set ad 'how it FEELS' Y");
	desk_fail(*state, "new-lane mood", "already");
	desk_fail(*state, "new-lane name", "cannot name a lane");
	desk_fail(*state, "new-lane '!?'", "cannot name a lane");
	desk_fail(*state, "new-lane 'My lane' Label", "cannot name a lane");
	desk_is_one_step(*state, "new-lane 'Waiting time'");
	desk_has(*state, "lanes id “waiting-time”");
	desk_is_one_step(*state, "set ad 'waiting time' long");
	desk_run(*state, "goto ad ; new-lane smell");
	assert_string_equal(journey_key_name(document_journey(((struct editor *)*state)->document),
		map_spot(((struct editor *)*state)->map).lane), "smell");
	/* As one word too, as at the question of a key. */
	desk_run(*state, "goto 'pays pain'");
	assert_string_equal(journey_key_name(document_journey(((struct editor *)*state)->document),
		map_spot(((struct editor *)*state)->map).lane), "pain");
	/* A map without a list of lanes goes on showing those it had. */
	desk_is_one_step(editor, "new-lane mood");
	desk_has(editor, "lanes id “pain”");
	desk_has(editor, "lanes id “mood”");
	editor_free(editor);
}

static void
cut_and_paste_move_a_touchpoint_with_its_references(void **state)
{
	desk_run(*state, "goto shop");
	desk_is_one_step(*state, "cut touchpoint");
	desk_order(*state, "/before ad /buying pays parcel");
	desk_lacks(*state, "to “shop”");
	desk_run(*state, "goto parcel");
	desk_is_one_step(*state, "paste");
	desk_order(*state, "/before ad /buying pays parcel shop");
	desk_has(*state, "to “shop” share “60”\n   next to “exit”");
	desk_has(*state, "shop=“2”");
	/* Once more: now it is a copy. */
	desk_is_one_step(*state, "paste before");
	desk_order(*state, "/before ad /buying pays parcel shop-2 shop");
	assert_int_equal(desk_count(*state, "shop-2", "pain"), 2);
	desk_run(*state, "goto buying ; copy touchpoint");
	desk_run(*state, "goto before");
}

static void
cut_and_paste_cards(void **state)
{
	desk_run(*state, "goto shop pain 1");
	desk_is_one_step(*state, "cut");
	assert_int_equal(desk_count(*state, "shop", "pain"), 1);
	desk_run(*state, "goto ad pain");
	desk_is_one_step(*state, "paste");
	desk_has(*state, "pain text “No sizes” votes “7”");
	desk_is_one_step(*state, "paste before");
	assert_int_equal(desk_count(*state, "ad", "pain"), 2);
	desk_run(*state, "copy cell");
	desk_run(*state, "goto parcel pain");
	desk_is_one_step(*state, "paste");
	assert_int_equal(desk_count(*state, "parcel", "pain"), 2);
	desk_run(*state, "goto parcel emotion");
	desk_fail(*state, "paste", "no number");
	desk_run(*state, "goto ad emotion");
	desk_run(*state, "copy");
	desk_run(*state, "goto parcel emotion");
	desk_is_one_step(*state, "paste");
	assert_string_equal(desk_card(*state, "parcel", "emotion", 0), "3");
	assert_int_equal(desk_count(*state, "parcel", "emotion"), 1);
}

static void
what_undo_emptied_is_pasted_as_it_was_cut(void **state)
{
	desk_run(*state, "new-phase Loyalty");
	desk_run(*state, "goto loyalty ; cut");
	desk_run(*state, "undo 2");
	desk_run(*state, "goto before ; paste");
	desk_order(*state, "/before ad shop /loyalty /buying pays parcel");
}

static void
nothing_to_paste_is_said(void **state)
{
	desk_fail(*state, "paste", "nothing was cut");
	desk_run(*state, "goto parcel pain");
	desk_fail(*state, "cut", "no card under the cursor");
}

static void
shift_moves_by_one_place(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "goto shop");
	desk_is_one_step(editor, "shift right");
	desk_order(editor, "/before ad /buying shop pays parcel");
	desk_run(editor, "goto shop");
	desk_is_one_step(editor, "shift left");
	desk_order(editor, "/before ad shop /buying pays parcel");
	desk_run(editor, "goto ad ; shift left");
	assert_non_null(strstr(editor->message, "first already"));
	desk_run(editor, "goto shop pain 2");
	desk_is_one_step(editor, "shift up");
	assert_string_equal(desk_card(editor, "shop", "pain", 0), "Too slow");
	desk_fail(editor, "shift sideways", "left, right, up or down");
}

static void
search_goes_to_what_it_finds(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "search account");
	assert_string_equal(at_cursor(editor), "pays");
	desk_run(editor, "search slow");
	assert_string_equal(at_cursor(editor), "shop");
	assert_int_equal(map_spot(editor->map).card, 1);
	desk_fail(editor, "search nowhere to be found", "nowhere on the map");
	assert_string_equal(at_cursor(editor), "shop");
	desk_run(editor, "goto pays");
	assert_string_equal(at_cursor(editor), "pays");
	desk_fail(editor, "goto paid", "is “pays” meant?");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_begin, desk_end)

/* The labels that are shown follow the language of the map, at once and back. */
static void
lanes_are_called_in_the_maps_language(void **state)
{
	struct editor *editor = desk_new(desk_map);
	char *before;

	(void)state;
	desk_run(editor, "journey language en");
	before = mem_text(document_lanes(editor->document)->v[0].label);
	desk_run(editor, "journey language nl");
	assert_string_not_equal(document_lanes(editor->document)->v[0].label, before);
	desk_run(editor, "undo");
	assert_string_equal(document_lanes(editor->document)->v[0].label, before);
	free(before);
	editor_free(editor);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_touchpoint_stands_where_it_was_asked),
		TEST(a_new_phase_stands_where_it_was_asked),
		TEST(an_empty_map_takes_a_phase_and_a_touchpoint),
		TEST(a_rename_keeps_what_others_refer_to),
		TEST(a_namesake_does_not_take_an_id_over),
		TEST(move_takes_all_along),
		TEST(delete_takes_references_along),
		TEST(a_new_id_is_followed),
		TEST(a_lane_of_ones_own),
		TEST(cut_and_paste_move_a_touchpoint_with_its_references),
		TEST(cut_and_paste_cards),
		TEST(what_undo_emptied_is_pasted_as_it_was_cut),
		TEST(nothing_to_paste_is_said),
		TEST(shift_moves_by_one_place),
		TEST(search_goes_to_what_it_finds),
		cmocka_unit_test(lanes_are_called_in_the_maps_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
