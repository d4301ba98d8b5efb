/*
 * Which journeys of many are wanted, and which of their touchpoints.
 *
 * Each condition is one word of model/query.h. What the map as a whole meets
 * (its title, owner, status, persona) holds for all its touchpoints; what it
 * does not must be met at a touchpoint, all of it at the same one. Levels are
 * compared on a scale from 1 to 5, whatever the scale of the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_WHERE_H
#define MODEL_WHERE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/journey.h"

struct where_part;

/* All zero: every journey is wanted, and every touchpoint. */
struct where {
	struct where_part *v;
	size_t count, room;
};

/* One more condition; -1 with ERR_USAGE where it is none. */
int where_add(struct where *where, const char *word, struct err *err);
void where_clear(struct where *where);

/* What was found in a journey: `whole`, the map meets all by itself. */
struct where_found {
	node_id *touchpoints;	/* those that are wanted, in map order */
	size_t count, room;
	bool whole;
};

/* Is the journey wanted? `found` is filled anew; all zero is empty. */
bool where_holds(const struct where *where, const struct journey *journey,
	struct where_found *found);
void where_found_clear(struct where_found *found);

#endif
