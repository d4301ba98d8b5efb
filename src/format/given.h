/*
 * The ids that an input gives to things of a journey.
 *
 * One that would follow from the name all the same is left out, so that the
 * file has only the ids that it needs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_GIVEN_H
#define FORMAT_GIVEN_H

#include <stddef.h>

#include "model/journey.h"

struct given {
	node_id node;
	const char *id;		/* borrowed from the input */
};

/* All zero is none. */
struct given_ids {
	struct given *v;
	size_t count, room;
};

void given_add(struct given_ids *given, node_id node, const char *id);

/* Once the journey is whole: writes down the ids that do not follow from the
 * names. */
void given_settle(struct given_ids *given, struct journey *journey);
void given_clear(struct given_ids *given);

#endif
