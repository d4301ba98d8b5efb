/*
 * Ideas in the order in which they are worth doing, what those that are done
 * have brought, and who names personas and evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/date.h"
#include "model/build.h"
#include "model/ideas.h"
#include "model/mentions.h"
#include "support/test.h"

static node_id
add(struct journey *journey, enum node_kind kind, node_id parent, key_id slot, key_id key,
	const char *text)
{
	node_id node = build_node(journey, NODE_NONE, kind, parent, slot);

	build_field(journey, node, key, value_new_text(text));
	return node;
}

static void
give(struct journey *journey, node_id node, key_id key, const char *text)
{
	build_field(journey, node, key, value_new_plain(text));
}

/* A phase with two touchpoints. */
struct trip {
	struct journey *journey;
	node_id phase, first, second;
};

static struct trip
trip_new(void)
{
	struct trip trip = { .journey = journey_new() };

	trip.phase = add(trip.journey, NODE_PHASE, NODE_ROOT, KEY_PHASES, KEY_NAME, "Phase");
	trip.first = add(trip.journey, NODE_TOUCHPOINT, trip.phase, KEY_TOUCHPOINTS, KEY_NAME,
	    "first");
	trip.second = add(trip.journey, NODE_TOUCHPOINT, trip.phase, KEY_TOUCHPOINTS, KEY_NAME,
	    "second");
	return trip;
}

/* An idea; a score of "" is none. */
static node_id
idea(struct trip *trip, node_id place, key_id slot, const char *text, const char *can,
	const char *effect, const char *status)
{
	node_id card = add(trip->journey, NODE_CARD, place, slot, KEY_TEXT, text);

	if (*can != '\0')
		give(trip->journey, card, KEY_FEASIBILITY, can);
	if (*effect != '\0')
		give(trip->journey, card, KEY_EFFECT, effect);
	if (*status != '\0')
		give(trip->journey, card, KEY_STATUS, status);
	return card;
}

static void
assert_order(const struct trip *trip, const char *wanted)
{
	struct ideas ideas = { 0 };
	struct str order = { 0 };

	ideas_read(&ideas, trip->journey);
	for (size_t i = 0; i < ideas.count; i++)
		str_add_format(&order, "%s%s", i > 0 ? " " : "",
		    journey_text(trip->journey, ideas.v[i].card, KEY_TEXT));
	assert_string_equal(str_text(&order), wanted);
	str_clear(&order);
	ideas_clear(&ideas);
}

static void
ideas_stand_by_status_then_by_worth(void **state)
{
	struct trip trip = trip_new();
	node_id late, voted;

	(void)state;
	assert_order(&trip, "");
	idea(&trip, trip.first, KEY_IDEA, "unscored", "", "", "");
	voted = idea(&trip, trip.first, KEY_IDEA, "voted", "", "", "");
	give(trip.journey, voted, KEY_VOTES, "3");
	idea(&trip, trip.first, KEY_IDEA, "six", "3", "2", "open");
	idea(&trip, trip.second, KEY_IDEA, "more-effect", "2", "3", "whatever");
	idea(&trip, trip.second, KEY_IDEA, "twenty", "4", "5", "");
	idea(&trip, trip.second, KEY_IDEA, "doing", "1", "1", "doing");
	idea(&trip, trip.phase, KEY_IDEA, "phase", "3", "3", "");
	idea(&trip, trip.second, KEY_IDEA, "dropped", "5", "5", "dropped");
	give(trip.journey, idea(&trip, trip.first, KEY_IDEA, "earlier", "5", "5", "done"),
	    KEY_DONE, "2026-01-01");
	late = idea(&trip, trip.first, KEY_IDEA, "later", "1", "1", "done");
	give(trip.journey, late, KEY_DONE, "2026-02-01");
	idea(&trip, trip.first, KEY_IDEA, "undated", "5", "5", "done");
	idea(&trip, NODE_ROOT, KEY_PARKING, "parked", "5", "4", "");
	add(trip.journey, NODE_CARD, NODE_ROOT, KEY_PARKING, KEY_TEXT, "thought");
	add(trip.journey, NODE_CARD, trip.first, KEY_PAIN, KEY_TEXT, "pain");
	assert_order(&trip, "doing twenty parked phase more-effect six voted unscored later earlier "
	    "undated dropped");
	journey_free(trip.journey);
}

static void
walk(struct trip *trip, const char *kind, const char *date, const char *first, const char *second)
{
	node_id node = add(trip->journey, NODE_WALK, NODE_ROOT, KEY_WALKS, KEY_KIND, kind);
	struct value *scores = value_new_map();

	value_put(scores, "first", value_new_plain(first));
	value_put(scores, "second", value_new_plain(second));
	build_field(trip->journey, node, KEY_SCORES, scores);
	if (*date != '\0')
		give(trip->journey, node, KEY_DATE, date);
}

static struct idea_gain
gain_at(const struct trip *trip, node_id place, const char *done)
{
	struct walk_table walks = { 0 };
	struct idea one = { .place = place };
	struct idea_gain gain;

	date_parse(done, &one.done);
	walks_update(&walks, trip->journey);
	gain = idea_gain_of(&one, trip->journey, &walks);
	walks_clear(&walks);
	return gain;
}

static void
outsiders_tell_what_an_idea_brought(void **state)
{
	struct trip trip = trip_new();
	struct idea_gain gain;

	(void)state;
	walk(&trip, "mystery-visit", "2026-01-10", "1", "2");
	walk(&trip, "survey", "2026-02-10", "2", "2");
	walk(&trip, "walkthrough", "2026-02-20", "5", "5");
	walk(&trip, "interview", "2026-03-01", "4", "5");
	walk(&trip, "mystery-visit", "", "1", "1");
	gain = gain_at(&trip, trip.first, "2026-03-01");
	assert_int_equal(gain.before_count, 2);
	assert_int_equal(gain.after_count, 1);
	assert_true(gain.before == 1.5 && gain.after == 4);
	gain = gain_at(&trip, trip.phase, "2026-03-01");
	assert_int_equal(gain.before_count, 4);
	assert_true(gain.before == 1.75 && gain.after == 4.5);
	gain = gain_at(&trip, trip.first, "2026-03-02");
	assert_int_equal(gain.after_count, 0);
	gain = gain_at(&trip, trip.first, "soon");
	assert_int_equal(gain.before_count + gain.after_count, 0);
	gain = gain_at(&trip, NODE_NONE, "2026-03-01");
	assert_int_equal(gain.before_count + gain.after_count, 0);
	journey_free(trip.journey);
}

static void
mentions_are_found_by_id_in_map_order(void **state)
{
	struct trip trip = trip_new();
	struct value *both = value_new_list();
	node_id persona, pain, data, level;
	struct mentions mentions = { 0 };
	const struct mention *found;
	size_t count;

	(void)state;
	value_add(both, value_new_text("talks"));
	value_add(both, value_new_text("counts"));
	persona = add(trip.journey, NODE_PERSONA, NODE_ROOT, KEY_PERSONAS, KEY_NAME, "Sanne");
	pain = add(trip.journey, NODE_CARD, trip.first, KEY_PAIN, KEY_TEXT, "pain");
	data = add(trip.journey, NODE_CARD, trip.second, KEY_DATA, KEY_SOURCE, "counts");
	level = add(trip.journey, NODE_CARD, trip.second, KEY_EMOTION, KEY_PERSONA, "sanne");
	build_field(trip.journey, persona, KEY_EVIDENCE, value_new_text("counts"));
	build_field(trip.journey, pain, KEY_EVIDENCE, both);
	mentions_read(&mentions, trip.journey, NODE_EVIDENCE);
	found = mentions_of(&mentions, "counts", &count);
	assert_int_equal(count, 3);
	assert_int_equal(found[0].node, persona);
	assert_int_equal(found[0].entry, 0);
	assert_int_equal(found[1].node, pain);
	assert_int_equal(found[1].entry, 2);
	assert_int_equal(found[2].node, data);
	assert_int_equal(found[2].key, KEY_SOURCE);
	assert_non_null(mentions_of(&mentions, "talks", &count));
	assert_int_equal(count, 1);
	assert_null(mentions_of(&mentions, "count", &count));
	assert_int_equal(count, 0);
	mentions_read(&mentions, trip.journey, NODE_PERSONA);
	found = mentions_of(&mentions, "sanne", &count);
	assert_int_equal(count, 1);
	assert_int_equal(found->node, level);
	mentions_clear(&mentions);
	journey_free(trip.journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ideas_stand_by_status_then_by_worth),
		cmocka_unit_test(outsiders_tell_what_an_idea_brought),
		cmocka_unit_test(mentions_are_found_by_id_in_map_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
