/*
 * The JSON shape that other programs rely on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include "model/build.h"
#include "support/test.h"

static struct journey *journey;

static int
set_up(void **state)
{
	(void)state;
	journey = journey_new();
	build_field(journey, NODE_ROOT, KEY_TITLE, value_new_text("Shop"));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	journey_free(journey);
	return 0;
}

static void
assert_json(const char *want)
{
	struct format_output output = { .journey = journey };
	struct str got = { 0 };

	assert_int_equal(format_find("json")->write(&output, NULL, &got, NULL), 0);
	assert_string_equal(str_text(&got), want);
	str_clear(&got);
}

static node_id
add(enum node_kind kind, node_id parent, key_id slot)
{
	return build_node(journey, NODE_NONE, kind, parent, slot);
}

/* Phases and touchpoints with a name, and no id of their own. */
static node_id
add_touchpoint(void)
{
	node_id phase = add(NODE_PHASE, NODE_ROOT, KEY_PHASES);
	node_id touchpoint = add(NODE_TOUCHPOINT, phase, KEY_TOUCHPOINTS);

	build_field(journey, phase, KEY_NAME, value_new_text("First phase"));
	build_field(journey, touchpoint, KEY_NAME, value_new_text("Pays"));
	return touchpoint;
}

static void
test_empty_journey(void **state)
{
	(void)state;
	assert_json("{\n"
		"  \"cjm\": 1,\n"
		"  \"title\": \"Shop\",\n"
		"  \"phases\": []\n"
		"}\n");
}

static void
test_ids_are_filled_in_and_cells_are_cards(void **state)
{
	node_id touchpoint = add_touchpoint(), card;

	(void)state;
	card = add(NODE_CARD, touchpoint, KEY_EMOTION);
	build_field(journey, card, KEY_TEXT, value_new_plain("3"));
	build_field(journey, card, KEY_PERSONA, value_new_text("sanne"));
	card = add(NODE_CARD, touchpoint, KEY_PAIN);
	build_field(journey, card, KEY_VOTES, value_new_plain("7"));
	build_field(journey, card, KEY_EVIDENCE, value_new_text("survey"));
	build_field(journey, card, KEY_TEXT, value_new_text("Caf\303\251 \"shut\""));
	assert_json("{\n"
		"  \"cjm\": 1,\n"
		"  \"title\": \"Shop\",\n"
		"  \"phases\": [\n"
		"    {\n"
		"      \"id\": \"first-phase\",\n"
		"      \"name\": \"First phase\",\n"
		"      \"touchpoints\": [\n"
		"        {\n"
		"          \"id\": \"pays\",\n"
		"          \"name\": \"Pays\",\n"
		"          \"pain\": [\n"
		"            {\n"
		"              \"text\": \"Caf\303\251 \\\"shut\\\"\",\n"
		"              \"votes\": 7,\n"
		"              \"evidence\": [\n"
		"                \"survey\"\n"
		"              ]\n"
		"            }\n"
		"          ],\n"
		"          \"emotion\": [\n"
		"            {\n"
		"              \"text\": \"3\",\n"
		"              \"persona\": \"sanne\"\n"
		"            }\n"
		"          ]\n"
		"        }\n"
		"      ]\n"
		"    }\n"
		"  ]\n"
		"}\n");
}

static void
test_goal_flow_and_empty_card(void **state)
{
	node_id goal = add(NODE_GOAL, NODE_ROOT, KEY_GOAL);
	node_id touchpoint = add_touchpoint();
	node_id flow = add(NODE_FLOW, touchpoint, KEY_NEXT);

	(void)state;
	build_field(journey, goal, KEY_WHAT, value_new_text("More"));
	build_field(journey, goal, KEY_USPS, value_new_text("Fast"));
	build_field(journey, flow, KEY_TO, value_new_text("exit"));
	build_field(journey, touchpoint, KEY_STAR, value_new_plain("true"));
	add(NODE_CARD, touchpoint, KEY_ACTION);
	assert_json("{\n"
		"  \"cjm\": 1,\n"
		"  \"title\": \"Shop\",\n"
		"  \"goal\": {\n"
		"    \"what\": \"More\",\n"
		"    \"usps\": [\n"
		"      \"Fast\"\n"
		"    ]\n"
		"  },\n"
		"  \"phases\": [\n"
		"    {\n"
		"      \"id\": \"first-phase\",\n"
		"      \"name\": \"First phase\",\n"
		"      \"touchpoints\": [\n"
		"        {\n"
		"          \"id\": \"pays\",\n"
		"          \"name\": \"Pays\",\n"
		"          \"star\": true,\n"
		"          \"action\": [\n"
		"            {\n"
		"              \"text\": \"\"\n"
		"            }\n"
		"          ],\n"
		"          \"next\": [\n"
		"            {\n"
		"              \"to\": \"exit\"\n"
		"            }\n"
		"          ]\n"
		"        }\n"
		"      ]\n"
		"    }\n"
		"  ]\n"
		"}\n");
}

/* What cjm does not know keeps its shape; a number that JSON's readers would
 * round stays a text. */
static void
test_unknown_keys_are_kept(void **state)
{
	struct value *map = value_new_map(), *list = value_new_list();

	(void)state;
	value_add(list, value_new_plain("1"));
	value_add(list, value_new_plain("-4.25"));
	value_add(list, value_new_plain("false"));
	value_add(list, value_new_plain(""));
	value_add(list, value_new_plain("12345678901234567890"));
	value_add(list, value_new_plain("2026-03-14"));
	value_add(list, value_new_text("1"));
	value_put(map, "list", list);
	build_field(journey, NODE_ROOT, journey_key(journey, "x-team"), map);
	assert_json("{\n"
		"  \"cjm\": 1,\n"
		"  \"title\": \"Shop\",\n"
		"  \"phases\": [],\n"
		"  \"x-team\": {\n"
		"    \"list\": [\n"
		"      1,\n"
		"      -4.25,\n"
		"      false,\n"
		"      null,\n"
		"      \"12345678901234567890\",\n"
		"      \"2026-03-14\",\n"
		"      \"1\"\n"
		"    ]\n"
		"  }\n"
		"}\n");
}

static void
test_table_is_sound(void **state)
{
	const struct format *const *formats;
	size_t i, count;

	(void)state;
	formats = format_table(&count);
	assert_true(count > 0);
	for (i = 0; i < count; i++) {
		assert_ptr_equal(format_find(formats[i]->name), formats[i]);
		assert_true(formats[i]->read != NULL || formats[i]->write != NULL);
		assert_true(strlen(formats[i]->help) > 0);
	}
	assert_ptr_equal(format_of_file("a.b/map.json"), format_find("json"));
	assert_null(format_of_file(".json"));
	assert_null(format_find("nothing"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_empty_journey),
		TEST(test_ids_are_filled_in_and_cells_are_cards),
		TEST(test_goal_flow_and_empty_card),
		TEST(test_unknown_keys_are_kept),
		TEST(test_table_is_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
