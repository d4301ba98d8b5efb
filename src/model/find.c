/*
 * Where a text stands in the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/value.h"
#include "base/vec.h"
#include "node.h"

#define SEEN 1024

/* A text by its number in the store, and whether the needle is in it. */
struct find_seen {
	uint32_t number;
	bool hit;
};

/* --- a search ------------------------------------------------------------------ */

void
find_clear(struct find *find)
{
	free(find->v);
	free(find->ranks);
	free(find->seen);
	value_free(find->personas);
	*find = (struct find){ 0 };
}

static size_t
rank_of(const struct find *find, key_id lane)
{
	return lane < find->rank_count ? find->ranks[lane] : 0;
}

/* The phase and the unit in which a node is. */
static void
locate(const struct journey *journey, node_id node, size_t *phase, size_t *unit)
{
	*phase = *unit = 0;
	while (node != NODE_NONE && node != NODE_ROOT &&
	    !schema_has_cells(journey_kind(journey, node)))
		node = journey_parent(journey, node);
	if (node == NODE_NONE || node == NODE_ROOT)
		return;
	if (journey_kind(journey, node) == NODE_TOUCHPOINT) {
		*unit = journey_index(journey, node) + 1;
		node = journey_parent(journey, node);
	}
	*phase = journey_index(journey, node);
}

static struct value *
personas_called(const struct journey *journey, const struct needle *needle)
{
	struct value *ids = value_new_list();
	node_id persona;

	for (size_t i = 0; (persona = journey_child(journey, NODE_ROOT, KEY_PERSONAS, i)) !=
	    NODE_NONE; i++) {
		const char *name = journey_text(journey, persona, KEY_NAME);
		const char *id = journey_text(journey, persona, KEY_ID);
		char *slug = utf8_slug(name);

		if (needle_in(needle, name))
			value_add(ids, value_new_text(id[0] != '\0' ? id : slug));
		free(slug);
	}
	return ids;
}

static void
begin(struct find *find, const struct journey *journey, const struct lanes *lanes,
	const struct needle *needle, node_id from)
{
	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->v[i].key >= find->rank_count)
			find->rank_count = lanes->v[i].key + 1;
	find->ranks = mem_zero(find->rank_count, sizeof *find->ranks);
	for (size_t i = 0; i < lanes->count; i++)
		if (!lanes->v[i].hidden)
			find->ranks[lanes->v[i].key] = i + 1;
	find->personas = personas_called(journey, needle);
	locate(journey, from, &find->start_phase, &find->start_unit);
	find->phase = find->start_phase;
	find->unit = find->start_unit;
	find->seen = mem_zero(SEEN, sizeof *find->seen);
	find->begun = true;
}

/* The text of a phase, touchpoint or card: most stand where the node does. */
static const char *
text_of(const struct journey *journey, node_id node)
{
	const struct node *self = &journey->nodes[node];

	if (self->first != 0)
		return value_text(store_at(&journey->store, self->first));
	return journey_text(journey, node, node_usual_key(self));
}

/* Is it the persona's whose name is meant? */
static bool
is_meant(const struct find *find, const struct journey *journey, node_id card)
{
	const char *persona;

	if (value_count(find->personas) == 0)
		return false;
	persona = journey_text(journey, card, KEY_PERSONA);
	for (size_t i = 0; i < value_count(find->personas); i++)
		if (strcmp(value_text(value_item(find->personas, i)), persona) == 0)
			return true;
	return false;
}

/* What was found of a text is remembered by its place in the store, for a while: many
 * stand on a map time and again. */
static bool
has_needle(struct find *find, const struct journey *journey, node_id node,
	const struct needle *needle)
{
	uint32_t number = journey->nodes[node].first;
	struct find_seen *seen = &find->seen[number % SEEN];

	if (number == 0)
		return needle_in(needle, text_of(journey, node));
	if (seen->number != number)
		*seen = (struct find_seen){ number, needle_in(needle, text_of(journey, node)) };
	return seen->hit;
}

static bool
is_hit(struct find *find, const struct journey *journey, node_id node,
	const struct needle *needle)
{
	const struct node *self = &journey->nodes[node];

	if (self->kind != NODE_CARD)
		return has_needle(find, journey, node, needle);
	return (self->slot != KEY_EMOTION && self->slot != KEY_EXPECTED &&
	    has_needle(find, journey, node, needle)) || is_meant(find, journey, node);
}

/* Adds a card behind those of its unit, from `first` on, that stand above it. */
static void
add_card(struct find *find, const struct journey *journey, size_t first, node_id card)
{
	size_t rank = rank_of(find, journey_slot(journey, card)), at = find->count;

	if (rank == 0) {
		find->hidden++;
		return;
	}
	vec_grow(find->v, find->count, find->room);
	while (at > first && rank_of(find, journey_slot(journey, find->v[at - 1])) > rank) {
		find->v[at] = find->v[at - 1];
		at--;
	}
	find->v[at] = card;
	find->count++;
}

/* Looks at a phase or touchpoint and its cards. */
static void
look_at(struct find *find, const struct journey *journey, const struct needle *needle,
	node_id owner)
{
	size_t count, first;
	const node_id *children = journey_children(journey, owner, &count);
	const struct node *nodes = journey->nodes;

	if (is_hit(find, journey, owner, needle)) {
		vec_grow(find->v, find->count, find->room);
		find->v[find->count++] = owner;
	}
	first = find->count;
	for (size_t i = 0; i < count; i++)
		if (nodes[children[i]].kind == NODE_CARD &&
		    is_hit(find, journey, children[i], needle))
			add_card(find, journey, first, children[i]);
}

static void
hide_since(struct find *find, size_t count)
{
	find->hidden += find->count - count;
	find->count = count;
}

/* What was found behind the start, which came first, goes to the end. */
static void
put_in_order(struct find *find)
{
	size_t head = find->split;
	node_id *copy = mem_zero(head, sizeof *copy);

	if (head > 0)
		memcpy(copy, find->v, head * sizeof *copy);
	if (head > 0 && find->count > head)
		memmove(find->v, find->v + head, (find->count - head) * sizeof *copy);
	if (head > 0)
		memcpy(find->v + find->count - head, copy, head * sizeof *copy);
	free(copy);
	find->done = true;
}

/* A phase and its touchpoints: to find them by number takes long where they are
 * many. */
struct part {
	node_id phase;
	const node_id *touchpoints;
	size_t count;
};

static void
part_of(const struct journey *journey, size_t index, struct part *part)
{
	node_id first;
	size_t all;

	part->phase = journey_child(journey, NODE_ROOT, KEY_PHASES, index);
	part->count = 0;
	if (part->phase == NODE_NONE)
		return;
	part->count = journey_count(journey, part->phase, KEY_TOUCHPOINTS);
	first = journey_child(journey, part->phase, KEY_TOUCHPOINTS, 0);
	part->touchpoints = journey_children(journey, part->phase, &all);
	while (part->count > 0 && *part->touchpoints != first)
		part->touchpoints++;
}

/* To the next unit; false: it has been all around. */
static bool
step(struct find *find, size_t phases, const struct part *part)
{
	find->unit++;
	if (find->unit > part->count) {
		find->phase++;
		find->unit = 0;
	}
	if (!find->around && find->phase >= phases) {
		find->around = true;
		find->split = find->count;
		find->phase = find->unit = 0;
	}
	return !find->around || find->phase < find->start_phase ||
	    (find->phase == find->start_phase && find->unit < find->start_unit);
}

bool
find_on(struct find *find, const struct journey *journey, const struct lanes *lanes,
	const struct needle *needle, struct sieve *sieve, node_id from, size_t most)
{
	size_t phases = journey_count(journey, NODE_ROOT, KEY_PHASES);
	struct part part = { 0 };

	if (!find->begun)
		begin(find, journey, lanes, needle, from);
	for (size_t n = 0; !find->done && (most == 0 || n < most); n++) {
		size_t before = find->count;
		node_id owner;

		if (n == 0 || find->unit == 0)
			part_of(journey, find->phase, &part);
		if (part.phase == NODE_NONE) {
			put_in_order(find);
			break;
		}
		owner = find->unit == 0 ? part.phase : part.touchpoints[find->unit - 1];
		look_at(find, journey, needle, owner);
		if (!sieve_passes(sieve, journey, owner))
			hide_since(find, before);
		if (!step(find, phases, &part))
			put_in_order(find);
	}
	return find->done;
}

void
find_narrow(struct find *find, const struct journey *journey, const struct needle *needle)
{
	size_t kept = 0, split = find->split;

	if (!find->begun)
		return;
	value_free(find->personas);
	find->personas = personas_called(journey, needle);
	memset(find->seen, 0, SEEN * sizeof *find->seen);
	for (size_t i = 0; i < find->count; i++) {
		node_id node = find->v[i];

		if (is_hit(find, journey, node, needle))
			find->v[kept++] = node;
		else if (i < find->split)
			split--;
	}
	find->split = split;
	find->count = kept;
}

/* A place in map order. */
struct place {
	size_t phase, unit, rank, card;
};

static struct place
place_of(const struct find *find, const struct journey *journey, node_id node, key_id key)
{
	struct place place = { .rank = rank_of(find, key) };

	locate(journey, node, &place.phase, &place.unit);
	if (journey_kind(journey, node) == NODE_CARD) {
		place.rank = rank_of(find, journey_slot(journey, node));
		place.card = journey_index(journey, node) + 1;
	}
	return place;
}

static int
compare(const struct place *a, const struct place *b)
{
	const size_t pairs[][2] = { { a->phase, b->phase }, { a->unit, b->unit },
		{ a->rank, b->rank }, { a->card, b->card } };

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (pairs[i][0] != pairs[i][1])
			return pairs[i][0] < pairs[i][1] ? -1 : 1;
	return 0;
}

/* How many of the hits from `low` to `high` stand before the place, or at it. */
static size_t
count_before(const struct find *find, const struct journey *journey, const struct place *place,
	size_t high, bool at)
{
	size_t low = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct place other = place_of(find, journey, find->v[middle], KEY_NONE);
		int order = compare(&other, place);

		if (order < 0 || (at && order == 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
find_next(const struct find *find, const struct journey *journey, node_id node, key_id key,
	bool back)
{
	struct place place;
	size_t end = find->done || !find->around ? find->count : find->split, at;

	if (node == NODE_NONE || node == NODE_ROOT || !journey_has(journey, node))
		return back && find->count > 0 ? find->count - 1 : 0;
	place = place_of(find, journey, node, key);
	at = count_before(find, journey, &place, end, !back);
	if (find->done && find->count > 0)
		return back ? (at + find->count - 1) % find->count : at % find->count;
	if (back)
		return find->count;
	return at < end ? at : find->around && find->split < find->count ? find->split :
	    find->count;
}
