/*
 * Ideas by their numbers in a square of feasibility by effect.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_PICTURE_SQUARE_H
#define SRC_FORMAT_PICTURE_SQUARE_H

#include "model/ideas.h"
#include "picture.h"

/* Draws the square with its axes at the top of the room, as wide as that;
 * returns the height used. Idea i has the number i + 1; only the first `count`
 * are in it, as far as they are scored. */
double picture_square(const struct picture *picture, const struct ideas *ideas, size_t count,
	struct box room);

/* An idea's number in a circle of that radius. */
void picture_number(const struct picture *picture, struct point middle, double radius,
	size_t number, enum hue hue);

/* Green where it is worth doing first, grey where it is worth little. */
enum hue picture_idea_hue(const struct idea *idea);

#endif
