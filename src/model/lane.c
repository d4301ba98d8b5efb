/*
 * The lanes of one journey: those it lists, or those it uses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/lane.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "node.h"

/* The key of a listed lane, also where the id is a word new to the map. */
static key_id
listed_key(const struct journey *journey, node_id node)
{
	const char *id = journey_text(journey, node, KEY_ID);

	return journey_find_key(journey, id);
}

/* The entry under `lanes` for a key, or NODE_NONE. */
static node_id
listed_node(const struct journey *journey, key_id key)
{
	const char *name = journey_key_name(journey, key);
	size_t i, end, count;
	const node_id *children = journey_children(journey, NODE_ROOT, &count);

	node_slot_range(journey, NODE_ROOT, KEY_LANES, &i, &end);
	for (; i < end; i++)
		if (strcmp(journey_text(journey, children[i], KEY_ID), name) == 0)
			return children[i];
	return NODE_NONE;
}

static enum lane_kind
kind_of(const struct journey *journey, node_id node, key_id key)
{
	const struct lane_row *row = kinds_lane(key);
	enum lane_kind kind = LANE_KINDS;

	if (node != NODE_NONE)
		kind = kinds_find(journey_text(journey, node, KEY_KIND));
	if (kind != LANE_KINDS)
		return kind;
	return row != NULL ? row->kind : LANE_CARDS;
}

enum lane_kind
lane_kind_of(const struct journey *journey, key_id key)
{
	return kind_of(journey, listed_node(journey, key), key);
}

struct lane
lane_unlisted(const struct journey *journey, key_id key)
{
	const struct lane_row *row = kinds_lane(key);
	struct lane lane = { .key = key, .node = NODE_NONE };

	lane.kind = row != NULL ? row->kind : LANE_CARDS;
	if (row == NULL) {
		lane.label = journey_key_name(journey, key);
		return lane;
	}
	lane.label = kinds_label(row, journey_text(journey, NODE_ROOT, KEY_LANGUAGE));
	lane.translate = lane.label == NULL;
	if (lane.translate)
		lane.label = row->label;
	return lane;
}

static void
lane_add(const struct journey *journey, struct lanes *lanes, node_id node, key_id key)
{
	struct lane lane = lane_unlisted(journey, key);
	const char *label = node != NODE_NONE ? journey_text(journey, node, KEY_LABEL) : "";
	size_t i;

	for (i = 0; i < lanes->count; i++)
		if (lanes->v[i].key == key)
			return;
	lane.node = node;
	lane.kind = kind_of(journey, node, key);
	if (label[0] != '\0') {
		lane.label = label;
		lane.translate = false;
	}
	lane.hidden = node != NODE_NONE && journey_truth(journey, node, KEY_HIDDEN);
	vec_grow(lanes->v, lanes->count, lanes->room);
	lanes->v[lanes->count++] = lane;
}

static bool
is_used(const struct journey *journey, key_id key)
{
	if (key == KEY_WALKS)
		return journey_count(journey, NODE_ROOT, KEY_WALKS) > 0;
	return key < journey->used_count && journey->used[key] > 0;
}

void
lanes_of(const struct journey *journey, struct lanes *lanes)
{
	key_id key;
	node_id node;
	size_t i;

	for (i = 0; (node = journey_child(journey, NODE_ROOT, KEY_LANES, i)) != NODE_NONE; i++) {
		key = listed_key(journey, node);
		if (key != KEY_NONE)
			lane_add(journey, lanes, node, key);
	}
	if (i > 0)
		return;
	for (key = KEY_ACTION; key < KEY_KNOWN + journey->key_count; key++)
		if (is_used(journey, key))
			lane_add(journey, lanes, NODE_NONE, key);
}

void
lanes_unseen(const struct journey *journey, struct lanes *lanes)
{
	bool lists = journey_count(journey, NODE_ROOT, KEY_LANES) > 0;

	for (key_id key = KEY_ACTION; lists && key < KEY_KNOWN + journey->key_count; key++) {
		node_id node = listed_node(journey, key);

		if (key == KEY_WALKS || !is_used(journey, key))
			continue;
		if (node == NODE_NONE || journey_truth(journey, node, KEY_HIDDEN))
			lane_add(journey, lanes, node, key);
	}
}

void
lanes_clear(struct lanes *lanes)
{
	free(lanes->v);
	*lanes = (struct lanes){ 0 };
}

bool
lane_tells_of_customer(const struct lane *lane)
{
	return lane->kind == LANE_CARDS && lane->key != KEY_SERVICE && lane->key != KEY_IDEA &&
	    lane->key != KEY_BACKSTAGE && lane->key != KEY_SUPPORT;
}

void
lane_scale(const struct journey *journey, double *low, double *high)
{
	const struct value *scale = journey_get(journey, NODE_ROOT, KEY_SCALE);
	double a, b;
	char *end;

	*low = 1;
	*high = 5;
	if (scale == NULL || scale->kind != VALUE_LIST || value_count(scale) != 2)
		return;
	a = strtod(value_text(value_item(scale, 0)), &end);
	if (end == value_text(value_item(scale, 0)) || *end != '\0')
		return;
	b = strtod(value_text(value_item(scale, 1)), &end);
	if (end == value_text(value_item(scale, 1)) || *end != '\0' || !(a < b))
		return;
	*low = a;
	*high = b;
}
