/*
 * A map in a few figures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SUMS_H
#define MODEL_SUMS_H

#include <stddef.h>

#include "model/journey.h"

struct sums {
	size_t touchpoints;
	size_t pains;		/* that are neither done nor dropped */
	size_t ideas, done;	/* all of them; those that are done */
	double emotion;		/* the mean of the touchpoints' levels on the map's own
				 * scale; NAN: none has one */
};

struct sums sums_of(const struct journey *journey);

#endif
