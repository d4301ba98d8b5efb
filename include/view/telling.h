/*
 * Changes of a map told in its own words, line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_TELLING_H
#define VIEW_TELLING_H

#include <stdbool.h>

#include "model/changes.h"
#include "view/told.h"

struct telling {
	const char *(*translate)(const char *);		/* or NULL */
	bool ascii;
	bool brief;	/* not what a new or gone phase or touchpoint holds */
};

/* Adds a heading for each part of the map that has changes, below it a line
 * for each (attributes of one thing that changed together share theirs). A
 * line is about the first change that it tells. */
void telling_add(const struct telling *telling, const struct changes *changes, struct told *told);

/* Adds a line that sums them up: "added 2 · changed 1". */
void telling_add_sum(const struct telling *telling, const struct changes *changes,
	struct told *told);

/* Adds a line on what the map comes to otherwise: "Open pains 7 → 6"; none where
 * there is nothing to tell. */
void telling_add_figures(const struct telling *telling, const struct changes *changes,
	struct told *told);

/* "Awareness › Sees an ad", or what stands outside of the phases. */
void telling_place(const struct telling *telling, const struct changes *changes,
	const struct change_place *place, struct str *out);

#endif
