/*
 * How customers move on, and from whom to whom: `next` and owners, read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_FLOW_H
#define MODEL_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "model/ids.h"
#include "model/journey.h"

enum flow_end {
	FLOW_ON,	/* to a touchpoint */
	FLOW_EXIT,	/* the customer leaves */
	FLOW_LOST	/* `to` names nothing on the map */
};

/* One way on from a touchpoint. A `next` that names a phase leads to its first
 * touchpoint. Without `next` the way is to the touchpoint that follows on the
 * map; the last one has none then. */
struct flow_way {
	node_id from;
	node_id to;		/* NODE_NONE unless FLOW_ON */
	enum flow_end end;
	node_id node;		/* the entry of `next`; NODE_NONE: by order */
	double share;		/* in percent; -1 where none is said */
	const char *why;	/* borrowed from the journey; "" where none is said */
	bool back;		/* to itself or a touchpoint before it: a loop */
};

/* All touchpoints in map order, and all ways, from stop to stop. All zero is
 * empty. Texts in it are borrowed from the journey: stale at the next edit. */
struct flow {
	node_id *stops;
	size_t stop_count, stop_room;
	struct flow_way *ways;
	size_t way_count, way_room;
	size_t *firsts;		/* of each stop its first way; one more at the end */
	uint32_t *places;	/* by node: its place among the stops, from 1; 0: none */
	size_t place_count;
};

/* Reads the journey anew into `flow`, whatever it held. */
void flow_read(struct flow *flow, const struct journey *journey, const struct ids *ids);
void flow_clear(struct flow *flow);

/* The place of a touchpoint among the stops; stop_count for what is none. */
size_t flow_place(const struct flow *flow, node_id touchpoint);

/* The ways on from stop number `stop`: the first, and how many. */
const struct flow_way *flow_from(const struct flow *flow, size_t stop, size_t *count);

/* The card that names who answers for a touchpoint: its own, else its phase's,
 * else NODE_NONE. flow_owner() gives its text, "" where there is none. */
node_id flow_owner_card(const struct journey *journey, node_id touchpoint);
const char *flow_owner(const struct journey *journey, node_id touchpoint);

/* Do both have an owner, and not the same? */
bool flow_is_hand_off(const struct journey *journey, node_id from, node_id to);

#endif
