/*
 * Research that counts against research that tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_EVIDENCE_H
#define MODEL_EVIDENCE_H

enum evidence_side {
	EVIDENCE_UNKNOWN,
	EVIDENCE_QUANTITATIVE,	/* figures: analytics, surveys, logs */
	EVIDENCE_QUALITATIVE	/* stories: interviews, observation, diaries */
};

/* The side of a piece of evidence, by the words of its `kind`; English and
 * Dutch ones are known, case does not count. */
enum evidence_side evidence_side_of(const char *kind);

#endif
