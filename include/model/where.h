/*
 * Which journeys are wanted, and which of their touchpoints.
 *
 * A condition is KEY OPERATOR VALUE, as in owner=Sales or level<=2. What the
 * map as a whole meets (its title, status, owner, persona) holds for all its
 * touchpoints; what it does not must be met by one touchpoint, and all of that
 * by the same one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_WHERE_H
#define MODEL_WHERE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/journey.h"

struct condition;

/* All zero: every journey is wanted, and every touchpoint. */
struct where {
	struct condition *v;
	size_t count, room;
};

/* One more condition. -1 with ERR_USAGE, and what there is. */
int where_add(struct where *where, const char *text, struct err *err);
void where_clear(struct where *where);

/* Is there a condition that a touchpoint can meet? */
bool where_is_of_touchpoints(const struct where *where);

/* The key of condition number `index` that there can be, for completion; NULL
 * past the last. */
const char *where_key(size_t index);

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
