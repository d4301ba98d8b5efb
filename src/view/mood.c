/*
 * How customers feel at a touchpoint: the level of its emotion as a sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mood.h"

#include <string.h>

#include "curve.h"
#include "model/lane.h"

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

enum glyph
mood_smiley(double level, double low, double high, enum style *style)
{
	static const enum style styles[] = { STYLE_LEVEL_LOW, STYLE_LEVEL_LOW, STYLE_LEVEL_MIDDLE,
		STYLE_LEVEL_HIGH, STYLE_LEVEL_HIGH };
	int class = curve_class(level, low, high);

	*style = styles[class - 1];
	return (enum glyph)(GLYPH_SMILEY_1 + class - 1);
}

void
draw_mood(struct sheet *sheet, int x, int y, const struct mood *mood, enum glyph otherwise)
{
	enum style style = STYLE_LINE;
	double low, high;

	if (mood->count > 0) {
		lane_scale(sheet->journey, &low, &high);
		otherwise = mood_smiley(mood->sum / (double)mood->count, low, high, &style);
	}
	if (otherwise != GLYPHS)
		draw_glyph(sheet, x, y, otherwise, style);
}
