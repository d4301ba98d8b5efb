/*
 * JSON in, in the shape that json.c writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "given.h"
#include "json_parts.h"
#include "json_read.h"
#include "model/build.h"

struct json_reader {
	struct journey *journey;
	struct str path;	/* of what is being read, for errors */
	struct given_ids given;
	struct err *err;
};

static int read_node(struct json_reader *reader, const json_t *object, node_id node);

static int
fail(struct json_reader *reader, const char *message)
{
	return err_set(reader->err, ERR_SYNTAX, message, "t", str_text(&reader->path));
}

/* --- values ------------------------------------------------------------- */

/* The shortest text that reads back as the same number. */
static struct value *
value_of_real(double number)
{
	char text[40];

	snprintf(text, sizeof text, "%.15g", number);
	if (strtod(text, NULL) != number)
		snprintf(text, sizeof text, "%.17g", number);
	if (strpbrk(text, ".en") == NULL)
		strncat(text, ".0", sizeof text - strlen(text) - 1);
	return value_new_plain(text);
}

static struct value *
value_of_integer(json_int_t number)
{
	char text[32];

	snprintf(text, sizeof text, "%" JSON_INTEGER_FORMAT, number);
	return value_new_plain(text);
}

static struct value *
value_of_scalar(const json_t *json)
{
	switch (json_typeof(json)) {
	case JSON_INTEGER:
		return value_of_integer(json_integer_value(json));
	case JSON_REAL:
		return value_of_real(json_real_value(json));
	case JSON_TRUE:
		return value_new_plain("true");
	case JSON_FALSE:
		return value_new_plain("false");
	case JSON_STRING:
		return value_new_text(json_string_value(json));
	default:
		return value_new_plain("");
	}
}

static struct value *
value_of(const json_t *json)
{
	struct value *value;
	const char *key;
	json_t *item;
	size_t i;

	if (json_is_array(json)) {
		value = value_new_list();
		json_array_foreach(json, i, item)
			value_add(value, value_of(item));
		return value;
	}
	if (!json_is_object(json))
		return value_of_scalar(json);
	value = value_new_map();
	json_object_foreach((json_t *)json, key, item)
		value_put(value, key, value_of(item));
	return value;
}

/* A day stands plain in a file. */
static struct value *
value_of_field(const json_t *json, enum field_type type)
{
	if (type == FIELD_DATE && json_is_string(json))
		return value_new_plain(json_string_value(json));
	return value_of(json);
}

/* --- nodes -------------------------------------------------------------- */

static bool
has_derived_id(enum node_kind kind)
{
	return schema_has_cells(kind) || kind == NODE_PERSONA || kind == NODE_EVIDENCE;
}

static int
read_child(struct json_reader *reader, const json_t *json, node_id parent, key_id slot,
	enum node_kind kind)
{
	key_id main = schema_node(kind)->main;
	node_id node = build_node(reader->journey, NODE_NONE, kind, parent, slot);

	if (json_is_object(json))
		return read_node(reader, json, node);
	if (main == KEY_NONE || json_is_array(json))
		return fail(reader, N_("%s: an object is expected"));
	build_field(reader->journey, node, main, value_of_scalar(json));
	return 0;
}

static int
read_slot(struct json_reader *reader, const json_t *json, node_id parent, key_id slot,
	enum node_kind kind)
{
	size_t before = reader->path.len, i;
	json_t *item;
	int result = 0;

	if (!json_is_array(json))
		return read_child(reader, json, parent, slot, kind);
	json_array_foreach(json, i, item) {
		str_add_format(&reader->path, "[%zu]", i);
		if (result == 0)
			result = read_child(reader, item, parent, slot, kind);
		str_cut(&reader->path, before);
	}
	return result;
}

/* A list of cards; a list in a list is a value that is only kept. */
static bool
is_cell(const json_t *json)
{
	json_t *item;
	size_t i;

	json_array_foreach(json, i, item)
		if (json_is_array(item))
			return false;
	return json_array_size(json) > 0;
}

/* One member of an object: a list of nodes, a cell, or an attribute. */
static int
read_member(struct json_reader *reader, const char *name, const json_t *json, node_id node)
{
	enum node_kind kind = journey_kind(reader->journey, node);
	key_id key = journey_key(reader->journey, name);
	const struct slot_row *slot = schema_slot(kind, key);
	enum field_type type = schema_field(kind, key);

	if (slot != NULL)
		return read_slot(reader, json, node, key, slot->holds);
	if (type == FIELD_ANY && schema_has_cells(kind) && is_cell(json))
		return read_slot(reader, json, node, key, NODE_CARD);
	if (key == KEY_TEXT && json_is_string(json) && json_string_length(json) == 0)
		return 0;
	if (key == KEY_ID && json_is_string(json) && has_derived_id(kind))
		given_add(&reader->given, node, json_string_value(json));
	else
		build_field(reader->journey, node, key, value_of_field(json, type));
	return 0;
}

static int
read_node(struct json_reader *reader, const json_t *object, node_id node)
{
	key_id required = schema_node(journey_kind(reader->journey, node))->required;
	size_t before = reader->path.len;
	const char *name;
	json_t *member;
	int result = 0;

	json_object_foreach((json_t *)object, name, member) {
		str_add_format(&reader->path, "%s%s", before > 0 ? "." : "", name);
		if (result == 0)
			result = read_member(reader, name, member, node);
		str_cut(&reader->path, before);
	}
	if (result == 0 && required != KEY_NONE && required != KEY_ID &&
	    *journey_text(reader->journey, node, required) == '\0') {
		str_add_format(&reader->path, "%s%s", before > 0 ? "." : "", key_name(required));
		result = fail(reader, N_("%s is missing"));
		str_cut(&reader->path, before);
	}
	return result;
}

/* --- the whole ---------------------------------------------------------- */

static int
read_root(struct json_reader *reader, const json_t *json)
{
	const json_t *version = json_object_get(json, key_name(KEY_CJM));

	if (!json_is_object(json))
		return err_set(reader->err, ERR_SYNTAX, N_("a journey in JSON is an object"), NULL);
	if (!json_is_integer(version) || json_integer_value(version) != 1)
		return err_set(reader->err, ERR_SYNTAX,
			N_("this is no journey in JSON: it has no \"cjm\": 1"), NULL);
	return read_node(reader, json, NODE_ROOT);
}

struct journey *
json_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct json_reader reader = { .err = err };
	json_t *json = json_parse(input, err);
	int result;

	(void)notes;
	if (json == NULL)
		return NULL;
	reader.journey = journey_new();
	result = read_root(&reader, json);
	if (result == 0)
		given_settle(&reader.given, reader.journey);
	str_clear(&reader.path);
	given_clear(&reader.given);
	json_decref(json);
	if (result == 0)
		return reader.journey;
	journey_free(reader.journey);
	return NULL;
}

bool
json_looks(const char *bytes, size_t len)
{
	static const char *const words[] = { "\"cjm\"", NULL };

	return json_begins(bytes, len, words);
}
