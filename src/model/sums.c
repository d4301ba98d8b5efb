/*
 * A map in a few figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/sums.h"

#include <math.h>

#include "model/ideas.h"
#include "model/summary.h"

/* Pains of a phase or a touchpoint that still hurt. */
static size_t
count_pains(const struct journey *journey, node_id owner)
{
	enum idea_status status;
	size_t i, count = 0;
	node_id card;

	for (i = 0; (card = journey_child(journey, owner, KEY_PAIN, i)) != NODE_NONE; i++) {
		status = idea_status_find(journey_text(journey, card, KEY_STATUS));
		count += status != IDEA_DONE && status != IDEA_DROPPED;
	}
	return count;
}

static void
count_ideas(struct sums *sums, const struct journey *journey)
{
	struct ideas ideas = { 0 };
	size_t i;

	ideas_read(&ideas, journey);
	sums->ideas = ideas.count;
	for (i = 0; i < ideas.count; i++)
		sums->done += ideas.v[i].status == IDEA_DONE;
	ideas_clear(&ideas);
}

struct sums
sums_of(const struct journey *journey)
{
	struct sums sums = { 0 };
	node_id phase, touchpoint;
	size_t levels = 0, i, k;
	double sum = 0, level;

	for (i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE; i++) {
		sums.pains += count_pains(journey, phase);
		for (k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k)) !=
		    NODE_NONE; k++) {
			sums.touchpoints++;
			sums.pains += count_pains(journey, touchpoint);
			level = summary_level(journey, touchpoint);
			sum += isnan(level) ? 0 : level;
			levels += !isnan(level);
		}
	}
	sums.emotion = levels > 0 ? sum / (double)levels : NAN;
	count_ideas(&sums, journey);
	return sums;
}
