/*
 * File format 1 as a JSON Schema, by which editors check and complete a file.
 *
 * Each kind of node is a definition. What is kept though cjm does not know it
 * (other keys, other words) passes; what would not be read, or only be kept,
 * does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/schema.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/kinds.h"

/* In the table's order; the name of "next" entries is no word for one. */
static const char *const names[NODE_KINDS] = {
	[NODE_JOURNEY] = "journey", [NODE_GOAL] = "goal", [NODE_PERSONA] = "persona",
	[NODE_EVIDENCE] = "evidence", [NODE_LANE] = "lane", [NODE_PHASE] = "phase",
	[NODE_TOUCHPOINT] = "touchpoint", [NODE_CARD] = "card", [NODE_FLOW] = "way",
	[NODE_COMMENT] = "comment", [NODE_WALK] = "walk",
};

/* --- pieces ------------------------------------------------------------------- */

static json_t *
must(json_t *value)
{
	if (value == NULL)
		mem_die("out of memory");
	return value;
}

static void
put(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, must(value)) != 0)
		mem_die("out of memory");
}

static void
add(json_t *list, json_t *value)
{
	if (json_array_append_new(list, must(value)) != 0)
		mem_die("out of memory");
}

static json_t *
with(const char *key, json_t *value)
{
	json_t *object = must(json_object());

	put(object, key, value);
	return object;
}

/* {"type": ...}: one, or several parted by blanks. */
static json_t *
typed(const char *types)
{
	json_t *list = must(json_array());

	while (*types != '\0') {
		size_t len = strcspn(types, " ");

		add(list, json_stringn(types, len));
		types += len + (types[len] == ' ');
	}
	return with("type", list);
}

static json_t *
reference(const char *name)
{
	struct str path = { 0 };
	json_t *object;

	str_add_format(&path, "#/definitions/%s", name);
	object = with("$ref", json_string(str_text(&path)));
	str_clear(&path);
	return object;
}

static json_t *
list_of(json_t *item)
{
	json_t *list = typed("array");

	put(list, "items", item);
	return list;
}

static json_t *
any_of(json_t *a, json_t *b)
{
	json_t *list = must(json_array());

	add(list, a);
	if (b != NULL)
		add(list, b);
	return with("anyOf", list);
}

/* --- attributes ---------------------------------------------------------------- */

static json_t *
date(void)
{
	json_t *pattern = typed("string null");

	put(pattern, "pattern", json_string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
	return pattern;
}

static json_t *
range(void)
{
	json_t *list = list_of(reference("number"));

	put(list, "minItems", json_integer(2));
	put(list, "maxItems", json_integer(2));
	return list;
}

static json_t *
mapping_to(json_t *values)
{
	json_t *mapping = typed("object null");

	put(mapping, "additionalProperties", values);
	return mapping;
}

static json_t *
field_of(enum field_type type, key_id key)
{
	switch (type) {
	case FIELD_TEXT:
	case FIELD_ID:
		return reference("text");
	case FIELD_NUMBER:
		return reference(key == KEY_AGE ? "text" : "number");
	case FIELD_DATE:
		return date();
	case FIELD_TRUTH:
		return typed("boolean string null");
	case FIELD_TEXTS:
		return any_of(reference("text"), list_of(reference("text")));
	case FIELD_NUMBERS:
		return mapping_to(reference("number"));
	case FIELD_NOTES:
		return key == KEY_CONFLICT ? typed("object null") : mapping_to(reference("text"));
	case FIELD_RANGE:
		return range();
	case FIELD_ANY:
		break;
	}
	return key == KEY_CHECK ? typed("object null") : must(json_object());
}

/* Words that cjm knows are offered; others are kept, and so they pass. */
static json_t *
with_words(json_t *field, const char *const *words)
{
	json_t *list;

	if (words == NULL)
		return field;
	list = must(json_array());
	for (; *words != NULL; words++)
		add(list, json_string(*words));
	return any_of(with("enum", list), field);
}

/* What an editor shows; a reference must stand alone. */
static void
put_property(json_t *properties, enum node_kind kind, key_id key, json_t *field)
{
	const char *about = schema_about(kind, key);

	if (json_object_get(field, "$ref") != NULL)
		field = with("allOf", json_pack("[o]", field));
	if (*about != '\0')
		put(field, "description", json_string(about));
	put(properties, key_name(key), field);
}

/* What must not be missing must say something. */
static json_t *
required_field(enum node_kind kind, key_id key)
{
	json_t *field;

	if (kind == NODE_JOURNEY && key == KEY_CJM)
		return with("enum", json_pack("[i,s]", 1, "1"));
	field = typed("string number boolean");
	put(field, "minLength", json_integer(1));
	return field;
}

static bool
is_required(enum node_kind kind, key_id key)
{
	return key == schema_node(kind)->required || (kind == NODE_JOURNEY && key == KEY_CJM);
}

static void
put_fields(json_t *properties, json_t *required, enum node_kind kind)
{
	size_t count;
	const struct field_row *rows = schema_fields(&count);

	for (size_t i = 0; i < count; i++) {
		if (rows[i].owner != kind)
			continue;
		put_property(properties, kind, rows[i].key, is_required(kind, rows[i].key) ?
		    required_field(kind, rows[i].key) :
		    with_words(field_of(rows[i].type, rows[i].key),
		    schema_words(kind, rows[i].key)));
		if (is_required(kind, rows[i].key))
			add(required, json_string(key_name(rows[i].key)));
	}
}

/* --- what holds nodes ----------------------------------------------------------- */

static json_t *
slot_of(const struct slot_row *row)
{
	const char *name = names[row->holds];
	json_t *slot = row->holds == NODE_GOAL ? any_of(reference(name), NULL)
		: any_of(list_of(reference(name)), row->loose ? reference(name) : NULL);

	add(json_object_get(slot, "anyOf"), typed("null"));
	return slot;
}

static void
put_slots(json_t *properties, enum node_kind kind)
{
	size_t count;
	const struct slot_row *rows = schema_slots(&count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].owner == kind)
			put_property(properties, kind, rows[i].key, slot_of(&rows[i]));
}

static void
put_cells(json_t *properties, enum node_kind kind)
{
	size_t count;
	const struct lane_row *rows = kinds_lanes(&count);

	for (size_t i = 0; schema_has_cells(kind) && i < count; i++) {
		json_t *cell = must(json_object());

		if (json_object_get(properties, key_name(rows[i].key)) != NULL ||
		    rows[i].kind == LANE_DERIVED) {
			json_decref(cell);
			continue;
		}
		put(cell, "allOf", json_pack("[o]", reference(rows[i].kind == LANE_LEVEL ?
		    "level" : "cell")));
		put(cell, "description", json_string(rows[i].help));
		put(properties, key_name(rows[i].key), cell);
	}
}

/* --- definitions ----------------------------------------------------------------- */

/* A kind of node: its keys, or its short form. */
static json_t *
node_of(enum node_kind kind)
{
	const struct node_row *row = schema_node(kind);
	json_t *object = typed("object"), *properties = must(json_object());
	json_t *required = must(json_array());

	put_fields(properties, required, kind);
	put_slots(properties, kind);
	put_cells(properties, kind);
	put(object, "properties", properties);
	if (json_array_size(required) > 0)
		put(object, "required", required);
	else
		json_decref(required);
	return row->main == KEY_NONE ? object : any_of(reference("text"), object);
}

/* The levels of a cell may also stand under the ids of personas. */
static void
put_shared(json_t *definitions)
{
	json_t *number = typed("number string null");

	put(number, "pattern", json_string("^[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?$"));
	put(definitions, "text", typed("string number boolean null"));
	put(definitions, "number", number);
	put(definitions, "cell", any_of(reference("card"), list_of(reference("card"))));
	put(definitions, "level", any_of(reference("cell"), mapping_to(reference("text"))));
}

void
schema_write(struct str *out)
{
	json_t *schema = must(json_object()), *root, *definitions = must(json_object());
	char *text;

	put(schema, "$schema", json_string("http://json-schema.org/draft-07/schema#"));
	put(schema, "title", json_string("Customer journey map, file format 1 of cjm"));
	root = node_of(NODE_JOURNEY);
	if (json_object_update(schema, root) != 0)
		mem_die("out of memory");
	json_decref(root);
	put_shared(definitions);
	for (int kind = NODE_JOURNEY + 1; kind < NODE_KINDS; kind++)
		put(definitions, names[kind], node_of((enum node_kind)kind));
	put(schema, "definitions", definitions);
	text = json_dumps(schema, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
	if (text == NULL)
		mem_die("out of memory");
	str_add_format(out, "%s\n", text);
	free(text);
	json_decref(schema);
}
