/*
 * Research that counts against research that tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* A word of the kind, or how it begins; in a kind that has words of both
 * sides the first in this table decides. */
static const struct {
	const char *word;
	enum evidence_side side;
} words[] = {
	{ "quantitat", EVIDENCE_QUANTITATIVE }, { "kwantitat", EVIDENCE_QUANTITATIVE },
	{ "qualitat", EVIDENCE_QUALITATIVE }, { "kwalitat", EVIDENCE_QUALITATIVE },
	{ "interview", EVIDENCE_QUALITATIVE }, { "observ", EVIDENCE_QUALITATIVE },
	{ "diary", EVIDENCE_QUALITATIVE }, { "dagboek", EVIDENCE_QUALITATIVE },
	{ "focus", EVIDENCE_QUALITATIVE }, { "ethnograph", EVIDENCE_QUALITATIVE },
	{ "etnograf", EVIDENCE_QUALITATIVE }, { "usability", EVIDENCE_QUALITATIVE },
	{ "gebruikerstest", EVIDENCE_QUALITATIVE }, { "gesprek", EVIDENCE_QUALITATIVE },
	{ "conversation", EVIDENCE_QUALITATIVE }, { "workshop", EVIDENCE_QUALITATIVE },
	{ "shadow", EVIDENCE_QUALITATIVE }, { "visit", EVIDENCE_QUALITATIVE },
	{ "bezoek", EVIDENCE_QUALITATIVE }, { "anecdot", EVIDENCE_QUALITATIVE },
	{ "story", EVIDENCE_QUALITATIVE }, { "verhaal", EVIDENCE_QUALITATIVE },
	{ "quote", EVIDENCE_QUALITATIVE }, { "review", EVIDENCE_QUALITATIVE },
	{ "analyt", EVIDENCE_QUANTITATIVE },
	{ "survey", EVIDENCE_QUANTITATIVE }, { "enqu", EVIDENCE_QUANTITATIVE },
	{ "questionnaire", EVIDENCE_QUANTITATIVE }, { "vragenlijst", EVIDENCE_QUANTITATIVE },
	{ "metric", EVIDENCE_QUANTITATIVE }, { "statisti", EVIDENCE_QUANTITATIVE },
	{ "cijfer", EVIDENCE_QUANTITATIVE }, { "figure", EVIDENCE_QUANTITATIVE },
	{ "log", EVIDENCE_QUANTITATIVE }, { "experiment", EVIDENCE_QUANTITATIVE },
	{ "a/b", EVIDENCE_QUANTITATIVE }, { "ab-test", EVIDENCE_QUANTITATIVE },
	{ "poll", EVIDENCE_QUANTITATIVE }, { "nps", EVIDENCE_QUANTITATIVE },
	{ "csat", EVIDENCE_QUANTITATIVE }, { "ces", EVIDENCE_QUANTITATIVE },
	{ "count", EVIDENCE_QUANTITATIVE }, { "telling", EVIDENCE_QUANTITATIVE },
	{ "sales", EVIDENCE_QUANTITATIVE }, { "verkoop", EVIDENCE_QUANTITATIVE },
};

/* Does a word of `text` begin with `word`? */
static bool
has_word(const char *text, const char *word)
{
	const char *at = text;

	while ((at = strstr(at, word)) != NULL) {
		if (at == text || strchr(" -_/,+&(", at[-1]) != NULL)
			return true;
		at++;
	}
	return false;
}

enum evidence_side
evidence_side_of(const char *kind)
{
	char *folded = utf8_fold(kind);
	enum evidence_side side = EVIDENCE_UNKNOWN;

	for (size_t i = 0; side == EVIDENCE_UNKNOWN && i < sizeof words / sizeof *words; i++)
		if (has_word(folded, words[i].word))
			side = words[i].side;
	free(folded);
	return side;
}
