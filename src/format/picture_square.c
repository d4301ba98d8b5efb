/*
 * Ideas by their numbers in a square of feasibility by effect.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture_square.h"

#include <math.h>

#define SIDE 5			/* scores run from 1 to it */
#define FIRST_FROM 3		/* from which row and column on, from 0, it is worth it */
#define AXIS 22.0		/* the room for figures and labels */
#define TITLE 16.0		/* of what stands above */
#define NUMBER 9.5		/* the largest radius */
#define SHOWN 16		/* numbers in a field; the last is "+N" where there are more */

struct square {
	const struct picture *picture;
	const struct ideas *ideas;
	size_t count;
	struct box box;		/* the fields alone */
	double field;
};

/* A score as one of the rows or columns, from 0. */
static int
place_of(double score)
{
	return score < 1.5 ? 0 : score >= SIDE - 0.5 ? SIDE - 1 : (int)(score - 0.5);
}

enum hue
picture_idea_hue(const struct idea *idea)
{
	if (!idea_is_scored(idea))
		return HUE_GREY;
	if (place_of(idea->effect) >= FIRST_FROM && place_of(idea->feasibility) >= FIRST_FROM)
		return HUE_GREEN;
	return place_of(idea->effect) < 2 && place_of(idea->feasibility) < 2 ? HUE_GREY : HUE_BLUE;
}

void
picture_number(const struct picture *picture, struct point middle, double radius, size_t number,
	enum hue hue)
{
	struct str text = { 0 };
	struct box room = { middle.x - radius - 4, middle.y - radius, 2 * radius + 8, 2 * radius };

	str_add_format(&text, "%zu", number);
	draw_circle(picture->drawing, middle, radius, ink_of(hue, TONE_TEXT), INK_WHITE);
	draw_words(picture->drawing, room, str_text(&text), (struct lettering){ TYPE_SMALL_STRONG,
		INK_WHITE, SIDE_MIDDLE, true });
	str_clear(&text);
}

static bool
is_in(const struct idea *idea, int column, int row)
{
	return idea_is_scored(idea) && place_of(idea->feasibility) == column &&
	    place_of(idea->effect) == row;
}

static void
draw_more(const struct square *square, struct point middle, size_t more)
{
	struct str text = { 0 };

	str_add_format(&text, "+%zu", more);
	draw_words(square->picture->drawing, (struct box){ middle.x - 14, middle.y - 5, 28, 10 },
	    str_text(&text), (struct lettering){ TYPE_SMALL_STRONG, INK_SOFT, SIDE_MIDDLE, true });
	str_clear(&text);
}

/* The numbers of one field, in as many rows as they are beside each other. */
static void
draw_field(const struct square *square, int column, int row)
{
	size_t all = 0, shown, at = 0, side = 1;
	double step;

	for (size_t i = 0; i < square->count; i++)
		all += is_in(&square->ideas->v[i], column, row);
	shown = all < SHOWN ? all : SHOWN;
	while (side * side < shown)
		side++;
	step = square->field / (double)side;
	for (size_t i = 0; i < square->count && at < shown; i++) {
		const struct idea *idea = &square->ideas->v[i];
		struct point middle = { square->box.x + column * square->field +
			step * ((double)(at % side) + 0.5), square->box.y +
			(SIDE - 1 - row) * square->field + step * ((double)(at / side) + 0.5) };

		if (!is_in(idea, column, row))
			continue;
		at++;
		if (at == SHOWN && all > SHOWN)
			draw_more(square, middle, all - SHOWN + 1);
		else
			picture_number(square->picture, middle, fmin(NUMBER, step / 2 - 0.5), i + 1,
			    picture_idea_hue(idea));
	}
}

static void
draw_ground(const struct square *square)
{
	struct drawing *drawing = square->picture->drawing;
	double first = FIRST_FROM * square->field, all = square->box.width;
	struct stroke stroke = { INK_LINE, 0.6, false };
	struct box best = { square->box.x + first, square->box.y, all - first, all - first };

	draw_box(drawing, square->box, 6, INK_SHADE, INK_NONE);
	draw_box(drawing, best, 6, ink_of(HUE_GREEN, TONE_GROUND), INK_NONE);
	for (int i = 1; i < SIDE; i++) {
		double at = i * square->field;

		draw_rule(drawing, square->box.x + at, square->box.y, square->box.x + at,
		    square->box.y + all, stroke);
		draw_rule(drawing, square->box.x, square->box.y + at, square->box.x + all,
		    square->box.y + at, stroke);
	}
}

/* A label in the room over or under the fields, at one of its ends. */
static void
draw_label(const struct square *square, const char *text, double y, enum side side, enum ink ink)
{
	struct box room = { square->box.x - AXIS + 4, y, square->box.width + AXIS - 4, 12 };
	double half = room.width / 2 - 4;

	if (side == SIDE_RIGHT)
		room.x += room.width - half;
	room.width = half;
	draw_words_cut(square->picture->drawing, room, text, (struct lettering){
		TYPE_SMALL_STRONG, ink, side, true });
}

static void
draw_axes(const struct square *square)
{
	const struct picture *picture = square->picture;
	double bottom = square->box.y + square->box.height;

	for (int i = 0; i < SIDE; i++) {
		char figure[2] = { (char)('1' + i), '\0' };

		draw_words(picture->drawing, (struct box){ square->box.x - 14, bottom -
			(i + 1) * square->field, 10, square->field }, figure, (struct lettering){
			TYPE_SMALL, INK_SOFT, SIDE_RIGHT, true });
		draw_words(picture->drawing, (struct box){ square->box.x + i * square->field,
			bottom + 3, square->field, 10 }, figure, (struct lettering){ TYPE_SMALL,
			INK_SOFT, SIDE_MIDDLE, false });
	}
	draw_label(square, picture_word(picture, N_("effect")), square->box.y - TITLE, SIDE_LEFT,
	    INK_SOFT);
	draw_label(square, picture_word(picture, N_("do first")), square->box.y - TITLE, SIDE_RIGHT,
	    ink_of(HUE_GREEN, TONE_TEXT));
	draw_label(square, picture_word(picture, N_("feasible")), bottom + 14, SIDE_RIGHT, INK_SOFT);
}

double
picture_square(const struct picture *picture, const struct ideas *ideas, size_t count,
	struct box room)
{
	double side = room.width - AXIS;
	struct square square = { picture, ideas, count, { room.x + AXIS, room.y + TITLE, side,
		side }, side / SIDE };

	draw_ground(&square);
	for (int row = 0; row < SIDE; row++)
		for (int column = 0; column < SIDE; column++)
			draw_field(&square, column, row);
	draw_axes(&square);
	return TITLE + side + 28;
}
