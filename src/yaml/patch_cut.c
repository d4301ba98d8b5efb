/*
 * What can be left out of a text while it is patched: see patch_part.c.
 *
 * Which node an item of the text is, the numbers say that the text was read by:
 * its phases and touchpoints stand there in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "parting.h"

#include <string.h>

#include "base/vec.h"
#include "yaml/node.h"

node_id
part_number(const struct part *part, size_t place)
{
	return part->old->numbers != NULL ? part->old->numbers[place] : (node_id)(place + 2);
}

static node_id
spot_node(const struct part *part, size_t spot)
{
	return part_number(part, part->spots[spot]);
}

static bool
has_changed(const struct part *part, node_id node)
{
	return journey_stamp(part->now, node) > part->old->stamp;
}

/* ---- the tree ---- */

/* The list under `key` of a mapping; TREE_NONE if there is none. */
static uint32_t
list_in(const struct tree *tree, uint32_t mapping, const char *key)
{
	uint32_t at = tree_find(tree, mapping, key);

	if (at == TREE_NONE)
		return TREE_NONE;
	at = tree_value(tree, at);
	return tree->nodes[at].kind == TREE_SEQUENCE ? at : TREE_NONE;
}

uint32_t
part_phases(const struct tree *tree)
{
	uint32_t root = tree_root(tree, 0);

	return root == TREE_NONE || tree->by_events ? TREE_NONE : list_in(tree, root, "phases");
}

bool
part_row(const struct tree *tree, uint32_t phase, size_t count, struct row *row)
{
	uint32_t list = list_in(tree, phase, "touchpoints");

	*row = (struct row){ .tree = tree, .item = TREE_NONE, .count = count };
	if (list != TREE_NONE)
		row->item = tree_first(tree, list);
	return (row->item == TREE_NONE ? 0 : tree_items(tree, list)) == count;
}

bool
part_begins_line(const struct tree *tree, uint32_t item, uint32_t *line)
{
	uint32_t dash = tree->nodes[item].ent;

	*line = dash == TREE_NONE ? 0 : (uint32_t)source_line_start(tree->source, dash);
	return dash != TREE_NONE &&
	    strspn(tree->source->bytes + *line, " ") == dash - *line;
}

/* ---- the map ---- */

/* Notes where the text's phases and touchpoints are; false where its lanes, by which
 * all else is read, are not those of the map, or a node is none of the map's. */
static bool
note_spots(struct part *part)
{
	size_t lanes = 0, i;

	for (i = 0; i < part->old->number_count; i++) {
		node_id node = part_number(part, i);
		enum node_kind kind = node != NODE_NONE ? journey_kind(part->now, node) : NODE_KINDS;

		if (kind == NODE_KINDS || (kind == NODE_LANE && (has_changed(part, node) ||
		    journey_child(part->now, NODE_ROOT, KEY_LANES, lanes++) != node)))
			return false;
		if (kind != NODE_PHASE && kind != NODE_TOUCHPOINT)
			continue;
		vec_grow(part->spots, part->spot_count, part->spot_room);
		part->spots[part->spot_count++] = (uint32_t)i;
	}
	return lanes == journey_count(part->now, NODE_ROOT, KEY_LANES);
}

static bool
is_touchpoint(const struct part *part, size_t spot)
{
	return spot < part->spot_count &&
	    journey_kind(part->now, spot_node(part, spot)) == NODE_TOUCHPOINT;
}

/* Where the touchpoint is in the row's phase on the map; SIZE_MAX: not there. */
static size_t
place_on_map(const struct part *part, struct row *row, node_id node)
{
	size_t index = row->next;

	if (journey_parent(part->now, node) != row->phase)
		return SIZE_MAX;
	if (journey_child(part->now, row->phase, KEY_TOUCHPOINTS, index) != node)
		index = journey_index(part->now, node);
	row->next = index + 1;
	return index;
}

/* Is it as it was, and so are its neighbours, which still are that? */
static bool
is_left_out(const struct part *part, struct row *row)
{
	size_t spot = row->spot + row->index, index;
	node_id before, after;

	index = place_on_map(part, row, spot_node(part, spot));
	if (row->index == 0 || row->index + 1 == row->count || index == 0 || index == SIZE_MAX ||
	    !(row->tree->nodes[row->item].flags & TREE_CLOSED))
		return false;
	before = spot_node(part, spot - 1);
	after = spot_node(part, spot + 1);
	return journey_child(part->now, row->phase, KEY_TOUCHPOINTS, index - 1) == before &&
	    journey_child(part->now, row->phase, KEY_TOUCHPOINTS, index + 1) == after &&
	    !has_changed(part, before) && !has_changed(part, spot_node(part, spot)) &&
	    !has_changed(part, after);
}

/* Cuts a phase's runs out; false where its text is not as it should be. */
static bool
cut_row(struct part *part, struct row *row)
{
	struct run *run = NULL;
	uint32_t line;

	for (; row->item != TREE_NONE; row->item = tree_next(row->tree, row->item), row->index++) {
		size_t spot = row->spot + row->index;
		bool out = is_left_out(part, row);

		if (out == (run != NULL))
			continue;
		if (!part_begins_line(row->tree, row->item, &line))
			return false;
		if (out) {
			vec_grow(part->runs, part->run_count, part->run_room);
			run = &part->runs[part->run_count++];
			run->from = line;
			run->first = part->spots[spot];
		} else {
			run->to = line;
			run->end = part->spots[spot];
			run->next = spot_node(part, spot);
			run->column = row->tree->nodes[row->item].ent - line;
			run = NULL;
		}
	}
	return true;
}

bool
part_cut(struct part *part)
{
	const struct tree *tree = part->tree;
	uint32_t phases = part_phases(tree), phase = TREE_NONE;
	size_t spot = 0, first;
	struct row row;

	if (phases == TREE_NONE || !note_spots(part))
		return false;
	for (phase = tree_first(tree, phases); phase != TREE_NONE; phase = tree_next(tree, phase)) {
		if (spot == part->spot_count || is_touchpoint(part, spot))
			return false;
		for (first = ++spot; is_touchpoint(part, spot);)
			spot++;
		if (!part_row(tree, phase, spot - first, &row))
			return false;
		row.spot = first;
		row.phase = spot_node(part, first - 1);
		if (journey_has(part->now, row.phase) && !cut_row(part, &row))
			return false;
	}
	return spot == part->spot_count && part->run_count > 0;
}
