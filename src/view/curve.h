/*
 * A curve through levels, drawn with line characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_CURVE_H
#define SRC_VIEW_CURVE_H

#include <stdbool.h>

#include "view/canvas.h"

/* What it is drawn with; a pen may leave out what is beyond its paper. */
struct curve_pen {
	void (*glyph)(void *on, int x, int y, enum glyph glyph, enum style style);
	void *on;
};

struct curve_pen curve_on_canvas(struct canvas *canvas);

/* A point at column `x`; `row` counts from the top of the curve. */
struct curve_point {
	int x, row;
};

/* The row of a level on a scale, from 0 (high) to height - 1; a level beyond
 * the scale is on its edge. */
int curve_row(double level, double low, double high, int height);

/* Draws the line between two points, `from` left of `to`, without the points
 * themselves. `dotted`: with dots, for what is hoped for or not known. */
void curve_segment(const struct curve_pen *pen, int y, struct curve_point from,
	struct curve_point to, bool dotted, enum style style);

/* Dots between two rows of one column: a gap. */
void curve_gap(const struct curve_pen *pen, int x, int y, int from, int to);

#endif
