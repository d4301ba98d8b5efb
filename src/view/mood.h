/*
 * How customers feel, as a sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_MOOD_H
#define SRC_VIEW_MOOD_H

#include "drawing.h"
#include "model/mood.h"

/* The smiley and the style of a level on a scale. */
enum glyph mood_smiley(double level, double low, double high, enum style *style);

/* Are smileys faces, and no digits? */
bool mood_has_faces(const struct sheet *sheet);

/* The columns that are kept for one. */
int mood_width(const struct sheet *sheet);

/* Draws the mean's smiley, or where there is none `otherwise` (GLYPHS:
 * nothing). Returns mood_width(). */
int draw_mood(struct sheet *sheet, int x, int y, const struct mood *mood, enum glyph otherwise);

#endif
