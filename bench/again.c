/*
 * Whether two runs say the same.
 *
 * Bytes are compared key by key, in cjm and in the floor; of times only the ratio
 * of the two is, since all that slows the machine down slows both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "again.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"

#define NEAR 1.15	/* two ratios that count as the same */

struct tally {
	size_t bytes, other_bytes, ratios, far;
	double worst;
};

static bool
is_ours(const struct group *group)
{
	return str_equal(group->kind, "cost") && group->where[0] != '-' &&
	    (str_equal(group->program, "cjm") || str_equal(group->program, "floor"));
}

static bool
same_bytes(const struct group *a, const struct group *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->value[FIGURE_BYTES][i] != b->value[FIGURE_BYTES][i])
			return false;
	return true;
}

static double
ratio(const struct samples *samples, const struct group *ours)
{
	const struct group *floor =
	    samples_find(samples, "cost", ours->where, "floor", ours->action);

	return floor ? group_ratio(ours, floor, FIGURE_CPU) : NAN;
}

static void
compare(struct tally *tally, const struct samples *before, const struct group *was,
    const struct samples *now, const struct group *is)
{
	double a = ratio(before, was), b = ratio(now, is), apart;

	tally->bytes++;
	if (!same_bytes(was, is)) {
		tally->other_bytes++;
		printf("Other bytes than before: %s, %s, %s\n", is->program, is->action, is->where);
	}
	if (!str_equal(is->program, "cjm") || !isfinite(a) || !isfinite(b) || a <= 0 || b <= 0)
		return;
	apart = a > b ? a / b : b / a;
	tally->ratios++;
	tally->far += apart > NEAR;
	if (apart > NEAR)
		printf("CPU to the floor's %.2f, before %.2f: %s, %s\n", b, a, is->action, is->where);
	if (apart > tally->worst)
		tally->worst = apart;
}

void
again_put(const struct samples *before, const struct samples *now)
{
	struct tally tally = { .worst = 1 };

	printf("\nagainst the run before\n\n");
	for (size_t i = 0; i < now->count; i++) {
		const struct group *is = &now->group[i], *was;

		if (!is_ours(is))
			continue;
		was = samples_find(before, "cost", is->where, is->program, is->action);
		if (was)
			compare(&tally, before, was, now, is);
	}
	printf("%zu of %zu actions sent the same bytes; %zu of %zu ratios of CPU agree within "
	    "15%%, the worst is %.0f%% off.\n", tally.bytes - tally.other_bytes, tally.bytes,
	    tally.ratios - tally.far, tally.ratios, (tally.worst - 1) * 100);
}
