/*
 * How customers feel, as a sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "mood.h"

#include "model/lane.h"

enum glyph
mood_smiley(double level, double low, double high, enum style *style)
{
	static const enum style styles[] = { STYLE_LEVEL_LOW, STYLE_LEVEL_LOW, STYLE_LEVEL_MIDDLE,
		STYLE_LEVEL_HIGH, STYLE_LEVEL_HIGH };
	int class = mood_class(level, low, high);

	*style = styles[class - 1];
	return (enum glyph)(GLYPH_SMILEY_1 + class - 1);
}

bool
mood_has_faces(const struct sheet *sheet)
{
	return !sheet->ascii && sheet->smileys != SMILEYS_DIGITS;
}

int
mood_width(const struct sheet *sheet)
{
	return !sheet->ascii && sheet->smileys == SMILEYS_EMOJI ? 2 : 1;
}

int
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
	return mood_width(sheet);
}
