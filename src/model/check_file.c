/*
 * Rules on what the file says: references, ids, keys, words, shapes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check_rules.h"

#include <stdlib.h>
#include <string.h>

#include "checking.h"

/* --- reference ---------------------------------------------------------------- */

/* The ids of one attribute, a text or a list of them, name nodes of a kind. */
static void
look_at_ids(struct checking *checking, node_id node, key_id key, enum node_kind kind,
	const char *message)
{
	const struct value *value = journey_get(checking->journey, node, key);
	size_t count = value == NULL ? 0 : value->kind == VALUE_LIST ? value_count(value) : 1;

	for (size_t i = 0; i < count; i++) {
		const struct value *item = value->kind == VALUE_LIST ? value_item(value, i) : value;

		if (item->kind == VALUE_TEXT && *value_text(item) != '\0' &&
		    ids_find_kind(checking->ids, kind, value_text(item)) == NODE_NONE)
			check_tell(checking, at_item(node, key, i + 1), message,
			    "t", value_text(item));
	}
}

static void
look_at_touchpoints(struct checking *checking, node_id walk, key_id key)
{
	const struct value *map = journey_get(checking->journey, walk, key);

	if (map == NULL || map->kind != VALUE_MAP)
		return;
	for (size_t i = 0; i < value_count(map); i++) {
		node_id node = ids_find(checking->ids, value_key(map, i));

		if (node == NODE_NONE || journey_kind(checking->journey, node) != NODE_TOUCHPOINT)
			check_tell(checking, at_name(at_entry(walk, key, value_key(map, i))),
			    N_("no touchpoint has the id “%s”"), "t", value_key(map, i));
	}
}

/* `on` names a lane: one of ours, one that the file lists, or one in use. */
static void
look_at_remark(struct checking *checking, node_id comment)
{
	const struct journey *journey = checking->journey;
	const char *on = journey_text(journey, comment, KEY_ON);
	key_id key = journey_find_key(journey, on);

	if (*on == '\0' || (key != KEY_NONE && (kinds_lane(key) != NULL ||
	    journey_count(journey, journey_parent(journey, comment), key) > 0)))
		return;
	for (size_t i = 0; i < checking->lanes.count; i++)
		if (strcmp(journey_key_name(journey, checking->lanes.v[i].key), on) == 0)
			return;
	check_tell(checking, at_key(comment, KEY_ON),
	    N_("there is no lane “%s”"), "t", on);
}

void
check_reference_node(struct checking *checking, node_id node)
{
	switch (journey_kind(checking->journey, node)) {
	case NODE_PERSONA:
		look_at_ids(checking, node, KEY_EVIDENCE, NODE_EVIDENCE,
		    N_("no evidence has the id “%s”"));
		break;
	case NODE_CARD:
		look_at_ids(checking, node, KEY_EVIDENCE, NODE_EVIDENCE,
		    N_("no evidence has the id “%s”"));
		look_at_ids(checking, node, KEY_SOURCE, NODE_EVIDENCE,
		    N_("no evidence has the id “%s”"));
		look_at_ids(checking, node, KEY_PERSONA, NODE_PERSONA,
		    N_("no persona has the id “%s”"));
		break;
	case NODE_WALK:
		look_at_ids(checking, node, KEY_PERSONA, NODE_PERSONA,
		    N_("no persona has the id “%s”"));
		look_at_touchpoints(checking, node, KEY_SCORES);
		look_at_touchpoints(checking, node, KEY_NOTES);
		break;
	case NODE_COMMENT:
		look_at_remark(checking, node);
		break;
	default:
		break;
	}
}

void
check_reference_owner(struct checking *checking, node_id owner)
{
	size_t count;
	const struct flow_way *ways = check_ways(checking, &count);

	(void)owner;
	for (size_t i = 0; i < count; i++)
		if (ways[i].end == FLOW_LOST)
			check_tell(checking, at_key(ways[i].node, KEY_TO),
			    N_("“next” leads to “%s”, which is neither a touchpoint nor exit"),
			    "t", journey_text(checking->journey, ways[i].node, KEY_TO));
}

void
check_reference_map(struct checking *checking)
{
	for (size_t i = 0; i < checking->options.missing_count; i++) {
		node_id node = checking->options.missing[i];

		check_tell(checking, at_key(node, KEY_JOURNEY), N_("there is no file “%s”"), "t",
		    journey_text(checking->journey, node, KEY_JOURNEY));
	}
}

/* --- duplicate-id ---------------------------------------------------------------- */

void
check_duplicate_id_node(struct checking *checking, node_id node)
{
	enum node_kind kind = journey_kind(checking->journey, node);
	bool place = kind == NODE_PHASE || kind == NODE_TOUCHPOINT;
	const char *id = journey_text(checking->journey, node, KEY_ID);

	if (!ids_is_taken(checking->ids, node))
		return;
	if (place)
		kind = journey_kind(checking->journey, ids_find(checking->ids, id));
	check_tell(checking, at_key(node, KEY_ID), N_("another %s has the id “%s” already"), "wt",
	    schema_node(kind)->name, id);
}

/* --- conflict ---------------------------------------------------------------------- */

/* The attribute that differs; where it is the text, the lane it stands in. */
static const char *
what_differs(const struct checking *checking, node_id node, const char *mark)
{
	if (journey_kind(checking->journey, node) != NODE_CARD || strcmp(mark, key_name(KEY_TEXT)) != 0)
		return mark;
	return journey_key_name(checking->journey, journey_slot(checking->journey, node));
}

void
check_conflict_node(struct checking *checking, node_id node)
{
	const struct value *both = journey_get(checking->journey, node, KEY_CONFLICT);

	if (both == NULL)
		return;
	if (both->kind == VALUE_MAP && value_count(both) > 0)
		check_tell(checking, at_name(at_key(node, KEY_CONFLICT)),
		    N_("two people changed “%s”, and both texts are kept: settle it (keys _ and m, "
		    "commands `conflict next` and `settle`)"), "t",
		    what_differs(checking, node, value_key(both, 0)));
	else
		check_tell(checking, at_name(at_key(node, KEY_CONFLICT)),
		    N_("two people changed this; choose, and take the mark away"), NULL);
}

/* --- unknown-key ------------------------------------------------------------------- */

/* All keys that a kind of node may have are offered. */
static void
offer_keys(const struct checking *checking, enum node_kind kind, struct nearest *nearest)
{
	size_t count;
	const struct field_row *fields = schema_fields(&count);
	const struct slot_row *slots;
	const struct lane_row *lanes;

	for (size_t i = 0; i < count; i++)
		if (fields[i].owner == kind && fields[i].key != KEY_CONFLICT)
			nearest_offer(nearest, key_name(fields[i].key));
	slots = schema_slots(&count);
	for (size_t i = 0; i < count; i++)
		if (slots[i].owner == kind)
			nearest_offer(nearest, key_name(slots[i].key));
	if (!schema_has_cells(kind))
		return;
	lanes = kinds_lanes(&count);
	for (size_t i = 0; i < count; i++)
		nearest_offer(nearest, key_name(lanes[i].key));
	for (size_t i = 0; i < checking->lanes.count; i++)
		if (checking->lanes.v[i].node != NODE_NONE)
			nearest_offer(nearest,
			    journey_key_name(checking->journey, checking->lanes.v[i].key));
}

static void
tell_key(struct checking *checking, node_id node, key_id key)
{
	enum node_kind kind = journey_kind(checking->journey, node);
	struct nearest nearest = { .word = journey_key_name(checking->journey, key) };

	offer_keys(checking, kind, &nearest);
	check_tell_near(checking, at_name(at_key(node, key)), &nearest,
	    schema_has_cells(kind) ?
	    N_("“%s” is neither a key that cjm knows nor a lane of this map") :
	    N_("“%s” is no key that cjm knows here"),
	    N_("“%s” is no key that cjm knows here; is “%s” meant?"));
}

/* A team's own lane that no list names: only where it looks like a slip. */
static void
look_at_cells(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	bool listed = journey_count(journey, NODE_ROOT, KEY_LANES) > 0;
	enum node_kind kind = journey_kind(journey, node);
	key_id last = KEY_NONE;
	size_t count;
	const node_id *children = journey_children(journey, node, &count);

	for (size_t i = 0; i < count; i++) {
		key_id key = journey_slot(journey, children[i]);
		struct nearest nearest = { .word = journey_key_name(journey, key) };

		if (key == last || key < KEY_KNOWN || (listed && check_is_lane(checking, key)))
			continue;
		last = key;
		if (!listed)
			offer_keys(checking, kind, &nearest);
		if (listed || nearest.best != NULL)
			tell_key(checking, node, key);
	}
}

static void
look_at_keys(struct checking *checking, node_id node)
{
	const struct journey *journey = checking->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count = journey_field_count(journey, node);

	if (kind == NODE_PERSONA)
		return;		/* free-form */
	for (size_t i = 0; i < count; i++) {
		key_id key;

		journey_field(journey, node, i, &key);
		if (schema_field(kind, key) != FIELD_ANY || schema_slot(kind, key) != NULL ||
		    (kind == NODE_JOURNEY && key == KEY_CHECK) ||
		    (schema_has_cells(kind) && check_is_lane(checking, key)))
			continue;
		tell_key(checking, node, key);
	}
	if (schema_has_cells(kind))
		look_at_cells(checking, node);
}

/* Of what the map says on its checks. */
static void
look_at_check(struct checking *checking)
{
	const struct value *check = journey_get(checking->journey, NODE_ROOT, KEY_CHECK);

	for (size_t i = 0; check != NULL && check->kind == VALUE_MAP && i < value_count(check); i++) {
		struct nearest nearest = { .word = value_key(check, i) };

		if (strcmp(value_key(check, i), "ignore") == 0)
			continue;
		nearest_offer(&nearest, "ignore");
		check_tell_near(checking, at_name(at_entry(NODE_ROOT, KEY_CHECK, value_key(check, i))),
		    &nearest, N_("“%s” is no key that cjm knows here"),
		    N_("“%s” is no key that cjm knows here; is “%s” meant?"));
	}
}

void
check_unknown_key_node(struct checking *checking, node_id node)
{
	look_at_keys(checking, node);
	if (node == NODE_ROOT)
		look_at_check(checking);
}
