/*
 * What each attribute of format 1 is for, as an editor shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/schema.h"

/* NODE_KINDS: wherever the key stands. Rows of one kind come first. */
static const struct {
	enum node_kind owner;
	enum key key;
	const char *text;
} rows[] = {
	{ NODE_JOURNEY, KEY_CJM, "The version of the file format: 1." },
	{ NODE_JOURNEY, KEY_TITLE, "What the journey is called." },
	{ NODE_JOURNEY, KEY_SCOPE, "Where the journey begins and ends, and what is left out." },
	{ NODE_JOURNEY, KEY_LANGUAGE, "The language of the map, such as en or nl; its labels follow." },
	{ NODE_JOURNEY, KEY_STATUS, "How far the map is." },
	{ NODE_JOURNEY, KEY_OWNER, "Who answers for the map." },
	{ NODE_JOURNEY, KEY_REVIEW, "The date by which someone must look at it again." },
	{ NODE_JOURNEY, KEY_SCALE, "The lowest and the highest level of emotion; 1 and 5 without it." },
	{ NODE_JOURNEY, KEY_CHECK, "What cjm check is to leave out: {ignore: [RULE]}." },
	{ NODE_JOURNEY, KEY_GOAL, "What the organisation wants with this journey; a text is `what`." },
	{ NODE_JOURNEY, KEY_PERSONAS, "The customers that the map follows." },
	{ NODE_JOURNEY, KEY_EVIDENCE, "The research that cards rest on." },
	{ NODE_JOURNEY, KEY_LANES, "The rows of the map, top to bottom; without it, those in use." },
	{ NODE_JOURNEY, KEY_PHASES, "The stretches of the journey, from left to right." },
	{ NODE_JOURNEY, KEY_WALKS, "Passages through the journey that score its touchpoints." },
	{ NODE_JOURNEY, KEY_PARKING, "Cards that have no place yet." },
	{ NODE_GOAL, KEY_WHAT, "What is wanted." },
	{ NODE_GOAL, KEY_WHY, "Why it is wanted." },
	{ NODE_GOAL, KEY_HOW, "How it is to be reached." },
	{ NODE_GOAL, KEY_USPS, "What sets the organisation apart." },
	{ NODE_PERSONA, KEY_ROLE, "What the persona is here: a first buyer, a parent." },
	{ NODE_PERSONA, KEY_AGE, "How old the persona is." },
	{ NODE_PERSONA, KEY_RESIDENCE, "Where the persona lives." },
	{ NODE_PERSONA, KEY_EDUCATION, "What the persona has learned." },
	{ NODE_PERSONA, KEY_OCCUPATION, "What the persona does for a living." },
	{ NODE_PERSONA, KEY_HOBBIES, "What the persona likes to do." },
	{ NODE_PERSONA, KEY_QUOTE, "Something the persona would say." },
	{ NODE_PERSONA, KEY_MOTIVATION, "What drives the persona." },
	{ NODE_PERSONA, KEY_NEEDS, "What the persona needs." },
	{ NODE_PERSONA, KEY_PAINS, "What bothers the persona." },
	{ NODE_PERSONA, KEY_EVIDENCE, "What the persona rests on: ids of evidence." },
	{ NODE_EVIDENCE, KEY_KIND, "What sort of research it is: interviews, survey, data." },
	{ NODE_EVIDENCE, KEY_TITLE, "What the research is called." },
	{ NODE_EVIDENCE, KEY_DATE, "When it was done." },
	{ NODE_LANE, KEY_ID, "The key under which the lane's cells stand." },
	{ NODE_LANE, KEY_LABEL, "What the lane is called on the map." },
	{ NODE_LANE, KEY_KIND, "What its cells hold." },
	{ NODE_LANE, KEY_HIDDEN, "Is the lane not shown?" },
	{ NODE_PHASE, KEY_MOMENT, "Before, during or after the purchase." },
	{ NODE_PHASE, KEY_TOUCHPOINTS, "The contacts in this phase, in the customer's order." },
	{ NODE_TOUCHPOINT, KEY_STAR, "Does the organisation stand out here?" },
	{ NODE_TOUCHPOINT, KEY_JOURNEY, "The file of a journey one level deeper, relative to this one." },
	{ NODE_TOUCHPOINT, KEY_NEXT, "Where customers go from here; without it, to the next one." },
	{ NODE_TOUCHPOINT, KEY_COMMENTS, "Remarks of a review." },
	{ NODE_CARD, KEY_TEXT, "What stands on the card." },
	{ NODE_CARD, KEY_BY, "Who wrote the card." },
	{ NODE_CARD, KEY_AT, "When the card was written." },
	{ NODE_CARD, KEY_VOTES, "How many votes it has." },
	{ NODE_CARD, KEY_SEVERITY, "How bad a pain is, 1 to 5." },
	{ NODE_CARD, KEY_EVIDENCE, "What the card rests on: ids of evidence; none: an assumption." },
	{ NODE_CARD, KEY_PERSONA, "The id of the persona that it is about." },
	{ NODE_CARD, KEY_TAGS, "Words to find it by." },
	{ NODE_CARD, KEY_FEASIBILITY, "How feasible an idea is, 1 to 5." },
	{ NODE_CARD, KEY_EFFECT, "How much an idea would do, 1 to 5." },
	{ NODE_CARD, KEY_OWNER, "Who does it." },
	{ NODE_CARD, KEY_STATUS, "What becomes of an idea." },
	{ NODE_CARD, KEY_DUE, "The day by which it is to be done." },
	{ NODE_CARD, KEY_DONE, "The day on which it was done." },
	{ NODE_CARD, KEY_UNIT, "What its figures count." },
	{ NODE_CARD, KEY_SOURCE, "Where its figures come from." },
	{ NODE_CARD, KEY_VALUES, "Figures by period: 2026-03: 41." },
	{ NODE_FLOW, KEY_TO, "The id of the touchpoint or phase, or exit." },
	{ NODE_FLOW, KEY_SHARE, "How many go there, in percent." },
	{ NODE_FLOW, KEY_WHY, "Why they go there." },
	{ NODE_COMMENT, KEY_TEXT, "The remark." },
	{ NODE_COMMENT, KEY_ON, "What it is about: a lane." },
	{ NODE_COMMENT, KEY_DONE, "Is it settled?" },
	{ NODE_COMMENT, KEY_ANSWER, "Does it answer the remark before it?" },
	{ NODE_WALK, KEY_KIND, "What sort of walk it was; the team's own are shown apart." },
	{ NODE_WALK, KEY_DATE, "The day of the walk." },
	{ NODE_WALK, KEY_PERSONA, "The id of the persona as whom it was walked." },
	{ NODE_WALK, KEY_SCORES, "Levels by touchpoint." },
	{ NODE_WALK, KEY_NOTES, "Notes by touchpoint." },
	{ NODE_KINDS, KEY_ID, "The id; without it, it follows from the name." },
	{ NODE_KINDS, KEY_NAME, "The name." },
	{ NODE_KINDS, KEY_BY, "Who it is from." },
	{ NODE_KINDS, KEY_AT, "When it was written." },
	{ NODE_KINDS, KEY_CONFLICT, "What both sides of a merge changed: settle it, and take it away." },
};

const char *
schema_about(enum node_kind owner, key_id key)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].key == key && (rows[i].owner == owner || rows[i].owner == NODE_KINDS))
			return rows[i].text;
	return "";
}
