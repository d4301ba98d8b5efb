/*
 * What file format 1 knows: kinds of nodes, their attributes and their slots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/schema.h"

#include <assert.h>

#include "base/err.h"

static const struct node_row nodes[NODE_KINDS] = {
	[NODE_JOURNEY] = { N_("journey"), KEY_NONE, KEY_TITLE },
	[NODE_GOAL] = { N_("goal"), KEY_WHAT, KEY_NONE },
	[NODE_PERSONA] = { N_("persona"), KEY_NONE, KEY_NONE },
	[NODE_EVIDENCE] = { N_("evidence"), KEY_NONE, KEY_NONE },
	[NODE_LANE] = { N_("lane"), KEY_ID, KEY_ID },
	[NODE_PHASE] = { N_("phase"), KEY_NONE, KEY_NAME },
	[NODE_TOUCHPOINT] = { N_("touchpoint"), KEY_NONE, KEY_NAME },
	[NODE_CARD] = { N_("card"), KEY_TEXT, KEY_NONE },
	[NODE_FLOW] = { N_("next"), KEY_TO, KEY_NONE },
	[NODE_COMMENT] = { N_("comment"), KEY_TEXT, KEY_NONE },
	[NODE_WALK] = { N_("walk"), KEY_NONE, KEY_NONE },
};

static const struct field_row fields[] = {
	{ NODE_JOURNEY, KEY_CJM, FIELD_NUMBER },
	{ NODE_JOURNEY, KEY_TITLE, FIELD_TEXT },
	{ NODE_JOURNEY, KEY_SCOPE, FIELD_TEXT },
	{ NODE_JOURNEY, KEY_LANGUAGE, FIELD_TEXT },
	{ NODE_JOURNEY, KEY_STATUS, FIELD_TEXT },
	{ NODE_JOURNEY, KEY_OWNER, FIELD_TEXT },
	{ NODE_JOURNEY, KEY_REVIEW, FIELD_DATE },
	{ NODE_JOURNEY, KEY_SCALE, FIELD_RANGE },
	{ NODE_JOURNEY, KEY_CHECK, FIELD_ANY },
	{ NODE_JOURNEY, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_GOAL, KEY_WHAT, FIELD_TEXT },
	{ NODE_GOAL, KEY_WHY, FIELD_TEXT },
	{ NODE_GOAL, KEY_HOW, FIELD_TEXT },
	{ NODE_GOAL, KEY_USPS, FIELD_TEXTS },
	{ NODE_GOAL, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_PERSONA, KEY_ID, FIELD_ID },
	{ NODE_PERSONA, KEY_NAME, FIELD_TEXT },
	{ NODE_PERSONA, KEY_ROLE, FIELD_TEXT },
	{ NODE_PERSONA, KEY_AGE, FIELD_NUMBER },
	{ NODE_PERSONA, KEY_RESIDENCE, FIELD_TEXT },
	{ NODE_PERSONA, KEY_EDUCATION, FIELD_TEXT },
	{ NODE_PERSONA, KEY_OCCUPATION, FIELD_TEXT },
	{ NODE_PERSONA, KEY_HOBBIES, FIELD_TEXTS },
	{ NODE_PERSONA, KEY_QUOTE, FIELD_TEXT },
	{ NODE_PERSONA, KEY_MOTIVATION, FIELD_TEXT },
	{ NODE_PERSONA, KEY_NEEDS, FIELD_TEXTS },
	{ NODE_PERSONA, KEY_PAINS, FIELD_TEXTS },
	{ NODE_PERSONA, KEY_EVIDENCE, FIELD_TEXTS },
	{ NODE_PERSONA, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_EVIDENCE, KEY_ID, FIELD_ID },
	{ NODE_EVIDENCE, KEY_KIND, FIELD_TEXT },
	{ NODE_EVIDENCE, KEY_TITLE, FIELD_TEXT },
	{ NODE_EVIDENCE, KEY_DATE, FIELD_DATE },
	{ NODE_EVIDENCE, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_LANE, KEY_ID, FIELD_ID },
	{ NODE_LANE, KEY_LABEL, FIELD_TEXT },
	{ NODE_LANE, KEY_KIND, FIELD_TEXT },
	{ NODE_LANE, KEY_HIDDEN, FIELD_TRUTH },
	{ NODE_LANE, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_PHASE, KEY_ID, FIELD_ID },
	{ NODE_PHASE, KEY_NAME, FIELD_TEXT },
	{ NODE_PHASE, KEY_MOMENT, FIELD_TEXT },
	{ NODE_PHASE, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_TOUCHPOINT, KEY_ID, FIELD_ID },
	{ NODE_TOUCHPOINT, KEY_NAME, FIELD_TEXT },
	{ NODE_TOUCHPOINT, KEY_STAR, FIELD_TRUTH },
	{ NODE_TOUCHPOINT, KEY_JOURNEY, FIELD_TEXT },
	{ NODE_TOUCHPOINT, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_CARD, KEY_TEXT, FIELD_TEXT },
	{ NODE_CARD, KEY_BY, FIELD_TEXT },
	{ NODE_CARD, KEY_AT, FIELD_DATE },
	{ NODE_CARD, KEY_VOTES, FIELD_NUMBER },
	{ NODE_CARD, KEY_SEVERITY, FIELD_NUMBER },
	{ NODE_CARD, KEY_EVIDENCE, FIELD_TEXTS },
	{ NODE_CARD, KEY_PERSONA, FIELD_ID },
	{ NODE_CARD, KEY_TAGS, FIELD_TEXTS },
	{ NODE_CARD, KEY_FEASIBILITY, FIELD_NUMBER },
	{ NODE_CARD, KEY_EFFECT, FIELD_NUMBER },
	{ NODE_CARD, KEY_OWNER, FIELD_TEXT },
	{ NODE_CARD, KEY_STATUS, FIELD_TEXT },
	{ NODE_CARD, KEY_DUE, FIELD_DATE },
	{ NODE_CARD, KEY_DONE, FIELD_DATE },
	{ NODE_CARD, KEY_UNIT, FIELD_TEXT },
	{ NODE_CARD, KEY_SOURCE, FIELD_ID },
	{ NODE_CARD, KEY_VALUES, FIELD_NUMBERS },
	{ NODE_CARD, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_FLOW, KEY_TO, FIELD_ID },
	{ NODE_FLOW, KEY_SHARE, FIELD_NUMBER },
	{ NODE_FLOW, KEY_WHY, FIELD_TEXT },
	{ NODE_FLOW, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_COMMENT, KEY_BY, FIELD_TEXT },
	{ NODE_COMMENT, KEY_AT, FIELD_DATE },
	{ NODE_COMMENT, KEY_TEXT, FIELD_TEXT },
	{ NODE_COMMENT, KEY_ON, FIELD_TEXT },
	{ NODE_COMMENT, KEY_DONE, FIELD_TRUTH },
	{ NODE_COMMENT, KEY_CONFLICT, FIELD_NOTES },

	{ NODE_WALK, KEY_BY, FIELD_TEXT },
	{ NODE_WALK, KEY_KIND, FIELD_TEXT },
	{ NODE_WALK, KEY_DATE, FIELD_DATE },
	{ NODE_WALK, KEY_PERSONA, FIELD_ID },
	{ NODE_WALK, KEY_SCORES, FIELD_NUMBERS },
	{ NODE_WALK, KEY_NOTES, FIELD_NOTES },
	{ NODE_WALK, KEY_CONFLICT, FIELD_NOTES },
};

static const struct slot_row slots[] = {
	{ NODE_JOURNEY, KEY_GOAL, NODE_GOAL, true },
	{ NODE_JOURNEY, KEY_PERSONAS, NODE_PERSONA, false },
	{ NODE_JOURNEY, KEY_EVIDENCE, NODE_EVIDENCE, false },
	{ NODE_JOURNEY, KEY_LANES, NODE_LANE, false },
	{ NODE_JOURNEY, KEY_PHASES, NODE_PHASE, false },
	{ NODE_JOURNEY, KEY_WALKS, NODE_WALK, false },
	{ NODE_JOURNEY, KEY_PARKING, NODE_CARD, true },
	{ NODE_PHASE, KEY_TOUCHPOINTS, NODE_TOUCHPOINT, false },
	{ NODE_TOUCHPOINT, KEY_NEXT, NODE_FLOW, true },
	{ NODE_TOUCHPOINT, KEY_COMMENTS, NODE_COMMENT, true },
};

#define COUNT(table) (sizeof (table) / sizeof *(table))

const struct node_row *
schema_node(enum node_kind kind)
{
	assert(kind < NODE_KINDS);
	return &nodes[kind];
}

enum field_type
schema_field(enum node_kind owner, key_id key)
{
	size_t i;

	for (i = 0; i < COUNT(fields); i++)
		if (fields[i].owner == owner && fields[i].key == key)
			return fields[i].type;
	return FIELD_ANY;
}

const struct slot_row *
schema_slot(enum node_kind owner, key_id key)
{
	size_t i;

	for (i = 0; i < COUNT(slots); i++)
		if (slots[i].owner == owner && slots[i].key == key)
			return &slots[i];
	return NULL;
}

const struct field_row *
schema_fields(size_t *count)
{
	*count = COUNT(fields);
	return fields;
}

const struct slot_row *
schema_slots(size_t *count)
{
	*count = COUNT(slots);
	return slots;
}

const char *const *
schema_words(enum node_kind owner, key_id key)
{
	static const char *const moments[] = { "before", "during", "after", NULL };
	static const char *const states[] = { "draft", "reviewed", "live", "retired", NULL };
	static const char *const ideas[] = { "open", "doing", "done", "dropped", NULL };
	static const char *const walks[] = { "walkthrough", "mystery-visit", "interview",
		"survey", NULL };
	static const char *const lanes[] = { "cards", "name", "level", "measure", NULL };

	if (key == KEY_MOMENT && owner == NODE_PHASE)
		return moments;
	if (key == KEY_STATUS && owner == NODE_JOURNEY)
		return states;
	if (key == KEY_STATUS && owner == NODE_CARD)
		return ideas;
	if (key == KEY_KIND && owner == NODE_WALK)
		return walks;
	if (key == KEY_KIND && owner == NODE_LANE)
		return lanes;
	return NULL;
}

bool
schema_has_cells(enum node_kind owner)
{
	return owner == NODE_PHASE || owner == NODE_TOUCHPOINT;
}
