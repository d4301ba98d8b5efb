/*
 * OpenJourney Format: the words that it and cjm have for the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "ojf.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

const struct ojf_special ojf_specials[OJF_SPECIALS] = {
	[OJF_EMOTION] = { .lane = "emotion" },
	[OJF_FEELING] = { .lane = "feeling" },
	[OJF_PURPOSES] = { .lane = "purpose", .label = "Purpose", .kind = "name" },
	[OJF_BLUEPRINT] = { "physical-evidence", "Physical evidence", NULL,
		"evidence", "item", "type", "tags" },
	{ "frontstage", "Frontstage", NULL, "onstage", "action", "actor", "owner" },
	{ "backstage", NULL, NULL, "backstage", "action", "actor", "owner" },
	{ "support", NULL, NULL, "support", "description", "system", NULL },
};

const char *const ojf_severities[] = { "low", "medium", "high", NULL };

size_t
ojf_special_of(const char *lane)
{
	size_t i = 0;

	while (i < OJF_SPECIALS && strcmp(ojf_specials[i].lane, lane) != 0)
		i++;
	return i;
}

/* Does a word of the text begin with `word`? */
static bool
has_word(const char *text, const char *word)
{
	const char *at = text;

	while ((at = strstr(at, word)) != NULL) {
		if (at == text || !isalpha((unsigned char)at[-1]))
			return true;
		at++;
	}
	return false;
}

/* What feelings are told about in a sentence are thoughts: the feeling itself
 * is one word. */
const char *
ojf_lane_of(const char *name)
{
	static const struct {
		const char *word, *lane;
	} table[] = {
		{ "pain", "pain" }, { "problem", "pain" }, { "frustration", "pain" },
		{ "barrier", "pain" }, { "blocker", "pain" }, { "friction", "pain" },
		{ "obstacle", "pain" }, { "opportunit", "idea" }, { "idea", "idea" },
		{ "improvement", "idea" }, { "solution", "idea" }, { "thought", "thought" },
		{ "thinking", "thought" }, { "emotion", "thought" }, { "feeling", "thought" },
		{ "expectation", "expectation" }, { "need", "need" }, { "quote", "quote" },
		{ "motivation", "motivation" }, { "trigger", "trigger" },
		{ "context", "context" }, { "outcome", "outcome" },
		{ "frontstage", "frontstage" }, { "onstage", "frontstage" },
		{ "backstage", "backstage" }, { "support process", "support" },
		{ "action", "action" }, { "activit", "action" }, { "doing", "action" },
	};
	char *folded = utf8_fold(name);
	const char *lane = NULL;

	for (size_t i = 0; lane == NULL && i < sizeof table / sizeof *table; i++)
		if (has_word(folded, table[i].word))
			lane = table[i].lane;
	free(folded);
	return lane;
}
