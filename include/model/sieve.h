/*
 * What of a map is looked at: the touchpoints and cards that a query holds of.
 *
 * While one works, nothing goes out of sight under one's hands: what the query
 * held of once stays, and so does what is new. What comes to answer to it shows
 * up. Setting the query again begins anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SIEVE_H
#define MODEL_SIEVE_H

#include "model/query.h"

struct sieve;

/* Takes the query over. The journey is the one that is asked about later, or a
 * later state of it. */
struct sieve *sieve_new(struct query *query, const struct journey *journey);
void sieve_free(struct sieve *sieve);				/* takes NULL */
const char *sieve_text(const struct sieve *sieve);		/* the query's */

/* Brings it up to date with the journey. Returns a number that is another one
 * when a touchpoint or phase more passes than before; 0 where `sieve` is NULL. A
 * map of any size costs little when little has changed. */
uint32_t sieve_update(struct sieve *sieve, const struct journey *journey);

/* Does it pass: a card itself, a touchpoint that does or holds a card that does,
 * a phase likewise or with such a touchpoint? Anything else, and all where
 * `sieve` is NULL, does. */
bool sieve_passes(struct sieve *sieve, const struct journey *journey, node_id node);

/* Lets a node pass from now on, with what it stands in. */
void sieve_admit(struct sieve *sieve, const struct journey *journey, node_id node);

/* How many touchpoints pass, and how many there are; as last updated. */
void sieve_count(const struct sieve *sieve, size_t *passing, size_t *all);

#endif
