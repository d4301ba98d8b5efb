/*
 * What of a journey a table does not hold, counted by the words of the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "table_left.h"

#include <stdlib.h>

#include "base/vec.h"
#include "model/lane.h"
#include "table_series.h"

struct tally {
	const struct journey *journey;
	bool has_head;		/* title, scope, goal and personas have a place */
	struct count {
		key_id key;
		size_t count;
	} *v;
	size_t count, room;
};

static void
count(struct tally *tally, key_id key)
{
	for (size_t i = 0; i < tally->count; i++)
		if (tally->v[i].key == key) {
			tally->v[i].count++;
			return;
		}
	vec_grow(tally->v, tally->count, tally->room);
	tally->v[tally->count++] = (struct count){ key, 1 };
}

/* Levels are written with the names of their personas. */
static bool
is_level(const struct journey *journey, node_id card)
{
	return lane_kind_of(journey, journey_slot(journey, card)) == LANE_LEVEL;
}

/* Figures of a series, if they can be told in a text. */
static bool
is_series(const struct journey *journey, node_id card)
{
	char *text = lane_kind_of(journey, journey_slot(journey, card)) == LANE_MEASURE ?
	    series_text(journey, card) : NULL;
	bool is = text != NULL;

	free(text);
	return is;
}

static bool
holds_field(const struct tally *tally, node_id node, enum node_kind kind, key_id key)
{
	switch (kind) {
	case NODE_JOURNEY:
		return key == KEY_CJM || key == KEY_SCALE || key == KEY_LANGUAGE ||
		    (tally->has_head && (key == KEY_TITLE || key == KEY_SCOPE));
	case NODE_LANE:
		return key == KEY_ID || key == KEY_LABEL || key == KEY_KIND;
	case NODE_PHASE:
		return key == KEY_ID || key == KEY_NAME;
	case NODE_TOUCHPOINT:
		return key == KEY_ID || key == KEY_NAME || key == KEY_STAR;
	case NODE_CARD:
		return key == KEY_TEXT ||
		    (key == KEY_PERSONA && is_level(tally->journey, node)) ||
		    ((key == KEY_VALUES || key == KEY_UNIT) && is_series(tally->journey, node));
	default:
		return key == KEY_ID || (kind == NODE_PERSONA && key == KEY_NAME) ||
		    (kind == NODE_GOAL && key == KEY_WHAT);
	}
}

static bool
holds_fields(const struct tally *tally, node_id node)
{
	enum node_kind kind = journey_kind(tally->journey, node);
	key_id key;

	for (size_t i = 0; i < journey_field_count(tally->journey, node); i++) {
		journey_field(tally->journey, node, i, &key);
		if (!holds_field(tally, node, kind, key))
			return false;
	}
	return true;
}

/* Is the level of a persona on the map? Then its name is. */
static bool
holds_node(const struct tally *tally, node_id node)
{
	enum node_kind kind = journey_kind(tally->journey, node);

	if (kind == NODE_PERSONA || kind == NODE_GOAL)
		return tally->has_head && holds_fields(tally, node);
	if (kind == NODE_CARD)
		return journey_slot(tally->journey, node) != KEY_PARKING;
	return kind == NODE_LANE || kind == NODE_PHASE || kind == NODE_TOUCHPOINT;
}

static void
walk(struct tally *tally, node_id node)
{
	enum node_kind kind = journey_kind(tally->journey, node);
	const node_id *children;
	size_t n;
	key_id key;

	for (size_t i = 0; i < journey_field_count(tally->journey, node); i++) {
		journey_field(tally->journey, node, i, &key);
		if (!holds_field(tally, node, kind, key))
			count(tally, key);
	}
	children = journey_children(tally->journey, node, &n);
	for (size_t i = 0; i < n; i++)
		if (!holds_node(tally, children[i]))
			count(tally, journey_slot(tally->journey, children[i]));
		else if (journey_kind(tally->journey, children[i]) != NODE_PERSONA &&
		    journey_kind(tally->journey, children[i]) != NODE_GOAL)
			walk(tally, children[i]);
}

void
table_note_left(const struct journey *journey, enum table_shape shape, struct notes *notes)
{
	struct tally tally = { .journey = journey, .has_head = shape == TABLE_PHASES };
	struct str text = { 0 };

	walk(&tally, NODE_ROOT);
	for (size_t i = 0; i < tally.count; i++) {
		str_add_format(&text, "%s%s", i > 0 ? ", " : "",
			journey_key_name(journey, tally.v[i].key));
		if (tally.v[i].count > 1)
			str_add_format(&text, " (%zu)", tally.v[i].count);
	}
	if (text.len > 0)
		err_set_at(notes_add(notes), ERR_RULE, 0, 0,
			N_("left out, since a table has no place for it: %s"), "t",
			str_text(&text));
	str_clear(&text);
	free(tally.v);
}
