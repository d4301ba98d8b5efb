/*
 * How customers feel at a touchpoint: the level of its emotion as a sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_MOOD_H
#define SRC_VIEW_MOOD_H

#include <stdbool.h>
#include <stddef.h>

#include "drawing.h"

/* Levels added up. All zero is none. */
struct mood {
	double sum;
	size_t count;
};

/* Adds the mean of a touchpoint's levels: of all personas, or of the one with
 * that id (NULL: all) and those levels that are nobody's. */
void mood_add(struct mood *mood, const struct journey *journey, node_id touchpoint,
	const char *persona);

/* The smiley and the style of a level on a scale. */
enum glyph mood_smiley(double level, double low, double high, enum style *style);

/* Draws the mean's smiley, or where there is none `otherwise` (GLYPHS:
 * nothing). */
void draw_mood(struct sheet *sheet, int x, int y, const struct mood *mood, enum glyph otherwise);

#endif
