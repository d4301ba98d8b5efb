/*
 * What of the map is looked at, and where its lanes stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include "support/test.h"

#include "unit/cmd/desk.h"
#include "view/zoom.h"

/* How many columns show, those of a folded phase counted once. */
static size_t
columns(struct editor *editor)
{
	return map_columns(editor->map);
}

static void
a_folded_phase_takes_one_column(void **state)
{
	struct editor *editor = *state;
	size_t all = columns(editor);

	desk_run(editor, "goto shop ; fold");
	assert_int_equal(columns(editor), all - 1);
	assert_int_equal(map_spot(editor->map).touchpoint, NODE_NONE);
	assert_int_equal(map_spot(editor->map).phase, desk_find(editor, "before"));
	desk_run(editor, "fold buying ; fold before");
	assert_int_equal(columns(editor), all - 1);
	desk_run(editor, "fold buying");
	assert_int_equal(columns(editor), all);
	desk_fail(editor, "fold shop", "no phase");
}

/* Moves and new things keep to what is seen, and what is not is not lost. */
static void
what_is_filtered_away_is_left_alone(void **state)
{
	struct editor *editor = *state;
	size_t all = columns(editor);

	desk_run(editor, "goto ad ; filter pays");
	assert_int_equal(columns(editor), 1);
	assert_int_equal(map_spot(editor->map).touchpoint, desk_find(editor, "pays"));
	desk_run(editor, "shift left");
	desk_order(editor, "/before ad shop /buying pays parcel");
	assert_non_null(strstr(editor->message, "first"));
	desk_fail(editor, "delete buying", "filtered away");
	desk_run(editor, "filter sees ; goto parcel");
	assert_int_equal(map_spot(editor->map).touchpoint, desk_find(editor, "parcel"));
	desk_run(editor, "shift left");
	desk_order(editor, "/before ad shop parcel /buying pays");
	desk_run(editor, "undo ; filter");
	assert_int_equal(columns(editor), all);
	desk_fail(editor, "filter text=no-such-words", "answers to");
	desk_fail(editor, "filter level<=", "value is missing");
}

static void
who_goes_into_a_folded_phase_unfolds_it(void **state)
{
	struct editor *editor = *state;
	size_t all = columns(editor);

	desk_run(editor, "fold before ; goto shop");
	assert_int_equal(columns(editor), all);
	assert_int_equal(map_spot(editor->map).touchpoint, desk_find(editor, "shop"));
}

static void
one_phase_can_be_shown_alone(void **state)
{
	struct editor *editor = *state;
	size_t all = columns(editor);

	desk_run(editor, "zoom buying");
	assert_int_equal(columns(editor), 2);
	assert_int_equal(map_spot(editor->map).phase, desk_find(editor, "buying"));
	/* What is sought elsewhere is shown. */
	desk_run(editor, "goto ad");
	assert_int_equal(map_spot(editor->map).touchpoint, desk_find(editor, "ad"));
	assert_int_equal(columns(editor), 2);
	desk_run(editor, "zoom");
	assert_int_equal(columns(editor), all);
}

static void
a_phase_that_goes_leaves_no_empty_screen(void **state)
{
	struct editor *editor = *state;

	desk_run(editor, "zoom buying ; delete buying");
	assert_true(columns(editor) > 0);
	assert_int_equal(map_spot(editor->map).phase, desk_find(editor, "before"));
	desk_run(editor, "undo");
	assert_int_equal(columns(editor), 4);
}

static bool
is_hidden(struct editor *editor, const char *key)
{
	const struct lanes *lanes = document_lanes(editor->document);

	for (size_t i = 0; i < lanes->count; i++)
		if (strcmp(journey_key_name(document_journey(editor->document),
		    lanes->v[i].key), key) == 0)
			return lanes->v[i].hidden;
	return true;
}

static void
a_lane_is_hidden_and_shown(void **state)
{
	struct editor *editor = *state;

	desk_is_one_step(editor, "lane action hide");
	assert_true(is_hidden(editor, "action"));
	assert_false(is_hidden(editor, "emotion"));
	desk_is_one_step(editor, "lane action show");
	assert_false(is_hidden(editor, "action"));
	desk_run(editor, "goto ad ; lane action hide");
	assert_non_null(strstr(editor->message, ":lane action show"));
	desk_run(editor, "lane action show");
	assert_non_null(strstr(editor->message, "is shown"));
	assert_int_equal(map_spot(editor->map).lane, KEY_ACTION);
	desk_fail(editor, "lane nowhere hide", "no lane");
	desk_fail(editor, "lane action away", "hide, show, up, down or label");
}

static void
a_lane_is_moved_and_labelled(void **state)
{
	struct editor *editor = *state;
	const struct lanes *lanes = document_lanes(editor->document);
	key_id first = lanes->v[0].key, second = lanes->v[1].key;
	const char *name = journey_key_name(document_journey(editor->document), first);
	char line[80];

	snprintf(line, sizeof line, "lane %s down", name);
	desk_is_one_step(editor, line);
	lanes = document_lanes(editor->document);
	assert_int_equal(lanes->v[0].key, second);
	assert_int_equal(lanes->v[1].key, first);
	snprintf(line, sizeof line, "lane %s label 'What she does'", name);
	desk_is_one_step(editor, line);
	assert_string_equal(document_lanes(editor->document)->v[1].label, "What she does");
	snprintf(line, sizeof line, "lane %s label", name);
	desk_is_one_step(editor, line);
	assert_string_not_equal(document_lanes(editor->document)->v[1].label, "What she does");
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, desk_begin, desk_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_folded_phase_takes_one_column),
		CASE(what_is_filtered_away_is_left_alone),
		CASE(who_goes_into_a_folded_phase_unfolds_it),
		CASE(one_phase_can_be_shown_alone),
		CASE(a_phase_that_goes_leaves_no_empty_screen),
		CASE(a_lane_is_hidden_and_shown),
		CASE(a_lane_is_moved_and_labelled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
