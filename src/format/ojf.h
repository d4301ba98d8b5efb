/*
 * OpenJourney Format: what reading and writing share.
 *
 * The rules are those of OJF_SPEC.md of Ptolemy Journey Mapper, version 1.0,
 * and of the files that its users make, which differ from it.
 *
 * OJF has stages, swimlanes, and nodes where they cross; a stage has no steps.
 * Stages are phases and swimlanes are lanes. A node is what has a score, a
 * sentiment, a moment of truth, a description, and so what a touchpoint is
 * here: its title is the touchpoint's name, its description a card in the lane
 * of its swimlane. One touchpoint for a whole stage would have to choose one
 * of several scores. A node with a title alone is a card, at the touchpoint
 * before it in its stage; before the first one it spans the phase.
 *
 * The other way a touchpoint's first card is its node's description, and each
 * other card a node with a title alone. A touchpoint without cards stands in
 * a swimlane of its own (OJF_BARE).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_OJF_H
#define FORMAT_OJF_H

#include "format/format.h"

#define OJF_LOW (-5)	/* the scale of scores */
#define OJF_HIGH 5

#define OJF_GENERATOR "cjm 1"	/* whose ids are meant, not only handles */
#define OJF_BARE "touchpoint"	/* the swimlane of touchpoints without cards */
#define OJF_PURPOSE "touchpoint"	/* the purpose of a node where none is known */

/* What a node has besides its text, as lanes: they stand behind the swimlanes,
 * in this order. The last ones are the lists of its `blueprint`. */
struct ojf_special {
	const char *lane;
	const char *label;	/* of a lane that is not cjm's, or NULL */
	const char *kind;	/* of it, or NULL: cards */
	const char *list;	/* in the blueprint, or NULL */
	const char *text;	/* the member that is the card's text, */
	const char *by;		/* and the one that is its attribute, */
	const char *attribute;	/* which is this one here; NULL: a text before
				 * the card's own and a colon */
};

enum ojf_special_lane {
	OJF_EMOTION, OJF_FEELING, OJF_PURPOSES, OJF_BLUEPRINT, OJF_SPECIALS = OJF_BLUEPRINT + 4
};

extern const struct ojf_special ojf_specials[OJF_SPECIALS];

/* The place in ojf_specials, or OJF_SPECIALS. */
size_t ojf_special_of(const char *lane);

/* The lane of ours that a swimlane of that name is likely to be; NULL where
 * none is. */
const char *ojf_lane_of(const char *name);

/* The steps of `severity`, low first; ended by NULL. */
extern const char *const ojf_severities[];

/* As struct format has them. */
struct journey *ojf_read(const struct format_input *input, struct notes *notes,
	struct err *err);
bool ojf_looks(const char *bytes, size_t len);

#endif
