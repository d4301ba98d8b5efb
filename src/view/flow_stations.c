/*
 * The stations of the metro map: sign, label above, and what is told below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "flow_part.h"

#define TOLD_MOST 3	/* lines */

int
count_lines(struct sheet *sheet, const char *text, int width, int most)
{
	int lines;

	wrap_text(&sheet->scratch.wrap, text, strlen(text), width > 0 ? width : 1, (size_t)most);
	lines = (int)sheet->scratch.wrap.count;
	return lines > 0 ? lines : 1;
}

int
draw_lines(struct sheet *sheet, int x, int y, int width, const char *text, int most,
	enum style style)
{
	struct wrap *wrap = &sheet->scratch.wrap;
	int lines = count_lines(sheet, text, width, most);

	for (int i = 0; i < (int)wrap->count; i++) {
		bool cut = i + 1 == lines && text[wrap->v[i].next] != '\0';
		size_t len = cut ? strlen(text + wrap->v[i].start) : wrap->v[i].len;
		char *piece = mem_text_n(text + wrap->v[i].start, len);

		draw_text(sheet, x, y + i, width > 0 ? width : 1, piece, style);
		free(piece);
	}
	return lines;
}

/* --- what is told below a station --------------------------------------- */

/* Told with `y` < 0 it is only counted. */
struct telling {
	struct flow_part *part;
	int x, y, width, lines;
};

static struct rect
place_of(const struct telling *telling, int lines)
{
	return (struct rect){ telling->x, telling->y + telling->lines, telling->width, lines };
}

/* On a screen long texts are cut: the pane has them whole. */
static int
told_most(const struct flow_part *part)
{
	return part->most > 0 ? TOLD_MOST : 0;
}

/* A text behind a sign. */
static void
tell(struct telling *telling, enum glyph sign, const char *text, enum style style, node_id node,
	key_id key)
{
	struct sheet *sheet = telling->part->sheet;
	int most = told_most(telling->part), lines;
	struct rect place;

	lines = count_lines(sheet, text, telling->width - 2, most);
	place = place_of(telling, lines);
	telling->lines += lines;
	if (telling->y < 0)
		return;
	draw_glyph(sheet, place.x, place.y, sign, style);
	draw_lines(sheet, place.x + 2, place.y, place.width - 2, text, most, style);
	if (node != NODE_NONE)
		draw_stop(sheet, place, node, key, 0);
}

/* Why customers leave: its own place, so that it can be written. */
static void
tell_why(struct telling *telling, const struct flow_way *way)
{
	struct sheet *sheet = telling->part->sheet;
	const char *why = *way->why != '\0' ? way->why : theme_glyph(GLYPH_PART, sheet->ascii);
	int most = told_most(telling->part);
	int lines = count_lines(sheet, why, telling->width, most);
	struct rect place = place_of(telling, lines);

	telling->lines += lines;
	if (telling->y < 0)
		return;
	draw_lines(sheet, place.x, place.y, place.width, why, most,
	    *way->why != '\0' ? STYLE_PAIN : STYLE_HINT);
	draw_stop(sheet, place, way->node, KEY_WHY, 0);
}

/* An exit, a way that leads nowhere, and those for which there is no room on
 * the lines. */
static void
tell_way(struct telling *telling, const struct flow_way *way)
{
	const struct journey *journey = telling->part->sheet->journey;
	struct str text = { 0 };

	if (way->share >= 0)
		str_add_format(&text, "%g%%", way->share);
	if (way->end == FLOW_EXIT) {
		tell(telling, GLYPH_EXIT, str_text(&text), STYLE_PAIN, way->node, KEY_SHARE);
		tell_why(telling, way);
		str_clear(&text);
		return;
	}
	if (text.len > 0)
		str_add_char(&text, ' ');
	str_add(&text, way->end == FLOW_ON ? journey_text(journey, way->to, KEY_NAME) :
	    journey_text(journey, way->node, KEY_TO));
	tell(telling, way->end == FLOW_LOST ? GLYPH_DROPPED : way->back ? GLYPH_ARROW_LEFT :
	    GLYPH_ARROW_RIGHT, str_text(&text), way->end == FLOW_LOST ? STYLE_PAIN : STYLE_HINT,
	    way->node, KEY_SHARE);
	str_clear(&text);
}

/* All that is told of a column, from line `y` on; returns its lines. */
static int
tell_all(struct flow_part *part, size_t column, int y)
{
	const struct flow *flow = &part->metro->flow;
	struct telling telling = { part, part_x(part, column) + STRIP_TOLD, y,
		part->pitch - STRIP_TOLD - 1, 0 };
	node_id node = flow->stops[column];
	const char *deeper = journey_text(part->sheet->journey, node, KEY_JOURNEY);

	if (*deeper != '\0')
		tell(&telling, GLYPH_ARROW_DOWN, deeper, STYLE_MARK, node, KEY_JOURNEY);
	for (size_t i = flow->firsts[column]; i < flow->firsts[column + 1]; i++)
		if (part->metro->ways[i].course == COURSE_TOLD)
			tell_way(&telling, &flow->ways[i]);
	return telling.lines;
}

/* --- the station -------------------------------------------------------- */

static int
label_width(const struct flow_part *part)
{
	return part->pitch - STRIP_STATION - 1;
}

static const char *
name_of(const struct flow_part *part, size_t column)
{
	return journey_text(part->sheet->journey, part->metro->flow.stops[column], KEY_NAME);
}

void
station_needs(struct flow_part *part, size_t column, int *above, int *below)
{
	*above = count_lines(part->sheet, name_of(part, column), label_width(part), part->most);
	*below = tell_all(part, column, -1);
}

static void
draw_sign(struct flow_part *part, const struct station *station, int x, int y)
{
	const struct metro_line *line = &part->metro->lines[station->line];
	bool end = station->before == SIZE_MAX || station->next == SIZE_MAX;
	node_id node = part->metro->flow.stops[station->column];
	struct mood mood = { 0 };
	int wide;

	draw_glyph(part->sheet, x, y, part->hand_off[station->column] ? GLYPH_INTERCHANGE :
	    end ? GLYPH_TERMINUS : GLYPH_STATION, line->style);
	mood_add(&mood, part->sheet->journey, node, line->persona);
	wide = draw_mood(part->sheet, x + 1, y, &mood, GLYPHS);
	if (journey_truth(part->sheet->journey, node, KEY_STAR))
		draw_glyph(part->sheet, x + 1 + wide, y, GLYPH_STAR, STYLE_MARK);
}

void
draw_stations(struct flow_part *part, size_t column)
{
	const struct metro *metro = part->metro;
	const struct station *top = part_top(part, column);
	int x = part_x(part, column) + STRIP_STATION, y = part->track[top->line];
	int lines = count_lines(part->sheet, name_of(part, column), label_width(part), part->most);
	node_id node = metro->flow.stops[column];

	draw_lines(part->sheet, x, y - lines, label_width(part), name_of(part, column), part->most,
	    sheet_shows(part->sheet, node) ? STYLE_TOUCHPOINT : STYLE_FAINT);
	draw_stop(part->sheet, (struct rect){ x, y - lines, label_width(part), lines }, node,
	    KEY_NONE, 0);
	for (size_t i = metro->firsts[column]; i < metro->firsts[column + 1]; i++) {
		const struct station *station = &metro->stations[i];

		draw_sign(part, station, x, part->track[station->line]);
		if (station != top)
			draw_stop(part->sheet, (struct rect){ x, part->track[station->line], 3, 1 },
			    node, KEY_NONE, i - metro->firsts[column]);
	}
	tell_all(part, column, y + 1);
}
