/*
 * Figures on a map: what was measured, with its past; what walks scored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/mood.h"
#include "model/series.h"
#include "picture_map.h"

#define SPARK 18.0		/* the height of a series */
#define SPARK_LEAST 30.0	/* its width */
#define FACE 6.0

/* A series as a line with its last figure as a point. */
static void
draw_spark(struct plan *plan, struct box room, const struct figure *figures, size_t count)
{
	struct point *points = mem_zero(count, sizeof *points);
	double low = figures[0].value, high = low;
	struct stroke stroke = { ink_of(HUE_BLUE, TONE_FULL), 1.3, false };

	for (size_t i = 0; i < count; i++) {
		low = fmin(low, figures[i].value);
		high = fmax(high, figures[i].value);
	}
	for (size_t i = 0; i < count; i++)
		points[i] = (struct point){ room.x + room.width * (double)i / (double)(count - 1),
			room.y + room.height * (1 - mood_share(figures[i].value, low, high)) };
	draw_line(plan->drawing, points, count, 0, stroke);
	draw_circle(plan->drawing, points[count - 1], 2.2, stroke.ink, INK_WHITE);
	free(points);
}

/* The last figure large, those before it beside it as a line. */
static double
figure(struct plan *plan, const struct value *values, const struct series *series,
	struct box room, bool draw)
{
	const char *text = value_text(value_item(values, series->from[series->count - 1]));
	struct box left = room, right = room;

	left.width = fmin(text_width(plan->drawing, text, TYPE_HEADING) + 0.01, room.width);
	left.height = text_height(plan->drawing, text, TYPE_HEADING, left.width);
	right.x += left.width + 10;
	right.width = fmin(room.width - left.width - 14, 64);
	right.y += 1;
	right.height = SPARK - 4;
	if (draw) {
		draw_words(plan->drawing, left, text, (struct lettering){ TYPE_HEADING,
			ink_of(HUE_BLUE, TONE_TEXT), SIDE_LEFT, false });
		if (series->count > 1 && right.width >= SPARK_LEAST)
			draw_spark(plan, right, series->v, series->count);
	}
	return fmax(left.height, SPARK);
}

static double
words(struct plan *plan, struct box room, const char *text, enum type type, enum ink ink, bool draw)
{
	room.height = text_height(plan->drawing, text, type, room.width);
	if (draw)
		draw_words(plan->drawing, room, text, (struct lettering){ type, ink, SIDE_LEFT,
			false });
	return room.height;
}

double
plan_measure(struct plan *plan, node_id card, struct box room, bool draw)
{
	const struct value *values = journey_get(plan->journey, card, KEY_VALUES);
	const char *unit = journey_text(plan->journey, card, KEY_UNIT);
	struct series series = { 0 };
	struct str below = { 0 };
	double y = room.y;

	room.y += words(plan, room, journey_text(plan->journey, card, KEY_TEXT), TYPE_TEXT, INK_TEXT,
	    draw);
	series_read(&series, values);
	if (series.count > 0) {
		room.y += 2 + figure(plan, values, &series, (struct box){ room.x, room.y + 2,
			room.width, 0 }, draw);
		str_add_format(&below, "%s%s%s", unit, *unit != '\0' ? " · " : "",
		    value_key(values, series.from[series.count - 1]));
		room.y += words(plan, room, str_text(&below), TYPE_SMALL, INK_SOFT, draw);
	}
	str_clear(&below);
	series_clear(&series);
	return room.y - y;
}

/* --- walks ------------------------------------------------------------------------------ */

/* Scores of one side: those from outside, or the team's own. */
struct tally {
	double sum, first, last;
	size_t count;
};

static struct tally
tally_of(const struct plan *plan, node_id touchpoint, bool own)
{
	size_t count;
	const struct walk_score *scores = walks_of(&plan->walks, touchpoint, &count);
	struct tally tally = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (scores[i].own != own)
			continue;
		if (tally.count++ == 0)
			tally.first = scores[i].score;
		tally.last = scores[i].score;
		tally.sum += tally.last;
	}
	return tally;
}

/* The face of the mean, the mean, where it goes, whose and how many. */
static double
put_tally(struct plan *plan, const struct tally *tally, const char *who, struct box room, bool draw)
{
	double mean = tally->sum / (double)tally->count, x = room.x + 2 * FACE + 5, wide;
	enum sign trend = tally->last > tally->first ? SIGN_UP :
	    tally->last < tally->first ? SIGN_DOWN : SIGN_LEVEL;
	struct str text = { 0 }, whose = { 0 };
	double height = 2 * FACE + 2;

	str_add_format(&text, "%.1f", mean);
	str_add_format(&whose, "%s (%zu)", who, tally->count);
	wide = text_width(plan->drawing, str_text(&text), TYPE_STRONG) + 1;
	room.width -= x + wide + 15 - room.x;
	height = fmax(height, text_height(plan->drawing, str_text(&whose), TYPE_SMALL, room.width));
	if (draw) {
		draw_smiley(plan->drawing, (struct point){ room.x + FACE, room.y + FACE + 1 }, FACE,
		    mood_class(mean, plan->picture->low, plan->picture->high));
		draw_words(plan->drawing, (struct box){ x, room.y, wide, 2 * FACE + 2 },
		    str_text(&text), (struct lettering){ TYPE_STRONG, INK_TEXT, SIDE_LEFT, true });
		if (tally->count > 1)
			draw_sign(plan->drawing, (struct box){ x + wide + 3, room.y + 3.5, 7, 7 },
			    trend, ink_of(HUE_GREY, TONE_TEXT));
		draw_words(plan->drawing, (struct box){ x + wide + 15, room.y, room.width, height },
		    str_text(&whose), (struct lettering){ TYPE_SMALL, INK_SOFT, SIDE_LEFT, true });
	}
	str_clear(&text);
	str_clear(&whose);
	return height;
}

double
plan_scores(struct plan *plan, node_id touchpoint, struct box room, bool draw)
{
	struct tally guests = tally_of(plan, touchpoint, false);
	struct tally team = tally_of(plan, touchpoint, true);
	double y = room.y;

	if (guests.count > 0)
		room.y += put_tally(plan, &guests, picture_word(plan->picture, N_("guests")), room,
		    draw) + 3;
	if (team.count > 0)
		room.y += put_tally(plan, &team, picture_word(plan->picture, N_("team")), room,
		    draw) + 3;
	return room.y > y ? room.y - y - 3 : 0;
}
