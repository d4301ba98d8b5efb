/*
 * The table of lanes that come with cjm, and the kinds that a lane can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_KINDS_H
#define MODEL_KINDS_H

#include <stddef.h>

#include "model/key.h"

enum lane_kind {
	LANE_CARDS,	/* any number of notes */
	LANE_NAME,	/* one name out of those in use: channel, owner, feeling */
	LANE_LEVEL,	/* a number on the journey's scale, drawn as a curve */
	LANE_MEASURE,	/* cards with figures */
	LANE_DERIVED,	/* shown, never stored: walks */
	LANE_KINDS
};

struct lane_row {
	enum key key;
	const char *label;	/* N_(): as shown at the left */
	const char *label_nl;	/* the same in a Dutch journey, or NULL */
	enum lane_kind kind;
	const char *help;	/* N_(): what belongs there, one sentence */
};

/* All lanes that come with cjm, in their order on a map; *count says how many. */
const struct lane_row *kinds_lanes(size_t *count);

/* The row of a lane, or NULL for a team's own. */
const struct lane_row *kinds_lane(key_id key);

/* The label in a journey of that language ("nl", "en-GB"); NULL where cjm has
 * none: then it is in the user's. */
const char *kinds_label(const struct lane_row *row, const char *language);

/* The word for a kind in the file ("cards"), and back; LANE_KINDS if unknown. */
const char *kinds_name(enum lane_kind kind);
enum lane_kind kinds_find(const char *name);

#endif
