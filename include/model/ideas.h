/*
 * All ideas of a journey in the order in which they are worth doing.
 *
 * An idea is a card of the lane `idea`, at a touchpoint or a whole phase; a
 * parked card that is scored or has a status is one too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_IDEAS_H
#define MODEL_IDEAS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"
#include "model/walks.h"

/* In the order in which they are listed. What is no status counts as open. */
enum idea_status { IDEA_DOING, IDEA_OPEN, IDEA_DONE, IDEA_DROPPED, IDEA_STATES };

const char *idea_status_name(enum idea_status status);	/* as in the file */
enum idea_status idea_status_find(const char *word);	/* IDEA_STATES: none of them */

struct idea {
	node_id card;
	node_id place;			/* touchpoint or phase; NODE_NONE: it is parked */
	enum idea_status status;
	double feasibility, effect;	/* 0: not scored */
	double votes;
	int due, done;			/* days; DATE_NONE where none is given */
	size_t order;			/* on the map */
};

struct ideas {
	struct idea *v;
	size_t count, room;
};

/* Fills `ideas` anew: status by status; those that are done by their date, the
 * last first; the others by effect times feasibility, then votes. */
void ideas_read(struct ideas *ideas, const struct journey *journey);
void ideas_clear(struct ideas *ideas);

/* Are both feasibility and effect scored? */
bool idea_is_scored(const struct idea *idea);

/* What outsiders scored at its place before it was done, and from that day on:
 * the means and how many scores they are of. All zero where it has no date. */
struct idea_gain {
	size_t before_count, after_count;
	double before, after;
};

struct idea_gain idea_gain_of(const struct idea *idea, const struct journey *journey,
	const struct walk_table *walks);

#endif
