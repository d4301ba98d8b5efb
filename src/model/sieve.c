/*
 * What of a map is looked at: the touchpoints and cards that a query holds of.
 *
 * For each node it is noted when it was asked last, by the stamp of what it
 * stands in, or that it passes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/sieve.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define PASSES UINT32_MAX

struct sieve {
	struct query *query;
	uint32_t *known;	/* by node: PASSES, one more than the stamp, or 0 */
	size_t count;		/* of those that are known */
	node_id first_new;
	size_t passing, all;
	uint32_t stamp;		/* one more than the journey's as last updated; 0: never */
	uint32_t times;		/* that a touchpoint or phase more passed, from 1 */
};

struct sieve *
sieve_new(struct query *query, const struct journey *journey)
{
	struct sieve *sieve = mem_zero(1, sizeof *sieve);

	sieve->query = query;
	sieve->times = 1;
	sieve->first_new = journey_next_id(journey);
	sieve_update(sieve, journey);
	return sieve;
}

void
sieve_free(struct sieve *sieve)
{
	if (sieve == NULL)
		return;
	query_free(sieve->query);
	free(sieve->known);
	free(sieve);
}

const char *
sieve_text(const struct sieve *sieve)
{
	return query_text(sieve->query);
}

static uint32_t *
known(struct sieve *sieve, const struct journey *journey, node_id node)
{
	size_t need = journey_next_id(journey);

	if (need > sieve->count) {
		sieve->known = mem_resize(sieve->known, need, sizeof *sieve->known);
		memset(sieve->known + sieve->count, 0,
		    (need - sieve->count) * sizeof *sieve->known);
		sieve->count = need;
	}
	return &sieve->known[node];
}

/* What a card is asked about stands at its touchpoint too. */
static node_id
owner_of(const struct journey *journey, node_id node)
{
	return journey_kind(journey, node) == NODE_CARD ? journey_parent(journey, node) : node;
}

/* Is it looked at by itself: a card, touchpoint or phase? */
static bool
is_sifted(const struct journey *journey, node_id node)
{
	return node != NODE_NONE && (journey_kind(journey, node) == NODE_CARD ||
	    schema_has_cells(journey_kind(journey, node)));
}

/* By itself, or by a card of its own. */
static bool
passes_alone(struct sieve *sieve, const struct journey *journey, node_id node)
{
	uint32_t *noted = known(sieve, journey, node);
	uint32_t stamp = journey_stamp(journey, owner_of(journey, node)) + 1;
	bool card = journey_kind(journey, node) == NODE_CARD;

	if (*noted == PASSES)
		return true;
	if (*noted == stamp)
		return false;
	*noted = stamp;
	if (node < sieve->first_new && !(card ? query_holds(sieve->query, journey, node) :
	    query_holds_in(sieve->query, journey, node)))
		return false;
	*noted = PASSES;
	sieve->times += !card;
	return true;
}

bool
sieve_passes(struct sieve *sieve, const struct journey *journey, node_id node)
{
	node_id touchpoint;

	if (sieve == NULL || !is_sifted(journey, node) || passes_alone(sieve, journey, node))
		return true;
	if (journey_kind(journey, node) != NODE_PHASE)
		return false;
	for (size_t i = 0; (touchpoint = journey_child(journey, node, KEY_TOUCHPOINTS, i)) !=
	    NODE_NONE; i++)
		if (passes_alone(sieve, journey, touchpoint))
			return true;
	return false;
}

uint32_t
sieve_update(struct sieve *sieve, const struct journey *journey)
{
	uint32_t stamp = journey_stamp(journey, NODE_ROOT) + 1;
	node_id phase, touchpoint;

	if (sieve == NULL || sieve->stamp == stamp)
		return sieve != NULL ? sieve->times : 0;
	sieve->passing = sieve->all = 0;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++) {
		passes_alone(sieve, journey, phase);
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE; k++) {
			sieve->passing += passes_alone(sieve, journey, touchpoint);
			sieve->all++;
		}
	}
	sieve->stamp = stamp;
	return sieve->times;
}

void
sieve_admit(struct sieve *sieve, const struct journey *journey, node_id node)
{
	for (; is_sifted(journey, node); node = journey_parent(journey, node)) {
		uint32_t *noted = known(sieve, journey, node);

		if (journey_kind(journey, node) == NODE_TOUCHPOINT && *noted != PASSES)
			sieve->passing++;
		*noted = PASSES;
	}
	sieve->times++;
}

void
sieve_count(const struct sieve *sieve, size_t *passing, size_t *all)
{
	*passing = sieve->passing;
	*all = sieve->all;
}
