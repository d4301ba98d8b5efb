/*
 * A curve through levels, drawn with line characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "curve.h"

#include <math.h>
#include <stdlib.h>

#include "model/mood.h"

static void
put_on_canvas(void *on, int x, int y, enum glyph glyph, enum style style)
{
	canvas_glyph(on, x, y, glyph, style);
}

struct curve_pen
curve_on_canvas(struct canvas *canvas)
{
	return (struct curve_pen){ put_on_canvas, canvas };
}

int
curve_row(double level, double low, double high, int height)
{
	return (int)lround((1 - mood_share(level, low, high)) * (height - 1));
}

static void
flat(const struct curve_pen *pen, int y, int from, int to, bool dotted, enum style style)
{
	for (int x = from; x < to; x++)
		pen->glyph(pen->on, x, y, dotted ? GLYPH_DOTS_H : GLYPH_LINE_H, style);
}

/* Straight up or down in one column, with corners at both ends; dotted it is
 * dots all the way, so that it differs from a curve also without colours. */
static void
steep(const struct curve_pen *pen, int x, int y, int from, int to, bool dotted, enum style style)
{
	bool up = to < from;
	int first = up ? to : from, last = up ? from : to;

	if (dotted) {
		for (int row = first; row <= last; row++)
			pen->glyph(pen->on, x, y + row, GLYPH_DOTS_V, style);
		return;
	}
	pen->glyph(pen->on, x, y + from, up ? GLYPH_CORNER_BR : GLYPH_CORNER_TR, style);
	pen->glyph(pen->on, x, y + to, up ? GLYPH_CORNER_TL : GLYPH_CORNER_BL, style);
	for (int row = first + 1; row < last; row++)
		pen->glyph(pen->on, x, y + row, GLYPH_LINE_V, style);
}

/* One column to the right for each row up or down. */
static void
slope(const struct curve_pen *pen, int x, int y, int from, int to, enum style style)
{
	bool up = to < from;
	int step = up ? -1 : 1, rows = abs(to - from);

	pen->glyph(pen->on, x, y + from, up ? GLYPH_CORNER_BR : GLYPH_CORNER_TR, style);
	for (int i = 1; i < rows; i++)
		pen->glyph(pen->on, x + i, y + from + i * step, up ? GLYPH_UP : GLYPH_DOWN,
		    style);
	pen->glyph(pen->on, x + rows, y + to, up ? GLYPH_CORNER_TL : GLYPH_CORNER_BL, style);
}

void
curve_segment(const struct curve_pen *pen, int y, struct curve_point from, struct curve_point to,
	bool dotted, enum style style)
{
	int rows = abs(to.row - from.row);
	int wide = rows >= 2 && !dotted && to.x - from.x > rows + 1 ? rows + 1 : 1;
	int start = from.x + (to.x - from.x + 1 - wide) / 2;

	if (to.x - from.x < 2)
		return;
	if (rows == 0) {
		flat(pen, y + from.row, from.x + 1, to.x, dotted, style);
		return;
	}
	flat(pen, y + from.row, from.x + 1, start, dotted, style);
	flat(pen, y + to.row, start + wide, to.x, dotted, style);
	if (wide > 1)
		slope(pen, start, y, from.row, to.row, style);
	else
		steep(pen, start, y, from.row, to.row, dotted, style);
}

void
curve_gap(const struct curve_pen *pen, int x, int y, int from, int to)
{
	int first = from < to ? from : to, last = from < to ? to : from;

	for (int row = first + 1; row < last; row++)
		pen->glyph(pen->on, x, y + row, GLYPH_DOTS_V, STYLE_EXPECTED);
}
