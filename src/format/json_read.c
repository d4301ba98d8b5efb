/*
 * JSON in, in the shape that json.c writes.
 *
 * An id that would follow from the name all the same is left out again, so
 * that the file has only the ids that it needs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "formats.h"
#include "json_read.h"
#include "model/build.h"
#include "model/ids.h"

/* An id that the input gives a node. */
struct given {
	node_id node;
	const char *id;		/* borrowed from the input */
};

struct json_reader {
	struct journey *journey;
	struct str path;	/* of what is being read, for errors */
	struct given *given;
	size_t given_count, given_room;
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

static void
give_id(struct json_reader *reader, node_id node, const json_t *json)
{
	vec_grow(reader->given, reader->given_count, reader->given_room);
	reader->given[reader->given_count++] = (struct given){ node, json_string_value(json) };
}

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
		give_id(reader, node, json);
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

/* --- ids ---------------------------------------------------------------- */

/* Writes down the ids that do not follow from the names; more of them can
 * differ once some are written. Returns how many were. */
static size_t
write_ids(struct json_reader *reader)
{
	struct ids *ids = ids_new(reader->journey);
	size_t kept = 0, written = 0;

	for (size_t i = 0; i < reader->given_count; i++) {
		const struct given *given = &reader->given[i];

		if (strcmp(ids_of(ids, given->node), given->id) == 0) {
			reader->given[kept++] = *given;
			continue;
		}
		build_field(reader->journey, given->node, KEY_ID, value_new_text(given->id));
		written++;
	}
	reader->given_count = kept;
	ids_free(ids);
	return written;
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

/* The place is that of the error in the text. */
static json_t *
parse(const struct format_input *input, struct err *err)
{
	json_error_t error;
	json_t *json = json_loadb(input->bytes, input->len, JSON_REJECT_DUPLICATES, &error);

	if (json == NULL)
		err_set_at(err, ERR_SYNTAX, error.line > 0 ? (size_t)error.line : 1,
			error.column > 0 ? (size_t)error.column : 1, N_("no JSON: %s"), "t",
			error.text);
	return json;
}

struct journey *
json_read(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct json_reader reader = { .err = err };
	json_t *json = parse(input, err);
	int result;

	(void)notes;
	if (json == NULL)
		return NULL;
	reader.journey = journey_new();
	result = read_root(&reader, json);
	while (result == 0 && write_ids(&reader) > 0)
		;
	str_clear(&reader.path);
	free(reader.given);
	json_decref(json);
	if (result == 0)
		return reader.journey;
	journey_free(reader.journey);
	return NULL;
}

bool
json_looks(const char *bytes, size_t len)
{
	size_t at = 0;

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	while (at < len && strchr(" \t\r\n", bytes[at]) != NULL)
		at++;
	return at < len && bytes[at] == '{' && len - at > 6 &&
	    memmem(bytes + at, len - at, "\"cjm\"", 5) != NULL;
}
