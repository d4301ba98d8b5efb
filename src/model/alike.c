/*
 * How much two nodes have in common: for renames and for texts touched up.
 *
 * A node is a set of hashes: of its words, of pieces of three bytes (for names
 * of one word and scripts without spaces), and for what holds others of the
 * texts below it. Two sets are alike by how large a part of them is the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "base/mem.h"
#include "base/vec.h"

#define ALIKE_ENOUGH 500	/* of 1000: half of both is the same */
#define ALIKE_PAIRS 250000	/* compared at most; more would take too long */
#define ALIKE_BYTES 2000	/* of a text that are looked at */

struct set {
	uint64_t *v;
	size_t count, room;
};

/* What is left to match, with the place that it has in `base`. */
struct kin {
	node_id node, parent;
	key_id slot;
	size_t order;
	struct set words, pieces, held;
};

struct kins {
	struct kin *v;
	size_t count, room;
};

/* --- sets ---------------------------------------------------------------------- */

static void
set_add(struct set *set, uint64_t hash)
{
	vec_grow(set->v, set->count, set->room);
	set->v[set->count++] = hash;
}

static int
compare_hashes(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

	return (left > right) - (left < right);
}

static void
set_close(struct set *set)
{
	size_t i, kept = 0;

	if (set->count == 0)
		return;
	qsort(set->v, set->count, sizeof *set->v, compare_hashes);
	for (i = 0; i < set->count; i++)
		if (i == 0 || set->v[i] != set->v[kept - 1])
			set->v[kept++] = set->v[i];
	set->count = kept;
}

/* What two sets share, of 1000. */
static unsigned
set_alike(const struct set *a, const struct set *b)
{
	size_t i = 0, k = 0, common = 0;

	if (a->count == 0 || b->count == 0)
		return 0;
	while (i < a->count && k < b->count) {
		common += a->v[i] == b->v[k];
		if (a->v[i] <= b->v[k])
			k += a->v[i++] == b->v[k];
		else
			k++;
	}
	return (unsigned)(2000 * common / (a->count + b->count));
}

/* --- what a node says ------------------------------------------------------------ */

static void
add_text(struct kin *kin, const char *text)
{
	size_t len = strlen(text), i, word;

	if (len > ALIKE_BYTES)
		len = ALIKE_BYTES;
	for (i = 0; i + 3 <= len; i++)
		set_add(&kin->pieces, align_hash(1, text + i, 3));
	for (i = 0; i < len; i += word + 1) {
		word = strcspn(text + i, " \t\r\n.,;:!?");
		if (word > len - i)
			word = len - i;
		if (word > 0)
			set_add(&kin->words, align_hash(2, text + i, word));
	}
}

static void
add_value(struct kin *kin, const struct value *value)
{
	size_t i;

	if (value->kind == VALUE_TEXT)
		add_text(kin, value_text(value));
	for (i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			add_text(kin, value_key(value, i));
		add_value(kin, value_item(value, i));
	}
}

static void
add_held(struct kin *kin, const struct journey *journey, node_id node)
{
	const node_id *children;
	const char *text;
	size_t i, count;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++) {
		text = align_text(journey, children[i]);
		if (text[0] != '\0' && !align_is_single(journey, children[i]))
			set_add(&kin->held, align_hash(3, text, strlen(text)));
		add_held(kin, journey, children[i]);
	}
}

static void
describe(struct kin *kin, const struct journey *journey)
{
	enum node_kind kind = journey_kind(journey, kin->node);
	key_id key;
	size_t i;

	if (kind == NODE_PERSONA || kind == NODE_EVIDENCE || kind == NODE_WALK)
		for (i = 0; i < journey_field_count(journey, kin->node); i++)
			add_value(kin, journey_field(journey, kin->node, i, &key));
	else
		add_text(kin, align_text(journey, kin->node));
	add_held(kin, journey, kin->node);
	/* So that one text alone, of many or of none beside it, is not enough. */
	if (kin->held.count > 0)
		set_add(&kin->held, align_hash(4, align_text(journey, kin->node),
		    strlen(align_text(journey, kin->node))));
	set_close(&kin->words);
	set_close(&kin->pieces);
	set_close(&kin->held);
}

static unsigned
kin_alike(const struct kin *a, const struct kin *b, bool anywhere)
{
	unsigned held = set_alike(&a->held, &b->held), words, pieces;

	if (anywhere || held >= ALIKE_ENOUGH)
		return held;
	words = set_alike(&a->words, &b->words);
	pieces = set_alike(&a->pieces, &b->pieces);
	return words > pieces ? words : pieces;
}

/* --- pairs ------------------------------------------------------------------------- */

static int
compare_kins(const void *a, const void *b)
{
	const struct kin *left = a, *right = b;

	if (left->parent != right->parent)
		return left->parent < right->parent ? -1 : 1;
	if (left->slot != right->slot)
		return left->slot < right->slot ? -1 : 1;
	return left->order < right->order ? -1 : 1;
}

static struct kins
find_kins(const struct align *align, bool other, enum node_kind kind, bool anywhere)
{
	const struct align_side *side = other ? &align->other : &align->base;
	struct kins kins = { 0 };
	struct kin kin;
	size_t i;

	for (i = 0; i < side->count; i++) {
		kin = (struct kin){ .node = side->order[i], .order = i };
		if (side->placed[kin.node] || journey_kind(side->journey, kin.node) != kind ||
		    align_is_single(side->journey, kin.node))
			continue;
		kin.parent = journey_parent(side->journey, kin.node);
		kin.slot = journey_slot(side->journey, kin.node);
		if (other && !align_place(align, kin.node, &kin.parent, &kin.slot) && !anywhere)
			continue;
		if (anywhere)
			kin.parent = kin.slot = 0;
		describe(&kin, side->journey);
		vec_grow(kins.v, kins.count, kins.room);
		kins.v[kins.count++] = kin;
	}
	if (kins.count > 0)
		qsort(kins.v, kins.count, sizeof *kins.v, compare_kins);
	return kins;
}

static void
kins_clear(struct kins *kins)
{
	size_t i;

	for (i = 0; i < kins->count; i++) {
		free(kins->v[i].words.v);
		free(kins->v[i].pieces.v);
		free(kins->v[i].held.v);
	}
	free(kins->v);
}

struct pair {
	unsigned alike;
	size_t far;		/* how far apart they stand */
	const struct kin *base, *other;
};

static int
compare_pairs(const void *a, const void *b)
{
	const struct pair *left = a, *right = b;

	if (left->alike != right->alike)
		return left->alike > right->alike ? -1 : 1;
	if (left->far != right->far)
		return left->far < right->far ? -1 : 1;
	if (left->base->order != right->base->order)
		return left->base->order < right->base->order ? -1 : 1;
	return left->other->order < right->other->order ? -1 : 1;
}

/* The best pairs first, each node once. */
static void
pair_group(struct align *align, const struct kin *base, size_t base_count,
	const struct kin *other, size_t other_count, bool anywhere)
{
	struct pair *pairs = NULL;
	size_t count = 0, room = 0, i, k;

	if (base_count > ALIKE_PAIRS / other_count)
		return;
	for (i = 0; i < base_count; i++)
		for (k = 0; k < other_count; k++) {
			struct pair pair = { kin_alike(&base[i], &other[k], anywhere),
				i > k ? i - k : k - i, &base[i], &other[k] };

			if (pair.alike < ALIKE_ENOUGH)
				continue;
			vec_grow(pairs, count, room);
			pairs[count++] = pair;
		}
	if (count > 0)
		qsort(pairs, count, sizeof *pairs, compare_pairs);
	for (i = 0; i < count; i++)
		if (!align->base.placed[pairs[i].base->node] &&
		    !align->other.placed[pairs[i].other->node])
			align_pair(align, pairs[i].base->node, pairs[i].other->node);
	free(pairs);
}

static size_t
group_end(const struct kins *kins, size_t from)
{
	size_t end = from;

	while (end < kins->count && kins->v[end].parent == kins->v[from].parent &&
	    kins->v[end].slot == kins->v[from].slot)
		end++;
	return end;
}

static int
compare_groups(const struct kin *a, const struct kin *b)
{
	if (a->parent != b->parent)
		return a->parent < b->parent ? -1 : 1;
	return (a->slot > b->slot) - (a->slot < b->slot);
}

void
align_alike(struct align *align, enum node_kind kind, bool anywhere)
{
	struct kins base = find_kins(align, false, kind, anywhere);
	struct kins other = find_kins(align, true, kind, anywhere);
	size_t i = 0, k = 0, i_end, k_end;
	int order;

	while (i < base.count && k < other.count) {
		i_end = group_end(&base, i);
		k_end = group_end(&other, k);
		order = compare_groups(&base.v[i], &other.v[k]);
		if (order == 0)
			pair_group(align, base.v + i, i_end - i, other.v + k, k_end - k, anywhere);
		if (order <= 0)
			i = i_end;
		if (order >= 0)
			k = k_end;
	}
	kins_clear(&base);
	kins_clear(&other);
}
