/*
 * A journey, or a piece of it, as values ready to be written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/write.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "model/lane.h"
#include "yaml/emit.h"
#include "yaml/scalar.h"

static bool
is_wanted(const struct write_filter *filter, node_id node)
{
	return filter == NULL || filter->wanted(filter->data, node);
}

/* A number, date or truth keeps its looks only without quotes. */
static struct value *
plain_text(const struct value *value, bool (*fits)(enum scalar_type))
{
	struct value *copy = value_copy(value);

	if (copy->kind == VALUE_TEXT)
		copy->plain = fits(scalar_type_of(value_text(copy), strlen(value_text(copy))));
	return copy;
}

static bool
fits_number(enum scalar_type type)
{
	return type == SCALAR_NUMBER;
}

static bool
fits_date(enum scalar_type type)
{
	return type == SCALAR_DATE;
}

static bool
fits_truth(enum scalar_type type)
{
	return type == SCALAR_BOOL;
}

static struct value *
plain_numbers(const struct value *value)
{
	struct value *copy = value_copy(value);
	size_t i;

	for (i = 0; i < value_count(copy); i++)
		value_swap(copy, i, plain_text(value_item(copy, i), fits_number));
	return copy;
}

static struct value *
write_texts(key_id key, const struct value *value)
{
	if (value->kind == VALUE_LIST && value_count(value) == 1 && key == KEY_EVIDENCE)
		return value_copy(value_item(value, 0));
	return value_copy(value);
}

/* The text of a card under a lane of levels is a number. */
static bool
is_level(const struct journey *journey, node_id node)
{
	node_id parent = journey_parent(journey, node);

	return parent != NODE_NONE && journey_kind(journey, node) == NODE_CARD &&
	    schema_has_cells(journey_kind(journey, parent)) &&
	    lane_kind_of(journey, journey_slot(journey, node)) == LANE_LEVEL;
}

struct value *
write_field(const struct journey *journey, node_id node, key_id key, const struct value *value)
{
	switch (schema_field(journey_kind(journey, node), key)) {
	case FIELD_NUMBER:
		return plain_text(value, fits_number);
	case FIELD_DATE:
		return plain_text(value, fits_date);
	case FIELD_TRUTH:
		return plain_text(value, fits_truth);
	case FIELD_NUMBERS:
	case FIELD_RANGE:
		return plain_numbers(value);
	case FIELD_TEXTS:
		return write_texts(key, value);
	case FIELD_TEXT:
		if (key == KEY_TEXT && is_level(journey, node))
			return plain_text(value, fits_number);
		return value_copy(value);
	case FIELD_ID:
	case FIELD_NOTES:
	case FIELD_ANY:
		break;
	}
	return value_copy(value);
}

/* --- slots ----------------------------------------------------------------- */

/* The levels of several personas, if that is all there is: a mapping. */
static struct value *
write_levels(const struct journey *journey, node_id parent, key_id slot, const struct write_filter *filter)
{
	struct value *map = value_new_map();
	const char *persona;
	node_id card;
	size_t i;

	for (i = 0; (card = journey_child(journey, parent, slot, i)) != NODE_NONE; i++) {
		if (!is_wanted(filter, card))
			continue;
		persona = journey_text(journey, card, KEY_PERSONA);
		if (persona[0] == '\0' || journey_field_count(journey, card) != 2 ||
		    value_get(map, persona) != NULL || strcmp(persona, "text") == 0) {
			value_free(map);
			return NULL;
		}
		value_put(map, persona,
		    write_field(journey, card, KEY_TEXT, journey_get(journey, card, KEY_TEXT)));
	}
	return map;
}

static struct value *
write_list(const struct journey *journey, node_id parent, key_id slot, const struct write_filter *filter)
{
	struct value *list = value_new_list();
	node_id node;
	size_t i;

	for (i = 0; (node = journey_child(journey, parent, slot, i)) != NODE_NONE; i++)
		if (is_wanted(filter, node))
			value_add(list, write_node(journey, node, filter));
	return list;
}

/* May one item stand there without a list around it? */
static bool
may_stand_alone(const struct journey *journey, node_id parent, key_id slot, const struct value *item)
{
	const struct slot_row *row = schema_slot(journey_kind(journey, parent), slot);

	if (row == NULL)
		return item->kind == VALUE_TEXT;
	return row->holds == NODE_GOAL || (row->holds == NODE_FLOW && item->kind == VALUE_TEXT);
}

struct value *
write_slot(const struct journey *journey, node_id parent, key_id slot, const struct write_filter *filter)
{
	struct value *value = NULL, *item;

	if (schema_has_cells(journey_kind(journey, parent)) &&
	    schema_slot(journey_kind(journey, parent), slot) == NULL &&
	    lane_kind_of(journey, slot) == LANE_LEVEL)
		value = write_levels(journey, parent, slot, filter);
	if (value == NULL)
		value = write_list(journey, parent, slot, filter);
	if (value_count(value) == 0) {
		value_free(value);
		return NULL;
	}
	if (value->kind == VALUE_LIST && value_count(value) == 1 &&
	    may_stand_alone(journey, parent, slot, value_item(value, 0))) {
		item = value_take(value, 0);
		value_free(value);
		return item;
	}
	return value;
}

/* --- nodes ------------------------------------------------------------------ */

static void
put_field(const struct journey *journey, node_id node, key_id key, struct value *map)
{
	const struct value *value = journey_get(journey, node, key);

	if (value != NULL && value_get(map, journey_key_name(journey, key)) == NULL)
		value_put(map, journey_key_name(journey, key), write_field(journey, node, key, value));
}

static void
put_slot(const struct journey *journey, node_id node, key_id slot, struct value *map,
	const struct write_filter *filter)
{
	struct value *value;

	if (value_get(map, journey_key_name(journey, slot)) != NULL)
		return;
	value = write_slot(journey, node, slot, filter);
	if (value != NULL)
		value_put(map, journey_key_name(journey, slot), value);
}

static void
put_fields(const struct journey *journey, node_id node, struct value *map)
{
	const struct field_row *rows;
	size_t i, count;
	key_id key;

	rows = schema_fields(&count);
	for (i = 0; i < count; i++)
		if (rows[i].owner == journey_kind(journey, node))
			put_field(journey, node, rows[i].key, map);
	for (i = 0; i < journey_field_count(journey, node); i++) {
		journey_field(journey, node, i, &key);
		put_field(journey, node, key, map);
	}
}

/* Cells in the order of the lanes, then what stands in the other slots. */
static void
put_slots(const struct journey *journey, node_id node, struct value *map,
	const struct write_filter *filter)
{
	enum node_kind kind = journey_kind(journey, node);
	const struct slot_row *rows;
	const node_id *children;
	size_t i, count;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		if (schema_slot(kind, journey_slot(journey, children[i])) == NULL)
			put_slot(journey, node, journey_slot(journey, children[i]), map, filter);
	rows = schema_slots(&count);
	for (i = 0; i < count; i++)
		if (rows[i].owner == kind)
			put_slot(journey, node, rows[i].key, map, filter);
}

struct value *
write_node(const struct journey *journey, node_id node, const struct write_filter *filter)
{
	key_id main_key = schema_node(journey_kind(journey, node))->main;
	struct value *map;
	const struct value *text;
	size_t children;

	journey_children(journey, node, &children);
	text = main_key != KEY_NONE ? journey_get(journey, node, main_key) : NULL;
	if (text != NULL && text->kind == VALUE_TEXT && children == 0 &&
	    journey_field_count(journey, node) == 1)
		return write_field(journey, node, main_key, text);
	map = value_new_map();
	put_fields(journey, node, map);
	put_slots(journey, node, map, filter);
	return map;
}

char *
write_journey(const struct journey *journey, size_t *len)
{
	static const struct habits habits = {
		.step = 2, .offset = 2, .dash = 2, .quote = '"', .eol = "\n",
	};
	struct value *value = write_node(journey, NODE_ROOT, NULL);
	struct str out = { 0 };

	emit_root(&out, value, &habits);
	if (out.len == 0 || out.s[out.len - 1] != '\n')
		str_add_char(&out, '\n');
	value_free(value);
	*len = out.len;
	return str_take(&out);
}
