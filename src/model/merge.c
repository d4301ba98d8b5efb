/*
 * Three states of one journey to one: nothing that either side wrote is lost.
 *
 * Each thing is a trio: what it is in base, ours and theirs. Which trios stay
 * and where they stand is decided for each; then the merged journey is built
 * from the root down, and the edits are what leads there from ours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/merge.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "base/mem.h"
#include "base/vec.h"
#include "merging.h"
#include "model/diff.h"

/* --- trios ------------------------------------------------------------------------ */

static struct trio *
trio_at(const struct merging *merging, const size_t *index, node_id node)
{
	return node != NODE_NONE && index[node] > 0 ? &merging->trios[index[node] - 1] : NULL;
}

struct trio *
merging_base(const struct merging *merging, node_id node)
{
	return trio_at(merging, merging->by_base, node);
}

struct trio *
merging_ours(const struct merging *merging, node_id node)
{
	return trio_at(merging, merging->by_ours, node);
}

struct trio *
merging_theirs(const struct merging *merging, node_id node)
{
	return trio_at(merging, merging->by_theirs, node);
}

static void
add_trio(struct merging *merging, node_id base, node_id ours, node_id theirs)
{
	vec_grow(merging->trios, merging->count, merging->room);
	merging->trios[merging->count++] =
	    (struct trio){ .base = base, .ours = ours, .theirs = theirs };
	if (base != NODE_NONE)
		merging->by_base[base] = merging->count;
	if (ours != NODE_NONE)
		merging->by_ours[ours] = merging->count;
	if (theirs != NODE_NONE)
		merging->by_theirs[theirs] = merging->count;
}

static void
find_trios(struct merging *merging, const node_id *map)
{
	node_id node, most = journey_next_id(merging->base);
	struct trio *trio;

	if (journey_next_id(merging->ours) > most)
		most = journey_next_id(merging->ours);
	merging->by_base = mem_zero(most, sizeof *merging->by_base);
	merging->by_ours = mem_zero(most, sizeof *merging->by_ours);
	merging->by_theirs = mem_zero(journey_next_id(merging->theirs), sizeof *merging->by_theirs);
	for (node = NODE_ROOT; node < most; node++)
		if (journey_has(merging->base, node) || journey_has(merging->ours, node))
			add_trio(merging, journey_has(merging->base, node) ? node : NODE_NONE,
			    journey_has(merging->ours, node) ? node : NODE_NONE, NODE_NONE);
	for (node = NODE_ROOT; node < journey_next_id(merging->theirs); node++) {
		if (!journey_has(merging->theirs, node))
			continue;
		trio = merging_base(merging, map[node]);
		if (trio == NULL) {
			add_trio(merging, NODE_NONE, NODE_NONE, node);
		} else {
			trio->theirs = node;
			merging->by_theirs[node] = (size_t)(trio - merging->trios) + 1;
		}
	}
}

/* What both sides brought in alike, or brought to be alike, is one thing; and
 * a cell that holds one value does not get two. */
static void
find_twins(struct merging *merging)
{
	node_id *map = mem_zero(journey_next_id(merging->theirs), sizeof *map), node;
	struct align align;
	struct trio *trio, *twin;

	for (node = NODE_ROOT; node < journey_next_id(merging->theirs); node++)
		if ((trio = merging_theirs(merging, node)) != NULL)
			map[node] = trio->ours;
	align_init(&align, merging->ours, merging->theirs, map);
	align_sure(&align);
	align_clear(&align);
	for (node = NODE_ROOT; node < journey_next_id(merging->theirs); node++) {
		trio = merging_theirs(merging, node);
		if (trio == NULL || trio->ours != NODE_NONE || map[node] == NODE_NONE)
			continue;
		twin = merging_ours(merging, map[node]);
		twin->theirs = node;
		merging->by_theirs[node] = (size_t)(twin - merging->trios) + 1;
		if (trio->base != NODE_NONE)
			merging->by_base[trio->base] = (size_t)(twin - merging->trios) + 1;
		if (twin->base == NODE_NONE)
			twin->base = trio->base;
		*trio = (struct trio){ 0 };
	}
	free(map);
}

/* --- where it stands ------------------------------------------------------------------ */

static bool
same_place(const struct trio *a, const char *slot_a, const struct trio *b, const char *slot_b)
{
	return a == b && strcmp(slot_a, slot_b) == 0;
}

static const char *
slot_name(const struct journey *journey, node_id node)
{
	return journey_key_name(journey, journey_slot(journey, node));
}

/* Did theirs, or ours, put it under another parent or into another cell? */
static bool
went(const struct merging *merging, const struct trio *trio, bool theirs)
{
	const struct trio *before = merging_base(merging, journey_parent(merging->base, trio->base));
	const char *slot = slot_name(merging->base, trio->base);

	if (theirs)
		return !same_place(before, slot,
		    merging_theirs(merging, journey_parent(merging->theirs, trio->theirs)),
		    slot_name(merging->theirs, trio->theirs));
	return !same_place(before, slot,
	    merging_ours(merging, journey_parent(merging->ours, trio->ours)),
	    slot_name(merging->ours, trio->ours));
}

struct trio *
merging_place(const struct merging *merging, const struct trio *trio, const char **slot)
{
	bool theirs = trio->ours == NODE_NONE || (trio->theirs != NODE_NONE &&
	    trio->base != NODE_NONE && !went(merging, trio, false) && went(merging, trio, true));

	if (theirs) {
		*slot = slot_name(merging->theirs, trio->theirs);
		return merging_theirs(merging, journey_parent(merging->theirs, trio->theirs));
	}
	*slot = slot_name(merging->ours, trio->ours);
	return merging_ours(merging, journey_parent(merging->ours, trio->ours));
}

/* --- what stays ------------------------------------------------------------------------ */

static bool
same_fields(const struct journey *a, node_id node, const struct journey *b, node_id other)
{
	const struct value *value;
	key_id key, there;
	size_t i;

	if (journey_field_count(a, node) != journey_field_count(b, other))
		return false;
	for (i = 0; i < journey_field_count(a, node); i++) {
		value = journey_field(a, node, i, &key);
		there = journey_find_key(b, journey_key_name(a, key));
		if (there == KEY_NONE || !value_equal(value, journey_get(b, other, there)))
			return false;
	}
	return true;
}

static bool
ours_removed(const struct trio *trio)
{
	return trio != NULL && trio->ours == NODE_NONE && trio->base != NODE_NONE &&
	    trio->theirs != NODE_NONE;
}

static bool
theirs_removed(const struct trio *trio)
{
	return trio != NULL && trio->theirs == NODE_NONE && trio->base != NODE_NONE &&
	    trio->ours != NODE_NONE;
}

/* Did the side that still has it change it? */
static bool
is_touched(const struct merging *merging, const struct trio *trio)
{
	if (ours_removed(trio))
		return went(merging, trio, true) ||
		    !same_fields(merging->base, trio->base, merging->theirs, trio->theirs);
	return went(merging, trio, false) ||
	    !same_fields(merging->base, trio->base, merging->ours, trio->ours);
}

/* What stays needs its parent; and one removal is beaten as a whole: all that
 * went along with it stays too. */
static void
keep(struct merging *merging, struct trio *trio)
{
	bool ours = ours_removed(trio);
	const node_id *children;
	struct trio *below;
	const char *slot;
	size_t i, count;

	if (trio->kept)
		return;
	trio->kept = true;
	if (trio->ours != NODE_ROOT)
		keep(merging, merging_place(merging, trio, &slot));
	if (!ours && !theirs_removed(trio))
		return;
	children = ours ? journey_children(merging->theirs, trio->theirs, &count)
	    : journey_children(merging->ours, trio->ours, &count);
	for (i = 0; i < count; i++) {
		below = ours ? merging_theirs(merging, children[i]) : merging_ours(merging, children[i]);
		if (ours ? ours_removed(below) : theirs_removed(below))
			keep(merging, below);
	}
}

static void
keep_all(struct merging *merging)
{
	struct trio *trio;
	size_t i;

	for (i = 0; i < merging->count; i++) {
		trio = &merging->trios[i];
		if (trio->ours == NODE_NONE && trio->theirs == NODE_NONE)
			continue;
		if ((!ours_removed(trio) && !theirs_removed(trio)) || is_touched(merging, trio))
			keep(merging, trio);
	}
}

/* --- the whole ---------------------------------------------------------------------------- */

/* What ours lacks gets a number of its own: a removed node brought back would
 * bring with it what it held when it went. */
static void
number_all(struct merging *merging, node_id *numbers)
{
	node_id next = journey_next_id(merging->base);
	struct trio *trio;
	size_t i;

	if (journey_next_id(merging->ours) > next)
		next = journey_next_id(merging->ours);
	for (i = 0; i < merging->count; i++) {
		trio = &merging->trios[i];
		if (trio->kept)
			trio->result = trio->ours != NODE_NONE ? trio->ours : next++;
		else
			trio->result = trio->base;
		if (numbers != NULL && trio->theirs != NODE_NONE)
			numbers[trio->theirs] = trio->result;
	}
}

static size_t
count_taken(const struct edits *edits, size_t from)
{
	node_id added = NODE_NONE;
	size_t i, taken = 0;

	for (i = from; i < edits->count; i++) {
		const struct edit *edit = &edits->v[i];

		/* What a new thing holds is part of it. */
		if (edit->op == EDIT_INSERT)
			added = edit->node;
		taken += edit->op != EDIT_SET || (edit->node != added &&
		    strcmp(edit->key, key_name(KEY_CONFLICT)) != 0);
	}
	return taken;
}

static void
merge_trios(struct merging *merging, struct edits *edits, node_id *numbers)
{
	struct trio *root;
	size_t before = edits->count;

	find_twins(merging);
	keep_all(merging);
	number_all(merging, numbers);
	merging_see_moves(merging);
	root = merging_ours(merging, NODE_ROOT);
	merging->result = journey_new();
	merging_fields(merging, root);
	merging_build(merging, root);
	diff_same(merging->ours, merging->result, edits);
	merging->sum->taken = count_taken(edits, before);
	journey_free(merging->result);
}

void
merge_three(const struct journey *base, const struct journey *ours, const struct journey *theirs,
	struct edits *edits, node_id *numbers, struct merge_sum *sum)
{
	struct merging merging = { .base = base, .ours = ours, .theirs = theirs, .sum = sum };
	node_id *map = mem_zero(journey_next_id(theirs), sizeof *map);

	*sum = (struct merge_sum){ 0 };
	if (diff_match(ours, theirs, map, NULL, NULL)) {
		if (numbers != NULL)
			memcpy(numbers, map, journey_next_id(theirs) * sizeof *map);
		free(map);
		return;
	}
	merge_align(base, theirs, map);
	find_trios(&merging, map);
	merge_trios(&merging, edits, numbers);
	free(map);
	free(merging.trios);
	free(merging.by_base);
	free(merging.by_ours);
	free(merging.by_theirs);
}
