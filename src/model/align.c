/*
 * Which node of one journey is which of another, where they share no numbers.
 *
 * The matching goes from what is sure to what is likely, and from phases to
 * touchpoints to what these hold, since the match of a parent helps to find
 * that of its children. Each pass gives every node that has no match yet a
 * name; equal names are paired in the order of the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "align.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "model/lane.h"
#include "model/merge.h"

#define PASSES 71	/* of align_all(), to tell how far it is */

/* --- what a node holds ----------------------------------------------------- */

uint64_t
align_hash(uint64_t hash, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
	return (hash ^ hash >> 31) * 0x9e3779b97f4a7c15u;
}

static uint64_t
hash_value(uint64_t hash, const struct value *value)
{
	size_t i;
	uint64_t sum = 0;

	if (value->kind == VALUE_TEXT)
		return align_hash(hash, value_text(value), strlen(value_text(value)));
	if (value->kind == VALUE_LIST) {
		for (i = 0; i < value_count(value); i++)
			hash = hash_value(hash + 1, value_item(value, i));
		return align_hash(hash, "l", 1);
	}
	for (i = 0; i < value_count(value); i++)
		sum += hash_value(align_hash(hash, value_key(value, i), strlen(value_key(value, i))),
		    value_item(value, i));
	return align_hash(hash + sum, "m", 1);
}

/* What stands in a node itself, whatever the order of its attributes. */
static uint64_t
hash_fields(const struct journey *journey, node_id node)
{
	const struct value *value;
	const char *name;
	uint64_t sum = 0;
	key_id key;
	size_t i;

	for (i = 0; i < journey_field_count(journey, node); i++) {
		value = journey_field(journey, node, i, &key);
		name = journey_key_name(journey, key);
		sum += hash_value(align_hash(14695981039346656037u, name, strlen(name)), value);
	}
	return align_hash(sum + journey_kind(journey, node), "n", 1);
}

/* Children before parents: from the end of the order to its beginning. */
static void
hash_all(struct align_side *side)
{
	const struct journey *journey = side->journey;
	const node_id *children;
	const char *slot;
	size_t i, k, count;
	uint64_t hash, sum;

	for (i = side->count; i > 0; i--) {
		sum = hash_fields(journey, side->order[i - 1]);
		children = journey_children(journey, side->order[i - 1], &count);
		for (k = 0; k < count; k++) {
			slot = journey_key_name(journey, journey_slot(journey, children[k]));
			hash = align_hash(side->whole[children[k]] + journey_index(journey, children[k]),
			    slot, strlen(slot));
			sum += hash;
		}
		side->whole[side->order[i - 1]] = sum;
	}
}

static void
list_nodes(struct align_side *side, node_id node)
{
	const node_id *children;
	size_t i, count;

	side->order[side->count++] = node;
	children = journey_children(side->journey, node, &count);
	for (i = 0; i < count; i++)
		list_nodes(side, children[i]);
}

static void
side_init(struct align_side *side, const struct journey *journey)
{
	size_t next = journey_next_id(journey);

	*side = (struct align_side){ .journey = journey, .ids = ids_new(journey) };
	side->order = mem_alloc(next * sizeof *side->order);
	side->whole = mem_zero(next, sizeof *side->whole);
	side->placed = mem_zero(next, sizeof *side->placed);
	list_nodes(side, NODE_ROOT);
	hash_all(side);
}

static void
side_clear(struct align_side *side)
{
	ids_free(side->ids);
	free(side->order);
	free(side->whole);
	free(side->placed);
}

void
align_pair(struct align *align, node_id base, node_id other)
{
	align->map[other] = base;
	align->base.placed[base] = true;
	align->other.placed[other] = true;
}

void
align_init(struct align *align, const struct journey *base, const struct journey *other,
	node_id *map)
{
	size_t i;

	side_init(&align->base, base);
	side_init(&align->other, other);
	align->passes = 0;
	align->map = map;
	align_pair(align, NODE_ROOT, NODE_ROOT);
	for (i = 0; i < align->other.count; i++)
		if (map[align->other.order[i]] != NODE_NONE)
			align_pair(align, map[align->other.order[i]], align->other.order[i]);
}

void
align_clear(struct align *align)
{
	side_clear(&align->base);
	side_clear(&align->other);
}

const char *
align_text(const struct journey *journey, node_id node)
{
	static const key_id keys[NODE_KINDS] = {
		[NODE_JOURNEY] = KEY_TITLE, [NODE_GOAL] = KEY_WHAT, [NODE_PERSONA] = KEY_NAME,
		[NODE_EVIDENCE] = KEY_TITLE, [NODE_LANE] = KEY_ID, [NODE_PHASE] = KEY_NAME,
		[NODE_TOUCHPOINT] = KEY_NAME, [NODE_CARD] = KEY_TEXT, [NODE_FLOW] = KEY_TO,
		[NODE_COMMENT] = KEY_TEXT, [NODE_WALK] = KEY_BY,
	};

	return journey_text(journey, node, keys[journey_kind(journey, node)]);
}

bool
align_is_single(const struct journey *journey, node_id node)
{
	enum lane_kind kind;

	if (journey_kind(journey, node) != NODE_CARD ||
	    !schema_has_cells(journey_kind(journey, journey_parent(journey, node))))
		return false;
	kind = lane_kind_of(journey, journey_slot(journey, node));
	return kind == LANE_LEVEL || kind == LANE_NAME;
}

bool
align_place(const struct align *align, node_id other, node_id *parent, key_id *slot)
{
	const struct journey *journey = align->other.journey;
	key_id key = journey_slot(journey, other);

	*parent = align->map[journey_parent(journey, other)];
	*slot = key < KEY_KNOWN ? key
	    : journey_find_key(align->base.journey, journey_key_name(journey, key));
	return *parent != NODE_NONE && *slot != KEY_NONE;
}

/* --- passes ------------------------------------------------------------------ */

struct name {
	node_id node;
	enum node_kind kind;
	node_id parent;		/* as `base` numbers it, or NODE_NONE */
	key_id slot;
	uint64_t whole;
	const char *text;
	size_t order;
};

enum pass {
	BY_ID,		/* the id, written at least on one side */
	BY_WHOLE,	/* all of it, in one place */
	BY_TEXT,	/* its text, in one place */
	BY_PERSONA,	/* a single value in one cell, of one persona */
	BY_ORDER,	/* nothing but the place */
	BY_OWNER,	/* its text, under the same parent */
	BY_MAP,		/* its text, anywhere */
	BY_CELL		/* a card that is alone in its cell, here and there */
};

/* Is the text enough to know the node by, wherever it stands? */
static bool
is_telling(const struct journey *journey, node_id node)
{
	enum node_kind kind = journey_kind(journey, node);

	return align_text(journey, node)[0] != '\0' && !align_is_single(journey, node) &&
	    kind != NODE_FLOW && kind != NODE_WALK;
}

/* Fills what the pass tells nodes apart by; false: this one takes no part. */
static bool
name_by(const struct align_side *side, enum pass pass, struct name *name)
{
	const struct journey *journey = side->journey;

	switch (pass) {
	case BY_ID:
		name->parent = NODE_NONE;
		name->slot = KEY_NONE;
		name->text = ids_of(side->ids, name->node);
		return name->text[0] != '\0';
	case BY_WHOLE:
		name->whole = side->whole[name->node];
		return true;
	case BY_TEXT:
		name->text = align_text(journey, name->node);
		return name->text[0] != '\0';
	case BY_PERSONA:
		name->text = journey_text(journey, name->node, KEY_PERSONA);
		return align_is_single(journey, name->node);
	case BY_ORDER:
		return name->kind == NODE_GOAL;
	case BY_OWNER:
	case BY_MAP:
		name->text = align_text(journey, name->node);
		name->slot = KEY_NONE;
		if (pass == BY_MAP)
			name->parent = NODE_NONE;
		return is_telling(journey, name->node);
	case BY_CELL:
		return journey_count(journey, journey_parent(journey, name->node),
		    journey_slot(journey, name->node)) == 1;
	}
	return false;
}

static bool
place_of(const struct align *align, bool other, node_id node, struct name *name)
{
	if (other)
		return align_place(align, node, &name->parent, &name->slot);
	name->parent = journey_parent(align->base.journey, node);
	name->slot = journey_slot(align->base.journey, node);
	return true;
}

static struct name *
name_all(const struct align *align, bool other, enum node_kind kind, enum pass pass, size_t *count)
{
	const struct align_side *side = other ? &align->other : &align->base;
	struct name *names = mem_alloc(side->count * sizeof *names);
	bool is_there;
	size_t i;

	for (i = *count = 0; i < side->count; i++) {
		node_id node = side->order[i];
		struct name name = { .node = node, .kind = kind, .text = "", .order = i };

		if (side->placed[node] || journey_kind(side->journey, node) != kind)
			continue;
		is_there = place_of(align, other, node, &name);
		if (name_by(side, pass, &name) && (is_there || pass == BY_ID || pass == BY_MAP ||
		    (pass == BY_OWNER && name.parent != NODE_NONE)))
			names[(*count)++] = name;
	}
	return names;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* By what the pass tells apart; 0 for nodes that may be the same. */
static int
compare(const struct name *a, const struct name *b)
{
	int order = ORDER(a->parent, b->parent);

	if (order == 0)
		order = ORDER(a->slot, b->slot);
	if (order == 0)
		order = ORDER(a->whole, b->whole);
	return order != 0 ? order : strcmp(a->text, b->text);
}

static int
compare_names(const void *a, const void *b)
{
	const struct name *left = a, *right = b;
	int order = compare(left, right);

	return order != 0 ? order : ORDER(left->order, right->order);
}

static bool
is_written(const struct align_side *side, node_id node)
{
	return journey_text(side->journey, node, KEY_ID)[0] != '\0';
}

static void
align_by(struct align *align, enum node_kind kind, enum pass pass)
{
	size_t base_count, other_count, i = 0, k = 0;
	struct name *base = name_all(align, false, kind, pass, &base_count);
	struct name *other = name_all(align, true, kind, pass, &other_count);
	int order;

	/* All is compared in any case: half a matching would be a wrong one. */
	progress_goes_on(N_("comparing"), ++align->passes, PASSES);
	qsort(base, base_count, sizeof *base, compare_names);
	qsort(other, other_count, sizeof *other, compare_names);
	while (i < base_count && k < other_count) {
		order = compare(&base[i], &other[k]);
		if (order == 0 && (pass != BY_ID || is_written(&align->base, base[i].node) ||
		    is_written(&align->other, other[k].node)))
			align_pair(align, base[i].node, other[k].node);
		i += order <= 0;
		k += order >= 0;
	}
	free(base);
	free(other);
}

/* From the outside in. */
static const enum node_kind kinds[] = {
	NODE_LANE, NODE_PERSONA, NODE_EVIDENCE, NODE_GOAL, NODE_WALK, NODE_PHASE,
	NODE_TOUCHPOINT, NODE_CARD, NODE_FLOW, NODE_COMMENT,
};

static void
align_kind_sure(struct align *align, enum node_kind kind)
{
	align_by(align, kind, BY_ID);
	align_by(align, kind, BY_WHOLE);
	align_by(align, kind, BY_TEXT);
	align_by(align, kind, BY_PERSONA);
	align_by(align, kind, BY_ORDER);
}

void
align_sure(struct align *align)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		align_kind_sure(align, kinds[i]);
}

void
align_all(struct align *align)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		align_kind_sure(align, kinds[i]);
		align_by(align, kinds[i], BY_OWNER);
		align_by(align, kinds[i], BY_MAP);
		align_alike(align, kinds[i], false);
		if (kinds[i] == NODE_TOUCHPOINT || kinds[i] == NODE_PHASE)
			align_alike(align, kinds[i], true);
		if (kinds[i] == NODE_CARD)
			align_by(align, NODE_CARD, BY_CELL);
	}
}

void
merge_align(const struct journey *base, const struct journey *other, node_id *map)
{
	struct align align;

	memset(map, 0, journey_next_id(other) * sizeof *map);
	align_init(&align, base, other, map);
	align_all(&align);
	align_clear(&align);
}
