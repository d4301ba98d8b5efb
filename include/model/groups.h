/*
 * Touchpoints grouped by a lane of names: by channel, by owner.
 *
 * A touchpoint without a name of its own goes by that of its phase. Names that
 * differ only in case, accents or blanks are one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_GROUPS_H
#define MODEL_GROUPS_H

#include <stddef.h>

#include "model/journey.h"

/* `name` as it is first written on the map, borrowed from the journey; "" is
 * the group of those without a name, always the last. */
struct group {
	const char *name;
	size_t members;
};

/* A touchpoint in one of its groups. */
struct member {
	node_id touchpoint;
	size_t phase;		/* its place among the phases */
	size_t group;
	node_id card;		/* that names the group; NODE_NONE: none does */
};

/* Groups in the order in which the map names them, members in map order, one
 * for each name that a touchpoint has. All zero is empty. */
struct groups {
	struct group *v;
	size_t count, room;
	struct member *members;
	size_t member_count, member_room;
	size_t phases;
	size_t *firsts;		/* by node: its first member, from 1; 0: none */
	size_t first_count;
};

/* Reads the journey anew into `groups`, whatever it held. Stale at the next
 * edit. */
void groups_read(struct groups *groups, const struct journey *journey, key_id lane);
void groups_clear(struct groups *groups);

/* The first member that stands for a touchpoint, or NULL. */
const struct member *groups_of(const struct groups *groups, node_id touchpoint);

#endif
