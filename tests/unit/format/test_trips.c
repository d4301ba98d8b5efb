/*
 * What goes out in a format and comes in again is the same journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include "support/grow.h"
#include "support/test.h"

#define JOURNEYS 500

static void
assert_trip(const struct format *format, const struct journey *journey)
{
	struct str out = { 0 }, again = { 0 };
	struct format_output output = { 0 };
	struct format_input input;
	struct notes notes = { 0 };
	struct journey *back;
	struct err err = { 0 };

	output.journey = journey;
	assert_int_equal(format->write(&output, &notes, &out, &err), 0);
	input = (struct format_input){ .bytes = str_text(&out), .len = out.len };
	assert_true(format->looks(input.bytes, input.len));
	back = format->read(&input, &notes, &err);
	assert_non_null(back);
	assert_int_equal(notes.count, 0);
	output.journey = back;
	assert_int_equal(format->write(&output, &notes, &again, &err), 0);
	assert_int_equal(notes.count, 0);
	assert_string_equal(str_text(&again), str_text(&out));
	journey_free(back);
	notes_clear(&notes);
	str_clear(&out);
	str_clear(&again);
}

static void
json_keeps_all_of_a_journey(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int i = 0; i < JOURNEYS; i++) {
		struct journey *journey = grow_journey(&seed, (size_t)(i % 20));

		assert_trip(format_find("json"), journey);
		journey_free(journey);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_keeps_all_of_a_journey),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
