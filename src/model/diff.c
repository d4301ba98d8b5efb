/*
 * Two states of one journey to the edits between them.
 *
 * A list of children is brought from its old order to its new one with the
 * fewest moves: a longest run of children that keep their order stays, the
 * others move. What leaves for another list is taken when that list's turn
 * comes; what is gone for good is removed first, unless it still holds
 * something that survives elsewhere: then last. An attribute that takes the
 * place of a list waits until the list is empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/diff.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "run.h"

struct diff {
	const struct journey *from, *to;
	struct edits *edits;
	struct edits late;	/* removals of what holds survivors */
	struct edits last;	/* attributes where a list was */
	bool *left;		/* by node of `from`: no longer where it was */
	size_t left_count;
};

/* The number in `to` of a key of `from`; KEY_NONE where it has none. */
static key_id
key_across(const struct journey *from, const struct journey *to, key_id key)
{
	return key < KEY_KNOWN ? key : journey_find_key(to, journey_key_name(from, key));
}

static bool
was_there(const struct diff *diff, node_id node)
{
	return journey_has(diff->from, node);
}

/* Is anything at or below `node` of `from` still on the map of `to`? */
static bool
holds_survivor(const struct diff *diff, node_id node)
{
	const node_id *children;
	size_t i, count;

	if (journey_has(diff->to, node))
		return true;
	children = journey_children(diff->from, node, &count);
	for (i = 0; i < count; i++)
		if (holds_survivor(diff, children[i]))
			return true;
	return false;
}

/* Removes what is gone at or below `node`. What goes down with its parent
 * (`going`) needs no edit of its own. */
static void
diff_removals(struct diff *diff, node_id node, bool going)
{
	const node_id *children;
	size_t i, count;
	bool gone = !journey_has(diff->to, node);

	if (gone && !going) {
		if (!holds_survivor(diff, node)) {
			edits_add(diff->edits, edit_remove(node));
			diff->left[node] = true;
			return;
		}
		edits_add(&diff->late, edit_remove(node));
	}
	children = journey_children(diff->from, node, &count);
	for (i = 0; i < count; i++)
		diff_removals(diff, children[i], gone);
}

static bool
was_list(const struct diff *diff, node_id node, key_id key)
{
	return was_there(diff, node) && key != KEY_NONE &&
	    journey_count(diff->from, node, key) > 0;
}

static void
diff_fields(struct diff *diff, node_id node)
{
	const struct value *value, *old;
	const char *name;
	key_id key, there;
	size_t i;

	for (i = 0; i < journey_field_count(diff->to, node); i++) {
		value = journey_field(diff->to, node, i, &key);
		name = journey_key_name(diff->to, key);
		there = key_across(diff->to, diff->from, key);
		old = was_there(diff, node) && there != KEY_NONE ?
		    journey_get(diff->from, node, there) : NULL;
		if (!value_equal(value, old))
			edits_add(was_list(diff, node, there) ? &diff->last : diff->edits,
			    edit_set(node, name, value_copy(value)));
	}
	for (i = 0; was_there(diff, node) && i < journey_field_count(diff->from, node); i++) {
		journey_field(diff->from, node, i, &key);
		there = key_across(diff->from, diff->to, key);
		if (there == KEY_NONE || journey_get(diff->to, node, there) == NULL)
			edits_add(diff->edits,
			    edit_set(node, journey_key_name(diff->from, key), NULL));
	}
}

/* The list as it stands when its turn comes. */
struct row {
	node_id *v;
	size_t count, room;
};

static void
row_put(struct row *row, size_t at, node_id node)
{
	vec_grow(row->v, row->count, row->room);
	memmove(row->v + at + 1, row->v + at, (row->count - at) * sizeof *row->v);
	row->v[at] = node;
	row->count++;
}

static bool
row_find(const struct row *row, node_id node, size_t *at)
{
	for (*at = 0; *at < row->count; (*at)++)
		if (row->v[*at] == node)
			return true;
	return false;
}

static void
row_take(struct row *row, size_t at)
{
	memmove(row->v + at, row->v + at + 1, (row->count - at - 1) * sizeof *row->v);
	row->count--;
}

static struct row
row_before(const struct diff *diff, node_id parent, key_id slot)
{
	struct row row = { 0 };
	node_id node;
	size_t i;

	if (slot == KEY_NONE || !was_there(diff, parent))
		return row;
	for (i = 0; (node = journey_child(diff->from, parent, slot, i)) != NODE_NONE; i++)
		if (!diff->left[node])
			row_put(&row, row.count, node);
	return row;
}

/* Old places of the wanted children, looked up through a table by node, so
 * that a long list stays linear. */
static size_t *
old_places(const struct diff *diff, const struct row *row, const node_id *wanted, size_t count)
{
	size_t *places = mem_alloc(count * sizeof *places), i;
	size_t *by_node = mem_zero(diff->left_count, sizeof *by_node);

	for (i = 0; i < row->count; i++)
		by_node[row->v[i]] = i + 1;
	for (i = 0; i < count; i++)
		places[i] = wanted[i] < diff->left_count ? by_node[wanted[i]] - 1 : SIZE_MAX;
	free(by_node);
	return places;
}

/* Brings one child to where `at` of the row is, and the row with it. */
static size_t
bring(struct diff *diff, struct row *row, node_id parent, const char *slot, node_id node, size_t at)
{
	size_t old;

	if (row_find(row, node, &old)) {
		row_take(row, old);
		at -= old < at;
	}
	if (was_there(diff, node)) {
		edits_add(diff->edits, edit_move(node, parent, slot, at));
		diff->left[node] = true;
	} else {
		edits_add(diff->edits,
		    edit_insert(node, journey_kind(diff->to, node), parent, slot, at));
	}
	row_put(row, at, node);
	return at + 1;
}

/* Does the list already stand as it is wanted, as most do? */
static bool
is_as_before(const struct diff *diff, node_id parent, key_id slot, const node_id *wanted,
	size_t count)
{
	size_t i;

	if (slot == KEY_NONE || !was_there(diff, parent) ||
	    journey_count(diff->from, parent, slot) != count)
		return false;
	for (i = 0; i < count; i++)
		if (journey_child(diff->from, parent, slot, i) != wanted[i] ||
		    diff->left[wanted[i]])
			return false;
	return true;
}

static void
diff_list(struct diff *diff, node_id parent, key_id slot, const node_id *wanted, size_t count)
{
	struct row row = row_before(diff, parent, key_across(diff->to, diff->from, slot));
	size_t *old = old_places(diff, &row, wanted, count);
	bool *stays = mem_zero(count, sizeof *stays);
	size_t i, at = 0;

	run_longest(old, count, stays);
	for (i = 0; i < count; i++) {
		if (!stays[i]) {
			at = bring(diff, &row, parent, journey_key_name(diff->to, slot), wanted[i], at);
			continue;
		}
		while (row.v[at] != wanted[i])
			at++;
		at++;
	}
	free(stays);
	free(old);
	free(row.v);
}

static void
diff_node(struct diff *diff, node_id node)
{
	const node_id *children;
	size_t count, first, end;
	key_id slot;

	diff_fields(diff, node);
	children = journey_children(diff->to, node, &count);
	for (first = 0; first < count; first = end) {
		slot = journey_slot(diff->to, children[first]);
		for (end = first; end < count && journey_slot(diff->to, children[end]) == slot;)
			end++;
		if (!is_as_before(diff, node, key_across(diff->to, diff->from, slot),
		    children + first, end - first))
			diff_list(diff, node, slot, children + first, end - first);
	}
	for (first = 0; first < count; first++)
		diff_node(diff, children[first]);
}

void
diff_same(const struct journey *from, const struct journey *to, struct edits *edits)
{
	struct diff diff = { .from = from, .to = to, .edits = edits };
	size_t i;

	diff.left_count = journey_next_id(from);
	diff.left = mem_zero(diff.left_count, sizeof *diff.left);
	diff_removals(&diff, NODE_ROOT, false);
	diff_node(&diff, NODE_ROOT);
	for (i = 0; i < diff.late.count; i++)
		edits_add(edits, diff.late.v[i]);
	for (i = 0; i < diff.last.count; i++)
		edits_add(edits, diff.last.v[i]);
	free(diff.late.v);
	free(diff.last.v);
	free(diff.left);
}

struct match {
	const struct journey *a, *b;
	node_id *map;
	node_id *at;
	key_id *key;
};

static bool
differs(const struct match *match, node_id node, key_id key)
{
	if (match->at != NULL)
		*match->at = node;
	if (match->key != NULL)
		*match->key = key;
	return false;
}

static bool
match_fields(const struct match *match, node_id a, node_id b)
{
	const struct value *value, *other;
	key_id key, there;
	size_t i;

	for (i = 0; i < journey_field_count(match->a, a); i++) {
		value = journey_field(match->a, a, i, &key);
		there = key_across(match->a, match->b, key);
		other = there != KEY_NONE ? journey_get(match->b, b, there) : NULL;
		if (!value_equal(value, other))
			return differs(match, a, key);
	}
	if (journey_field_count(match->a, a) != journey_field_count(match->b, b))
		return differs(match, a, KEY_NONE);
	return true;
}

static bool match_nodes(const struct match *match, node_id a, node_id b);

static bool
match_slot(const struct match *match, node_id a, node_id b, key_id slot)
{
	key_id there = key_across(match->a, match->b, slot);
	size_t count = journey_count(match->a, a, slot), i;

	if (there == KEY_NONE || journey_count(match->b, b, there) != count)
		return differs(match, a, slot);
	for (i = 0; i < count; i++)
		if (!match_nodes(match, journey_child(match->a, a, slot, i),
		    journey_child(match->b, b, there, i)))
			return false;
	return true;
}

static bool
match_nodes(const struct match *match, node_id a, node_id b)
{
	const node_id *children;
	size_t i, count, other;
	key_id slot = KEY_NONE;

	if (journey_kind(match->a, a) != journey_kind(match->b, b))
		return differs(match, a, KEY_NONE);
	if (match->map != NULL)
		match->map[b] = a;
	if (!match_fields(match, a, b))
		return false;
	children = journey_children(match->a, a, &count);
	for (i = 0; i < count; i++) {
		if (journey_slot(match->a, children[i]) == slot)
			continue;
		slot = journey_slot(match->a, children[i]);
		if (!match_slot(match, a, b, slot))
			return false;
	}
	journey_children(match->b, b, &other);
	return other == count || differs(match, a, KEY_NONE);
}

bool
diff_match(const struct journey *a, const struct journey *b, node_id *map, node_id *at, key_id *key)
{
	struct match match = { a, b, map, at, key };

	return match_nodes(&match, NODE_ROOT, NODE_ROOT);
}
