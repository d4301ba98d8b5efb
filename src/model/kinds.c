/*
 * The table of lanes that come with cjm, and the kinds that a lane can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/kinds.h"

#include <assert.h>
#include <string.h>

#include "base/err.h"

static const struct lane_row lanes[] = {
	{ KEY_ACTION, N_("Action"), LANE_CARDS, N_("What the customer does here.") },
	{ KEY_ROLE, N_("Role"), LANE_CARDS, N_("In which role: buyer, patient, guest.") },
	{ KEY_CONTEXT, N_("Context"), LANE_CARDS, N_("Where, when and among whom it happens.") },
	{ KEY_MOTIVATION, N_("Motivation"), LANE_CARDS, N_("Why the customer does it.") },
	{ KEY_TRIGGER, N_("Trigger"), LANE_CARDS, N_("What sets the customer in motion.") },
	{ KEY_NEED, N_("Need"), LANE_CARDS, N_("What the customer needs at this point.") },
	{ KEY_EXPECTATION, N_("Expectation"), LANE_CARDS, N_("What the customer expects to happen.") },
	{ KEY_THOUGHT, N_("Thought"), LANE_CARDS, N_("What the customer thinks.") },
	{ KEY_QUOTE, N_("Quote"), LANE_CARDS, N_("What a customer said, word for word.") },
	{ KEY_PAIN, N_("Pain"), LANE_CARDS, N_("What hurts or stands in the way.") },
	{ KEY_OUTCOME, N_("Outcome"), LANE_CARDS, N_("The best outcome for the customer.") },
	{ KEY_SERVICE, N_("Service"), LANE_CARDS, N_("How staff should behave here: the service concept.") },
	{ KEY_BACKSTAGE, N_("Backstage"), LANE_CARDS, N_("What staff do out of the customer's sight.") },
	{ KEY_SUPPORT, N_("Support"), LANE_CARDS, N_("The systems and partners behind it.") },
	{ KEY_IDEA, N_("Idea"), LANE_CARDS, N_("What could be done about it.") },
	{ KEY_CHANNEL, N_("Channel"), LANE_NAME, N_("Where the contact happens: website, shop, phone.") },
	{ KEY_OWNER, N_("Owner"), LANE_NAME, N_("The department that answers for it.") },
	{ KEY_FEELING, N_("Feeling"), LANE_NAME, N_("The feeling in one word.") },
	{ KEY_EMOTION, N_("Emotion"), LANE_LEVEL, N_("How it feels, from 1 (worst) to 5.") },
	{ KEY_EXPECTED, N_("Expected"), LANE_LEVEL, N_("The level of emotion that the customer hopes for.") },
	{ KEY_DATA, N_("Data"), LANE_MEASURE, N_("Figures that say how it goes.") },
	{ KEY_WALKS, N_("Walks"), LANE_DERIVED, N_("Mean and trend of the scores that walks gave.") },
};

static const char *const kind_names[LANE_KINDS] = {
	[LANE_CARDS] = "cards",
	[LANE_NAME] = "name",
	[LANE_LEVEL] = "level",
	[LANE_MEASURE] = "measure",
	[LANE_DERIVED] = "derived",
};

const struct lane_row *
kinds_lanes(size_t *count)
{
	*count = sizeof lanes / sizeof *lanes;
	return lanes;
}

const struct lane_row *
kinds_lane(key_id key)
{
	size_t i;

	/* The keys of the lanes are the first numbers, in this order. */
	i = (size_t)key - KEY_ACTION;
	if (i >= sizeof lanes / sizeof *lanes)
		return NULL;
	assert(lanes[i].key == key);
	return &lanes[i];
}

const char *
kinds_name(enum lane_kind kind)
{
	assert(kind < LANE_KINDS);
	return kind_names[kind];
}

enum lane_kind
kinds_find(const char *name)
{
	size_t i;

	for (i = 0; i < LANE_KINDS; i++)
		if (strcmp(kind_names[i], name) == 0)
			return (enum lane_kind)i;
	return LANE_KINDS;
}
