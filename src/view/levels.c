/*
 * The row of a lane of levels: curves, points, their scale and legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "levels.h"

#include <math.h>
#include <string.h>

#include "base/width.h"
#include "curve.h"
#include "marking.h"
#include "mood.h"

/* How far a curve looks for its next point beyond what shows. */
#define LOOK_BEYOND 32

#define NO_BREAK_SPACE "\xc2\xa0"

static const enum style curve_styles[CURVES] = { STYLE_CURVE, STYLE_CURVE_2, STYLE_CURVE_3,
	STYLE_CURVE_4, STYLE_CURVE_5 };
static const enum glyph curve_points[CURVES] = { GLYPH_POINT, GLYPH_POINT_2, GLYPH_POINT_3,
	GLYPH_POINT_4, GLYPH_POINT_5 };

static size_t
curve_count(const struct map *map)
{
	return map->curve_count > 0 ? map->curve_count : 1;
}

/* The curve that a card's level belongs to; CURVES where it has none. */
static size_t
curve_of(const struct map *map, node_id card)
{
	const char *persona = journey_text(map->journey, card, KEY_PERSONA);

	if (persona[0] == '\0')
		return 0;
	for (size_t i = 0; i < map->curve_count; i++)
		if (strcmp(map->curves[i].id, persona) == 0)
			return i;
	return map->curve_count == 0 ? 0 : CURVES;
}

/* The card with the level of one curve, or NODE_NONE. */
static node_id
level_card(const struct map *map, node_id touchpoint, key_id lane, size_t curve, double *level)
{
	size_t count = touchpoint == NODE_NONE ? 0 :
	    journey_count(map->journey, touchpoint, lane);

	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(map->journey, touchpoint, lane, i);

		if (curve_of(map, card) == curve &&
		    journey_number(map->journey, card, KEY_TEXT, level))
			return card;
	}
	return NODE_NONE;
}

static int
row_of(const struct map *map, int row, double level)
{
	return curve_row(level, map->low, map->high, map->rows[row].height);
}

/* Points of several curves stand beside each other. */
static int
point_x(const struct map *map, size_t column, size_t curve)
{
	int count = (int)curve_count(map), cell = map->geo.cell;
	int step = cell >= 5 * count ? 4 : cell >= 2 * count ? 2 : 0;

	return columns_x(map, column) + cell / 2 + step * (int)curve -
	    step * (count - 1) / 2;
}

struct rect
levels_point(const struct map *map, int row, size_t column, size_t index)
{
	const struct lane *lane = map_row_lane(map, row);
	node_id card = journey_child(map->journey, map->columns[column].touchpoint, lane->key,
	    index);
	size_t curve = card != NODE_NONE ? curve_of(map, card) : 0;
	double level = (map->low + map->high) / 2;

	if (card != NODE_NONE)
		journey_number(map->journey, card, KEY_TEXT, &level);
	return (struct rect){ point_x(map, column, curve < CURVES ? curve : 0),
		row_of(map, row, level), 1, 1 };
}

static void
paint_line(struct map *map, struct canvas *canvas, int row, int y, key_id lane, size_t curve,
	size_t first, size_t end)
{
	bool expected = lane == KEY_EXPECTED, known = false, bridged = false;
	struct curve_pen pen = curve_on_canvas(canvas);
	struct curve_point from = { 0, 0 }, to;
	double level;

	first = first > LOOK_BEYOND ? first - LOOK_BEYOND : 0;
	end = end + LOOK_BEYOND < map->column_count ? end + LOOK_BEYOND : map->column_count;
	for (size_t column = first; column < end; column++) {
		if (level_card(map, map->columns[column].touchpoint, lane, curve, &level) ==
		    NODE_NONE) {
			bridged = true;
			continue;
		}
		to = (struct curve_point){ point_x(map, column, curve), row_of(map, row, level) };
		if (known && canvas_shows(canvas, (struct rect){ from.x, y, to.x - from.x + 1,
		    map->rows[row].height }))
			curve_segment(&pen, y, from, to, bridged || expected,
			    expected ? STYLE_EXPECTED : curve_styles[curve]);
		from = to;
		known = true;
		bridged = false;
	}
}

enum glyph
levels_smiley(const struct map *map, double level, enum style *style)
{
	return mood_smiley(level, map->low, map->high, style);
}

static bool
has_digits(const struct map *map)
{
	return map->ascii || map->smileys == SMILEYS_DIGITS;
}

/* The point, and behind it what its height cannot tell: a fraction, a level
 * beyond the scale; and what became of it. A face that is a digit would be read
 * as part of that, so that the point is a plain one then. */
static void
paint_mark(const struct map *map, struct canvas *canvas, int x, int y, int end, node_id card,
	double level, enum glyph glyph, enum style style)
{
	struct str text = { 0 };
	bool marked = marks_add_level(map, card, &text), fits;

	if (!marked && (level != floor(level) || level < map->low || level > map->high ||
	    map->low != 1 || map->high != 5))
		str_add_format(&text, "%g", level);
	if (journey_get(map->journey, card, KEY_CONFLICT) != NULL) {
		if (text.len == 0 && has_digits(map))
			str_add_format(&text, "%g", level);
		str_add(&text, theme_glyph(GLYPH_CONFLICT, map->ascii));
	}
	fits = (int)width_of(str_text(&text), text.len) < end - x;
	if (text.len > 0 && fits && has_digits(map) && glyph >= GLYPH_SMILEY_1 &&
	    glyph <= GLYPH_SMILEY_5)
		glyph = GLYPH_POINT;
	x += canvas_glyph(canvas, x, y, glyph, style);
	if ((int)width_of(str_text(&text), text.len) <= end - x)
		canvas_text(canvas, x, y, end - x, str_text(&text), text.len,
		    marked ? STYLE_CHANGED : STYLE_MARK);
	else if (marked)
		canvas_glyph(canvas, x, y, GLYPH_CHANGED, STYLE_CHANGED);
	str_clear(&text);
}

static void
paint_point(struct map *map, struct canvas *canvas, int row, int y, size_t column, size_t curve)
{
	const struct lane *lane = map_row_lane(map, row);
	node_id touchpoint = map->columns[column].touchpoint;
	int x = point_x(map, column, curve), hoped;
	double level, expected;
	enum style style;
	enum glyph glyph;
	node_id card = level_card(map, touchpoint, lane->key, curve, &level);

	if (map->level_pair && lane->key == KEY_EMOTION &&
	    level_card(map, touchpoint, KEY_EXPECTED, curve, &expected) != NODE_NONE) {
		struct curve_pen pen = curve_on_canvas(canvas);

		hoped = row_of(map, row, expected);
		if (card != NODE_NONE)
			curve_gap(&pen, x, y, hoped, row_of(map, row, level));
		canvas_glyph(canvas, x, y + hoped, GLYPH_POINT_EXPECTED, STYLE_EXPECTED);
	}
	if (card == NODE_NONE)
		return;
	glyph = levels_smiley(map, level, &style);
	if (journey_text(map->journey, card, KEY_PERSONA)[0] != '\0' && map->curve_count > 1) {
		glyph = curve_points[curve];
		style = curve_styles[curve];
	} else if (has_digits(map) && (map->low != 1 || map->high != 5)) {
		glyph = GLYPH_POINT;
	}
	paint_mark(map, canvas, x, y + row_of(map, row, level),
	    columns_x(map, column) + map->geo.cell, card, level, glyph, style);
}

/* A level that is no number is shown as it stands, and one that is gone. */
static void
paint_words(struct map *map, struct canvas *canvas, int row, int y, size_t column)
{
	const struct lane *lane = map_row_lane(map, row);
	node_id touchpoint = map->columns[column].touchpoint;
	node_id card = touchpoint == NODE_NONE ? NODE_NONE :
	    journey_child(map->journey, touchpoint, lane->key, 0);
	struct str gone = { 0 };
	double level;

	if (card == NODE_NONE && marks_add_gone_level(map, touchpoint, lane->key, &gone))
		canvas_text_cut(canvas, columns_x(map, column) + map->geo.cell / 2,
		    y + map->rows[row].height / 2, map->geo.cell - map->geo.cell / 2,
		    str_text(&gone), STYLE_REMOVED);
	str_clear(&gone);
	if (card != NODE_NONE && !journey_number(map->journey, card, KEY_TEXT, &level))
		canvas_text_cut(canvas, columns_x(map, column),
		    y + map->rows[row].height / 2, map->geo.cell,
		    journey_text(map->journey, card, KEY_TEXT), STYLE_CARD);
}

void
levels_paint(struct map *map, struct canvas *canvas, int row, int y, size_t first, size_t end)
{
	const struct lane *lane = map_row_lane(map, row);
	bool pair = map->level_pair && lane->key == KEY_EMOTION && map->rows[row].height > 1;

	for (size_t curve = 0; curve < curve_count(map) && pair; curve++)
		paint_line(map, canvas, row, y, KEY_EXPECTED, curve, first, end);
	for (size_t curve = 0; curve < curve_count(map) && map->rows[row].height > 1; curve++)
		paint_line(map, canvas, row, y, lane->key, curve, first, end);
	for (size_t column = first; column < end; column++) {
		if (!canvas_shows(canvas, (struct rect){ columns_x(map, column) - 1, y,
		    map->geo.pitch, map->rows[row].height }))
			continue;
		for (size_t curve = 0; curve < curve_count(map); curve++)
			paint_point(map, canvas, row, y, column, curve);
		paint_words(map, canvas, row, y, column);
	}
}

/* --- where one touchpoint shows ------------------------------------------------------ */

/* "☹ 2"; where a face would be the same digit, that alone. */
static void
add_level(const struct map *map, struct str *out, double level)
{
	enum style style;
	enum glyph glyph = levels_smiley(map, level, &style);

	if (!has_digits(map))
		str_add_format(out, "%s" NO_BREAK_SPACE, theme_smiley(glyph, false, map->smileys));
	str_add_format(out, "%g", level);
}

/* The last level of the same curve before the column, or the first behind it. */
static void
add_neighbour(const struct map *map, struct str *out, size_t column, key_id lane, size_t curve,
	bool before)
{
	double level;

	for (size_t i = 1; i <= LOOK_BEYOND; i++) {
		size_t at = before ? column - i : column + i;

		if (before ? i > column : at >= map->column_count)
			return;
		if (level_card(map, map->columns[at].touchpoint, lane, curve, &level) == NODE_NONE)
			continue;
		str_add_format(out, "%s%s" NO_BREAK_SPACE, out->len > 0 ? "  " : "(",
		    theme_glyph(before ? GLYPH_ARROW_LEFT : GLYPH_ARROW_RIGHT, map->ascii));
		add_level(map, out, level);
		return;
	}
}

void
levels_fill(const struct map *map, struct block *block, size_t column, const struct lane *lane,
	int columns)
{
	node_id touchpoint = map->columns[column].touchpoint, card;
	struct str text = { 0 }, marks = { 0 };

	block_empty(block);
	for (size_t i = 0; (card = journey_child(map->journey, touchpoint, lane->key, i)) !=
	    NODE_NONE; i++) {
		struct block_item item = { .lead = BLOCK_NO_LEAD, .style = STYLE_CARD };
		size_t curve = curve_of(map, card);
		double level;

		str_cut(&text, 0);
		str_cut(&marks, 0);
		if (journey_number(map->journey, card, KEY_TEXT, &level)) {
			levels_smiley(map, level, &item.style);
			add_level(map, &text, level);
			str_add_char(&text, ' ');
			if (!marks_add_level(map, card, &text))
				str_cut(&text, text.len - 1);
			if (journey_get(map->journey, card, KEY_CONFLICT) != NULL)
				str_add(&text, theme_glyph(GLYPH_CONFLICT, map->ascii));
			add_neighbour(map, &marks, column, lane->key, curve, true);
			add_neighbour(map, &marks, column, lane->key, curve, false);
			str_add(&marks, marks.len > 0 ? ")" : "");
		} else {
			str_add(&text, journey_text(map->journey, card, KEY_TEXT));
		}
		if (curve < map->curve_count && map->curve_count > 1)
			str_add_format(&text, " %s", map->curves[curve].name);
		item.text = str_text(&text);
		item.marks = str_text(&marks);
		block_add(block, &item, columns, 0);
	}
	str_clear(&text);
	str_clear(&marks);
}

static void
paint_number(struct canvas *canvas, int right, int y, double number)
{
	struct str text = { 0 };

	str_add_format(&text, "%g", number);
	canvas_text(canvas, right - (int)text.len, y, (int)text.len, str_text(&text), text.len,
	    STYLE_LINE);
	str_clear(&text);
}

void
levels_paint_label(struct map *map, struct canvas *canvas, int row, int y)
{
	int height = map->rows[row].height;
	int x = map->geo.area.x, right = x + map->geo.label - 1;
	bool every = map->high - map->low == height - 1;

	if (height > 1) {
		for (int i = 0; i < height; i++)
			if (every || i == 0 || i == height - 1)
				paint_number(canvas, right, y + i, map->high -
				    (map->high - map->low) * i / (height - 1));
	}
	for (int i = 0; i < (int)map->curve_count && map->curve_count > 1 && i + 1 < height; i++) {
		canvas_glyph(canvas, x, y + 1 + i, curve_points[i], curve_styles[i]);
		canvas_text_cut(canvas, x + 2, y + 1 + i, map->geo.label - 5,
		    map->curves[i].name, curve_styles[i]);
	}
}
