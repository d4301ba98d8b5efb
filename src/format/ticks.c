/*
 * What a writer carried, ticked off, so that it can tell what it did not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ticks.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"

#define FIELDS_MOST 64	/* of a node that are ticked one by one; more are told */

void
ticks_begin(struct ticks *ticks, const struct journey *journey)
{
	size_t count = journey_next_id(journey);

	ticks->journey = journey;
	ticks->fields = mem_zero(count, sizeof *ticks->fields);
	ticks->nodes = mem_zero(count, sizeof *ticks->nodes);
	tick_node(ticks, NODE_ROOT);
}

void
ticks_clear(struct ticks *ticks)
{
	free(ticks->fields);
	free(ticks->nodes);
	*ticks = (struct ticks){ 0 };
}

void
tick_field(struct ticks *ticks, node_id node, key_id key)
{
	size_t count = journey_field_count(ticks->journey, node);
	key_id each;

	for (size_t i = 0; i < count && i < FIELDS_MOST; i++) {
		journey_field(ticks->journey, node, i, &each);
		if (each == key)
			ticks->fields[node] |= (uint64_t)1 << i;
	}
}

void
tick_fields(struct ticks *ticks, node_id node)
{
	ticks->fields[node] = UINT64_MAX;
}

void
tick_node(struct ticks *ticks, node_id node)
{
	const struct node_row *row = schema_node(journey_kind(ticks->journey, node));

	ticks->nodes[node] = true;
	tick_field(ticks, node, row->main);
	tick_field(ticks, node, row->required);
	tick_field(ticks, node, KEY_ID);
	tick_field(ticks, node, KEY_CJM);
}

void
tick_lanes(struct ticks *ticks)
{
	node_id lane;

	for (size_t i = 0; (lane = journey_child(ticks->journey, NODE_ROOT, KEY_LANES, i)) !=
	    NODE_NONE; i++) {
		tick_node(ticks, lane);
		tick_fields(ticks, lane);
	}
}

/* --- telling ---------------------------------------------------------------- */

/* One sort: an attribute of a kind of node, or what stands in a slot. */
struct sort {
	enum node_kind kind;	/* of the owner; NODE_KINDS for all slots */
	key_id key;
	size_t count;
};

struct sorts {
	struct sort *v;
	size_t count, room;
};

static void
sorts_add(struct sorts *sorts, enum node_kind kind, key_id key)
{
	size_t i = 0;

	while (i < sorts->count && (sorts->v[i].kind != kind || sorts->v[i].key != key))
		i++;
	if (i == sorts->count) {
		vec_grow(sorts->v, sorts->count, sorts->room);
		sorts->v[sorts->count++] = (struct sort){ kind, key, 0 };
	}
	sorts->v[i].count++;
}

static void
gather(const struct ticks *ticks, node_id node, struct sorts *sorts)
{
	const struct journey *journey = ticks->journey;
	enum node_kind kind = journey_kind(journey, node);
	size_t count = journey_field_count(journey, node);
	const node_id *children;
	key_id key;

	for (size_t i = 0; i < count; i++) {
		journey_field(journey, node, i, &key);
		if (i >= FIELDS_MOST ? ticks->fields[node] != UINT64_MAX
		    : (ticks->fields[node] >> i & 1) == 0)
			sorts_add(sorts, kind, key);
	}
	children = journey_children(journey, node, &count);
	for (size_t i = 0; i < count; i++)
		if (ticks->nodes[children[i]])
			gather(ticks, children[i], sorts);
		else
			sorts_add(sorts, NODE_KINDS, journey_slot(journey, children[i]));
}

/* One line for a kind: "votes (5), evidence (2)". */
static void
tell(const struct journey *journey, const struct sorts *sorts, enum node_kind kind,
	struct notes *notes)
{
	struct str list = { 0 };

	for (size_t i = 0; i < sorts->count; i++)
		if (sorts->v[i].kind == kind)
			str_add_format(&list, "%s%s (%zu)", list.len > 0 ? ", " : "",
				journey_key_name(journey, sorts->v[i].key), sorts->v[i].count);
	if (list.len > 0 && kind == NODE_KINDS)
		err_set(notes_add(notes), ERR_RULE, N_("not carried: %s"), "t", str_text(&list));
	else if (list.len > 0)
		err_set(notes_add(notes), ERR_RULE, N_("not carried of a %s: %s"), "wt",
			schema_node(kind)->name, str_text(&list));
	str_clear(&list);
}

void
ticks_tell(const struct ticks *ticks, struct notes *notes)
{
	struct sorts sorts = { 0 };

	gather(ticks, NODE_ROOT, &sorts);
	for (int kind = 0; kind <= NODE_KINDS; kind++)
		tell(ticks->journey, &sorts, (enum node_kind)kind, notes);
	free(sorts.v);
}
