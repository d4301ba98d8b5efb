/*
 * OpenJourney Format: both shapes of its files, and what becomes of nodes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "format/format.h"

#include "base/str.h"
#include "model/diff.h"
#include "support/test.h"

static struct journey *
read_ojf(const char *text, struct notes *notes, struct err *err)
{
	struct format_input input = { .bytes = text, .len = strlen(text), .name = "map.ojf" };

	assert_ptr_equal(format_of_bytes(text, strlen(text)), format_find("ojf"));
	return format_find("ojf")->read(&input, notes, err);
}

static struct journey *
read_well(const char *text)
{
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct journey *journey = read_ojf(text, &notes, &err);

	assert_non_null(journey);
	assert_int_equal(notes.count, 0);
	return journey;
}

static char *
written(const struct journey *journey)
{
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };
	struct str out = { 0 };

	assert_int_equal(format_find("ojf")->write(&output, &notes, &out, NULL), 0);
	assert_int_equal(notes.count, 0);
	return str_take(&out);
}

/* Import, export, import: the same journey. */
static void
assert_comes_back(const struct journey *journey)
{
	char *text = written(journey);
	struct journey *back = read_well(text);

	assert_true(diff_match(journey, back, NULL, NULL, NULL));
	journey_free(back);
	free(text);
}

static node_id
touchpoint_at(const struct journey *journey, size_t phase, size_t index)
{
	return journey_child(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, phase),
		KEY_TOUCHPOINTS, index);
}

static const char *
name_of(const struct journey *journey, node_id node)
{
	return journey_text(journey, node, KEY_NAME);
}

/* The text of a card in a cell, "" where there is none. */
static const char *
card_at(const struct journey *journey, node_id owner, const char *lane, size_t index)
{
	node_id card = journey_child(journey, owner, journey_find_key(journey, lane), index);

	return card != NODE_NONE ? journey_text(journey, card, KEY_TEXT) : "";
}

static const char *
lane_at(const struct journey *journey, size_t index, key_id key)
{
	return journey_text(journey, journey_child(journey, NODE_ROOT, KEY_LANES, index), key);
}

static void
a_node_is_a_touchpoint(void **state)
{
	struct journey *journey = read_well(
		"{\"version\": \"1.0\", \"persona\": \"Ann\", \"pointOfView\": \"Returning a coat\","
		" \"stages\": [{\"id\": \"s1\", \"name\": \"Before\"}, {\"id\": \"s2\", \"name\": \"After\"}],"
		" \"swimlanes\": [{\"id\": \"l1\", \"name\": \"Customer actions\"},"
		"  {\"id\": \"l2\", \"name\": \"Pain points\"}, {\"id\": \"l3\", \"name\": \"More pain\"}],"
		" \"nodes\": ["
		"  {\"id\": \"n1\", \"stageId\": \"s2\", \"swimlaneId\": \"l1\", \"title\": \"Unpacks\","
		"   \"description\": \"Opens the box\", \"score\": -3.5, \"sentiment\": \"upset\","
		"   \"purpose\": \"milestone\", \"isMomentOfTruth\": true, \"severity\": \"high\","
		"   \"tags\": [\"home\"], \"icon\": \"box\"},"
		"  {\"id\": \"n2\", \"stageId\": \"s2\", \"swimlaneId\": \"l3\", \"title\": \"No label\","
		"   \"score\": 0, \"purpose\": \"touchpoint\"},"
		"  {\"id\": \"n3\", \"stageId\": \"s2\", \"swimlaneId\": \"l2\", \"title\": \"Far away\"},"
		"  {\"id\": \"n4\", \"stageId\": \"s1\", \"swimlaneId\": \"l2\", \"title\": \"Doubts\"}]}");
	node_id first = touchpoint_at(journey, 1, 0), second = touchpoint_at(journey, 1, 1), card;
	double level;

	(void)state;
	assert_string_equal(journey_text(journey, NODE_ROOT, KEY_TITLE), "Returning a coat");
	assert_string_equal(name_of(journey, journey_child(journey, NODE_ROOT, KEY_PERSONAS, 0)),
		"Ann");
	assert_string_equal(name_of(journey, first), "Unpacks");
	assert_string_equal(card_at(journey, first, "action", 0), "Opens the box");
	assert_string_equal(card_at(journey, first, "feeling", 0), "upset");
	assert_string_equal(card_at(journey, first, "purpose", 0), "milestone");
	assert_string_equal(card_at(journey, first, "emotion", 0), "-3.5");
	assert_true(journey_truth(journey, first, KEY_STAR));
	card = journey_child(journey, first, KEY_ACTION, 0);
	assert_true(journey_number(journey, card, KEY_SEVERITY, &level) && level == 5);
	assert_int_equal(value_count(journey_get(journey, card, KEY_TAGS)), 1);
	assert_string_equal(card_at(journey, second, "more-pain", 0), "No label");
	assert_string_equal(card_at(journey, second, "pain", 0), "Far away");
	assert_string_equal(card_at(journey, second, "purpose", 0), "");
	card = journey_child(journey, NODE_ROOT, KEY_PHASES, 0);
	assert_string_equal(card_at(journey, card, "pain", 0), "Doubts");
	assert_string_equal(lane_at(journey, 0, KEY_ID), "action");
	assert_string_equal(lane_at(journey, 0, KEY_LABEL), "Customer actions");
	assert_string_equal(lane_at(journey, 2, KEY_ID), "more-pain");
	assert_comes_back(journey);
	journey_free(journey);
}

static void
metadata_and_blueprint_are_read(void **state)
{
	struct journey *journey = read_well(
		"{\"metadata\": {\"title\": \"Visit\", \"persona\": \"Bo\", \"pov\": \"A check-up\"},"
		" \"stages\": [{\"id\": 1, \"name\": \"In\"}],"
		" \"swimlanes\": [{\"id\": 7, \"name\": \"Backstage\"}],"
		" \"nodes\": [{\"stage\": 1, \"swimlaneId\": 7, \"title\": \"Desk\","
		"   \"description\": \"Says who he is\", \"blueprint\": {"
		"   \"evidence\": [{\"item\": \"Sign\", \"type\": \"Physical\"}, {\"item\": \"Form\"}],"
		"   \"onstage\": [{\"actor\": \"Clerk\", \"action\": \"Looks him up\"}],"
		"   \"backstage\": [{\"action\": \"Bills\"}],"
		"   \"support\": [{\"system\": \"Register\", \"description\": \"Knows him\"},"
		"     {\"system\": \"Printer\"}]}}]}");
	node_id desk = touchpoint_at(journey, 0, 0);

	(void)state;
	assert_string_equal(journey_text(journey, NODE_ROOT, KEY_TITLE), "Visit");
	assert_string_equal(journey_text(journey, NODE_ROOT, KEY_SCOPE), "A check-up");
	assert_string_equal(card_at(journey, desk, "backstage", 0), "Says who he is");
	assert_string_equal(card_at(journey, desk, "backstage", 1), "Bills");
	assert_string_equal(card_at(journey, desk, "physical-evidence", 1), "Form");
	assert_string_equal(card_at(journey, desk, "frontstage", 0), "Looks him up");
	assert_string_equal(journey_text(journey, journey_child(journey, desk,
		journey_find_key(journey, "frontstage"), 0), KEY_OWNER), "Clerk");
	assert_string_equal(card_at(journey, desk, "support", 0), "Register: Knows him");
	assert_string_equal(card_at(journey, desk, "support", 1), "Printer");
	assert_comes_back(journey);
	journey_free(journey);
}

static void
a_blueprint_goes_out_as_one(void **state)
{
	struct journey *journey = read_well(
		"{\"stages\": [{\"name\": \"S\"}], \"nodes\": [{\"stageId\": \"S\", \"lane\": \"Way\","
		" \"title\": \"T\", \"description\": \"D\", \"blueprint\": {\"support\": "
		"[{\"system\": \"X\", \"description\": \"Y\"}]}}]}");
	char *text = written(journey);

	(void)state;
	assert_non_null(strstr(text, "\"system\": \"X\""));
	assert_non_null(strstr(text, "\"description\": \"Y\""));
	assert_null(strstr(text, "Support"));
	free(text);
	journey_free(journey);
}

/* As the editor saves it: with all members, and nothing in most. */
static void
an_empty_member_says_nothing(void **state)
{
	struct journey *journey = read_well(
		"{\"stages\": [{\"id\": \"s1\", \"name\": \"S\", \"overrideEmotion\": -2}],"
		" \"swimlanes\": [{\"id\": \"l1\", \"name\": \"Pain points\"}],"
		" \"nodes\": [{\"id\": \"n\", \"stageId\": \"s1\", \"swimlaneId\": \"l1\","
		"  \"title\": \"T\", \"description\": \"D\", \"severity\": \"low\", \"score\": null},"
		" {\"id\": \"n-1\", \"stageId\": \"s1\", \"swimlaneId\": \"l1\", \"title\": \"Card\","
		"  \"description\": \"\", \"severity\": \"low\", \"score\": null, \"sentiment\": \"\","
		"  \"purpose\": \"\", \"iconColor\": \"#ffffff\", \"isMomentOfTruth\": false,"
		"  \"tags\": [], \"blueprint\": {\"onstage\": [], \"backstage\": [],"
		"  \"support\": [], \"evidence\": []}}]}");
	node_id touchpoint = touchpoint_at(journey, 0, 0);
	node_id card = journey_child(journey, touchpoint, KEY_PAIN, 1);

	(void)state;
	assert_string_equal(card_at(journey, touchpoint, "pain", 1), "Card");
	assert_int_equal(journey_field_count(journey, card), 2);
	assert_int_equal(touchpoint_at(journey, 0, 1), NODE_NONE);
	assert_string_equal(card_at(journey, journey_child(journey, NODE_ROOT, KEY_PHASES, 0),
		"emotion", 0), "-2");
	assert_comes_back(journey);
	journey_free(journey);
}

/* One persona is named, so the scores are those of that one. */
static void
the_scores_are_of_one_persona(void **state)
{
	static const char json[] = "{\"cjm\": 1, \"title\": \"T\", \"personas\": ["
		"{\"id\": \"a\", \"name\": \"Ann\"}, {\"id\": \"b\", \"name\": \"Bo\"}],"
		" \"phases\": [{\"name\": \"P\", \"touchpoints\": ["
		"{\"name\": \"X\", \"emotion\": [{\"text\": 1, \"persona\": \"b\"},"
		" {\"text\": 5, \"persona\": \"a\"}]},"
		"{\"name\": \"Y\", \"emotion\": [{\"text\": 1, \"persona\": \"b\"}]}]}]}";
	struct format_input input = { .bytes = json, .len = strlen(json) };
	struct format_output output = { .journey = NULL };
	struct notes notes = { 0 };
	struct str out = { 0 };
	struct err err = { 0 };
	struct journey *journey = format_find("json")->read(&input, &notes, &err);

	(void)state;
	output.journey = journey;
	assert_int_equal(format_find("ojf")->write(&output, &notes, &out, &err), 0);
	assert_non_null(strstr(str_text(&out), "\"persona\": \"Ann\""));
	assert_non_null(strstr(str_text(&out), "\"score\": 5"));
	assert_null(strstr(str_text(&out), "\"score\": -5"));
	assert_int_equal(notes.count, 1);
	notes_clear(&notes);
	str_clear(&out);
	journey_free(journey);
}

static void
what_is_not_known_is_told(void **state)
{
	static const char text[] = "{\"stages\": [{\"id\": \"a\", \"name\": \"A\", \"color\": 1},"
		" {\"id\": \"b\", \"name\": \"B\", \"color\": 2}], \"swimlanes\": [], \"nodes\": ["
		" {\"stageId\": \"a\", \"title\": \"T\", \"score\": \"high\", \"severity\": \"dire\"},"
		" {\"stageId\": \"c\", \"title\": \"U\", \"score\": \"4\", \"tags\": \"x\"}]}";
	static const char *const told[] = {
		"stages.color (2)", "nodes.score.high (1)", "nodes.severity.dire (1)",
		"nodes.tags (1)"
	};
	struct notes notes = { 0 };
	struct str all = { 0 };
	struct journey *journey = read_ojf(text, &notes, NULL);

	(void)state;
	assert_non_null(journey);
	for (size_t i = 0; i < notes.count; i++)
		err_format(&notes.v[i], NULL, &all);
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		assert_non_null(strstr(str_text(&all), told[i]));
	assert_int_equal(notes.count, 4);
	assert_string_equal(name_of(journey, touchpoint_at(journey, 2, 0)), "U");
	assert_string_equal(card_at(journey, touchpoint_at(journey, 2, 0), "emotion", 0), "4");
	notes_clear(&notes);
	str_clear(&all);
	journey_free(journey);
}

static void
what_is_none_is_refused(void **state)
{
	static const char *const texts[] = {
		"{\"stages\": {}, \"nodes\": []}", "{\"stages\": [7], \"nodes\": []}",
		"{\"stages\": [{}], \"nodes\": []}", "{\"stages\": [], \"nodes\": [[]]}",
		"{\"stages\": [], \"nodes\": [], }", "{\"a\": [\"stages\", \"nodes\"]}",
		"{\"stages\": [], \"swimlanes\": [{}], \"nodes\": []}",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct notes notes = { 0 };
		struct err err = { 0 };

		assert_null(read_ojf(texts[i], &notes, &err));
		assert_true(err_is_set(&err));
		err_clear(&err);
		notes_clear(&notes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_node_is_a_touchpoint),
		cmocka_unit_test(metadata_and_blueprint_are_read),
		cmocka_unit_test(a_blueprint_goes_out_as_one),
		cmocka_unit_test(an_empty_member_says_nothing),
		cmocka_unit_test(the_scores_are_of_one_persona),
		cmocka_unit_test(what_is_not_known_is_told),
		cmocka_unit_test(what_is_none_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
