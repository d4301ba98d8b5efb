/*
 * The heads of a map's columns: phases as arrows, touchpoints as boxes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "model/remarks.h"
#include "picture_map.h"

#define POINT 9.0	/* how far the tip of a phase's arrow goes */
#define NUMBER 13.0	/* the square of a touchpoint's number */
#define STRIPE 3.0

/* --- phases -------------------------------------------------------------------- */

/* The letters of a phase: its name, and below it the moment. */
static double
phase_words(struct plan *plan, size_t band, struct box room, bool draw)
{
	node_id phase = plan->bands[band].phase;
	const char *name = journey_text(plan->journey, phase, KEY_NAME);
	const char *moment = journey_text(plan->journey, phase, KEY_MOMENT);
	enum ink ink = ink_of(plan->bands[band].hue, TONE_TEXT);
	double y = room.y;

	room.height = text_height(plan->drawing, name, TYPE_HEADING, room.width);
	if (draw)
		draw_words(plan->drawing, room, name, (struct lettering){ TYPE_HEADING, ink,
			SIDE_LEFT, false });
	room.y += room.height;
	if (*moment != '\0') {
		moment = label_word(&plan->picture->look, moment);
		room.height = text_height(plan->drawing, moment, TYPE_SMALL, room.width);
		if (draw)
			draw_words(plan->drawing, room, moment, (struct lettering){ TYPE_SMALL, ink,
				SIDE_LEFT, false });
		room.y += room.height;
	}
	return room.y - y;
}

static struct box
phase_room(const struct plan *plan, size_t band)
{
	struct box box = plan_band_box(plan, band);

	box.x += POINT + PLAN_PAD;
	box.width -= 2 * (POINT + PLAN_PAD) - PLAN_PAD;
	return box;
}

static void
draw_phase(struct plan *plan, size_t band, double y, double height)
{
	struct box box = plan_band_box(plan, band), room = phase_room(plan, band);
	double right = box.x + box.width, middle = y + height / 2;
	struct point arrow[] = { { box.x, y }, { right, y }, { right + POINT, middle },
		{ right, y + height }, { box.x, y + height }, { box.x + POINT, middle } };
	enum hue hue = plan->bands[band].hue;

	draw_polygon(plan->drawing, arrow, 6, ink_of(hue, TONE_GROUND), ink_of(hue, TONE_RIM));
	room.y = y + (height - phase_words(plan, band, room, false)) / 2;
	phase_words(plan, band, room, true);
}

static double
phases(struct plan *plan, double y, bool draw)
{
	double height = 0;

	for (size_t i = plan_first_band(plan); i < plan_end_band(plan); i++)
		height = fmax(height, phase_words(plan, i, phase_room(plan, i), false));
	height += 2 * PLAN_PAD;
	for (size_t i = plan_first_band(plan); draw && i < plan_end_band(plan); i++)
		draw_phase(plan, i, y, height);
	return height;
}

/* --- touchpoints ---------------------------------------------------------------- */

/* Adds the share of those who leave here; -1 where none is told. */
static double
exit_share(const struct journey *journey, node_id touchpoint)
{
	double all = -1, share;
	node_id way;

	for (size_t i = 0; (way = journey_child(journey, touchpoint, KEY_NEXT, i)) != NODE_NONE; i++)
		if (strcmp(journey_text(journey, way, KEY_TO), "exit") == 0 &&
		    journey_number(journey, way, KEY_SHARE, &share))
			all = fmax(all, 0) + share;
	return all;
}

/* The badges of a touchpoint, on as many lines as they need. */
static double
badges(struct plan *plan, node_id touchpoint, struct box room, bool draw)
{
	const struct journey *journey = plan->journey;
	size_t comments = remarks_open(journey, touchpoint);
	double leave = exit_share(journey, touchpoint);
	const char *deeper = journey_text(journey, touchpoint, KEY_JOURNEY);
	struct picture_badges row = { plan->drawing, room, 0, 0, 0, draw,
		plan->used };
	struct str text = { 0 };

	if (journey_truth(journey, touchpoint, KEY_STAR))
		picture_badge(&row, SIGN_STAR, "", HUE_ORANGE);
	if (leave >= 0) {
		str_add_format(&text, "%g %%", leave);
		picture_badge(&row, SIGN_EXIT, str_text(&text), HUE_RED);
	}
	if (comments > 0) {
		str_cut(&text, 0);
		str_add_format(&text, "%zu", comments);
		picture_badge(&row, SIGN_COMMENT, str_text(&text), HUE_PURPLE);
	}
	if (*deeper != '\0')
		picture_badge(&row, SIGN_JOURNEY, deeper, HUE_BLUE);
	str_clear(&text);
	return picture_badges_end(&row);
}

static double
touchpoint(struct plan *plan, size_t column, double y, bool draw)
{
	const struct plan_column *of = &plan->columns[column];
	const char *name;
	struct box room = { plan_x(plan, column) + PLAN_PAD, y + STRIPE + PLAN_PAD,
		plan->width - 2 * PLAN_PAD, 0 };
	enum hue hue = plan->bands[of->band].hue;
	struct str number = { 0 };
	double below;

	if (of->touchpoint == NODE_NONE)
		return 0;
	name = journey_text(plan->journey, of->touchpoint, KEY_NAME);
	str_add_format(&number, "%zu", of->number);
	if (draw) {
		draw_circle(plan->drawing, (struct point){ room.x + NUMBER / 2,
			room.y + NUMBER / 2 }, NUMBER / 2, ink_of(hue, TONE_TEXT), INK_NONE);
		draw_words(plan->drawing, (struct box){ room.x - NUMBER / 2, room.y, 2 * NUMBER,
			NUMBER }, str_text(&number), (struct lettering){ TYPE_SMALL_STRONG,
			INK_WHITE, SIDE_MIDDLE, true });
	}
	str_clear(&number);
	room.x += NUMBER + 5;
	room.width -= NUMBER + 5;
	room.height = text_height(plan->drawing, name, TYPE_STRONG, room.width);
	if (draw)
		draw_words(plan->drawing, room, name, (struct lettering){ TYPE_STRONG, INK_TEXT,
			SIDE_LEFT, false });
	room.y += fmax(room.height, NUMBER) + 3;
	below = badges(plan, of->touchpoint, room, draw);
	return room.y + below + PLAN_PAD - y;
}

static double
touchpoints(struct plan *plan, double y, bool draw)
{
	double height = 0;

	for (size_t i = plan->first; i < plan->end; i++)
		height = fmax(height, touchpoint(plan, i, y, false));
	for (size_t i = plan->first; draw && i < plan->end; i++) {
		struct box box = { plan_x(plan, i), y, plan->width, height };
		enum hue hue = plan->bands[plan->columns[i].band].hue;

		if (plan->columns[i].touchpoint == NODE_NONE)
			continue;
		draw_box(plan->drawing, box, 4, INK_WHITE, INK_LINE);
		box.height = STRIPE;
		draw_box(plan->drawing, box, STRIPE / 2, ink_of(hue, TONE_FULL), INK_NONE);
		touchpoint(plan, i, y, true);
	}
	return height;
}

double
plan_heads(struct plan *plan, double y, bool draw)
{
	double height = phases(plan, y, draw) + PLAN_PAD;

	return height + touchpoints(plan, y + height, draw);
}
