/*
 * Ideas by their numbers in a square of feasibility by effect.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_SQUARE_H
#define SRC_VIEW_SQUARE_H

#include "drawing.h"
#include "model/ideas.h"

#define SQUARE_LINES 8

/* Draws the square at (x, y), at most `width` columns wide; returns the columns
 * used. Idea i of `ideas` has the number i + 1; only the first `count`, which
 * are neither done nor dropped, are in it. */
int square_draw(struct sheet *sheet, const struct ideas *ideas, size_t count, int x, int y,
	int width);

/* How an idea stands: in the corner that is worth doing first, or opposite. */
enum style square_style(const struct idea *idea);

#endif
