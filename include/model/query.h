/*
 * Which touchpoints and cards are meant: conditions in words.
 *
 *     owner=sales,support level<=2 tag!=later delivery
 *
 * Each word is a condition, and all must hold: a KEY, a sign and values, one of
 * which must be it (=), contain it (~), be none of them (!=), or be compared
 * (< <= > >=); KEY= without a value is "has none", KEY!= "has one". A word
 * without a sign is text to be found. Names compare without case and accents.
 *
 * A card takes from its touchpoint what it does not say itself: it has its
 * owner, channel, phase and level, and the touchpoint's name is text of it too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_QUERY_H
#define MODEL_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/journey.h"

/* The names that can be asked for, one by one; NULL behind the last. `help` is
 * marked by N_(); *key is where values are found. */
const char *query_key(size_t index, const char **help, key_id *key);
bool query_is_number(size_t index);

struct query;

/* The conditions, or NULL with err. `bare`: accents in text do not count. */
struct query *query_parse(const char *const *words, size_t count, bool bare, struct err *err);
/* From now on levels are compared as they would be on a scale from 1 to 5, so
 * that maps of different scales are asked the same. */
void query_as_five(struct query *query);
void query_free(struct query *query);			/* takes NULL */
const char *query_text(const struct query *query);	/* as it was asked; borrowed */

/* Do all conditions hold of the node itself (a card, touchpoint or phase; the
 * root: the map's own title, owner and status)? */
bool query_holds(const struct query *query, const struct journey *journey, node_id node);

/* Of the touchpoint or phase, or of a card in one of its cells? */
bool query_holds_in(const struct query *query, const struct journey *journey, node_id owner);

/* Of a phase or touchpoint, or of a card there? */
bool query_holds_on_map(const struct query *query, const struct journey *journey);

#endif
