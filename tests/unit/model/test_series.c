/*
 * Values of cards as figures in order of time; the notes of walks; whose walk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "base/value.h"
#include "model/build.h"
#include "model/series.h"
#include "model/walks.h"

static struct value *
values_new(const char *const *pairs)
{
	struct value *values = value_new_map();

	for (; *pairs != NULL; pairs += 2)
		value_put(values, pairs[0], value_new_plain(pairs[1]));
	return values;
}

static void
figures_stand_in_order_of_their_periods(void **state)
{
	static const char *const pairs[] = { "2026-03", "57", "2025", "1", "2026-01-15", "3",
		"2026-Q1", "2", "2026-W08", "n/a", NULL };
	static const size_t from[] = { 1, 3, 2, 0 };
	struct value *values = values_new(pairs);
	struct series series = { 0 };

	(void)state;
	series_read(&series, values);
	assert_int_equal(series.count, 4);
	for (size_t i = 0; i < series.count; i++) {
		assert_int_equal(series.from[i], from[i]);
		assert_true(series.v[i].value == strtod(value_text(value_item(values, from[i])), NULL));
		assert_true(i == 0 || series.v[i - 1].day <= series.v[i].day);
	}
	series_clear(&series);
	value_free(values);
}

static void
where_one_is_no_period_the_files_order_holds(void **state)
{
	static const char *const pairs[] = { "2026-03", "57", "before", "1", "2026-01", "3", NULL };
	struct value *values = values_new(pairs), *text = value_new_text("12");
	struct series series = { 0 };

	(void)state;
	series_read(&series, values);
	assert_int_equal(series.count, 3);
	for (size_t i = 0; i < series.count; i++)
		assert_int_equal(series.from[i], i);
	series_read(&series, NULL);
	series_read(&series, text);
	assert_int_equal(series.count, 3);
	series_clear(&series);
	value_free(values);
	value_free(text);
}

struct trip {
	struct journey *journey;
	node_id a, b;
};

static node_id
add_walk(struct trip *trip, const char *by, const char *date, const char *id, const char *note)
{
	node_id walk = build_node(trip->journey, NODE_NONE, NODE_WALK, NODE_ROOT,
	    KEY_WALKS);
	struct value *notes = value_new_map();

	value_put(notes, "nowhere", value_new_text("lost"));
	value_put(notes, id, value_new_text(note));
	build_field(trip->journey, walk, KEY_BY, value_new_text(by));
	build_field(trip->journey, walk, KEY_DATE, value_new_plain(date));
	build_field(trip->journey, walk, KEY_NOTES, notes);
	return walk;
}

static struct trip
trip_new(void)
{
	struct trip trip = { .journey = journey_new() };
	node_id phase = build_node(trip.journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);

	trip.a = build_node(trip.journey, NODE_NONE, NODE_TOUCHPOINT, phase, KEY_TOUCHPOINTS);
	build_field(trip.journey, trip.a, KEY_NAME, value_new_text("A"));
	trip.b = build_node(trip.journey, NODE_NONE, NODE_TOUCHPOINT, phase, KEY_TOUCHPOINTS);
	build_field(trip.journey, trip.b, KEY_NAME, value_new_text("B"));
	return trip;
}

static void
notes_stand_by_touchpoint_and_day_with_their_entries(void **state)
{
	struct trip trip = trip_new();
	node_id late = add_walk(&trip, "x", "2026-05-01", "a", "late");
	node_id early = add_walk(&trip, "y", "2026-04-01", "a", "early");
	struct walk_table table = { 0 };
	const struct walk_score *notes;
	size_t count;

	(void)state;
	walks_update(&table, trip.journey);
	assert_int_equal(table.walk_count, 2);
	assert_int_equal(table.walks[0], early);
	notes = walks_notes_of(&table, trip.a, &count);
	assert_int_equal(count, 2);
	assert_int_equal(notes[0].walk, early);
	assert_int_equal(notes[1].walk, late);
	assert_int_equal(notes[1].entry, 2);
	assert_null(walks_notes_of(&table, trip.b, &count));
	assert_null(walks_of(&table, trip.a, &count));
	walks_clear(&table);
	journey_free(trip.journey);
}

static void
a_walk_is_found_by_who_what_whom_and_when(void **state)
{
	struct trip trip = trip_new();
	struct walker walker = { .by = (char[]){ "x" }, .kind = (char[]){ "" },
		.persona = (char[]){ "" }, .date = (char[]){ "2026-05-01" } };
	node_id walk;

	(void)state;
	assert_int_equal(walks_find(trip.journey, &walker), NODE_NONE);
	walk = add_walk(&trip, "x", "2026-05-01", "a", "seen");
	add_walk(&trip, "y", "2026-05-01", "a", "seen");
	assert_int_equal(walks_find(trip.journey, &walker), walk);
	walker.date = (char[]){ "2026-05-02" };
	assert_int_equal(walks_find(trip.journey, &walker), NODE_NONE);
	assert_string_equal(walks_entry(trip.journey, walk, KEY_NOTES, "a"), "seen");
	assert_null(walks_entry(trip.journey, walk, KEY_NOTES, "b"));
	assert_null(walks_entry(trip.journey, NODE_NONE, KEY_NOTES, "a"));
	journey_free(trip.journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_stand_in_order_of_their_periods),
		cmocka_unit_test(where_one_is_no_period_the_files_order_holds),
		cmocka_unit_test(notes_stand_by_touchpoint_and_day_with_their_entries),
		cmocka_unit_test(a_walk_is_found_by_who_what_whom_and_when),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
