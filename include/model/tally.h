/*
 * How a vote went: the cards that have votes, those with most of them first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_TALLY_H
#define MODEL_TALLY_H

#include <stddef.h>

#include "model/journey.h"

struct tally_row {
	node_id card;
	double votes;
	size_t order;		/* on the map; parked cards come last */
};

/* All zero is empty. */
struct tally {
	struct tally_row *v;
	size_t count, room;
	double total;
};

/* Fills `tally` anew with all cards that have votes, by their votes and then in
 * map order. */
void tally_read(struct tally *tally, const struct journey *journey);
void tally_clear(struct tally *tally);

/* The votes that a card has in it; 0 for one that is not there. */
double tally_of(const struct tally *tally, node_id card);

/* The votes that were given since `before` was read: what cards have more now. */
double tally_given(const struct tally *before, const struct tally *now);

/* Takes the votes of `other` off: what is left is what cards have more than there. */
void tally_subtract(struct tally *tally, const struct tally *other);

#endif
