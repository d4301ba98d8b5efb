/*
 * OpenJourney Format out: which lanes become swimlanes, and which of their
 * cards the nodes of touchpoints take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ojf_write.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

const char *
ojf_lane_word(const struct ojf_writer *writer, size_t lane)
{
	return journey_key_name(writer->journey, writer->lanes.v[lane].key);
}

size_t
ojf_lane_special(const struct ojf_writer *writer, size_t lane)
{
	return ojf_special_of(ojf_lane_word(writer, lane));
}

static void
add_used(struct ojf_writer *writer, node_id owner)
{
	enum node_kind kind = journey_kind(writer->journey, owner);
	size_t count, at;
	const node_id *children = journey_children(writer->journey, owner, &count);

	for (size_t i = 0; i < count; i++) {
		key_id key = journey_slot(writer->journey, children[i]);

		if (schema_slot(kind, key) != NULL)
			continue;
		for (at = 0; at < writer->lanes.count; at++)
			if (writer->lanes.v[at].key == key)
				break;
		if (at < writer->lanes.count)
			continue;
		vec_grow(writer->lanes.v, writer->lanes.count, writer->lanes.room);
		writer->lanes.v[writer->lanes.count++] = lane_unlisted(writer->journey, key);
	}
}

/* A text, or the only one of a list. */
static const char *
attribute_text(const struct value *value)
{
	if (value != NULL && value->kind == VALUE_LIST && value_count(value) == 1)
		value = value_item(value, 0);
	return value != NULL ? value_text(value) : "";
}

/* What a blueprint says of one card, both texts of it, since the editor of OJF
 * shows both; NULL where it cannot say it all. */
static json_t *
blueprint_item(const struct journey *journey, node_id card, const struct ojf_special *row)
{
	key_id key = row->attribute != NULL ? key_find(row->attribute) : KEY_NONE;
	const char *text = journey_text(journey, card, KEY_TEXT), *by = "", *colon;
	size_t fields = journey_field_count(journey, card);
	json_t *item;

	if (key != KEY_NONE)
		by = attribute_text(journey_get(journey, card, key));
	if (*text == '\0' || fields != 1 + (*by != '\0'))
		return NULL;
	colon = key == KEY_NONE ? strstr(text, ": ") : NULL;
	item = json_object();
	if (colon != NULL && colon > text && colon[2] != '\0') {
		json_object_set_new(item, row->by, json_stringn_nocheck(text,
			(size_t)(colon - text)));
		text = colon + 2;
	} else if (key == KEY_NONE) {
		json_object_set_new(item, row->by, json_string_nocheck(text));
		text = "";
	} else {
		json_object_set_new(item, row->by, json_string_nocheck(by));
	}
	json_object_set_new(item, row->text, json_string_nocheck(text));
	return item;
}

json_t *
ojf_blueprint_list(const struct ojf_writer *writer, node_id touchpoint, key_id lane,
	const struct ojf_special *row)
{
	size_t count = journey_count(writer->journey, touchpoint, lane);
	json_t *list = json_array(), *item;

	if (journey_kind(writer->journey, touchpoint) != NODE_TOUCHPOINT)
		count = 0;
	for (size_t i = 0; i < count; i++) {
		item = blueprint_item(writer->journey, journey_child(writer->journey, touchpoint,
			lane, i), row);
		if (item == NULL) {
			json_decref(list);
			return NULL;
		}
		json_array_append_new(list, item);
	}
	if (count > 0)
		return list;
	json_decref(list);
	return NULL;
}

size_t
ojf_taken(const struct ojf_writer *writer, node_id owner, size_t lane)
{
	size_t special = ojf_lane_special(writer, lane);
	key_id key = writer->lanes.v[lane].key;
	node_id first = journey_child(writer->journey, owner, key, 0);
	json_t *list;

	if (special >= OJF_SPECIALS || first == NODE_NONE ||
	    journey_kind(writer->journey, owner) != NODE_TOUCHPOINT)
		return 0;
	if (special < OJF_BLUEPRINT)
		return journey_field_count(writer->journey, first) == 1 &&
		    *journey_text(writer->journey, first, KEY_TEXT) != '\0';
	list = ojf_blueprint_list(writer, owner, key, &ojf_specials[special]);
	json_decref(list);
	return list != NULL ? journey_count(writer->journey, owner, key) : 0;
}

bool
ojf_is_level(const struct ojf_writer *writer, size_t lane)
{
	enum lane_kind kind = writer->lanes.v[lane].kind;

	return kind == LANE_DERIVED || (kind == LANE_LEVEL && kinds_lane(
		writer->lanes.v[lane].key) != NULL);
}

/* Does a special lane stand where reading puts it anyway: among the last ones,
 * in the table's order, without a name of its own? */
static bool
is_in_place(const struct ojf_writer *writer, size_t lane)
{
	const struct lane *listed = &writer->lanes.v[lane];
	size_t special = ojf_lane_special(writer, lane), next;
	const char *label;

	if (special >= OJF_SPECIALS)
		return false;
	label = ojf_specials[special].label != NULL ? ojf_specials[special].label : "";
	if (listed->node != NODE_NONE && strcmp(label, journey_text(writer->journey,
	    listed->node, KEY_LABEL)) != 0)
		return false;
	if (lane + 1 == writer->lanes.count)
		return true;
	next = ojf_lane_special(writer, lane + 1);
	return next < OJF_SPECIALS && next > special && is_in_place(writer, lane + 1);
}

static void
choose(struct ojf_writer *writer)
{
	bool listed = journey_count(writer->journey, NODE_ROOT, KEY_LANES) > 0;

	writer->swimlanes = mem_zero(writer->lanes.count + 1, sizeof *writer->swimlanes);
	for (size_t i = 0; i < writer->lanes.count; i++)
		writer->swimlanes[i] = !ojf_is_level(writer, i) &&
		    (ojf_lane_special(writer, i) >= OJF_SPECIALS || (listed && !is_in_place(writer, i)));
}

/* A lane also becomes a swimlane where a card of it must be a node. */
static void
look_at_cells(struct ojf_writer *writer, node_id owner)
{
	for (size_t i = 0; i < writer->lanes.count; i++)
		if (!ojf_is_level(writer, i) && journey_count(writer->journey, owner,
		    writer->lanes.v[i].key) > ojf_taken(writer, owner, i))
			writer->swimlanes[i] = true;
}

static void
for_each_owner(struct ojf_writer *writer, void (*visit)(struct ojf_writer *writer, node_id owner))
{
	const struct journey *journey = writer->journey;
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		visit(writer, phase);
		for (size_t j = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
		    j)) != NODE_NONE; j++)
			visit(writer, touchpoint);
	}
}

void
ojf_choose_lanes(struct ojf_writer *writer)
{
	lanes_of(writer->journey, &writer->lanes);
	for_each_owner(writer, add_used);
	choose(writer);
	for_each_owner(writer, look_at_cells);
}
