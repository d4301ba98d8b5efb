/*
 * JSON: the whole journey in one fixed shape, for other programs.
 *
 * The keys are those of file format 1 in their long forms. In each object the
 * attributes come in the order of the schema, then the cells in the order of
 * their lanes, then the lists of further objects, then what cjm does not know.
 * Nothing is made up but the ids: they are always there. Phases have a list
 * of touchpoints and the journey has one of phases, even when they are empty.
 * Those two are written one by one: as JSON in memory they would take many times
 * what the journey does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <ctype.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "json_read.h"
#include "json_value.h"
#include "model/ids.h"

#define INDENT 2

struct json_writer {
	const struct journey *journey;
	struct ids *ids;
	struct str *out;
	size_t depth;		/* of the value that is being written */
	bool failed;
};

static json_t *json_of_node(const struct json_writer *writer, node_id node);

/* Are these written one by one? */
static bool
json_is_long(enum node_kind holds)
{
	return holds == NODE_PHASE || holds == NODE_TOUCHPOINT;
}

/* Whatever word the file has for true or false. */
static json_t *
json_of_truth(const struct json_writer *writer, node_id node, key_id key)
{
	const struct value *value = journey_get(writer->journey, node, key);

	if (journey_truth(writer->journey, node, key))
		return json_true();
	if (value->kind == VALUE_TEXT && value->plain && isalpha((unsigned char)value_text(value)[0]))
		return json_false();
	return json_value_any(value);
}

/* The attributes that the schema knows, in its order, and the id before them,
 * though it may not stand in the file. */
static void
json_add_known(const struct json_writer *writer, node_id node, json_t *object)
{
	enum node_kind kind = journey_kind(writer->journey, node);
	const struct node_row *about = schema_node(kind);
	const char *id = ids_of(writer->ids, node);
	const struct field_row *rows;
	const struct value *value;
	size_t i, count;

	if (kind == NODE_JOURNEY)
		json_object_set_new(object, key_name(KEY_CJM), json_integer(1));
	if (id[0] != '\0')
		json_object_set_new_nocheck(object, key_name(KEY_ID), json_string_nocheck(id));
	if (about->main == KEY_TEXT)
		json_object_set_new(object, key_name(KEY_TEXT), json_string(""));
	rows = schema_fields(&count);
	for (i = 0; i < count; i++) {
		if (rows[i].owner != kind || rows[i].key == KEY_CJM)
			continue;
		if (rows[i].key == KEY_ID && id[0] != '\0')
			continue;
		value = journey_get(writer->journey, node, rows[i].key);
		if (value == NULL)
			continue;
		json_object_set_new_nocheck(object, key_name(rows[i].key),
			rows[i].type == FIELD_TRUTH
			? json_of_truth(writer, node, rows[i].key)
			: json_value_field(value, rows[i].type));
	}
}

static void
json_add_unknown(const struct json_writer *writer, node_id node, json_t *object)
{
	enum node_kind kind = journey_kind(writer->journey, node);
	size_t i, count = journey_field_count(writer->journey, node);
	const struct value *value;
	const char *name;
	key_id key;

	for (i = 0; i < count; i++) {
		value = journey_field(writer->journey, node, i, &key);
		name = journey_key_name(writer->journey, key);
		if (schema_field(kind, key) == FIELD_ANY && json_object_get(object, name) == NULL)
			json_object_set_new_nocheck(object, name, json_value_any(value));
	}
}

/* The children under one key: a list, or for the goal the one object. */
static json_t *
json_of_slot(const struct json_writer *writer, node_id parent, key_id slot, enum node_kind holds)
{
	size_t i, count = journey_count(writer->journey, parent, slot);
	json_t *list;

	if (holds == NODE_GOAL && count > 0)
		return json_of_node(writer, journey_child(writer->journey, parent, slot, 0));
	list = json_array();
	for (i = 0; i < count; i++)
		json_array_append_new(list,
			json_of_node(writer, journey_child(writer->journey, parent, slot, i)));
	return list;
}

/* The cells: the slots that are none of the fixed ones. */
static void
json_add_cells(const struct json_writer *writer, node_id node, json_t *object)
{
	enum node_kind kind = journey_kind(writer->journey, node);
	const struct journey *journey = writer->journey;
	const node_id *children;
	size_t i, count;
	key_id slot;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i += journey_count(journey, node, slot)) {
		slot = journey_slot(journey, children[i]);
		if (schema_slot(kind, slot) == NULL)
			json_object_set_new_nocheck(object, journey_key_name(journey, slot),
				json_of_slot(writer, node, slot, NODE_CARD));
	}
}

static void
json_add_slots(const struct json_writer *writer, node_id node, json_t *object)
{
	enum node_kind kind = journey_kind(writer->journey, node);
	const struct slot_row *rows;
	size_t i, count;

	rows = schema_slots(&count);
	for (i = 0; i < count; i++) {
		if (rows[i].owner != kind)
			continue;
		if (json_is_long(rows[i].holds))
			json_object_set_new_nocheck(object, key_name(rows[i].key), json_null());
		else if (journey_count(writer->journey, node, rows[i].key) > 0)
			json_object_set_new_nocheck(object, key_name(rows[i].key),
				json_of_slot(writer, node, rows[i].key, rows[i].holds));
	}
}

/* With nothing in the place of what is long. */
static json_t *
json_of_node(const struct json_writer *writer, node_id node)
{
	json_t *object = json_object();

	json_add_known(writer, node, object);
	json_add_cells(writer, node, object);
	json_add_slots(writer, node, object);
	json_add_unknown(writer, node, object);
	return object;
}

/* --- bytes ------------------------------------------------------------------------ */

static void
json_end_line(struct json_writer *writer, size_t depth)
{
	str_add_char(writer->out, '\n');
	str_add_times(writer->out, ' ', INDENT * depth);
}

/* In JSON a line break stands between values alone. */
static int
json_put(const char *bytes, size_t len, void *data)
{
	struct json_writer *writer = data;
	const char *end = bytes + len, *line;

	for (; (line = memchr(bytes, '\n', (size_t)(end - bytes))) != NULL; bytes = line + 1) {
		str_add_n(writer->out, bytes, (size_t)(line - bytes));
		json_end_line(writer, writer->depth);
	}
	str_add_n(writer->out, bytes, (size_t)(end - bytes));
	return 0;
}

static void
json_put_value(struct json_writer *writer, const json_t *value, size_t depth)
{
	writer->depth = depth;
	if (json_dump_callback(value, json_put, writer,
	    JSON_ENCODE_ANY | JSON_INDENT(INDENT) | JSON_REAL_PRECISION(JSON_DIGITS)) != 0)
		writer->failed = true;
}

static void json_put_node(struct json_writer *writer, node_id node, size_t depth);

static void
json_put_nodes(struct json_writer *writer, node_id parent, key_id slot, size_t depth)
{
	size_t count = journey_count(writer->journey, parent, slot);

	str_add_char(writer->out, '[');
	for (size_t i = 0; i < count; i++) {
		json_end_line(writer, depth + 1);
		json_put_node(writer, journey_child(writer->journey, parent, slot, i), depth + 1);
		if (i + 1 < count)
			str_add_char(writer->out, ',');
	}
	if (count > 0)
		json_end_line(writer, depth);
	str_add_char(writer->out, ']');
}

static void
json_put_member(struct json_writer *writer, node_id node, const char *name, const json_t *value,
	size_t depth)
{
	key_id key = journey_find_key(writer->journey, name);
	const struct slot_row *slot = schema_slot(journey_kind(writer->journey, node), key);
	json_t *text = json_string_nocheck(name);

	json_put_value(writer, text, depth);
	json_decref(text);
	str_add(writer->out, ": ");
	if (slot != NULL && json_is_long(slot->holds))
		json_put_nodes(writer, node, key, depth);
	else
		json_put_value(writer, value, depth);
}

/* A journey, a phase or a touchpoint: each has something in it. */
static void
json_put_node(struct json_writer *writer, node_id node, size_t depth)
{
	json_t *object = json_of_node(writer, node), *value;
	const char *name, *before = "";

	str_add_char(writer->out, '{');
	json_object_foreach(object, name, value) {
		str_add(writer->out, before);
		before = ",";
		json_end_line(writer, depth + 1);
		json_put_member(writer, node, name, value, depth + 1);
	}
	json_end_line(writer, depth);
	str_add_char(writer->out, '}');
	json_decref(object);
}

static int
json_write(const struct format_output *output, struct notes *notes, struct str *out,
	struct err *err)
{
	struct json_writer writer = { .journey = output->journey, .ids = ids_new(output->journey),
		.out = out };

	(void)notes;	/* all is carried */
	json_put_node(&writer, NODE_ROOT, 0);
	str_add_char(out, '\n');
	ids_free(writer.ids);
	if (writer.failed)
		return err_set(err, ERR_LIMIT, N_("the journey cannot be written as JSON"), NULL);
	return 0;
}

static const char *const json_suffixes[] = { ".json", NULL };

const struct format format_json = {
	.name = "json",
	.suffixes = json_suffixes,
	.help = N_("the whole journey in one fixed shape, for other programs"),
	.read = json_read,
	.looks = json_looks,
	.write = json_write,
};
