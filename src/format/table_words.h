/*
 * What the heading of a row or column says: the words that people put there,
 * in several languages, and how our own tables put it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TABLE_WORDS_H
#define FORMAT_TABLE_WORDS_H

#include <stdbool.h>

#include "model/key.h"
#include "model/kinds.h"

enum heading_role {
	HEADING_UNKNOWN,
	HEADING_PHASE,
	HEADING_TOUCHPOINT,
	HEADING_TOUCHPOINTS,	/* several in a cell, or the channels of one */
	HEADING_LANE,
	HEADING_WHOLE,		/* the column of what spans the phase */
	HEADING_KEY,		/* says whose event a row is */
	HEADING_TIME		/* and when it was */
};

/* What a heading says. A lane of the team's own has an id in `id`, and no key.
 * Texts are yours, by heading_clear(). */
struct heading {
	enum heading_role role;
	key_id lane;		/* one that comes with cjm, or KEY_NONE */
	char *id;		/* as "Packaging [box]" gives it, or NULL */
	char *label;		/* without id and scale */
	enum lane_kind kind;
	bool has_scale;		/* "Emotion (1-5)" */
	double low, high;
	bool certain;		/* the whole heading is a known word, no part of it */
};

void heading_read(struct heading *heading, const char *text);
void heading_clear(struct heading *heading);

/* Is it the name of a phase that many journeys have, such as "Awareness"? */
bool heading_is_stage(const char *text);

/* What the words of a cell say of how it feels: from 0 (worst) to 1; false
 * where they are not known. Smileys are words. */
bool feeling_read(const char *text, double *level);

#endif
