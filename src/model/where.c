/*
 * Which journeys of many are wanted, and which of their touchpoints.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/where.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/vec.h"
#include "model/query.h"

struct where_part {
	struct query *query;
	bool of_touchpoints;	/* the map itself is not asked */
};

int
where_add(struct where *where, const char *word, struct err *err)
{
	const char *const words[] = { word };
	struct query *query = query_parse(words, 1, true, err);

	if (query == NULL)
		return -1;
	query_as_five(query);
	vec_grow(where->v, where->count, where->room);
	/* A map that is not of an owner may still have touchpoints of theirs. */
	where->v[where->count++] = (struct where_part){ .query = query,
		.of_touchpoints = str_starts(word, "owner!") };
	return 0;
}

void
where_clear(struct where *where)
{
	for (size_t i = 0; i < where->count; i++)
		query_free(where->v[i].query);
	free(where->v);
	*where = (struct where){ 0 };
}

static bool
is_met_by_map(const struct where_part *part, const struct journey *journey)
{
	return !part->of_touchpoints && query_holds(part->query, journey, NODE_ROOT);
}

/* Is there at the touchpoint what the map does not meet itself? */
static bool
is_wanted(const struct where *where, const struct journey *journey, node_id touchpoint)
{
	for (size_t i = 0; i < where->count; i++)
		if (!is_met_by_map(&where->v[i], journey) &&
		    !query_holds_in(where->v[i].query, journey, touchpoint))
			return false;
	return true;
}

bool
where_holds(const struct where *where, const struct journey *journey, struct where_found *found)
{
	node_id phase, touchpoint;

	found->count = 0;
	found->whole = true;
	for (size_t i = 0; i < where->count; i++)
		found->whole = found->whole && is_met_by_map(&where->v[i], journey);
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS,
		    k)) != NODE_NONE; k++) {
			if (!found->whole && !is_wanted(where, journey, touchpoint))
				continue;
			vec_grow(found->touchpoints, found->count, found->room);
			found->touchpoints[found->count++] = touchpoint;
		}
	return found->whole || found->count > 0;
}

void
where_found_clear(struct where_found *found)
{
	free(found->touchpoints);
	*found = (struct where_found){ 0 };
}
