/*
 * How customers feel at a touchpoint: the levels of its emotion, added up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_MOOD_H
#define MODEL_MOOD_H

#include <stddef.h>

#include "model/journey.h"

#define MOODS 5		/* from the saddest face to the happiest */

/* Levels added up. All zero is none. */
struct mood {
	double sum;
	size_t count;
};

/* Adds the mean of a touchpoint's levels: of all personas, or of the one with
 * that id (NULL: all) and those levels that are nobody's. */
void mood_add(struct mood *mood, const struct journey *journey, node_id touchpoint,
	const char *persona);

/* Where a level stands on its scale, 0 (low) to 1; beyond it: at the edge. */
double mood_share(double level, double low, double high);

/* The number of its face, 1 to MOODS. */
int mood_class(double level, double low, double high);

#endif
