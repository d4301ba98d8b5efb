/*
 * What differs between two journeys, as a reader of the maps would see it.
 *
 * Both trees are walked at once, in the order of the new one; what is gone is
 * told behind what it stood behind. changes_value.c compares attributes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/changes.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "base/mem.h"
#include "base/vec.h"
#include "changing.h"
#include "model/merge.h"
#include "run.h"

struct change *
changing_add(struct changing *changing, enum change_kind kind, node_id old, node_id new)
{
	struct changes *changes = changing->changes;

	vec_grow(changes->v, changes->count, changes->room);
	changes->v[changes->count] = (struct change){ .kind = kind, .old = old, .new = new };
	return &changes->v[changes->count++];
}

/* --- the order of lists ------------------------------------------------------------- */

struct slot {
	const char *name;
	size_t rank;
};

struct slots {
	struct slot *v;
	size_t count, room;
};

static size_t
lane_rank(const struct lanes *lanes, const struct journey *journey, const char *name)
{
	size_t i = 0;

	while (i < lanes->count && strcmp(journey_key_name(journey, lanes->v[i].key), name) != 0)
		i++;
	return i;
}

/* Cells as the map shows them, then what the node holds besides. */
static size_t
rank(const struct changing *changing, enum node_kind owner, const char *name)
{
	static const enum key order[] = { KEY_GOAL, KEY_PERSONAS, KEY_EVIDENCE, KEY_LANES,
		KEY_PHASES, KEY_TOUCHPOINTS, KEY_NEXT, KEY_COMMENTS, KEY_WALKS, KEY_PARKING };
	size_t cells = changing->new_lanes.count + changing->old_lanes.count + 2, i, at;

	if (schema_slot(owner, key_find(name)) != NULL) {
		for (i = 0; i < sizeof order / sizeof *order; i++)
			if (strcmp(key_name(order[i]), name) == 0)
				return cells + i;
		return cells + i;
	}
	at = lane_rank(&changing->new_lanes, changing->changes->new, name);
	if (at < changing->new_lanes.count)
		return at;
	return at + lane_rank(&changing->old_lanes, changing->changes->old, name);
}

static void
add_slots(const struct changing *changing, struct slots *slots, const struct journey *journey,
	node_id node)
{
	const node_id *children;
	const char *name;
	size_t i, k, count;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++) {
		name = journey_key_name(journey, journey_slot(journey, children[i]));
		for (k = 0; k < slots->count && strcmp(slots->v[k].name, name) != 0;)
			k++;
		if (k < slots->count)
			continue;
		vec_grow(slots->v, slots->count, slots->room);
		slots->v[slots->count++] = (struct slot){ name,
			rank(changing, journey_kind(journey, node), name) };
	}
}

static int
compare_slots(const void *a, const void *b)
{
	const struct slot *left = a, *right = b;

	if (left->rank != right->rank)
		return left->rank < right->rank ? -1 : 1;
	return strcmp(left->name, right->name);
}

/* The slots that either node has, in the order of the map. */
static struct slots
slots_of(const struct changing *changing, node_id old, node_id new)
{
	struct slots slots = { 0 };

	if (old != NODE_NONE)
		add_slots(changing, &slots, changing->changes->old, old);
	add_slots(changing, &slots, changing->changes->new, new);
	if (slots.count > 0)
		qsort(slots.v, slots.count, sizeof *slots.v, compare_slots);
	return slots;
}

/* --- one list, before and now --------------------------------------------------------- */

struct list {
	node_id old, new;		/* whose it is */
	key_id old_key, new_key;	/* KEY_NONE: the list is not there */
	size_t old_count, new_count;
	bool *stays;			/* by place now: its order is kept */
	bool *stayed;			/* by place before */
};

/* Is it the same list in which the node of the new journey stood before? */
static bool
was_here(const struct changes *changes, const struct list *list, node_id old)
{
	return old != NODE_NONE && list->old != NODE_NONE && list->old_key != KEY_NONE &&
	    journey_parent(changes->old, old) == list->old &&
	    journey_slot(changes->old, old) == list->old_key;
}

/* Where the children of a list stood. */
static void
note_places(struct changing *changing, const struct list *list)
{
	const struct journey *old = changing->changes->old;

	for (size_t i = 0; i < list->old_count; i++)
		changing->places[journey_child(old, list->old, list->old_key, i)] = i;
}

static struct list
list_of(struct changing *changing, node_id old, node_id new, const char *name)
{
	const struct changes *changes = changing->changes;
	struct list list = { .old = old, .new = new,
		.old_key = journey_find_key(changes->old, name),
		.new_key = journey_find_key(changes->new, name) };
	size_t *places, i;
	node_id was;

	if (old != NODE_NONE && list.old_key != KEY_NONE)
		list.old_count = journey_count(changes->old, old, list.old_key);
	if (list.new_key != KEY_NONE)
		list.new_count = journey_count(changes->new, new, list.new_key);
	list.stays = mem_zero(list.new_count + 1, sizeof *list.stays);
	list.stayed = mem_zero(list.old_count + 1, sizeof *list.stayed);
	places = mem_alloc((list.new_count + 1) * sizeof *places);
	note_places(changing, &list);
	for (i = 0; i < list.new_count; i++) {
		was = changes->to_old[journey_child(changes->new, new, list.new_key, i)];
		places[i] = was_here(changes, &list, was) ? changing->places[was] : SIZE_MAX;
	}
	run_longest(places, list.new_count, list.stays);
	for (i = 0; i < list.new_count; i++)
		if (list.stays[i])
			list.stayed[places[i]] = true;
	free(places);
	return list;
}

/* --- what is the same ----------------------------------------------------------------- */

static bool
same_fields(const struct changes *changes, node_id old, node_id new)
{
	size_t count = journey_field_count(changes->new, new);
	key_id was, is;

	if (journey_field_count(changes->old, old) != count)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct value *before = journey_field(changes->old, old, i, &was);
		const struct value *after = journey_field(changes->new, new, i, &is);

		if (was != is || is >= KEY_KNOWN || !value_equal(before, after))
			return false;
	}
	return true;
}

static bool
same_slot(const struct changes *changes, node_id old, node_id new)
{
	key_id was = journey_slot(changes->old, old), is = journey_slot(changes->new, new);

	return was == is && is < KEY_KNOWN;
}

static bool
has_children(const struct journey *journey, node_id node)
{
	size_t count;

	journey_children(journey, node, &count);
	return count > 0;
}

/* Is a touchpoint what it was, with all its cards? Most are: nothing need be looked
 * at one by one then. */
static bool
is_as_before(const struct changes *changes, node_id old, node_id new)
{
	size_t count, had;
	const node_id *now = journey_children(changes->new, new, &count);
	const node_id *then = journey_children(changes->old, old, &had);

	if (journey_kind(changes->new, new) != NODE_TOUCHPOINT || count != had ||
	    !same_fields(changes, old, new))
		return false;
	for (size_t i = 0; i < count; i++) {
		if (journey_kind(changes->new, now[i]) != NODE_CARD ||
		    changes->to_old[now[i]] != then[i] || !same_slot(changes, then[i], now[i]) ||
		    !same_fields(changes, then[i], now[i]) ||
		    has_children(changes->new, now[i]) ||
		    has_children(changes->old, then[i]))
			return false;
	}
	return true;
}

static void walk_lists(struct changing *changing, node_id old, node_id new);

static void
walk_pair(struct changing *changing, node_id old, node_id new, bool moved)
{
	if (moved)
		changing_add(changing, CHANGE_MOVED, old, new);
	if (is_as_before(changing->changes, old, new))
		return;
	changing_fields(changing, old, new);
	walk_lists(changing, old, new);
}

/* What is gone from place `from` on, up to what is still there. Returns where
 * that is. */
static size_t
tell_gone(struct changing *changing, const struct list *list, size_t from)
{
	node_id node;

	for (; from < list->old_count && !list->stayed[from]; from++) {
		node = journey_child(changing->changes->old, list->old, list->old_key, from);
		if (changing->changes->to_new[node] == NODE_NONE)
			changing_add(changing, CHANGE_REMOVED, node, NODE_NONE);
	}
	return from;
}

/* `whole`: the list's owner is new, and what it holds is no news. */
static void
walk_list(struct changing *changing, const struct list *list, bool whole)
{
	const struct changes *changes = changing->changes;
	size_t i, gone = tell_gone(changing, list, 0);
	node_id node, was;

	for (i = 0; i < list->new_count; i++) {
		node = journey_child(changes->new, list->new, list->new_key, i);
		was = changes->to_old[node];
		if (was != NODE_NONE) {
			walk_pair(changing, was, node, !list->stays[i]);
		} else {
			if (!whole)
				changing_add(changing, CHANGE_ADDED, NODE_NONE, node);
			walk_lists(changing, NODE_NONE, node);
		}
		if (list->stays[i])
			gone = tell_gone(changing, list, gone + 1);
	}
}

/* A map without `lanes` shows those it uses: that they are listed from now on
 * is one change, not one for each. */
static bool
is_listing(const struct changing *changing, node_id old, const char *slot)
{
	const struct changes *changes = changing->changes;

	return old == NODE_ROOT && strcmp(slot, key_name(KEY_LANES)) == 0 &&
	    (journey_count(changes->old, NODE_ROOT, KEY_LANES) == 0 ||
	    journey_count(changes->new, NODE_ROOT, KEY_LANES) == 0);
}

static void
walk_lists(struct changing *changing, node_id old, node_id new)
{
	struct slots slots = slots_of(changing, old, new);
	struct list list;
	size_t i;

	for (i = 0; i < slots.count; i++) {
		if (is_listing(changing, old, slots.v[i].name)) {
			changing_add(changing, CHANGE_SET, old, new)->key = slots.v[i].name;
			continue;
		}
		list = list_of(changing, old, new, slots.v[i].name);
		walk_list(changing, &list, old == NODE_NONE);
		free(list.stays);
		free(list.stayed);
	}
	free(slots.v);
}

/* --- the whole ---------------------------------------------------------------------------- */

static void
match_all(struct changes *changes, bool same)
{
	node_id node;

	changes->known = journey_next_id(changes->new);
	changes->to_old = mem_zero(changes->known, sizeof *changes->to_old);
	changes->to_new = mem_zero(journey_next_id(changes->old), sizeof *changes->to_new);
	if (!same)
		merge_align(changes->old, changes->new, changes->to_old);
	for (node = NODE_ROOT; same && node < changes->known; node++)
		if (journey_has(changes->old, node) && journey_has(changes->new, node))
			changes->to_old[node] = node;
}

/* From what is on the map now; a match of what is not is kept, since an undo can
 * bring it back. */
static void
match_back(struct changes *changes)
{
	node_id node;

	memset(changes->to_new, 0, journey_next_id(changes->old) * sizeof *changes->to_new);
	for (node = NODE_ROOT; node < changes->known; node++)
		if (changes->to_old[node] != NODE_NONE && journey_has(changes->new, node))
			changes->to_new[changes->to_old[node]] = node;
}

static void
find(struct changes *changes, bool flows)
{
	struct changing changing = { .changes = changes,
		.places = mem_zero(journey_next_id(changes->old), sizeof *changing.places) };

	changes->count = 0;
	match_back(changes);
	if (flows)
		changing_match_flows(&changing);
	lanes_of(changes->old, &changing.old_lanes);
	lanes_of(changes->new, &changing.new_lanes);
	walk_pair(&changing, NODE_ROOT, NODE_ROOT, false);
	lanes_clear(&changing.old_lanes);
	lanes_clear(&changing.new_lanes);
	ids_free(changing.old_ids);
	ids_free(changing.new_ids);
	free(changing.places);
}

void
changes_find(struct changes *changes, const struct journey *old, const struct journey *new,
	bool same)
{
	changes_clear(changes);
	changes->old = old;
	changes->new = new;
	match_all(changes, same);
	find(changes, !same);
}

void
changes_follow(struct changes *changes)
{
	node_id next = journey_next_id(changes->new);

	if (next > changes->known) {
		changes->to_old = mem_resize(changes->to_old, next, sizeof *changes->to_old);
		memset(changes->to_old + changes->known, 0,
		    (next - changes->known) * sizeof *changes->to_old);
		changes->known = next;
	}
	find(changes, false);
}

void
changes_clear(struct changes *changes)
{
	free(changes->to_new);
	free(changes->to_old);
	free(changes->v);
	*changes = (struct changes){ 0 };
}

struct change_place
changes_place(const struct changes *changes, const struct change *change)
{
	bool gone = change->new == NODE_NONE;
	const struct journey *journey = gone ? changes->old : changes->new;
	struct change_place place = { .gone = gone, .section = KEY_TITLE };
	node_id node = gone ? change->old : change->new, parent;

	for (; node != NODE_ROOT; node = parent) {
		parent = journey_parent(journey, node);
		if (journey_kind(journey, node) == NODE_TOUCHPOINT)
			place.touchpoint = node;
		if (journey_kind(journey, node) == NODE_PHASE)
			place.phase = node;
		else if (parent == NODE_ROOT)
			place.section = journey_slot(journey, node);
	}
	/* What went from a place that is still there stands there. */
	if (gone && place.phase != NODE_NONE && changes->to_new[place.phase] != NODE_NONE &&
	    (place.touchpoint == NODE_NONE || changes->to_new[place.touchpoint] != NODE_NONE))
		place = (struct change_place){ .phase = changes->to_new[place.phase],
			.touchpoint = place.touchpoint != NODE_NONE
			? changes->to_new[place.touchpoint] : NODE_NONE };
	return place;
}

bool
changes_is_single(const struct changes *changes, const struct change *change)
{
	if (change->new != NODE_NONE)
		return align_is_single(changes->new, change->new);
	return align_is_single(changes->old, change->old);
}

const char *
change_kind_name(enum change_kind kind)
{
	static const char *const names[CHANGE_KINDS] = {
		"added", "removed", "moved", "renamed", "changed"
	};

	return names[kind];
}

const char *
change_event_name(enum change_event event)
{
	static const char *const names[CHANGE_EVENTS] = { "", "started", "done", "dropped", "reopened" };

	return names[event];
}
