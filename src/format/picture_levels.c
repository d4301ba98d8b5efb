/*
 * A row of levels: how customers feel, and what they hoped for, as curves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/mood.h"
#include "picture_map.h"

#define CURVES 5	/* as many personas have one */
#define HIGH 132.0	/* of the row */
#define HIGH_SEVERAL 176.0	/* where there are several curves */
#define SCALE 17.0	/* the width of its figures */
#define FACE 8.5	/* the radius of a face */
#define EDGE 17.0	/* between the scale's ends and the row's */
#define EDGE_SEVERAL 25.0
#define TAG 11.0		/* the height of initials at a face; of a figure */
#define FIGURE 9.0
#define SAMPLE 14.0	/* a line in the key of curves */

/* One curve on the page at hand. */
struct levels {
	struct point *points;
	double *levels;
	bool *bridged;
	size_t count;
};

static size_t
curves(const struct plan *plan)
{
	size_t count = journey_count(plan->journey, NODE_ROOT, KEY_PERSONAS);

	return count < 1 ? 1 : count > CURVES ? CURVES : count;
}

/* The curve that a card's level belongs to; CURVES where it has none. */
static size_t
curve_of(const struct plan *plan, node_id card)
{
	const char *id = journey_text(plan->journey, card, KEY_PERSONA);
	node_id persona = ids_find_kind(plan->picture->ids, NODE_PERSONA, id);

	if (*id == '\0' || journey_count(plan->journey, NODE_ROOT, KEY_PERSONAS) == 0)
		return 0;
	return persona == NODE_NONE || journey_index(plan->journey, persona) >= CURVES ? CURVES :
	    journey_index(plan->journey, persona);
}

static bool
level_at(const struct plan *plan, size_t column, key_id lane, size_t curve, double *level)
{
	node_id touchpoint = plan->columns[column].touchpoint, card;

	for (size_t i = 0; touchpoint != NODE_NONE &&
	    (card = journey_child(plan->journey, touchpoint, lane, i)) != NODE_NONE; i++)
		if (curve_of(plan, card) == curve &&
		    journey_number(plan->journey, card, KEY_TEXT, level))
			return true;
	return false;
}

static double
edge(const struct plan *plan)
{
	return curves(plan) > 1 ? EDGE_SEVERAL : EDGE;
}

static double
level_y(const struct plan *plan, struct box row, double level)
{
	return row.y + edge(plan) + (1 - mood_share(level, plan->picture->low,
		plan->picture->high)) * (row.height - 2 * edge(plan));
}

/* Points of several curves stand beside each other, so that none hides another. */
static double
level_x(const struct plan *plan, size_t column, size_t curve)
{
	double step = fmin(2.2 * FACE, (plan->width - 3 * FACE) / (double)curves(plan));

	return plan_x(plan, column) + plan->width / 2 +
	    ((double)curve - (double)(curves(plan) - 1) / 2) * step;
}

static void
read_levels(const struct plan *plan, key_id lane, size_t curve, struct box row,
	struct levels *levels)
{
	size_t room = plan->end - plan->first, last = plan->first;
	double level;

	levels->points = mem_zero(room, sizeof *levels->points);
	levels->levels = mem_zero(room, sizeof *levels->levels);
	levels->bridged = mem_zero(room, sizeof *levels->bridged);
	levels->count = 0;
	for (size_t i = plan->first; i < plan->end; i++) {
		if (!level_at(plan, i, lane, curve, &level))
			continue;
		levels->points[levels->count] = (struct point){ level_x(plan, i, curve),
			level_y(plan, row, level) };
		levels->levels[levels->count] = level;
		levels->bridged[levels->count] = i > last + 1;
		levels->count++;
		last = i;
	}
}

static void
clear_levels(struct levels *levels)
{
	free(levels->points);
	free(levels->levels);
	free(levels->bridged);
}

static struct curve
as_curve(const struct levels *levels)
{
	return (struct curve){ levels->points, levels->bridged, levels->count };
}

/* --- the scale ------------------------------------------------------------------------ */

/* The distance of the scale's lines: whole levels where that is not too many. */
static double
scale_step(double range)
{
	static const double most[] = { 1, 2, 5, 10, 20, 25, 50 };

	for (size_t i = 0; i < sizeof most / sizeof *most; i++)
		if (range / most[i] <= 6 && fmod(range, most[i]) == 0)
			return most[i];
	return range / (MOODS - 1);
}

static void
draw_scale(struct plan *plan, struct box row)
{
	double low = plan->picture->low, range = plan->picture->high - low;
	double step = scale_step(range);
	struct stroke stroke = { INK_LINE, 0.6, false };
	struct str figure = { 0 };

	for (int i = 0; i <= (int)lround(range / step); i++) {
		double y = level_y(plan, row, low + step * i);

		str_cut(&figure, 0);
		str_add_format(&figure, "%g", low + step * i);
		draw_rule(plan->drawing, row.x + SCALE, y, row.x + row.width - PLAN_PAD, y, stroke);
		draw_words(plan->drawing, (struct box){ row.x, y - 5, SCALE - 3, 10 },
		    str_text(&figure), (struct lettering){ TYPE_SMALL, INK_SOFT, SIDE_RIGHT,
			true });
	}
	str_clear(&figure);
}

/* --- curves --------------------------------------------------------------------------- */

static enum hue
curve_hue(const struct plan *plan, size_t curve)
{
	return curves(plan) > 1 ? picture_hue(curve) : HUE_BLUE;
}

/* Puts a text of that height at a face: below it, or above it where the radius
 * is negative; opposite where there is text already; nowhere if there too. */
static void
put_beside(struct plan *plan, struct point at, double radius, double height, const char *text,
	enum ink ground, enum ink ink)
{
	double width = text_width(plan->drawing, text, TYPE_SMALL_STRONG) + 4;
	struct box room = { at.x - width / 2, 0, width, height };

	for (int i = 0; i < 2; i++, radius = -radius) {
		room.y = at.y + radius - (radius < 0 ? height : 0);
		if (!text_has_room(plan->drawing, room))
			continue;
		if (ground != INK_NONE)
			draw_box(plan->drawing, room, height / 2, ground, INK_WHITE);
		draw_words(plan->drawing, room, text, (struct lettering){ TYPE_SMALL_STRONG, ink,
			SIDE_MIDDLE, true });
		return;
	}
}

/* What the face's place does not tell: a fraction, a level beyond the scale. */
static void
draw_figure(struct plan *plan, struct point at, double radius, double level)
{
	double low = plan->picture->low, high = plan->picture->high;
	struct str figure = { 0 };

	if (level == floor(level) && level >= low && level <= high)
		return;
	str_add_format(&figure, "%g", level);
	put_beside(plan, at, radius, FIGURE, str_text(&figure), INK_NONE, INK_SOFT);
	str_clear(&figure);
}

/* Whose curve it is: colour alone would not tell everybody. */
static void
draw_whose(struct plan *plan, struct point at, double radius, size_t curve)
{
	node_id persona = journey_child(plan->journey, NODE_ROOT, KEY_PERSONAS, curve);
	struct str initials = { 0 };

	picture_initials(&initials, journey_text(plan->journey, persona, KEY_NAME));
	put_beside(plan, at, -radius, TAG, str_text(&initials),
	    ink_of(picture_hue(curve), TONE_TEXT), INK_WHITE);
	str_clear(&initials);
}

static void
draw_faces(struct plan *plan, const struct levels *levels, size_t curve)
{
	double radius = curves(plan) > 1 ? FACE - 1.5 : FACE;

	for (size_t i = 0; i < levels->count; i++) {
		if (curves(plan) > 1)
			draw_circle(plan->drawing, levels->points[i], radius + 2,
			    ink_of(curve_hue(plan, curve), TONE_FULL), INK_WHITE);
		else
			draw_circle(plan->drawing, levels->points[i], radius + 2, INK_WHITE,
			    INK_NONE);
		draw_smiley(plan->drawing, levels->points[i], radius, mood_class(
			levels->levels[i], plan->picture->low, plan->picture->high));
		draw_figure(plan, levels->points[i], radius + 1, levels->levels[i]);
		if (curves(plan) > 1 && (i == 0 || i == levels->count - 1))
			draw_whose(plan, levels->points[i], radius + 2, curve);
	}
}

/* What was hoped for: dashed, with the gap to what was felt. */
static void
draw_hopes(struct plan *plan, struct box row, size_t curve, const struct levels *felt)
{
	struct stroke stroke = { ink_of(curve_hue(plan, curve), TONE_FULL), 1.4, true };
	struct levels hoped;

	read_levels(plan, KEY_EXPECTED, curve, row, &hoped);
	draw_gap(plan->drawing, as_curve(&hoped), as_curve(felt), ink_of(HUE_RED, TONE_FULL),
	    curves(plan) > 1 ? 0.10 : 0.18);
	if (curves(plan) == 1)
		draw_gap(plan->drawing, as_curve(felt), as_curve(&hoped),
		    ink_of(HUE_GREEN, TONE_FULL), 0.18);
	draw_curve(plan->drawing, as_curve(&hoped), stroke);
	for (size_t i = 0; i < hoped.count; i++)
		draw_circle(plan->drawing, hoped.points[i], 2.4, INK_WHITE, stroke.ink);
	clear_levels(&hoped);
}

/* A level that is no number is shown as it stands. */
static const char *
loose_words(const struct plan *plan, const struct lane *lane, size_t column)
{
	node_id touchpoint = plan->columns[column].touchpoint;
	node_id card = touchpoint == NODE_NONE ? NODE_NONE :
	    journey_child(plan->journey, touchpoint, lane->key, 0);
	double level;

	if (card == NODE_NONE || journey_number(plan->journey, card, KEY_TEXT, &level))
		return "";
	return journey_text(plan->journey, card, KEY_TEXT);
}

static void
draw_loose(struct plan *plan, const struct lane *lane, struct box row)
{
	for (size_t i = plan->first; i < plan->end; i++) {
		const char *text = loose_words(plan, lane, i);
		struct box room = { plan_x(plan, i) + SCALE, 0, plan->width - SCALE, 0 };

		if (*text == '\0')
			continue;
		room.height = text_height(plan->drawing, text, TYPE_TEXT, room.width - PLAN_PAD) +
		    PLAN_PAD;
		room.y = row.y + (row.height - room.height) / 2;
		draw_box(plan->drawing, room, 4, INK_WHITE, INK_LINE);
		room.x += PLAN_PAD / 2;
		room.width -= PLAN_PAD;
		draw_words(plan->drawing, room, text, (struct lettering){ TYPE_TEXT, INK_TEXT,
			SIDE_MIDDLE, true });
	}
}

/* --- the key of curves ---------------------------------------------------------------- */

static double
key_line(struct plan *plan, struct box room, const char *text, struct stroke stroke, bool draw)
{
	room.x += SAMPLE + 5;
	room.width -= SAMPLE + 5;
	room.height = text_height(plan->drawing, text, TYPE_SMALL, room.width);
	if (draw) {
		draw_rule(plan->drawing, room.x - SAMPLE - 5, room.y + 5, room.x - 5, room.y + 5,
		    stroke);
		draw_words(plan->drawing, room, text, (struct lettering){ TYPE_SMALL, INK_SOFT,
			SIDE_LEFT, false });
	}
	return room.height + 2;
}

static const struct lane *
expected_lane(const struct plan *plan)
{
	for (size_t i = 0; i < plan->lanes.count; i++)
		if (plan->lanes.v[i].key == KEY_EXPECTED)
			return &plan->lanes.v[i];
	return NULL;
}

/* Whose curves there are, and which one is hope, below the label. */
static double
curve_keys(struct plan *plan, const struct lane *lane, double y, bool draw)
{
	struct box room = { PICTURE_MARGIN, y + PLAN_PAD + 20, plan->label, 0 };
	const struct lane *hope = plan->pair && lane->key == KEY_EMOTION ? expected_lane(plan) : NULL;

	for (size_t i = 0; curves(plan) > 1 && i < curves(plan); i++) {
		node_id persona = journey_child(plan->journey, NODE_ROOT, KEY_PERSONAS, i);

		room.y += key_line(plan, room, journey_text(plan->journey, persona, KEY_NAME),
		    (struct stroke){ ink_of(picture_hue(i), TONE_FULL), 2.4, false }, draw);
	}
	if (hope != NULL)
		room.y += key_line(plan, room, hope->translate ? picture_word(plan->picture,
			hope->label) : hope->label, (struct stroke){ ink_of(HUE_GREY, TONE_FULL), 1.4,
			true }, draw);
	return room.y + PLAN_PAD - y;
}

/* --- the row --------------------------------------------------------------------------- */

double
plan_levels_height(struct plan *plan, const struct lane *lane)
{
	double height = fmax(curves(plan) > 1 ? HIGH_SEVERAL : HIGH,
	    curve_keys(plan, lane, 0, false));

	for (size_t i = plan->first; i < plan->end; i++)
		height = fmax(height, 3 * PLAN_PAD + text_height(plan->drawing,
			loose_words(plan, lane, i), TYPE_TEXT, plan->width - SCALE - PLAN_PAD));
	return height;
}

void
plan_levels(struct plan *plan, const struct lane *lane, struct box row)
{
	struct levels all[CURVES];
	size_t count = curves(plan);

	draw_scale(plan, row);
	curve_keys(plan, lane, row.y, true);
	for (size_t i = 0; i < count; i++) {
		read_levels(plan, lane->key, i, row, &all[i]);
		if (plan->pair && lane->key == KEY_EMOTION)
			draw_hopes(plan, row, i, &all[i]);
		else if (count == 1)
			draw_area(plan->drawing, as_curve(&all[i]), row.y + row.height - edge(plan),
			    ink_of(HUE_BLUE, TONE_FULL), 0.10);
	}
	for (size_t i = 0; i < count; i++)
		draw_curve(plan->drawing, as_curve(&all[i]), (struct stroke){
			ink_of(curve_hue(plan, i), TONE_FULL), 2.4, false });
	draw_loose(plan, lane, row);
	for (size_t i = 0; i < count; i++) {
		draw_faces(plan, &all[i], i);
		clear_levels(&all[i]);
	}
}
