/*
 * The table of lanes that come with cjm, and the kinds that a lane can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/kinds.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/err.h"

static const struct lane_row lanes[] = {
	{ KEY_ACTION, N_("Action"), "Handeling", LANE_CARDS,
		N_("What the customer does here.") },
	{ KEY_ROLE, N_("Role"), "Rol", LANE_CARDS,
		N_("In which role: buyer, patient, guest.") },
	{ KEY_CONTEXT, N_("Context"), "Context", LANE_CARDS,
		N_("Where, when and among whom it happens.") },
	{ KEY_MOTIVATION, N_("Motivation"), "Motivatie", LANE_CARDS,
		N_("Why the customer does it.") },
	{ KEY_TRIGGER, N_("Trigger"), "Aanleiding", LANE_CARDS,
		N_("What sets the customer in motion.") },
	{ KEY_NEED, N_("Need"), "Behoefte", LANE_CARDS,
		N_("What the customer needs at this point.") },
	{ KEY_EXPECTATION, N_("Expectation"), "Verwachting", LANE_CARDS,
		N_("What the customer expects to happen.") },
	{ KEY_THOUGHT, N_("Thought"), "Gedachte", LANE_CARDS,
		N_("What the customer thinks.") },
	{ KEY_QUOTE, N_("Quote"), "Citaat", LANE_CARDS,
		N_("What a customer said, word for word.") },
	{ KEY_PAIN, N_("Pain"), "Pijn", LANE_CARDS,
		N_("What hurts or stands in the way.") },
	{ KEY_OUTCOME, N_("Outcome"), "Uitkomst", LANE_CARDS,
		N_("The best outcome for the customer.") },
	{ KEY_SERVICE, N_("Service"), "Service", LANE_CARDS,
		N_("How staff should behave here: the service concept.") },
	{ KEY_BACKSTAGE, N_("Backstage"), "Achter de schermen", LANE_CARDS,
		N_("What staff do out of the customer's sight.") },
	{ KEY_SUPPORT, N_("Support"), "Ondersteuning", LANE_CARDS,
		N_("The systems and partners behind it.") },
	{ KEY_IDEA, N_("Idea"), "Idee", LANE_CARDS,
		N_("What could be done about it.") },
	{ KEY_CHANNEL, N_("Channel"), "Kanaal", LANE_NAME,
		N_("Where the contact happens: website, shop, phone.") },
	{ KEY_OWNER, N_("Owner"), "Eigenaar", LANE_NAME,
		N_("The department that answers for it.") },
	{ KEY_FEELING, N_("Feeling"), "Gevoel", LANE_NAME,
		N_("The feeling in one word.") },
	{ KEY_EMOTION, N_("Emotion"), "Beleving", LANE_LEVEL,
		N_("How it feels, from 1 (worst) to 5.") },
	{ KEY_EXPECTED, N_("Expected"), "Verwacht", LANE_LEVEL,
		N_("The level of emotion that the customer hopes for.") },
	{ KEY_DATA, N_("Data"), "Cijfers", LANE_MEASURE,
		N_("Figures that say how it goes.") },
	{ KEY_WALKS, N_("Walks"), "Rondes", LANE_DERIVED,
		N_("Mean and trend of the scores that walks gave.") },
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

/* Is the language `code`, as "nl", "NL" or "nl-BE" are "nl"? */
static bool
is_language(const char *language, const char *code)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (tolower((unsigned char)language[i]) != code[i])
			return false;
	return language[2] == '\0' || language[2] == '-' || language[2] == '_';
}

const char *
kinds_label(const struct lane_row *row, const char *language)
{
	if (is_language(language, "en"))
		return row->label;
	return is_language(language, "nl") ? row->label_nl : NULL;
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
