/*
 * How well words fit what was typed: for those who offer them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_CMD_OFFERING_H
#define SRC_CMD_OFFERING_H

#include "base/needle.h"
#include "cmd/complete.h"

#define OFFER_RANKS 8		/* a rank of so many: it does not fit at all */
#define OFFERS_MAX 200		/* of each rank; more help nobody */

struct offering {
	struct offers *to;
	char *typed;			/* in small letters, without accents */
	struct needle needle;		/* the same */
	size_t counts[OFFER_RANKS];
};

void offering_begin(struct offering *offering, const char *typed, struct offers *to);

/* How well a word fits, or what it stands for (may be ""). */
unsigned offering_rank(const struct offering *offering, const char *word, const char *help);

/* The same for words that it is called by elsewhere. */
unsigned offering_rank_called(const struct offering *offering, const char *words);

/* Is there room for one that fits so well? */
bool offering_wants(const struct offering *offering, unsigned rank);

/* Offers it unless it does not fit, or is one of too many. */
void offering_take(struct offering *offering, const char *word, const char *help, unsigned rank);

/* The best come first. */
void offering_end(struct offering *offering);

#endif
