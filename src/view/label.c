/*
 * What the keys and the words of the file are called on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/label.h"

#include <string.h>

#include "base/err.h"
#include "model/kinds.h"
#include "model/tally.h"

const char *
look_word(const struct look *look, const char *text)
{
	return look->translate != NULL ? look->translate(text) : text;
}

void
look_add_votes(const struct look *look, node_id card, struct str *out)
{
	const char *text = journey_text(look->journey, card, KEY_VOTES);
	double votes;

	if (look->secret == NULL && strcmp(text, "0") != 0)
		str_add(out, text);
	else if (look->secret != NULL && journey_number(look->journey, card, KEY_VOTES, &votes) &&
	    votes > tally_of(look->secret, card))
		str_add_format(out, "%g", votes - tally_of(look->secret, card));
}

/* Keys that are lanes have their labels in kinds.c. */
static const struct {
	enum key key;
	const char *label;
} keys[] = {
	{ KEY_TITLE, N_("Title") }, { KEY_SCOPE, N_("Scope") },
	{ KEY_LANGUAGE, N_("Language") }, { KEY_STATUS, N_("Status") },
	{ KEY_REVIEW, N_("Review") }, { KEY_SCALE, N_("Scale") },
	{ KEY_CHECK, N_("Checks") }, { KEY_GOAL, N_("Goal") },
	{ KEY_PERSONAS, N_("Personas") }, { KEY_EVIDENCE, N_("Evidence") },
	{ KEY_LANES, N_("Lanes") }, { KEY_PHASES, N_("Phases") }, { KEY_TOUCHPOINTS, N_("Touchpoints") },
	{ KEY_PARKING, N_("Parking lot") }, { KEY_NEXT, N_("Next") },
	{ KEY_COMMENTS, N_("Comments") }, { KEY_ID, N_("Id") }, { KEY_NAME, N_("Name") },
	{ KEY_LABEL, N_("Label") }, { KEY_KIND, N_("Kind") }, { KEY_HIDDEN, N_("Hidden") },
	{ KEY_MOMENT, N_("Moment") }, { KEY_STAR, N_("Star") },
	{ KEY_JOURNEY, N_("Journey") }, { KEY_WHAT, N_("What") }, { KEY_WHY, N_("Why") },
	{ KEY_HOW, N_("How") }, { KEY_USPS, N_("Strong points") }, { KEY_AGE, N_("Age") },
	{ KEY_RESIDENCE, N_("Residence") }, { KEY_EDUCATION, N_("Education") },
	{ KEY_OCCUPATION, N_("Occupation") }, { KEY_HOBBIES, N_("Hobbies") },
	{ KEY_NEEDS, N_("Needs") }, { KEY_PAINS, N_("Pains") }, { KEY_TEXT, N_("Text") },
	{ KEY_BY, N_("By") }, { KEY_AT, N_("On") }, { KEY_VOTES, N_("Votes") },
	{ KEY_PERSONA, N_("Persona") }, { KEY_TAGS, N_("Tags") },
	{ KEY_FEASIBILITY, N_("Feasible") }, { KEY_EFFECT, N_("Effect") },
	{ KEY_DUE, N_("Due") }, { KEY_DONE, N_("Done") }, { KEY_UNIT, N_("Unit") },
	{ KEY_SOURCE, N_("Source") }, { KEY_VALUES, N_("Figures") },
	{ KEY_SEVERITY, N_("Severity") }, { KEY_DATE, N_("Date") },
	{ KEY_SCORES, N_("Scores") }, { KEY_NOTES, N_("Notes") }, { KEY_TO, N_("To") },
	{ KEY_SHARE, N_("Share") }, { KEY_ON, N_("About") },
	{ KEY_ANSWER, N_("Answer") }, { KEY_CONFLICT, N_("Conflict") },
};

static const char *const words[] = {
	N_("open"), N_("doing"), N_("done"), N_("dropped"),
	N_("draft"), N_("reviewed"), N_("live"), N_("retired"),
	N_("before"), N_("during"), N_("after"),
	N_("walkthrough"), N_("mystery-visit"), N_("interview"), N_("survey"), N_("analytics"),
};

const char *
label_key(const struct look *look, key_id key)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].key == key)
			return look_word(look, keys[i].label);
	if (kinds_lane(key) != NULL)
		return look_word(look, kinds_lane(key)->label);
	return journey_key_name(look->journey, key);
}

const char *
label_word(const struct look *look, const char *word)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i], word) == 0)
			return look_word(look, words[i]);
	return word;
}

const char *
label_walks(const struct look *look, enum walk_kind kind)
{
	static const char *const labels[WALK_KINDS] = {
		[WALK_OWN] = N_("team"),
		[WALK_VISIT] = N_("visits"),
		[WALK_INTERVIEW] = N_("interviews"),
		[WALK_SURVEY] = N_("surveys"),
		[WALK_OTHER] = N_("others"),
	};

	return look_word(look, labels[kind]);
}

void
label_add_value(struct str *out, const struct value *value)
{
	if (value->kind == VALUE_TEXT) {
		str_add(out, value_text(value));
		return;
	}
	for (size_t i = 0; i < value_count(value); i++) {
		if (i > 0)
			str_add(out, ", ");
		if (value->kind == VALUE_MAP) {
			str_add(out, value_key(value, i));
			str_add(out, ": ");
		}
		label_add_value(out, value_item(value, i));
	}
}
