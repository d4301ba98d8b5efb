/*
 * The JSON Schema knows all that the tables of the model know, and says of
 * each what it is for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <jansson.h>
#include <string.h>

#include "base/str.h"
#include "format/schema.h"
#include "model/kinds.h"
#include "support/test.h"

static json_t *schema;

static int
setup(void **state)
{
	struct str text = { 0 };

	(void)state;
	schema_write(&text);
	schema = json_loadb(str_text(&text), text.len, JSON_REJECT_DUPLICATES, NULL);
	str_clear(&text);
	return schema == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	json_decref(schema);
	return 0;
}

/* The properties of a kind of node; of those with a short form, of the other. */
static json_t *
properties_of(enum node_kind kind)
{
	const char *name = kind == NODE_FLOW ? "way" : schema_node(kind)->name;
	json_t *node = kind == NODE_JOURNEY ? schema :
	    json_object_get(json_object_get(schema, "definitions"), name);

	if (json_object_get(node, "anyOf") != NULL)
		node = json_array_get(json_object_get(node, "anyOf"), 1);
	return json_object_get(node, "properties");
}

static void
assert_told(enum node_kind kind, key_id key)
{
	json_t *property = json_object_get(properties_of(kind), key_name(key));

	if (json_string_length(json_object_get(property, "description")) == 0)
		fail_msg("nothing is said of %s at a %s", key_name(key), schema_node(kind)->name);
}

static void
test_all_told(void **state)
{
	size_t count;
	const struct field_row *fields = schema_fields(&count);
	const struct slot_row *slots;
	const struct lane_row *lanes;

	(void)state;
	for (size_t i = 0; i < count; i++)
		assert_told(fields[i].owner, fields[i].key);
	slots = schema_slots(&count);
	for (size_t i = 0; i < count; i++)
		assert_told(slots[i].owner, slots[i].key);
	lanes = kinds_lanes(&count);
	for (size_t i = 0; i < count; i++)
		if (lanes[i].kind != LANE_DERIVED) {
			assert_told(NODE_PHASE, lanes[i].key);
			assert_told(NODE_TOUCHPOINT, lanes[i].key);
		}
}

/* Every reference leads somewhere. */
static void
follow(json_t *value)
{
	static const char head[] = "#/definitions/";
	const char *key;
	json_t *item;
	size_t i;

	json_object_foreach(value, key, item) {
		if (strcmp(key, "$ref") == 0) {
			assert_true(str_starts(json_string_value(item), head));
			assert_non_null(json_object_get(json_object_get(schema, "definitions"),
			    json_string_value(item) + sizeof head - 1));
		}
		follow(item);
	}
	json_array_foreach(value, i, item)
		follow(item);
}

static void
test_references(void **state)
{
	(void)state;
	follow(schema);
	assert_string_equal(json_string_value(json_object_get(schema, "$schema")),
	    "http://json-schema.org/draft-07/schema#");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_told),
		cmocka_unit_test(test_references),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
