/*
 * What file format 1 knows: kinds of nodes, their attributes and their slots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/schema.h"

#include <assert.h>
#include <stdint.h>

#include "base/err.h"

const struct node_row schema_nodes[NODE_KINDS] = {
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

/* X(kind of node, key, type) for each attribute, kind by kind. */
#define FIELDS(X) \
	X(JOURNEY, CJM, NUMBER) X(JOURNEY, TITLE, TEXT) X(JOURNEY, SCOPE, TEXT) \
	X(JOURNEY, LANGUAGE, TEXT) X(JOURNEY, STATUS, TEXT) X(JOURNEY, OWNER, TEXT) \
	X(JOURNEY, REVIEW, DATE) X(JOURNEY, SCALE, RANGE) X(JOURNEY, CHECK, ANY) \
	X(JOURNEY, CONFLICT, NOTES) \
	X(GOAL, WHAT, TEXT) X(GOAL, WHY, TEXT) X(GOAL, HOW, TEXT) X(GOAL, USPS, TEXTS) \
	X(GOAL, CONFLICT, NOTES) \
	X(PERSONA, ID, ID) X(PERSONA, NAME, TEXT) X(PERSONA, ROLE, TEXT) \
	X(PERSONA, AGE, NUMBER) X(PERSONA, RESIDENCE, TEXT) X(PERSONA, EDUCATION, TEXT) \
	X(PERSONA, OCCUPATION, TEXT) X(PERSONA, HOBBIES, TEXTS) X(PERSONA, QUOTE, TEXT) \
	X(PERSONA, MOTIVATION, TEXT) X(PERSONA, NEEDS, TEXTS) X(PERSONA, PAINS, TEXTS) \
	X(PERSONA, EVIDENCE, TEXTS) X(PERSONA, CONFLICT, NOTES) \
	X(EVIDENCE, ID, ID) X(EVIDENCE, KIND, TEXT) X(EVIDENCE, TITLE, TEXT) \
	X(EVIDENCE, DATE, DATE) X(EVIDENCE, CONFLICT, NOTES) \
	X(LANE, ID, ID) X(LANE, LABEL, TEXT) X(LANE, KIND, TEXT) X(LANE, HIDDEN, TRUTH) \
	X(LANE, CONFLICT, NOTES) \
	X(PHASE, ID, ID) X(PHASE, NAME, TEXT) X(PHASE, MOMENT, TEXT) \
	X(PHASE, CONFLICT, NOTES) \
	X(TOUCHPOINT, ID, ID) X(TOUCHPOINT, NAME, TEXT) X(TOUCHPOINT, STAR, TRUTH) \
	X(TOUCHPOINT, JOURNEY, TEXT) X(TOUCHPOINT, CONFLICT, NOTES) \
	X(CARD, TEXT, TEXT) X(CARD, BY, TEXT) X(CARD, AT, DATE) X(CARD, VOTES, NUMBER) \
	X(CARD, SEVERITY, NUMBER) X(CARD, EVIDENCE, TEXTS) X(CARD, PERSONA, ID) \
	X(CARD, TAGS, TEXTS) X(CARD, FEASIBILITY, NUMBER) X(CARD, EFFECT, NUMBER) \
	X(CARD, OWNER, TEXT) X(CARD, STATUS, TEXT) X(CARD, DUE, DATE) X(CARD, DONE, DATE) \
	X(CARD, UNIT, TEXT) X(CARD, SOURCE, ID) X(CARD, VALUES, NUMBERS) \
	X(CARD, CONFLICT, NOTES) \
	X(FLOW, TO, ID) X(FLOW, SHARE, NUMBER) X(FLOW, WHY, TEXT) X(FLOW, CONFLICT, NOTES) \
	X(COMMENT, BY, TEXT) X(COMMENT, AT, DATE) X(COMMENT, TEXT, TEXT) \
	X(COMMENT, ON, TEXT) X(COMMENT, DONE, TRUTH) X(COMMENT, ANSWER, TRUTH) \
	X(COMMENT, CONFLICT, NOTES) \
	X(WALK, BY, TEXT) X(WALK, KIND, TEXT) X(WALK, DATE, DATE) X(WALK, PERSONA, ID) \
	X(WALK, SCORES, NUMBERS) X(WALK, NOTES, NOTES) X(WALK, CONFLICT, NOTES)

static const struct field_row fields[] = {
#define FIELD_ROW(kind, key, type) { NODE_##kind, KEY_##key, FIELD_##type },
	FIELDS(FIELD_ROW)
#undef FIELD_ROW
};

/* The same, to be asked for one: this is asked for each value that is read. */
static const uint8_t types[NODE_KINDS][KEY_KNOWN] = {
#define FIELD_TYPE(kind, key, type) [NODE_##kind][KEY_##key] = FIELD_##type,
	FIELDS(FIELD_TYPE)
#undef FIELD_TYPE
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

enum field_type
schema_field(enum node_kind owner, key_id key)
{
	return key < KEY_KNOWN ? (enum field_type)types[owner][key] : FIELD_ANY;
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
