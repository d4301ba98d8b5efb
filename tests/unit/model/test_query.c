/*
 * Conditions in words: which cards and touchpoints they mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/build.h"
#include "model/query.h"
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
card(struct journey *journey, node_id parent, key_id slot, const char *text)
{
	return add(journey, NODE_CARD, parent, slot, KEY_TEXT, text);
}

/* Buy: Shop (Sales, level 2, a pain, two ideas) and Pay (IT and Sales, 4);
 * Use: Unpack (no owner, no level). */
struct trip {
	struct journey *journey;
	node_id buy, use, shop, pay, unpack, pain, idea, doing, level, parked;
};

static struct trip
trip_new(void)
{
	struct trip trip = { .journey = journey_new() };
	struct journey *map = trip.journey;

	build_field(map, NODE_ROOT, KEY_TITLE, value_new_text("Web shop"));
	build_field(map, NODE_ROOT, KEY_OWNER, value_new_text("Board"));
	trip.buy = add(map, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "To buy");
	trip.use = add(map, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "Use");
	trip.shop = add(map, NODE_TOUCHPOINT, trip.buy, KEY_TOUCHPOINTS, KEY_NAME, "Shop");
	trip.pay = add(map, NODE_TOUCHPOINT, trip.buy, KEY_TOUCHPOINTS, KEY_NAME, "Pay");
	trip.unpack = add(map, NODE_TOUCHPOINT, trip.use, KEY_TOUCHPOINTS, KEY_NAME, "Unpack");
	card(map, trip.shop, KEY_OWNER, "Sales");
	card(map, trip.pay, KEY_OWNER, "IT");
	card(map, trip.pay, KEY_OWNER, "Sales");
	trip.level = card(map, trip.shop, KEY_EMOTION, "2");
	card(map, trip.pay, KEY_EMOTION, "4");
	trip.pain = card(map, trip.shop, KEY_PAIN, "Delivery costs come late");
	build_field(map, trip.pain, KEY_VOTES, value_new_plain("7"));
	trip.idea = card(map, trip.shop, KEY_IDEA, "Show the costs");
	build_field(map, trip.idea, KEY_TAGS, value_new_list());
	trip.doing = card(map, trip.shop, KEY_IDEA, "Cheaper");
	build_field(map, trip.doing, KEY_STATUS, value_new_text("doing"));
	build_field(map, trip.doing, KEY_OWNER, value_new_text("Support"));
	build_field(map, trip.doing, KEY_TAGS, value_new_text("quick-win"));
	build_field(map, trip.doing, KEY_DUE, value_new_plain("2026-05-01"));
	trip.parked = card(map, NODE_ROOT, KEY_PARKING, "Delivery by bike");
	return trip;
}

static struct query *
parse(const char *line)
{
	const char *words[8];
	char parts[100];
	size_t count = 1;

	assert_true(strlen(line) < sizeof parts);
	memcpy(parts, line, strlen(line) + 1);
	words[0] = parts;
	for (char *blank = parts; (blank = strchr(blank, ' ')) != NULL; *blank++ = '\0')
		words[count++] = blank + 1;
	return query_parse(words, count, false, NULL);
}

static bool
holds(const struct trip *trip, node_id node, const char *line)
{
	struct query *query = parse(line);
	bool is;

	assert_non_null(query);
	assert_string_equal(query_text(query), line);
	is = query_holds(query, trip->journey, node);
	query_free(query);
	return is;
}

static bool
holds_in(const struct trip *trip, node_id node, const char *line)
{
	struct query *query = parse(line);
	bool is;

	assert_non_null(query);
	is = query_holds_in(query, trip->journey, node);
	query_free(query);
	return is;
}

static void
test_names(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	assert_true(holds(&trip, trip.shop, "owner=sales"));
	assert_true(holds(&trip, trip.pay, "owner=sales"));
	assert_false(holds(&trip, trip.shop, "owner=sal"));
	assert_true(holds(&trip, trip.shop, "owner~SAL"));
	assert_true(holds(&trip, trip.pay, "owner=nobody,it"));
	assert_false(holds(&trip, trip.pay, "owner!=sales"));
	assert_true(holds(&trip, trip.unpack, "owner!=sales"));
	assert_true(holds(&trip, trip.unpack, "owner="));
	assert_false(holds(&trip, trip.shop, "owner="));
	assert_true(holds(&trip, trip.shop, "owner!="));
	assert_true(holds(&trip, NODE_ROOT, "owner=board"));
	assert_false(holds(&trip, trip.unpack, "owner=board"));
	journey_free(trip.journey);
}

/* A card has what its touchpoint has, unless it says otherwise. */
static void
test_cards_take_from_their_touchpoint(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	assert_true(holds(&trip, trip.pain, "owner=sales level<=2 phase=to-buy"));
	assert_false(holds(&trip, trip.doing, "owner=sales"));
	assert_true(holds(&trip, trip.doing, "owner=support"));
	assert_true(holds_in(&trip, trip.shop, "owner=support"));
	assert_true(holds(&trip, trip.pain, "shop delivery"));
	assert_false(holds(&trip, trip.pain, "pay"));
	assert_false(holds(&trip, trip.parked, "owner=board"));
	journey_free(trip.journey);
}

static void
test_numbers(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	assert_true(holds(&trip, trip.shop, "level<=2"));
	assert_false(holds(&trip, trip.shop, "level<2"));
	assert_true(holds(&trip, trip.pay, "level>3.5"));
	assert_true(holds(&trip, trip.pay, "level=1,4"));
	assert_false(holds(&trip, trip.unpack, "level<=2"));
	assert_true(holds(&trip, trip.unpack, "level="));
	assert_true(holds(&trip, trip.pain, "votes>=7"));
	assert_true(holds(&trip, trip.idea, "votes<1"));
	assert_true(holds(&trip, trip.doing, "due<2026-06-01"));
	assert_false(holds(&trip, trip.idea, "due<2026-06-01"));
	assert_true(holds(&trip, trip.idea, "due="));
	journey_free(trip.journey);
}

/* An idea without a status is open; what is no idea has none at all. */
static void
test_status_and_tags(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	assert_true(holds(&trip, trip.idea, "status=open"));
	assert_true(holds(&trip, trip.doing, "status=doing,done"));
	assert_true(holds(&trip, trip.idea, "status!=done"));
	assert_false(holds(&trip, trip.pain, "status!=done"));
	assert_true(holds(&trip, trip.doing, "tag=quick-win"));
	assert_false(holds(&trip, trip.pain, "tag=quick-win"));
	assert_true(holds(&trip, trip.pain, "tag="));
	assert_true(holds_in(&trip, trip.shop, "tag=quick-win status=doing"));
	assert_false(holds_in(&trip, trip.shop, "tag=quick-win status=open"));
	assert_false(holds_in(&trip, trip.pay, "tag=quick-win"));
	journey_free(trip.journey);
}

static void
test_text_and_lanes(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	assert_true(holds_in(&trip, trip.shop, "costs late"));
	assert_false(holds_in(&trip, trip.shop, "late cheaper"));
	assert_true(holds(&trip, trip.pain, "lane=pain costs"));
	assert_false(holds(&trip, trip.idea, "lane=pain"));
	assert_false(holds(&trip, trip.shop, "lane=pain"));
	assert_true(holds(&trip, trip.idea, "lane!=pain"));
	assert_false(holds(&trip, trip.level, "2"));
	assert_true(holds(&trip, trip.unpack, "text!=costs"));
	assert_true(holds(&trip, NODE_ROOT, "web"));
	journey_free(trip.journey);
}

/* Where there is one persona all is about her; else only what says so. */
static void
test_personas(void **state)
{
	struct trip trip = trip_new();
	node_id sanne = add(trip.journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME,
	    "Sanne de Vries"), other;

	(void)state;
	assert_true(holds(&trip, trip.pain, "persona=sanne-de-vries"));
	assert_true(holds(&trip, trip.shop, "persona~sanne"));
	build_field(trip.journey, sanne, KEY_ID, value_new_text("sanne"));
	other = add(trip.journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME, "Bo");
	assert_false(holds(&trip, trip.shop, "persona=sanne"));
	assert_false(holds(&trip, trip.pain, "persona=sanne"));
	build_field(trip.journey, trip.level, KEY_PERSONA, value_new_text("sanne"));
	assert_true(holds_in(&trip, trip.shop, "persona=sanne level<=2"));
	assert_false(holds_in(&trip, trip.shop, "persona=sanne level>2"));
	assert_true(holds(&trip, NODE_ROOT, "persona=bo"));
	assert_true(other != sanne);
	journey_free(trip.journey);
}

static void
test_anywhere(void **state)
{
	struct trip trip = trip_new();
	static const struct {
		const char *line;
		bool is;
	} lines[] = {
		{ "owner=it", true }, { "owner=board", true }, { "bike", true },
		{ "tag=quick-win", true }, { "owner=it level<=2", false }, { "train", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct query *query = parse(lines[i].line);

		assert_int_equal(query_holds_in(query, trip.journey, NODE_ROOT)
		    || query_holds_on_map(query, trip.journey), lines[i].is);
		query_free(query);
	}
	journey_free(trip.journey);
}

static void
test_what_is_refused(void **state)
{
	static const char *const words[] = { "ownr=sales", "colour=red", "level<=low", "owner<3",
		"level~2", "tag~", "level<", "due=tomorrow", "level=nan", "votes=1,x" };

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct err err = { 0 };

		assert_null(query_parse(&words[i], 1, false, &err));
		assert_int_equal(err.kind, ERR_USAGE);
		err_clear(&err);
	}
}

/* What has no sign, or a sign and no key before it, is text. */
static void
test_what_is_text(void **state)
{
	struct trip trip = trip_new();

	(void)state;
	card(trip.journey, trip.pay, KEY_ACTION, "looks at http://x.nl/?a=b, <3");
	assert_true(holds_in(&trip, trip.pay, "http://x.nl/?a=b,"));
	assert_true(holds_in(&trip, trip.pay, "<3"));
	assert_true(holds_in(&trip, trip.pay, "text=a=b,"));
	journey_free(trip.journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_cards_take_from_their_touchpoint),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_status_and_tags),
		cmocka_unit_test(test_text_and_lanes),
		cmocka_unit_test(test_personas),
		cmocka_unit_test(test_anywhere),
		cmocka_unit_test(test_what_is_refused),
		cmocka_unit_test(test_what_is_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
