/*
 * What a writer carried, ticked off, so that it can tell what it did not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TICKS_H
#define FORMAT_TICKS_H

#include <stdint.h>

#include "format/format.h"
#include "model/journey.h"

struct ticks {
	const struct journey *journey;
	uint64_t *fields;	/* of a node: bit i is its attribute number i */
	bool *nodes;
};

/* At first nothing is carried but the root; ticks_clear() frees what
 * ticks_begin() made. */
void ticks_begin(struct ticks *ticks, const struct journey *journey);
void ticks_clear(struct ticks *ticks);

/* The node is carried, with its text, name or title; one of its attributes; all
 * of them. A node that is not ticked is told as one thing, with all below it. */
void tick_node(struct ticks *ticks, node_id node);
void tick_field(struct ticks *ticks, node_id node, key_id key);
void tick_fields(struct ticks *ticks, node_id node);

/* All lanes: for a format that has none, whose cards tell what is lost. */
void tick_lanes(struct ticks *ticks);

/* Adds a note on all that was not ticked, and one on the attributes of each kind
 * of node, with how many there are. An id is no more than a handle: it is never
 * told. */
void ticks_tell(const struct ticks *ticks, struct notes *notes);

#endif
