/*
 * The lanes of one journey: those it lists, or those it uses.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_LANE_H
#define MODEL_LANE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"
#include "model/kinds.h"

struct lane {
	key_id key;
	enum lane_kind kind;
	node_id node;		/* its entry under `lanes`, or NODE_NONE */
	const char *label;	/* the journey's own, or the table's in its
				 * language, or the key; borrowed */
	bool translate;		/* N_(): the language is to be the user's */
	bool hidden;
};

struct lanes {
	struct lane *v;
	size_t count, room;
};

/* Adds the lanes of the journey, top to bottom, hidden ones included. Where
 * the file lists none: those that hold a card, ours first, in their order. */
void lanes_of(const struct journey *journey, struct lanes *lanes);

/* Adds those that hold a card which a map does not show: the lane is hidden, or
 * the file lists lanes and not this one. */
void lanes_unseen(const struct journey *journey, struct lanes *lanes);
void lanes_clear(struct lanes *lanes);

/* A lane of that key as it is where the journey does not list it. */
struct lane lane_unlisted(const struct journey *journey, key_id key);

/* The kind of the lane under `key`: as the journey says, else the table, else
 * LANE_CARDS. */
enum lane_kind lane_kind_of(const struct journey *journey, key_id key);

/* Does a card there say something of the customer, which can be assumed? What
 * the organisation does or plans it knows. */
bool lane_tells_of_customer(const struct lane *lane);

/* The scale of levels: 1 to 5 unless the journey says another. */
void lane_scale(const struct journey *journey, double *low, double *high);

#endif
