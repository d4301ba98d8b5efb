/*
 * The byte of the file at which what a finding is about begins.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/pinpoint.h"

#include <string.h>

#include "locate.h"
#include "yaml/node.h"

/* The phase or touchpoint in which a node is, or the node itself. */
static node_id
unit_of(const struct journey *journey, node_id node)
{
	node_id at = node;

	while (at != NODE_ROOT && !schema_has_cells(journey_kind(journey, at)))
		at = journey_parent(journey, at);
	return at != NODE_ROOT ? at : node;
}

/* From the one found last on, if that stands before it in the same list; else from
 * the root down. */
static uint32_t
find_unit(struct pinpoint *pinpoint, node_id unit)
{
	const struct tree *tree = pinpoint->tree;
	const struct journey *journey = pinpoint->journey;
	node_id last = pinpoint->last;
	size_t count = 0, i = pinpoint->index;
	const node_id *siblings = NULL;
	uint32_t at = pinpoint->at;

	if (unit == NODE_ROOT)
		return tree_root(tree, 0);
	siblings = journey_children(journey, journey_parent(journey, unit), &count);
	if (last == NODE_NONE || journey_parent(journey, last) != journey_parent(journey, unit) ||
	    journey_slot(journey, last) != journey_slot(journey, unit))
		i = count;
	for (; i < count && siblings[i] != unit && at != TREE_NONE; i++)
		at = tree_next(tree, at);
	if (i >= count || at == TREE_NONE) {
		at = locate_node(tree, journey, unit).at;
		for (i = 0; siblings[i] != unit; i++)
			;
	}
	pinpoint->last = at != TREE_NONE ? unit : NODE_NONE;
	pinpoint->index = i;
	pinpoint->at = at;
	return at;
}

/* Opens what begins there, and goes in. */
static uint32_t
go_into(struct pinpoint *pinpoint, uint32_t begin)
{
	if (pinpoint->opened != begin)
		tree_open_at(pinpoint->source, begin, &pinpoint->item);
	pinpoint->opened = begin;
	pinpoint->in = &pinpoint->item;
	return tree_root(pinpoint->in, 0);
}

/* Can it be opened without a tree of the whole? */
static bool
is_closed(const struct pinpoint *pinpoint, node_id unit, uint32_t *begin)
{
	uint32_t place = pinpoint->places != NULL ? places_of(pinpoint->places, unit) : PLACE_NONE;

	*begin = place & PLACE_BYTE;
	return place != PLACE_NONE && (place & PLACE_CLOSED) != 0;
}

/* In pinpoint->in. */
static uint32_t
find_node(struct pinpoint *pinpoint, node_id node)
{
	node_id unit = unit_of(pinpoint->journey, node);
	uint32_t at, begin;

	if (is_closed(pinpoint, unit, &begin)) {
		at = go_into(pinpoint, begin);
	} else {
		at = find_unit(pinpoint, unit);
		pinpoint->in = pinpoint->tree;
		if (at != TREE_NONE && (pinpoint->tree->nodes[at].flags & TREE_CLOSED) != 0)
			at = go_into(pinpoint, pinpoint->tree->nodes[at].s);
	}
	return locate_below(pinpoint->in, pinpoint->journey, unit, at, node).at;
}

/* The node, or the nearest one above it that stands somewhere. */
static uint32_t
node_at(struct pinpoint *pinpoint, node_id node)
{
	uint32_t at = find_node(pinpoint, node);

	while (at == TREE_NONE && node != NODE_ROOT) {
		node = journey_parent(pinpoint->journey, node);
		at = find_node(pinpoint, node);
	}
	return at;
}

/* From a value on to the item of a list, or the entry of a mapping. */
static uint32_t
step_into(const struct tree *tree, uint32_t at, const struct check_place *place)
{
	uint32_t target = tree_target(tree, at), found;

	if (place->entry != NULL && tree->nodes[target].kind == TREE_MAPPING) {
		found = tree_find(tree, target, place->entry);
		if (found == TREE_NONE)
			return at;
		at = tree_value(tree, found);
		target = tree_target(tree, at);
	}
	if (place->item > 0 && tree->nodes[target].kind == TREE_SEQUENCE) {
		found = tree_item(tree, target, place->item - 1);
		at = found != TREE_NONE ? found : at;
	}
	return at;
}

/* In levels by persona, the key is whose level it is. */
static bool
is_level_key(const struct tree *tree, uint32_t at, const struct check_place *place)
{
	uint32_t parent = tree->nodes[at].parent;

	return place->key == KEY_PERSONA && tree->nodes[at].kind != TREE_MAPPING &&
	    parent != TREE_NONE && tree->nodes[parent].kind == TREE_MAPPING;
}

static uint32_t
place_at(struct pinpoint *pinpoint, const struct check_place *place)
{
	uint32_t own = find_node(pinpoint, place->node), at = TREE_NONE;
	uint32_t node = own != TREE_NONE ? own : node_at(pinpoint, place->node);
	const struct tree *tree = pinpoint->in;

	if (place->key == KEY_NONE)
		return node;
	if (own != TREE_NONE)
		at = locate_entry(tree, own, journey_key_name(pinpoint->journey, place->key));
	if (at == TREE_NONE)
		return is_level_key(tree, node, place) ? tree_key(tree, node) : node;
	at = step_into(tree, at, place);
	if (place->name && tree->nodes[tree->nodes[at].parent].kind == TREE_MAPPING)
		at = tree_key(tree, at);
	return at;
}

/* Does the file say nothing under that key? Where no key stands, whose level it is may. */
static bool
is_missed(const struct journey *journey, const struct check_place *place, uint32_t noted)
{
	if ((noted & PLACE_SCALAR) != 0)
		return place->key != KEY_PERSONA;
	return (noted & PLACE_GAPS) == 0 && journey_get(journey, place->node, place->key) == NULL &&
	    journey_count(journey, place->node, place->key) == 0;
}

/* Is the place of the node itself meant, and was it noted? */
static bool
is_noted(const struct pinpoint *pinpoint, const struct check_place *place, uint32_t *noted)
{
	*noted = pinpoint->places != NULL ? places_of(pinpoint->places, place->node) : PLACE_NONE;
	return *noted != PLACE_NONE && (place->key == KEY_NONE ||
	    is_missed(pinpoint->journey, place, *noted));
}

bool
pinpoint_needs_tree(const struct pinpoint *pinpoint, const struct check_place *place)
{
	uint32_t noted;

	return !is_noted(pinpoint, place, &noted) &&
	    !is_closed(pinpoint, unit_of(pinpoint->journey, place->node), &noted);
}

uint32_t
pinpoint(struct pinpoint *pinpoint, const struct check_place *place)
{
	uint32_t noted;

	if (is_noted(pinpoint, place, &noted))
		return noted & PLACE_BYTE;
	noted = place_at(pinpoint, place);
	return pinpoint->in->nodes[noted].s;
}

void
pinpoint_clear(struct pinpoint *pinpoint)
{
	tree_clear(&pinpoint->item);
	pinpoint->item = (struct tree){ .nodes = NULL };
	pinpoint->opened = 0;
}
