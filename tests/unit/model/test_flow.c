/*
 * What is read from `next`, from owners and from walks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/date.h"
#include "model/build.h"
#include "model/evidence.h"
#include "model/flow.h"
#include "model/walks.h"
#include "support/test.h"

static node_id
add(struct journey *journey, enum node_kind kind, node_id parent, key_id slot, key_id key,
	const char *text)
{
	node_id node = build_node(journey, NODE_NONE, kind, parent, slot);

	build_field(journey, node, key, value_new_text(text));
	return node;
}

static node_id
add_next(struct journey *journey, node_id from, const char *to)
{
	return add(journey, NODE_FLOW, from, KEY_NEXT, KEY_TO, to);
}

/* Two phases: A with a and b, B with c and d, and an empty one. */
struct trip {
	struct journey *journey;
	node_id first, second, a, b, c, d;
};

static struct trip
trip_new(void)
{
	struct journey *journey = journey_new();
	struct trip trip = { .journey = journey };

	trip.first = add(journey, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "A phase");
	trip.second = add(journey, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "B phase");
	add(journey, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "Empty");
	trip.a = add(journey, NODE_TOUCHPOINT, trip.first, KEY_TOUCHPOINTS, KEY_NAME, "a");
	trip.b = add(journey, NODE_TOUCHPOINT, trip.first, KEY_TOUCHPOINTS, KEY_NAME, "b");
	trip.c = add(journey, NODE_TOUCHPOINT, trip.second, KEY_TOUCHPOINTS, KEY_NAME, "c");
	trip.d = add(journey, NODE_TOUCHPOINT, trip.second, KEY_TOUCHPOINTS, KEY_NAME, "d");
	return trip;
}

static struct flow
flow_of(const struct trip *trip)
{
	struct ids *ids = ids_new(trip->journey);
	struct flow flow = { 0 };

	flow_read(&flow, trip->journey, ids);
	ids_free(ids);
	return flow;
}

static void
test_by_order(void **state)
{
	struct trip trip = trip_new();
	struct flow flow = flow_of(&trip);
	const node_id order[] = { trip.a, trip.b, trip.c, trip.d };
	const struct flow_way *way;
	size_t count;

	(void)state;
	assert_int_equal(flow.stop_count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(flow.stops[i], order[i]);
		assert_int_equal(flow_place(&flow, order[i]), i);
		way = flow_from(&flow, i, &count);
		assert_int_equal(count, i < 3);
		if (i == 3)
			continue;
		assert_true(way->from == order[i] && way->to == order[i + 1]);
		assert_true(way->end == FLOW_ON && way->node == NODE_NONE && !way->back);
		assert_true(way->share == -1);
	}
	assert_int_equal(flow_place(&flow, trip.first), 4);
	assert_int_equal(flow_place(&flow, 999999), 4);
	flow_clear(&flow);
	journey_free(trip.journey);
}

static void
test_next(void **state)
{
	struct trip trip = trip_new();
	struct flow flow;
	const struct flow_way *way;
	node_id next;
	size_t count;

	(void)state;
	next = add_next(trip.journey, trip.a, "b-phase");
	build_field(trip.journey, next, KEY_SHARE, value_new_plain("60.5"));
	next = add_next(trip.journey, trip.a, "exit");
	build_field(trip.journey, next, KEY_WHY, value_new_text("too dear"));
	add_next(trip.journey, trip.b, "b");
	add_next(trip.journey, trip.c, "nowhere");
	add_next(trip.journey, trip.c, "empty");
	add_next(trip.journey, trip.d, "a");
	flow = flow_of(&trip);

	way = flow_from(&flow, 0, &count);
	assert_int_equal(count, 2);
	assert_true(way[0].to == trip.c && way[0].share == 60.5 && !way[0].back);
	assert_true(way[1].end == FLOW_EXIT && way[1].to == NODE_NONE && way[1].share == -1);
	assert_string_equal(way[1].why, "too dear");
	way = flow_from(&flow, 1, &count);
	assert_true(count == 1 && way->to == trip.b && way->back);
	way = flow_from(&flow, 2, &count);
	assert_true(count == 2 && way[0].end == FLOW_LOST && way[1].end == FLOW_LOST);
	way = flow_from(&flow, 3, &count);
	assert_true(count == 1 && way->to == trip.a && way->back);
	flow_clear(&flow);
	journey_free(trip.journey);
}

static void
test_owners(void **state)
{
	struct trip trip = trip_new();
	struct journey *journey = trip.journey;

	(void)state;
	add(journey, NODE_CARD, trip.a, KEY_OWNER, KEY_TEXT, "Sales");
	add(journey, NODE_CARD, trip.second, KEY_OWNER, KEY_TEXT, "Service");
	add(journey, NODE_CARD, trip.d, KEY_OWNER, KEY_TEXT, "Sales");
	assert_string_equal(flow_owner(journey, trip.a), "Sales");
	assert_string_equal(flow_owner(journey, trip.b), "");
	assert_string_equal(flow_owner(journey, trip.c), "Service");
	assert_true(flow_is_hand_off(journey, trip.c, trip.d));
	assert_false(flow_is_hand_off(journey, trip.a, trip.d));
	assert_false(flow_is_hand_off(journey, trip.a, trip.b));
	journey_free(journey);
}

static void
add_walk(struct trip *trip, const char *kind, const char *date, const char *id, const char *score)
{
	node_id walk = add(trip->journey, NODE_WALK, NODE_ROOT, KEY_WALKS, KEY_KIND, kind);
	struct value *scores = value_new_map();

	value_put(scores, id, value_new_plain(score));
	build_field(trip->journey, walk, KEY_SCORES, scores);
	build_field(trip->journey, walk, KEY_DATE, value_new_plain(date));
}

static void
test_walks(void **state)
{
	struct trip trip = trip_new();
	struct walk_table table = { 0 };
	const struct walk_score *scores;
	int day;
	size_t count;

	(void)state;
	add_walk(&trip, "mystery-visit", "2026-05-01", "a", "4.5");
	add_walk(&trip, "walkthrough", "2026-03-01", "a", "2");
	add_walk(&trip, "dream", "some day", "a", "3");
	add_walk(&trip, "survey", "2026-04-01", "a", "good");
	add_walk(&trip, "survey", "2026-04-01", "nobody", "3");
	walks_update(&table, trip.journey);
	scores = walks_of(&table, trip.a, &count);
	assert_int_equal(count, 3);
	assert_true(scores[0].kind == WALK_OTHER && scores[0].day == DATE_NONE);
	assert_true(scores[1].kind == WALK_OWN && scores[1].own && scores[1].score == 2);
	assert_true(scores[2].kind == WALK_VISIT && !scores[2].own && scores[2].score == 4.5);
	date_parse("2026-05-01", &day);
	assert_int_equal(scores[2].day, day);
	assert_null(walks_of(&table, trip.b, &count));
	assert_int_equal(count, 0);
	walks_clear(&table);
	journey_free(trip.journey);
}

static void
test_sides(void **state)
{
	(void)state;
	assert_int_equal(evidence_side_of("interview"), EVIDENCE_QUALITATIVE);
	assert_int_equal(evidence_side_of("Diary study"), EVIDENCE_QUALITATIVE);
	assert_int_equal(evidence_side_of("gebruikerstest"), EVIDENCE_QUALITATIVE);
	assert_int_equal(evidence_side_of("qualitative survey"), EVIDENCE_QUALITATIVE);
	assert_int_equal(evidence_side_of("survey"), EVIDENCE_QUANTITATIVE);
	assert_int_equal(evidence_side_of("web analytics"), EVIDENCE_QUANTITATIVE);
	assert_int_equal(evidence_side_of("Enquête"), EVIDENCE_QUANTITATIVE);
	assert_int_equal(evidence_side_of("blog"), EVIDENCE_UNKNOWN);
	assert_int_equal(evidence_side_of(""), EVIDENCE_UNKNOWN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_order),
		cmocka_unit_test(test_next),
		cmocka_unit_test(test_owners),
		cmocka_unit_test(test_walks),
		cmocka_unit_test(test_sides),
	};

	return cmocka_run_group_tests_name("flow", tests, NULL, NULL);
}
