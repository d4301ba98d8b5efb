/*
 * A map in a few figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SUMS_H
#define MODEL_SUMS_H

#include <stddef.h>

#include "model/journey.h"
#include "model/mood.h"

struct sums {
	size_t touchpoints;
	size_t pains;		/* that are neither done nor dropped */
	size_t ideas, done;	/* all of them; those that are done */
	struct mood mood;	/* of all touchpoints that have a level */
};

struct sums sums_of(const struct journey *journey);

/* The mean level of the touchpoints; 0 where none has one. */
double sums_mean(const struct sums *sums);

#endif
