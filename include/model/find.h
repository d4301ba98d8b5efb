/*
 * Where a text stands in the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_FIND_H
#define MODEL_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/needle.h"
#include "model/journey.h"
#include "model/lane.h"
#include "model/sieve.h"

/* What was found so far: names of phases and touchpoints, cards, and cards and
 * levels of a persona of that name. All zero: nothing was looked at. */
struct find {
	node_id *v;		/* in map order, once all is done */
	size_t count, room;
	size_t hidden;		/* more, in lanes that are not shown, or filtered away */
	size_t split;		/* how many were found before it went round */
	size_t phase, unit;	/* the next to look at; unit 0 is the phase itself */
	size_t start_phase, start_unit;
	bool begun, around, done;
	size_t *ranks;		/* of lanes, by key, from 1; 0: not shown */
	size_t rank_count;
	struct value *personas;	/* ids of those whose name is meant */
	struct find_seen *seen;	/* texts that were looked at last */
};

/* Looks at `most` touchpoints more (0: at all), from the touchpoint or phase
 * `from` on, so that what is near is found first; true: that was the last. The
 * journey, its lanes, the needle and the sieve (may be NULL) must be those of the calls before. */
bool find_on(struct find *find, const struct journey *journey, const struct lanes *lanes,
	const struct needle *needle, struct sieve *sieve, node_id from, size_t most);

/* The needle is another, which stands only where the one before does: what was found
 * is looked at again. Nothing may be hidden. */
void find_narrow(struct find *find, const struct journey *journey, const struct needle *needle);
void find_clear(struct find *find);

/* The place in `v` of the first hit behind `node`, or the last before it; it
 * goes round, and `node` itself comes last. `key`: a cell of the node's in which
 * nothing is, or KEY_NONE. `count`: there is none, or it is not found yet (none
 * before the node is, until all is done). */
size_t find_next(const struct find *find, const struct journey *journey, node_id node,
	key_id key, bool back);

#endif
