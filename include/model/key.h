/*
 * The names that file format 1 gives to things, as numbers.
 *
 * A key names an attribute ("votes") or a slot ("touchpoints", "pain"). Keys
 * that cjm knows have fixed numbers; each journey adds numbers of its own for
 * those that it finds in the file besides (journey_key()).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_KEY_H
#define MODEL_KEY_H

#include <stdint.h>

typedef uint32_t key_id;

/* X(number, name): the number's name and the word in the file. Lanes come
 * first, in the order in which a map without `lanes` shows them. */
#define KEY_LIST(X) \
	X(ACTION, "action") X(ROLE, "role") X(CONTEXT, "context") \
	X(MOTIVATION, "motivation") X(TRIGGER, "trigger") X(NEED, "need") \
	X(EXPECTATION, "expectation") X(THOUGHT, "thought") X(QUOTE, "quote") \
	X(PAIN, "pain") X(OUTCOME, "outcome") X(SERVICE, "service") \
	X(BACKSTAGE, "backstage") X(SUPPORT, "support") X(IDEA, "idea") \
	X(CHANNEL, "channel") X(OWNER, "owner") X(FEELING, "feeling") \
	X(EMOTION, "emotion") X(EXPECTED, "expected") X(DATA, "data") \
	X(WALKS, "walks") \
	X(CJM, "cjm") X(TITLE, "title") X(SCOPE, "scope") X(LANGUAGE, "language") \
	X(STATUS, "status") X(REVIEW, "review") X(SCALE, "scale") X(CHECK, "check") \
	X(GOAL, "goal") X(PERSONAS, "personas") X(EVIDENCE, "evidence") \
	X(LANES, "lanes") X(PHASES, "phases") X(TOUCHPOINTS, "touchpoints") \
	X(PARKING, "parking") X(NEXT, "next") X(COMMENTS, "comments") \
	X(ID, "id") X(NAME, "name") X(LABEL, "label") X(KIND, "kind") \
	X(HIDDEN, "hidden") X(MOMENT, "moment") X(STAR, "star") \
	X(JOURNEY, "journey") X(WHAT, "what") X(WHY, "why") X(HOW, "how") \
	X(USPS, "usps") X(AGE, "age") X(RESIDENCE, "residence") \
	X(EDUCATION, "education") X(OCCUPATION, "occupation") \
	X(HOBBIES, "hobbies") X(NEEDS, "needs") X(PAINS, "pains") \
	X(TEXT, "text") X(BY, "by") X(AT, "at") X(VOTES, "votes") \
	X(PERSONA, "persona") X(TAGS, "tags") X(FEASIBILITY, "feasibility") \
	X(EFFECT, "effect") X(DUE, "due") X(DONE, "done") X(UNIT, "unit") \
	X(SOURCE, "source") X(VALUES, "values") X(SEVERITY, "severity") \
	X(DATE, "date") X(SCORES, "scores") X(NOTES, "notes") X(TO, "to") \
	X(SHARE, "share") X(ON, "on") X(ANSWER, "answer") \
	X(CONFLICT, "conflict")

enum key {
	KEY_NONE,
#define KEY_NUMBER(number, name) KEY_##number,
	KEY_LIST(KEY_NUMBER)
#undef KEY_NUMBER
	KEY_KNOWN	/* how many there are; a journey's own keys start here */
};

/* The known key of that name, or KEY_NONE. */
key_id key_find(const char *name);

/* The name of a known key. */
const char *key_name(key_id key);

#endif
