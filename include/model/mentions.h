/*
 * Who names a persona or a piece of evidence by its id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_MENTIONS_H
#define MODEL_MENTIONS_H

#include <stddef.h>

#include "model/journey.h"

/* One id in an attribute of a node: a card's `evidence`, a walk's `persona`,
 * ... `entry` counts from 1 where it is a list; 0: it is one text. */
struct mention {
	const char *id;		/* borrowed: dies at the next edit */
	node_id node;
	key_id key;
	size_t entry;
	size_t order;		/* on the map */
};

/* By id, then in map order. All zero is empty. */
struct mentions {
	struct mention *v;
	size_t count, room;
};

/* Fills `mentions` anew with all that name a NODE_PERSONA or a NODE_EVIDENCE. */
void mentions_read(struct mentions *mentions, const struct journey *journey, enum node_kind kind);
void mentions_clear(struct mentions *mentions);

/* Those of one id: the first, and how many; NULL where none. */
const struct mention *mentions_of(const struct mentions *mentions, const char *id, size_t *count);

#endif
