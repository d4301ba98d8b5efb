/*
 * The ids that an input gives to things of a journey.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "given.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "model/build.h"
#include "model/ids.h"

void
given_add(struct given_ids *given, node_id node, const char *id)
{
	vec_grow(given->v, given->count, given->room);
	given->v[given->count++] = (struct given){ node, id };
}

/* More of them can differ once some are written. Returns how many were. */
static size_t
write_ids(struct given_ids *given, struct journey *journey)
{
	struct ids *ids = ids_new(journey);
	size_t kept = 0, written = 0;

	for (size_t i = 0; i < given->count; i++) {
		const struct given *each = &given->v[i];

		if (strcmp(ids_of(ids, each->node), each->id) == 0) {
			given->v[kept++] = *each;
			continue;
		}
		build_field(journey, each->node, KEY_ID, value_new_text(each->id));
		written++;
	}
	given->count = kept;
	ids_free(ids);
	return written;
}

void
given_settle(struct given_ids *given, struct journey *journey)
{
	while (write_ids(given, journey) > 0)
		;
}

void
given_clear(struct given_ids *given)
{
	free(given->v);
	*given = (struct given_ids){ 0 };
}
