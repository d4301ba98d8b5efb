/*
 * How a vote went: the cards that have votes, those with most of them first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/tally.h"

#include <stdlib.h>

#include "base/vec.h"

static int
compare_rows(const void *a, const void *b)
{
	const struct tally_row *left = a, *right = b;

	if (left->votes != right->votes)
		return left->votes > right->votes ? -1 : 1;
	return left->order < right->order ? -1 : 1;
}

static void
read_below(struct tally *tally, const struct journey *journey, node_id node)
{
	const node_id *children;
	size_t i, count;
	double votes;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++) {
		if (journey_kind(journey, children[i]) == NODE_CARD &&
			journey_number(journey, children[i], KEY_VOTES, &votes) && votes > 0) {
			vec_grow(tally->v, tally->count, tally->room);
			tally->v[tally->count] = (struct tally_row){ children[i], votes,
				tally->count };
			tally->count++;
			tally->total += votes;
		}
		read_below(tally, journey, children[i]);
	}
}

void
tally_read(struct tally *tally, const struct journey *journey)
{
	tally->count = 0;
	tally->total = 0;
	read_below(tally, journey, NODE_ROOT);
	if (tally->count > 0)
		qsort(tally->v, tally->count, sizeof *tally->v, compare_rows);
}

void
tally_clear(struct tally *tally)
{
	free(tally->v);
	*tally = (struct tally){ 0 };
}

double
tally_of(const struct tally *tally, node_id card)
{
	size_t i;

	for (i = 0; i < tally->count; i++)
		if (tally->v[i].card == card)
			return tally->v[i].votes;
	return 0;
}

double
tally_given(const struct tally *before, const struct tally *now)
{
	double given = 0, more;
	size_t i;

	for (i = 0; i < now->count; i++) {
		more = now->v[i].votes - tally_of(before, now->v[i].card);
		given += more > 0 ? more : 0;
	}
	return given;
}

void
tally_subtract(struct tally *tally, const struct tally *other)
{
	size_t i, kept = 0;

	tally->total = 0;
	for (i = 0; i < tally->count; i++) {
		struct tally_row row = tally->v[i];

		row.votes -= tally_of(other, row.card);
		if (row.votes <= 0)
			continue;
		tally->total += row.votes;
		tally->v[kept++] = row;
	}
	tally->count = kept;
}
