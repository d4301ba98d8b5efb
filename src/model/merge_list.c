/*
 * The lists of a merged journey: who stands where, in which order.
 *
 * A list begins as ours; what only they moved leaves it. Then theirs is gone
 * through in order, and each child that is not in the list yet comes in behind
 * the one that it follows there, and behind what only we have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "merging.h"
#include "model/build.h"
#include "run.h"

/* --- who was moved within a list ---------------------------------------------- */

/* Of the children in one slot of `side`, those that `base` has in the same
 * slot of the same parent: do they follow one another as they did? */
static void
see_list(struct merging *merging, const struct journey *side, bool theirs,
	const node_id *children, size_t count)
{
	size_t *old = mem_alloc(count * sizeof *old), i;
	bool *stays = mem_zero(count, sizeof *stays);
	const char *slot = journey_key_name(side, journey_slot(side, children[0]));
	node_id parent = journey_parent(side, children[0]);
	const struct trio *above = theirs ? merging_theirs(merging, parent) : merging_ours(merging, parent);
	struct trio *trio;

	for (i = 0; i < count; i++) {
		trio = theirs ? merging_theirs(merging, children[i]) : merging_ours(merging, children[i]);
		old[i] = SIZE_MAX;
		if (trio->base != NODE_NONE && above->base != NODE_NONE &&
		    journey_parent(merging->base, trio->base) == above->base &&
		    strcmp(journey_key_name(merging->base, journey_slot(merging->base, trio->base)),
		    slot) == 0)
			old[i] = journey_index(merging->base, trio->base);
	}
	run_longest(old, count, stays);
	for (i = 0; i < count; i++) {
		trio = theirs ? merging_theirs(merging, children[i]) : merging_ours(merging, children[i]);
		if (theirs)
			trio->theirs_moved = old[i] != SIZE_MAX && !stays[i];
		else
			trio->ours_moved = old[i] != SIZE_MAX && !stays[i];
	}
	free(old);
	free(stays);
}

static size_t
slot_end(const struct journey *journey, const node_id *children, size_t from, size_t count)
{
	size_t end = from;

	while (end < count &&
	    journey_slot(journey, children[end]) == journey_slot(journey, children[from]))
		end++;
	return end;
}

static void
see_side(struct merging *merging, const struct journey *side, bool theirs, node_id node)
{
	const node_id *children;
	size_t i, end, count;

	children = journey_children(side, node, &count);
	for (i = 0; i < count; i = end) {
		end = slot_end(side, children, i, count);
		see_list(merging, side, theirs, children + i, end - i);
	}
	for (i = 0; i < count; i++)
		see_side(merging, side, theirs, children[i]);
}

void
merging_see_moves(struct merging *merging)
{
	see_side(merging, merging->ours, false, NODE_ROOT);
	see_side(merging, merging->theirs, true, NODE_ROOT);
}

/* --- one list --------------------------------------------------------------------- */

struct list {
	struct trio **v;
	size_t count, room;
};

static void
list_put(struct list *list, size_t at, struct trio *trio)
{
	vec_grow(list->v, list->count, list->room);
	memmove(list->v + at + 1, list->v + at, (list->count - at) * sizeof *list->v);
	list->v[at] = trio;
	list->count++;
	trio->listed = true;
}

static bool
belongs(const struct merging *merging, const struct trio *trio, const struct trio *parent,
	const char *slot)
{
	const char *there;

	return trio->kept && merging_place(merging, trio, &there) == parent && strcmp(there, slot) == 0;
}

/* Does it stand in the same list on their side? */
static bool
is_theirs_too(const struct merging *merging, const struct trio *trio, const struct trio *parent,
	const char *slot)
{
	if (trio->theirs == NODE_NONE ||
	    merging_theirs(merging, journey_parent(merging->theirs, trio->theirs)) != parent)
		return false;
	return strcmp(slot, journey_key_name(merging->theirs,
	    journey_slot(merging->theirs, trio->theirs))) == 0;
}

static void
list_ours(const struct merging *merging, struct list *list, const struct trio *parent, const char *slot)
{
	key_id key = journey_find_key(merging->ours, slot);
	struct trio *trio;
	node_id node;
	size_t i;

	if (parent->ours == NODE_NONE || key == KEY_NONE)
		return;
	for (i = 0; (node = journey_child(merging->ours, parent->ours, key, i)) != NODE_NONE; i++) {
		trio = merging_ours(merging, node);
		if (!belongs(merging, trio, parent, slot))
			continue;
		if (trio->theirs_moved && !trio->ours_moved && is_theirs_too(merging, trio, parent, slot))
			continue;
		list_put(list, list->count, trio);
	}
}

/* The place behind `trio`, which is in the list. */
static size_t
list_behind(const struct list *list, const struct trio *trio, size_t guess)
{
	size_t at;

	for (at = guess; at < list->count; at++)
		if (list->v[at] == trio)
			return at + 1;
	for (at = 0; at < guess; at++)
		if (list->v[at] == trio)
			return at + 1;
	return list->count;
}

static void
list_theirs(const struct merging *merging, struct list *list, const struct trio *parent, const char *slot)
{
	key_id key = journey_find_key(merging->theirs, slot);
	struct trio *trio;
	node_id node;
	size_t i, at = 0;

	if (parent->theirs == NODE_NONE || key == KEY_NONE)
		return;
	for (i = 0; (node = journey_child(merging->theirs, parent->theirs, key, i)) != NODE_NONE; i++) {
		trio = merging_theirs(merging, node);
		if (!belongs(merging, trio, parent, slot))
			continue;
		if (!trio->listed) {
			while (at < list->count &&
			    (list->v[at]->theirs == NODE_NONE || list->v[at]->passed))
				at++;
			list_put(list, at, trio);
		}
		trio->passed = true;
		at = list_behind(list, trio, at);
	}
}

static void
build_list(struct merging *merging, struct trio *parent, const char *slot)
{
	struct list list = { 0 };
	key_id key = journey_key(merging->result, slot);
	enum node_kind kind;
	struct trio *trio;
	size_t i;

	if (journey_count(merging->result, parent->result, key) > 0)
		return;
	list_ours(merging, &list, parent, slot);
	list_theirs(merging, &list, parent, slot);
	if (list.count > 0)
		merging_make_room(merging, parent->result, key);
	for (i = 0; i < list.count; i++) {
		trio = list.v[i];
		kind = trio->ours != NODE_NONE ? journey_kind(merging->ours, trio->ours)
		    : journey_kind(merging->theirs, trio->theirs);
		build_node(merging->result, trio->result, kind, parent->result, key);
		merging_fields(merging, trio);
		merging_build(merging, trio);
	}
	free(list.v);
}

static void
build_slots(struct merging *merging, struct trio *parent, const struct journey *side, node_id node)
{
	const node_id *children;
	size_t i, end, count;

	if (node == NODE_NONE)
		return;
	children = journey_children(side, node, &count);
	for (i = 0; i < count; i = end) {
		end = slot_end(side, children, i, count);
		build_list(merging, parent, journey_key_name(side, journey_slot(side, children[i])));
	}
}

void
merging_build(struct merging *merging, struct trio *parent)
{
	build_slots(merging, parent, merging->ours, parent->ours);
	build_slots(merging, parent, merging->theirs, parent->theirs);
}
