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

/* Writes the journey, reads it and writes it again: the same bytes. Returns
 * what was read, yours. */
static struct journey *
trip(const struct format *format, const struct journey *journey, struct notes *notes)
{
	struct str out = { 0 }, again = { 0 };
	struct format_output output = { .journey = journey };
	struct format_input input;
	struct notes none = { 0 };
	struct journey *back;
	struct err err = { 0 };

	assert_int_equal(format->write(&output, notes, &out, &err), 0);
	input = (struct format_input){ .bytes = str_text(&out), .len = out.len };
	assert_ptr_equal(format_of_bytes(input.bytes, input.len), format);
	back = format->read(&input, &none, &err);
	assert_non_null(back);
	output.journey = back;
	assert_int_equal(format->write(&output, &none, &again, &err), 0);
	assert_int_equal(none.count, 0);
	assert_string_equal(str_text(&again), str_text(&out));
	str_clear(&out);
	str_clear(&again);
	return back;
}

/* The same texts, card by card, in a cell. */
static void
assert_cell(const struct journey *a, node_id owner, const struct journey *b, node_id other,
	const char *lane)
{
	key_id here = journey_find_key(a, lane), there = journey_find_key(b, lane);
	size_t count = journey_count(a, owner, here);

	assert_int_equal(there != KEY_NONE ? journey_count(b, other, there) : 0, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			journey_text(a, journey_child(a, owner, here, i), KEY_TEXT),
			journey_text(b, journey_child(b, other, there, i), KEY_TEXT));
}

/* The same phases and touchpoints, with the same cards in some lanes; `spans`:
 * also the cards that span a phase. */
static void
assert_same_map(const struct journey *a, const struct journey *b, const char *const *lanes,
	bool spans)
{
	node_id phase, other, touchpoint, twin;

	for (size_t i = 0; (phase = journey_child(a, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		other = journey_child(b, NODE_ROOT, KEY_PHASES, i);
		assert_string_equal(journey_text(a, phase, KEY_NAME),
			journey_text(b, other, KEY_NAME));
		for (const char *const *lane = lanes; spans && *lane != NULL; lane++)
			assert_cell(a, phase, b, other, *lane);
		for (size_t j = 0; (touchpoint = journey_child(a, phase, KEY_TOUCHPOINTS, j)) !=
		    NODE_NONE; j++) {
			twin = journey_child(b, other, KEY_TOUCHPOINTS, j);
			assert_string_equal(journey_text(a, touchpoint, KEY_NAME),
				journey_text(b, twin, KEY_NAME));
			for (const char *const *lane = lanes; *lane != NULL; lane++)
				assert_cell(a, touchpoint, b, twin, *lane);
		}
		assert_int_equal(journey_count(b, other, KEY_TOUCHPOINTS),
			journey_count(a, phase, KEY_TOUCHPOINTS));
	}
	assert_int_equal(journey_child(b, NODE_ROOT, KEY_PHASES,
		journey_count(a, NODE_ROOT, KEY_PHASES)), NODE_NONE);
}

static void
json_keeps_all_of_a_journey(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int i = 0; i < JOURNEYS; i++) {
		struct journey *journey = grow_journey(&seed, (size_t)(i % 20)), *back;
		struct notes notes = { 0 };

		back = trip(format_find("json"), journey, &notes);
		assert_int_equal(notes.count, 0);
		journey_free(back);
		journey_free(journey);
	}
}

/* Of a format that cannot hold all: the title, the phases, the touchpoints and
 * the cards of these lanes are the same. */
static void
assert_keeps(const char *name, const char *const *lanes, bool spans, uint32_t seed)
{
	for (int i = 0; i < JOURNEYS; i++) {
		struct journey *journey = grow_journey(&seed, (size_t)(i % 20)), *back;
		struct notes notes = { 0 };

		back = trip(format_find(name), journey, &notes);
		assert_same_map(journey, back, lanes, spans);
		assert_string_equal(journey_text(journey, NODE_ROOT, KEY_TITLE),
			journey_text(back, NODE_ROOT, KEY_TITLE));
		notes_clear(&notes);
		journey_free(back);
		journey_free(journey);
	}
}

static void
openjourney_keeps_the_map(void **state)
{
	static const char *const lanes[] = {
		"action", "need", "pain", "idea", "thought", "packaging", NULL
	};

	(void)state;
	assert_keeps("ojf", lanes, true, 12);
}

/* Cards that span a phase have no place there. */
static void
enablement_keeps_what_it_can(void **state)
{
	static const char *const lanes[] = { "channel", "thought", NULL };

	(void)state;
	assert_keeps("enablement", lanes, false, 13);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_keeps_all_of_a_journey),
		cmocka_unit_test(openjourney_keeps_the_map),
		cmocka_unit_test(enablement_keeps_what_it_can),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
