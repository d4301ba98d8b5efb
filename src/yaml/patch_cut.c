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

/* The row of a list's items, or of none. */
static struct row
row_of(const struct tree *tree, uint32_t list, node_id parent, key_id key)
{
	return (struct row){ .tree = tree, .parent = parent, .key = key,
		.item = list == TREE_NONE ? TREE_NONE : tree_first(tree, list),
		.count = list == TREE_NONE ? 0 : tree_items(tree, list) };
}

bool
part_phases(const struct tree *tree, struct row *row)
{
	uint32_t root = tree_root(tree, 0);

	if (root == TREE_NONE || tree->by_events)
		return false;
	*row = row_of(tree, list_in(tree, root, "phases"), NODE_ROOT, KEY_PHASES);
	return row->item != TREE_NONE;
}

struct row
part_row(const struct tree *tree, uint32_t item, node_id phase)
{
	return row_of(tree, list_in(tree, item, "touchpoints"), phase, KEY_TOUCHPOINTS);
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

/* Where the node is in its list on the map, which is thought to be `next`; SIZE_MAX:
 * it is in another one, or in none. */
static size_t
place_on_map(const struct part *part, const struct row *row, node_id node)
{
	if (journey_parent(part->now, node) != row->parent)
		return SIZE_MAX;
	if (journey_child(part->now, row->parent, row->key, row->next) == node)
		return row->next;
	return journey_index(part->now, node);
}

/* Is it as it was, and so are its neighbours in the text, which still are that? */
static bool
is_untouched(const struct part *part, struct row *row, node_id before, node_id node, node_id after)
{
	size_t index = place_on_map(part, row, node);

	row->next = index + 1;
	return index != SIZE_MAX && index > 0 && !has_changed(part, node) &&
	    journey_child(part->now, row->parent, row->key, index - 1) == before &&
	    journey_child(part->now, row->parent, row->key, index + 1) == after &&
	    !has_changed(part, before) && !has_changed(part, after);
}

/* Begins a run with the item whose place is the spot, or ends one before it, where
 * that it is `out` begins or ends one. False where the item begins no line. */
static bool
cut_at(struct part *part, bool *running, bool out, uint32_t item, size_t spot)
{
	struct run *run;
	uint32_t line;

	if (out == *running)
		return true;
	if (!part_begins_line(part->tree, item, &line))
		return false;
	*running = out;
	if (out) {
		vec_grow(part->runs, part->run_count, part->run_room);
		run = &part->runs[part->run_count++];
		run->from = line;
		run->first = part->spots[spot];
	} else {
		run = &part->runs[part->run_count - 1];
		run->to = line;
		run->end = part->spots[spot];
		run->next = spot_node(part, spot);
		run->column = part->tree->nodes[item].ent - line;
	}
	return true;
}

/* ---- the phases ---- */

static bool
is_touchpoint(const struct part *part, size_t spot)
{
	return spot < part->spot_count &&
	    journey_kind(part->now, spot_node(part, spot)) == NODE_TOUCHPOINT;
}

/* The spot behind a phase and its touchpoints. */
static size_t
behind_phase(const struct part *part, size_t spot)
{
	while (is_touchpoint(part, ++spot))
		;
	return spot;
}

/* Cuts a phase's runs of touchpoints out. */
static bool
cut_touchpoints(struct part *part, struct row *row, size_t spot)
{
	bool running = false, out;
	size_t i;

	for (i = 0; i < row->count; i++, row->item = tree_next(row->tree, row->item)) {
		size_t at = spot + i;

		out = i > 0 && i + 1 < row->count &&
		    row->tree->nodes[row->item].flags & TREE_CLOSED &&
		    is_untouched(part, row, spot_node(part, at - 1), spot_node(part, at),
			spot_node(part, at + 1));
		if (!cut_at(part, &running, out, row->item, at))
			return false;
	}
	return true;
}

static bool
all_closed(struct row row)
{
	for (; row.item != TREE_NONE; row.item = tree_next(row.tree, row.item))
		if (!(row.tree->nodes[row.item].flags & TREE_CLOSED))
			return false;
	return true;
}

/* Cuts runs of whole phases out, and of touchpoints from those that stay. */
static bool
cut_phases(struct part *part, struct row *phases)
{
	size_t before = 0, spot = 0, after;
	bool running = false, out;

	for (; phases->item != TREE_NONE; phases->item = tree_next(phases->tree, phases->item)) {
		struct row row;

		if (spot == part->spot_count || is_touchpoint(part, spot))
			return false;
		after = behind_phase(part, spot);
		row = part_row(part->tree, phases->item, spot_node(part, spot));
		if (row.count != after - spot - 1)
			return false;
		out = spot > 0 && after < part->spot_count && all_closed(row) &&
		    is_untouched(part, phases, spot_node(part, before), spot_node(part, spot),
			spot_node(part, after));
		if (!cut_at(part, &running, out, phases->item, spot) ||
		    (!out && journey_has(part->now, row.parent) &&
		    !cut_touchpoints(part, &row, spot + 1)))
			return false;
		before = spot;
		spot = after;
	}
	return spot == part->spot_count;
}

bool
part_cut(struct part *part)
{
	struct row phases;

	return part_phases(part->tree, &phases) && note_spots(part) &&
	    cut_phases(part, &phases) && part->run_count > 0;
}
