/*
 * What a whole journey comes to: the figures by which many are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/summary.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/date.h"
#include "model/ideas.h"
#include "model/lane.h"
#include "model/mood.h"

double
summary_level(const struct journey *journey, node_id touchpoint)
{
	struct mood mood = { 0 };

	mood_add(&mood, journey, touchpoint, NULL);
	if (mood.count == 0)
		mood_add(&mood, journey, journey_parent(journey, touchpoint), NULL);
	return mood.count > 0 && isfinite(mood.sum) ? mood.sum : NAN;
}

double
summary_as_five(const struct journey *journey, double level)
{
	double low, high;

	lane_scale(journey, &low, &high);
	return 1 + 4 * (level - low) / (high - low);
}

/* Is that the status of an action that is still to be done? */
static bool
is_to_do(const struct journey *journey, node_id card)
{
	const char *status = journey_text(journey, card, KEY_STATUS);
	enum idea_status state = idea_status_find(status);

	/* A parked card is an idea once it has a status or scores. */
	if (journey_slot(journey, card) == KEY_PARKING && *status == '\0' &&
	    (journey_get(journey, card, KEY_FEASIBILITY) == NULL ||
	    journey_get(journey, card, KEY_EFFECT) == NULL))
		return false;
	return state != IDEA_DONE && state != IDEA_DROPPED;
}

static size_t
count_actions(const struct journey *journey, node_id owner, key_id slot)
{
	size_t count = journey_count(journey, owner, slot), found = 0;

	for (size_t i = 0; i < count; i++)
		found += is_to_do(journey, journey_child(journey, owner, slot, i));
	return found;
}

static int
last_walk(const struct journey *journey)
{
	size_t count = journey_count(journey, NODE_ROOT, KEY_WALKS);
	int last = DATE_NONE, day;

	for (size_t i = 0; i < count; i++) {
		node_id walk = journey_child(journey, NODE_ROOT, KEY_WALKS, i);

		if (date_parse(journey_text(journey, walk, KEY_DATE), &day) && day > last)
			last = day;
	}
	return last;
}

struct summary
summary_of(const struct journey *journey)
{
	struct summary summary = { .phases = journey_count(journey, NODE_ROOT, KEY_PHASES) };
	double sum = 0, level;
	size_t felt = 0;

	for (size_t i = 0; i < summary.phases; i++) {
		node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i);
		size_t count = journey_count(journey, phase, KEY_TOUCHPOINTS);

		summary.touchpoints += count;
		summary.actions += count_actions(journey, phase, KEY_IDEA);
		for (size_t k = 0; k < count; k++) {
			node_id touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k);

			level = summary_level(journey, touchpoint);
			summary.actions += count_actions(journey, touchpoint, KEY_IDEA);
			sum += isnan(level) ? 0 : level;
			felt += !isnan(level);
		}
	}
	summary.actions += count_actions(journey, NODE_ROOT, KEY_PARKING);
	summary.emotion = felt > 0 ? summary_as_five(journey, sum / (double)felt) : NAN;
	summary.walked = last_walk(journey);
	return summary;
}

const char *
summary_persona(const struct journey *journey, node_id persona)
{
	const char *name = journey_text(journey, persona, KEY_NAME);

	return *name != '\0' ? name : journey_text(journey, persona, KEY_ID);
}
