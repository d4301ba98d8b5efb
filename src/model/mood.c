/*
 * How customers feel at a touchpoint: the levels of its emotion, added up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/mood.h"

#include <math.h>
#include <string.h>

void
mood_add(struct mood *mood, const struct journey *journey, node_id touchpoint,
	const char *persona)
{
	struct mood here = { 0 };
	double level;
	node_id card;

	for (size_t i = 0; (card = journey_child(journey, touchpoint, KEY_EMOTION, i)) != NODE_NONE;
	    i++) {
		const char *whose = journey_text(journey, card, KEY_PERSONA);

		if (persona != NULL && *whose != '\0' && strcmp(whose, persona) != 0)
			continue;
		if (journey_number(journey, card, KEY_TEXT, &level)) {
			here.sum += level;
			here.count++;
		}
	}
	if (here.count > 0) {
		mood->sum += here.sum / (double)here.count;
		mood->count++;
	}
}

double
mood_share(double level, double low, double high)
{
	double share = high > low ? (level - low) / (high - low) : 0.5;

	if (!(share > 0))
		return 0;
	return share < 1 ? share : 1;
}

int
mood_class(double level, double low, double high)
{
	return 1 + (int)lround(mood_share(level, low, high) * (MOODS - 1));
}
