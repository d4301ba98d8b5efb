/*
 * The tracks of a metro map, its stations, and what is told at them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "model/mood.h"
#include "picture_flow.h"

#define BEND 12.0	/* the radius of a bend */
#define ARROW 5.0
#define RING 13.0	/* the radius of a station with its ring */
#define BESIDE 4.5	/* so far an arc runs beside the track, at a station */
#define HAND_OFF 6.5	/* the radius of the sign where another owner takes over */

static double
row_y(const struct rails *rails, size_t column)
{
	return rails->rows[rails_line(rails, column)].y;
}

/* The run in a gutter that belongs to a way; of an arc the one that leaves, or
 * the one that comes in. */
static const struct rail_slot *
slot_of(const struct rails *rails, size_t way, bool in)
{
	for (size_t i = 0; i < rails->slot_count; i++)
		if (rails->slots[i].way == way && rails->slots[i].in == in)
			return &rails->slots[i];
	return NULL;
}

/* --- tracks ------------------------------------------------------------------- */

/* A line as far as it goes, pale: the organisation is there, whether customers
 * move along it or not. */
static void
draw_line_base(const struct rails *rails, size_t line)
{
	const struct metro *metro = &rails->metro;
	double y = rails->rows[line].y, right = 0;

	for (size_t i = 0; i < metro->flow.stop_count; i++)
		if (rails_line(rails, i) == line)
			right = rails->columns[i];
	draw_rule(rails->drawing, rails->body.x + rails->side - 8, y, right, y,
	    (struct stroke){ ink_of(rails_hue(rails, line), TONE_GROUND), RAIL_TRACK + 2, false });
}

static void
draw_along(const struct rails *rails, const struct metro_way *way)
{
	double y = row_y(rails, way->from);

	draw_rule(rails->drawing, rails->columns[way->from], y, rails->columns[way->to], y,
	    (struct stroke){ ink_of(rails_hue(rails, rails_line(rails, way->from)), TONE_FULL),
		RAIL_TRACK, false });
}

/* Where the colours of the two lines meet. */
static double
meeting(const struct rails *rails, const struct metro_way *way)
{
	return (row_y(rails, way->from) + row_y(rails, way->to)) / 2;
}

static void
draw_change(const struct rails *rails, size_t number)
{
	const struct metro_way *way = &rails->metro.ways[number];
	double x = slot_of(rails, number, true)->x, middle = meeting(rails, way);
	struct point from[] = { { rails->columns[way->from], row_y(rails, way->from) },
		{ x, row_y(rails, way->from) }, { x, middle } };
	struct point to[] = { { x, middle }, { x, row_y(rails, way->to) },
		{ rails->columns[way->to], row_y(rails, way->to) } };
	struct stroke stroke = { ink_of(rails_hue(rails, rails_line(rails, way->from)), TONE_FULL),
		RAIL_TRACK, false };

	draw_line(rails->drawing, from, 3, BEND, stroke);
	stroke.ink = ink_of(rails_hue(rails, rails_line(rails, way->to)), TONE_FULL);
	draw_line(rails->drawing, to, 3, BEND, stroke);
}

/* The bends of an arc: out of its station, down, across below all lines, and
 * up to the other station. */
static void
arc_points(const struct rails *rails, size_t number, struct point points[6])
{
	const struct metro_way *way = &rails->metro.ways[number];
	double out = slot_of(rails, number, false)->x, in = slot_of(rails, number, true)->x;
	double from = row_y(rails, way->from) + BESIDE, to = row_y(rails, way->to) + BESIDE;
	double y = rails->arcs + RAIL_ARC_ROW * way->row;

	points[0] = (struct point){ rails->columns[way->from], from };
	points[1] = (struct point){ out, from };
	points[2] = (struct point){ out, y };
	points[3] = (struct point){ in, y };
	points[4] = (struct point){ in, to };
	points[5] = (struct point){ rails->columns[way->to] - RING - ARROW, to };
}

static void
draw_arc(const struct rails *rails, size_t number)
{
	enum ink ink = ink_of(rails_hue(rails, rails_line(rails, rails->metro.ways[number].from)),
	    TONE_TEXT);
	struct point points[6], tip[3];

	arc_points(rails, number, points);
	draw_line(rails->drawing, points, 6, BEND, (struct stroke){ ink, RAIL_ARC, false });
	tip[0] = (struct point){ points[5].x + ARROW, points[5].y };
	tip[1] = (struct point){ points[5].x - 1, points[5].y - ARROW * 0.7 };
	tip[2] = (struct point){ points[5].x - 1, points[5].y + ARROW * 0.7 };
	draw_polygon(rails->drawing, tip, 3, ink, INK_NONE);
}

void
rails_tracks(struct rails *rails)
{
	const struct metro *metro = &rails->metro;

	for (size_t i = 0; i < metro->line_count; i++)
		draw_line_base(rails, i);
	for (size_t i = 0; i < metro->arc_count; i++)
		draw_arc(rails, metro->arcs[i]);
	for (size_t i = 0; i < metro->flow.way_count; i++)
		if (metro->ways[i].course == COURSE_CHANGE)
			draw_change(rails, i);
	for (size_t i = 0; i < metro->flow.way_count; i++)
		if (metro->ways[i].course == COURSE_LINE)
			draw_along(rails, &metro->ways[i]);
}

/* --- stations ------------------------------------------------------------------ */

/* Do customers come here from another owner, or go on to one? */
static bool
is_interchange(const struct rails *rails, size_t column)
{
	const struct flow *flow = &rails->metro.flow;

	for (size_t i = 0; i < flow->way_count; i++)
		if (flow->ways[i].end == FLOW_ON && (rails->metro.ways[i].from == column ||
		    rails->metro.ways[i].to == column) &&
		    flow_is_hand_off(rails->journey, flow->ways[i].from, flow->ways[i].to))
			return true;
	return false;
}

static void
draw_station(struct rails *rails, size_t column)
{
	node_id touchpoint = rails->metro.flow.stops[column];
	struct point middle = { rails->columns[column], row_y(rails, column) };
	enum hue hue = rails_hue(rails, rails_line(rails, column));
	double low = rails->picture->low, high = rails->picture->high, star = RAIL_STATION + 3;
	struct mood mood = { 0 };

	draw_circle(rails->drawing, middle, is_interchange(rails, column) ? RING : RING - 1,
	    is_interchange(rails, column) ? INK_TEXT : ink_of(hue, TONE_TEXT), INK_NONE);
	draw_circle(rails->drawing, middle, RAIL_STATION + 1, INK_WHITE, INK_NONE);
	mood_add(&mood, rails->journey, touchpoint, NULL);
	if (mood.count > 0)
		draw_smiley(rails->drawing, middle, RAIL_STATION - 1,
		    mood_class(mood.sum / (double)mood.count, low, high));
	if (!journey_truth(rails->journey, touchpoint, KEY_STAR))
		return;
	draw_circle(rails->drawing, (struct point){ middle.x + star, middle.y - star }, 6.5, INK_WHITE,
	    INK_NONE);
	draw_sign(rails->drawing, (struct box){ middle.x + star - 6, middle.y - star - 6, 12, 12 },
	    SIGN_STAR, ink_of(HUE_ORANGE, TONE_FULL));
}

void
rails_stations(struct rails *rails)
{
	for (size_t i = rails->first; i < rails->end; i++) {
		struct rail_row *row = &rails->rows[rails_line(rails, i)];
		struct box room = { rails->columns[i] - rails->cell / 2, row->y + RAIL_STATION + 5,
			rails->cell, 0 };

		draw_station(rails, i);
		rails_words(rails, i, room, true);
	}
}

/* What is told of a way in words: an exit, what is not drawn, and why. */
static void
tell_way(struct rails *rails, size_t number, struct picture_badges *row)
{
	const struct flow_way *way = &rails->metro.flow.ways[number];
	bool told = rails->metro.ways[number].course == COURSE_TOLD;
	struct str text = { 0 };

	if (!told && *way->why == '\0')
		return;
	rails_add_share(&text, way);
	if (told && way->end != FLOW_EXIT)
		str_add_format(&text, "%s%s", text.len > 0 ? "  " : "", way->end == FLOW_ON ?
		    journey_text(rails->journey, way->to, KEY_NAME) :
		    journey_text(rails->journey, way->node, KEY_TO));
	if (*way->why != '\0')
		str_add_format(&text, "%s%s", text.len > 0 ? ": " : "", way->why);
	if (way->end == FLOW_EXIT)
		picture_badge(row, SIGN_EXIT, str_text(&text), HUE_RED);
	else
		picture_badge(row, SIGN_LEVEL, str_text(&text), HUE_GREY);
	str_clear(&text);
}

double
rails_words(struct rails *rails, size_t column, struct box room, bool draw)
{
	const struct flow *flow = &rails->metro.flow;
	const char *name = journey_text(rails->journey, flow->stops[column], KEY_NAME);
	struct picture_badges row = { .drawing = rails->drawing, .draw = draw, .used = rails->used };

	room.height = text_height(rails->drawing, name, TYPE_STRONG, room.width);
	if (draw)
		draw_words(rails->drawing, room, name, (struct lettering){ TYPE_STRONG, INK_TEXT,
			SIDE_MIDDLE, false });
	row.room = room;
	row.room.y += room.height + 3;
	for (size_t i = flow->firsts[column]; i < flow->firsts[column + 1]; i++)
		tell_way(rails, i, &row);
	if (journey_truth(rails->journey, flow->stops[column], KEY_STAR))
		rails->used[SIGN_STAR] = true;
	if (is_interchange(rails, column))
		rails->used[SIGN_HAND_OFF] = true;
	return room.height + 3 + picture_badges_end(&row) + 6;
}

/* --- pills ---------------------------------------------------------------------- */

/* Is it beside the names of the lines, and before the right edge? */
static bool
is_on_page(const struct rails *rails, struct box box)
{
	return box.x >= rails->body.x + rails->side && box.x + box.width < rails->page_right;
}

static void
draw_share(const struct rails *rails, struct box box, const char *text, enum hue hue)
{
	draw_box(rails->drawing, box, box.height / 2, INK_WHITE, ink_of(hue, TONE_FULL));
	draw_words(rails->drawing, box, text, (struct lettering){ TYPE_SMALL_STRONG,
		ink_of(hue, TONE_TEXT), SIDE_MIDDLE, true });
}

/* A share on its way, around a point. */
static void
draw_pill(const struct rails *rails, struct point middle, const struct flow_way *way, enum hue hue)
{
	struct str text = { 0 };
	struct box box = { .height = RAIL_PILL };

	rails_add_share(&text, way);
	box.width = text_width(rails->drawing, str_text(&text), TYPE_SMALL_STRONG) + 6;
	box.x = middle.x - box.width / 2;
	box.y = middle.y - box.height / 2;
	if (is_on_page(rails, box))
		draw_share(rails, box, str_text(&text), hue);
	str_clear(&text);
}

/* Above the track, left of the station that the way leads to. */
static void
pill_along(const struct rails *rails, const struct flow_way *way, const struct metro_way *mine,
	enum hue hue)
{
	double from = rails->columns[mine->from], to = rails->columns[mine->to];

	draw_pill(rails, (struct point){ fmax((from + to) / 2, to - rails->cell / 2),
		row_y(rails, mine->to) }, way, hue);
}

/* Where the way has left its line; and where owners differ, a sign at the
 * place where the other takes over. */
static void
pill_change(struct rails *rails, size_t number, enum hue hue)
{
	const struct flow_way *way = &rails->metro.flow.ways[number];
	const struct metro_way *mine = &rails->metro.ways[number];
	double x = slot_of(rails, number, true)->x, y = row_y(rails, mine->from);
	double down = row_y(rails, mine->to) > y ? 1 : -1, middle = meeting(rails, mine);

	if (way->share >= 0)
		draw_pill(rails, (struct point){ x, y + down * (BEND + RAIL_PILL / 2) }, way, hue);
	if (!flow_is_hand_off(rails->journey, way->from, way->to) || !is_on_page(rails,
	    (struct box){ x - HAND_OFF, middle, 2 * HAND_OFF, 0 }))
		return;
	if (way->share >= 0)
		middle += down * HAND_OFF;
	draw_circle(rails->drawing, (struct point){ x, middle }, HAND_OFF, INK_WHITE,
	    ink_of(HUE_GREY, TONE_TEXT));
	draw_sign(rails->drawing, (struct box){ x - 4, middle - 4, 8, 8 }, SIGN_HAND_OFF,
	    ink_of(HUE_GREY, TONE_TEXT));
}

static void
pill_arc(const struct rails *rails, size_t number, const struct flow_way *way, enum hue hue)
{
	struct point points[6];

	arc_points(rails, number, points);
	draw_pill(rails, (struct point){ points[2].x + (points[3].x > points[2].x ? 30 : -30),
		points[2].y }, way, hue);
}

void
rails_pills(struct rails *rails)
{
	const struct metro *metro = &rails->metro;

	for (size_t i = 0; i < metro->flow.way_count; i++) {
		const struct flow_way *way = &metro->flow.ways[i];
		enum hue hue = rails_hue(rails, rails_line(rails, metro->ways[i].from));

		if (metro->ways[i].course == COURSE_CHANGE)
			pill_change(rails, i, hue);
		else if (metro->ways[i].course == COURSE_LINE && way->share >= 0)
			pill_along(rails, way, &metro->ways[i], hue);
		else if (metro->ways[i].course == COURSE_ARC && way->share >= 0)
			pill_arc(rails, i, way, hue);
	}
}
