/*
 * A search over a map: the same hits however it is cut, in map order, and the
 * next one from anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/vec.h"
#include "model/build.h"
#include "model/find.h"
#include "support/grow.h"
#include "support/test.h"

#define SEEDS 20

static node_id
add(struct journey *journey, enum node_kind kind, node_id parent, key_id slot, key_id key,
	const char *text)
{
	node_id node = build_node(journey, NODE_NONE, kind, parent, slot);

	build_field(journey, node, key, value_new_text(text));
	return node;
}

static struct find
find_all(const struct journey *journey, const char *text, node_id from, size_t most)
{
	struct find find = { 0 };
	struct lanes lanes = { 0 };
	struct needle needle = { 0 };

	needle_init(&needle, text, false);
	lanes_of(journey, &lanes);
	while (!find_on(&find, journey, &lanes, &needle, NULL, from, most))
		;
	needle_clear(&needle);
	lanes_clear(&lanes);
	return find;
}

static void
same_hits(const struct find *a, const struct find *b)
{
	assert_int_equal(a->count, b->count);
	assert_int_equal(a->hidden, b->hidden);
	for (size_t i = 0; i < a->count; i++)
		assert_int_equal(a->v[i], b->v[i]);
}

/* From wherever it begins, and in whatever pieces. */
static void
test_pieces_make_no_difference(void **state)
{
	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 30);
		struct find all = find_all(journey, "e", NODE_NONE, 0);
		node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0), from;

		assert_true(all.count > 0);
		for (size_t i = 0; (from = journey_child(journey, phase, KEY_TOUCHPOINTS, i)) !=
		    NODE_NONE; i++) {
			struct find pieces = find_all(journey, "e", from, 1 + i % 3);

			same_hits(&all, &pieces);
			find_clear(&pieces);
		}
		find_clear(&all);
		journey_free(journey);
	}
}

/* All that a plain walk over the map comes by, in its order; with what else lies on
 * the way, and with texts that stand there time and again. */
static void
walk(const struct journey *journey, const struct lanes *lanes, node_id owner,
	const struct needle *needle, struct find *find)
{
	node_id node, found[200];
	size_t count = 0;

	if (needle_in(needle, journey_text(journey, owner, KEY_NAME)))
		found[count++] = owner;
	for (size_t i = 0; i < lanes->count; i++) {
		key_id lane = lanes->v[i].key;

		for (size_t k = 0; lane != KEY_EMOTION && lane != KEY_EXPECTED &&
		    (node = journey_child(journey, owner, lane, k)) != NODE_NONE; k++) {
			if (!needle_in(needle, journey_text(journey, node, KEY_TEXT)))
				continue;
			if (lanes->v[i].hidden)
				find->hidden++;
			else
				found[count++] = node;
		}
	}
	for (size_t i = 0; i < count; i++) {
		vec_grow(find->v, find->count, find->room);
		find->v[find->count++] = found[i];
	}
}

static void
test_a_plain_walk_finds_the_same(void **state)
{
	static const char *const needles[] = { "e", "an", "s", "é", "The", "zq", "er" };

	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 40);
		const char *text = needles[n % (sizeof needles / sizeof *needles)];
		struct find plain = { 0 }, all = find_all(journey, text, NODE_NONE, 0);
		struct lanes lanes = { 0 };
		struct needle needle = { 0 };
		node_id phase, touchpoint;

		needle_init(&needle, text, false);
		lanes_of(journey, &lanes);
		for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) !=
		    NODE_NONE; i++) {
			walk(journey, &lanes, phase, &needle, &plain);
			for (size_t k = 0; (touchpoint = journey_child(journey, phase,
			    KEY_TOUCHPOINTS, k)) != NODE_NONE; k++)
				walk(journey, &lanes, touchpoint, &needle, &plain);
		}
		same_hits(&plain, &all);
		lanes_clear(&lanes);
		needle_clear(&needle);
		find_clear(&plain);
		find_clear(&all);
		journey_free(journey);
	}
}

/* A letter more, wherever the search for those before stood. */
static void
test_narrowing_is_searching_anew(void **state)
{
	static const char *const before[] = { "e", "a", "s", "é", "an" };
	static const char *const after[] = { "en", "as", "ss", "ém", "ande" };

	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 30);
		node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0),
		    from = journey_child(journey, phase, KEY_TOUCHPOINTS, n % 3);
		size_t which = n % (sizeof before / sizeof *before);
		struct find anew = find_all(journey, after[which], from, 0);
		struct lanes lanes = { 0 };

		lanes_of(journey, &lanes);
		for (size_t most = 1; most <= 40; most++) {
			struct find find = { 0 };
			struct needle needle = { 0 };

			needle_init(&needle, before[which], false);
			find_on(&find, journey, &lanes, &needle, NULL, from, most);
			needle_clear(&needle);
			needle_init(&needle, after[which], false);
			find_narrow(&find, journey, &needle);
			find_on(&find, journey, &lanes, &needle, NULL, from, 0);
			same_hits(&anew, &find);
			needle_clear(&needle);
			find_clear(&find);
		}
		lanes_clear(&lanes);
		find_clear(&anew);
		journey_free(journey);
	}
}

/* From hit to hit one comes by all of them, and back. */
static void
test_next_goes_round(void **state)
{
	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 30);
		struct find find = find_all(journey, "a", NODE_NONE, 0);

		for (size_t i = 0; i < find.count; i++) {
			assert_int_equal(find_next(&find, journey, find.v[i], KEY_NONE, false),
			    (i + 1) % find.count);
			assert_int_equal(find_next(&find, journey, find.v[i], KEY_NONE, true),
			    (i + find.count - 1) % find.count);
		}
		find_clear(&find);
		journey_free(journey);
	}
}

/* Buy: Shop with a pain and an idea, Pay; Use. */
struct trip {
	struct journey *journey;
	node_id buy, shop, pay, use, pain, idea, level;
};

static struct trip
trip_new(void)
{
	struct trip trip = { .journey = journey_new() };
	struct journey *map = trip.journey;

	trip.buy = add(map, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "Buy");
	trip.use = add(map, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "Use the shoes");
	trip.shop = add(map, NODE_TOUCHPOINT, trip.buy, KEY_TOUCHPOINTS, KEY_NAME, "Shop");
	trip.pay = add(map, NODE_TOUCHPOINT, trip.buy, KEY_TOUCHPOINTS, KEY_NAME, "Pay");
	trip.pain = add(map, NODE_CARD, trip.shop, KEY_PAIN, KEY_TEXT, "No shoes of my size");
	trip.idea = add(map, NODE_CARD, trip.shop, KEY_IDEA, KEY_TEXT, "More SHOES");
	trip.level = add(map, NODE_CARD, trip.pay, KEY_EMOTION, KEY_TEXT, "3");
	return trip;
}

static node_id
next(const struct trip *trip, const struct find *find, node_id node, key_id key, bool back)
{
	size_t at = find_next(find, trip->journey, node, key, back);

	return at < find->count ? find->v[at] : NODE_NONE;
}

static void
test_what_is_found(void **state)
{
	struct trip trip = trip_new();
	struct find find = find_all(trip.journey, "shoes", NODE_NONE, 0);

	(void)state;
	assert_int_equal(find.count, 3);
	assert_int_equal(find.v[0], trip.pain);
	assert_int_equal(find.v[1], trip.idea);
	assert_int_equal(find.v[2], trip.use);
	assert_int_equal(next(&trip, &find, trip.pay, KEY_NONE, false), trip.use);
	assert_int_equal(next(&trip, &find, trip.pay, KEY_NONE, true), trip.idea);
	/* A cell without cards stands where its lane does. */
	assert_int_equal(next(&trip, &find, trip.shop, KEY_IDEA, true), trip.pain);
	assert_int_equal(next(&trip, &find, trip.shop, KEY_NONE, false), trip.pain);
	assert_int_equal(next(&trip, &find, NODE_NONE, KEY_NONE, false), trip.pain);
	find_clear(&find);
	find = find_all(trip.journey, "3", NODE_NONE, 0);
	assert_int_equal(find.count, 0);
	assert_int_equal(next(&trip, &find, trip.pay, KEY_NONE, false), NODE_NONE);
	find_clear(&find);
	journey_free(trip.journey);
}

static void
test_hidden_lanes_are_only_counted(void **state)
{
	struct trip trip = trip_new();
	node_id lane;
	struct find find;

	(void)state;
	add(trip.journey, NODE_LANE, NODE_ROOT, KEY_LANES, KEY_ID, "pain");
	lane = add(trip.journey, NODE_LANE, NODE_ROOT, KEY_LANES, KEY_ID, "idea");
	build_field(trip.journey, lane, KEY_HIDDEN, value_new_plain("true"));
	find = find_all(trip.journey, "shoes", NODE_NONE, 0);
	assert_int_equal(find.count, 2);
	assert_int_equal(find.hidden, 1);
	find_clear(&find);
	journey_free(trip.journey);
}

/* The order on the map is that of its lanes, whatever their keys. */
static void
test_lanes_give_the_order(void **state)
{
	struct trip trip = trip_new();
	struct find find;

	(void)state;
	add(trip.journey, NODE_LANE, NODE_ROOT, KEY_LANES, KEY_ID, "idea");
	add(trip.journey, NODE_LANE, NODE_ROOT, KEY_LANES, KEY_ID, "pain");
	find = find_all(trip.journey, "shoes", NODE_NONE, 0);
	assert_int_equal(find.v[0], trip.idea);
	assert_int_equal(find.v[1], trip.pain);
	find_clear(&find);
	journey_free(trip.journey);
}

static void
test_levels_of_a_persona(void **state)
{
	struct trip trip = trip_new();
	struct find find;

	(void)state;
	add(trip.journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME, "Bo Derks");
	build_field(trip.journey, trip.level, KEY_PERSONA, value_new_text("bo-derks"));
	find = find_all(trip.journey, "derks", NODE_NONE, 0);
	assert_int_equal(find.count, 1);
	assert_int_equal(find.v[0], trip.level);
	find_clear(&find);
	journey_free(trip.journey);
}

/* What is near is there before all has been looked at. */
static void
test_the_near_comes_first(void **state)
{
	struct trip trip = trip_new();
	struct find find = { 0 };
	struct lanes lanes = { 0 };
	struct needle needle = { 0 };

	(void)state;
	needle_init(&needle, "shoes", false);
	lanes_of(trip.journey, &lanes);
	assert_false(find_on(&find, trip.journey, &lanes, &needle, NULL, trip.pay, 1));
	assert_int_equal(next(&trip, &find, trip.pay, KEY_NONE, false), NODE_NONE);
	assert_false(find_on(&find, trip.journey, &lanes, &needle, NULL, trip.pay, 1));
	assert_int_equal(next(&trip, &find, trip.pay, KEY_NONE, false), trip.use);
	find_clear(&find);
	lanes_clear(&lanes);
	needle_clear(&needle);
	journey_free(trip.journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces_make_no_difference),
		cmocka_unit_test(test_a_plain_walk_finds_the_same),
		cmocka_unit_test(test_narrowing_is_searching_anew),
		cmocka_unit_test(test_next_goes_round),
		cmocka_unit_test(test_what_is_found),
		cmocka_unit_test(test_hidden_lanes_are_only_counted),
		cmocka_unit_test(test_lanes_give_the_order),
		cmocka_unit_test(test_levels_of_a_persona),
		cmocka_unit_test(test_the_near_comes_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
