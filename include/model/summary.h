/*
 * What a whole journey comes to: the figures by which many are compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SUMMARY_H
#define MODEL_SUMMARY_H

#include <stddef.h>

#include "base/str.h"
#include "model/journey.h"

struct summary {
	size_t phases, touchpoints;
	double emotion;		/* the mean of the touchpoints' levels, on a scale
				 * from 1 to 5, so that maps compare; NAN: none */
	size_t actions;		/* ideas, parked ones too, of status open or doing */
	int walked;		/* the day of the last walk, or DATE_NONE */
};

struct summary summary_of(const struct journey *journey);

/* How a touchpoint feels: the mean of its levels of emotion, else of those of
 * its phase, on the map's own scale; NAN: none. */
double summary_level(const struct journey *journey, node_id touchpoint);

/* The same level on a scale from 1 to 5. */
double summary_as_five(const struct journey *journey, double level);

/* The name of a persona, else its id; "" where it has neither. */
const char *summary_persona(const struct journey *journey, node_id persona);

#endif
