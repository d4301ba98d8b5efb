/*
 * How customers move on, and from whom to whom: `next` and owners, read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/flow.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

void
flow_clear(struct flow *flow)
{
	free(flow->stops);
	free(flow->ways);
	free(flow->firsts);
	free(flow->places);
	*flow = (struct flow){ 0 };
}

static void
add_stops(struct flow *flow, const struct journey *journey)
{
	node_id phase, touchpoint;

	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		for (size_t k = 0; k < count; k++) {
			touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k);
			vec_grow(flow->stops, flow->stop_count, flow->stop_room);
			flow->stops[flow->stop_count++] = touchpoint;
			flow->places[touchpoint] = (uint32_t)flow->stop_count;
		}
	}
}

static void
add_way(struct flow *flow, struct flow_way way)
{
	if (way.end == FLOW_ON)
		way.back = flow->places[way.to] <= flow->places[way.from];
	vec_grow(flow->ways, flow->way_count, flow->way_room);
	flow->ways[flow->way_count++] = way;
}

/* An id that somebody gave to a touchpoint goes before the word `exit`. */
static void
find_end(struct flow_way *way, const struct journey *journey, const struct ids *ids)
{
	const char *to = journey_text(journey, way->node, KEY_TO);

	way->to = ids_find(ids, to);
	if (way->to != NODE_NONE && journey_kind(journey, way->to) == NODE_PHASE)
		way->to = journey_child(journey, way->to, KEY_TOUCHPOINTS, 0);
	way->end = way->to != NODE_NONE ? FLOW_ON : strcmp(to, "exit") == 0 ? FLOW_EXIT :
	    FLOW_LOST;
}

static void
add_ways(struct flow *flow, const struct journey *journey, const struct ids *ids, size_t stop)
{
	struct flow_way way = { .from = flow->stops[stop], .share = -1, .why = "" };
	size_t count = journey_count(journey, way.from, KEY_NEXT);

	for (size_t i = 0; i < count; i++) {
		way.node = journey_child(journey, way.from, KEY_NEXT, i);
		find_end(&way, journey, ids);
		if (!journey_number(journey, way.node, KEY_SHARE, &way.share))
			way.share = -1;
		way.why = journey_text(journey, way.node, KEY_WHY);
		add_way(flow, way);
	}
	if (count == 0 && stop + 1 < flow->stop_count) {
		way.to = flow->stops[stop + 1];
		add_way(flow, way);
	}
}

void
flow_read(struct flow *flow, const struct journey *journey, const struct ids *ids)
{
	flow_clear(flow);
	flow->place_count = journey_next_id(journey);
	flow->places = mem_zero(flow->place_count, sizeof *flow->places);
	add_stops(flow, journey);
	flow->firsts = mem_zero(flow->stop_count + 1, sizeof *flow->firsts);
	for (size_t i = 0; i < flow->stop_count; i++) {
		flow->firsts[i] = flow->way_count;
		add_ways(flow, journey, ids, i);
	}
	flow->firsts[flow->stop_count] = flow->way_count;
}

size_t
flow_place(const struct flow *flow, node_id touchpoint)
{
	if (touchpoint >= flow->place_count || flow->places[touchpoint] == 0)
		return flow->stop_count;
	return flow->places[touchpoint] - 1;
}

const struct flow_way *
flow_from(const struct flow *flow, size_t stop, size_t *count)
{
	assert(stop < flow->stop_count);
	*count = flow->firsts[stop + 1] - flow->firsts[stop];
	return *count > 0 ? &flow->ways[flow->firsts[stop]] : NULL;
}

node_id
flow_owner_card(const struct journey *journey, node_id touchpoint)
{
	node_id card = journey_child(journey, touchpoint, KEY_OWNER, 0);

	if (card == NODE_NONE)
		card = journey_child(journey, journey_parent(journey, touchpoint), KEY_OWNER, 0);
	return card;
}

const char *
flow_owner(const struct journey *journey, node_id touchpoint)
{
	node_id card = flow_owner_card(journey, touchpoint);

	return card != NODE_NONE ? journey_text(journey, card, KEY_TEXT) : "";
}

bool
flow_is_hand_off(const struct journey *journey, node_id from, node_id to)
{
	const char *a = flow_owner(journey, from), *b = flow_owner(journey, to);

	return *a != '\0' && *b != '\0' && strcmp(a, b) != 0;
}
