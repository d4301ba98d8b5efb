/*
 * The whole screen, put together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/frame.h"

#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "base/width.h"
#include "detail.h"
#include "frame_field.h"
#include "frame_list.h"
#include "frame_title.h"
#include "view/pages.h"
#include "view/wrap.h"
#include "view/zoom.h"

#define DETAIL_BESIDE 100	/* from this width on the pane is at the right */
#define DETAIL_BELOW 20		/* from this height on it is below */
#define NARROW 64		/* columns of a screen on which the headings say where one is */
#define PLACE_LEAST 24		/* columns of a place that gives way to a hint, */
#define PLACE_ASKS 50		/* where there are so many for both */

static const char *
word(const struct frame *frame, const char *text)
{
	return frame->translate != NULL ? frame->translate(text) : text;
}

static const char *
glyph_of(const struct canvas *canvas, enum glyph glyph)
{
	return theme_glyph(glyph, canvas->ascii || canvas->plain_text);
}

/* Whose level the cursor is on: a name, an id where that is nobody's, or "". */
static const char *
persona_at(struct map *map)
{
	node_id node = map_node(map);
	const char *id;

	if (journey_kind(map->journey, node) != NODE_CARD ||
	    map_row_lane(map, map->at_row)->kind != LANE_LEVEL)
		return "";
	id = journey_text(map->journey, node, KEY_PERSONA);
	for (size_t i = 0; i < map->curve_count; i++)
		if (map->curves[i].id != NULL && strcmp(map->curves[i].id, id) == 0)
			return map->curves[i].name;
	return id;
}

/* The phase and touchpoint of what a view's stop stands for. */
static void
add_stop_place(const struct frame *frame, struct canvas *canvas, struct str *out)
{
	const struct stop *stop = sheet_stop(frame->sheet);
	node_id node = stop != NULL ? stop->node : NODE_ROOT;

	while (node != NODE_ROOT && !schema_has_cells(journey_kind(frame->journey, node)))
		node = journey_parent(frame->journey, node);
	if (node == NODE_ROOT || sheet_is_page(frame->sheet))
		return;
	if (journey_kind(frame->journey, node) == NODE_TOUCHPOINT)
		str_add_format(out, "%s %s ", journey_text(frame->journey,
		    journey_parent(frame->journey, node), KEY_NAME), glyph_of(canvas, GLYPH_STEP));
	str_add(out, journey_text(frame->journey, node, KEY_NAME));
}

/* Does it stand for a card, or a cell? */
static bool
is_on_card(const struct frame *frame)
{
	static const struct stop none = { .node = NODE_ROOT };
	const struct stop *at = sheet_stop(frame->sheet), *stop = at != NULL ? at : &none;
	enum node_kind kind = journey_kind(frame->journey, stop->node);

	return kind == NODE_CARD || (schema_has_cells(kind) && kinds_lane(stop->key) != NULL);
}

/* Where one is: phase, touchpoint, lane, and which of several cards. */
static void
add_place(const struct frame *frame, struct canvas *canvas, struct str *out)
{
	struct spot spot = map_spot(frame->map);
	const char *step = glyph_of(canvas, GLYPH_STEP);
	struct look look = { .journey = frame->journey, .translate = frame->translate };
	bool in_lane = spot.lane != KEY_NONE && (frame->sheet == NULL || is_on_card(frame));
	const struct lane *lane = in_lane ?
	    map_row_lane(frame->map, frame->map->at_row) : NULL;
	const char *persona;
	size_t cards;

	if (frame->sheet != NULL) {
		add_stop_place(frame, canvas, out);
		return;
	}
	if (spot.phase == NODE_NONE)
		return;
	str_add(out, journey_text(frame->journey, spot.phase, KEY_NAME));
	if (spot.touchpoint != NODE_NONE)
		str_add_format(out, " %s %s", step,
		    journey_text(frame->journey, spot.touchpoint, KEY_NAME));
	if (lane == NULL)
		return;
	str_add_format(out, " %s %s", step,
	    lane->translate ? look_word(&look, lane->label) : lane->label);
	cards = journey_count(frame->journey, map_owner(frame->map), spot.lane);
	if (*(persona = persona_at(frame->map)) != '\0')
		str_add_format(out, " %s %s", step, persona);
	else if (cards > 1)
		str_add_format(out, " %zu/%zu", spot.card + 1, cards);
}

static const enum style message_styles[] = { STYLE_HINT, STYLE_MESSAGE, STYLE_ERROR };

/* What is too long for `room` columns of the bottom line takes lines of the
 * map as well, at most half of the screen. Returns how many, and the column
 * behind its end; 0: it is not too long. */
static int
paint_long(struct canvas *canvas, const char *text, int room, enum style style, int *end)
{
	struct wrap wrap = { 0 };
	int lines, y;

	if (text == NULL || width_of(text, strlen(text)) <= (size_t)room)
		return 0;
	wrap_text(&wrap, text, strlen(text), canvas->width - 1, 0);
	lines = wrap.count < (size_t)(canvas->height / 2) ? (int)wrap.count : canvas->height / 2;
	y = canvas->height - lines;
	canvas_fill(canvas, 0, y, canvas->width, lines, STYLE_NORMAL);
	for (int i = 0; i + 1 < lines; i++)
		canvas_text(canvas, 0, y + i, canvas->width, text + wrap.v[i].start,
		    wrap.v[i].len, style);
	*end = canvas_text_cut(canvas, 0, canvas->height - 1, canvas->width - 1,
	    text + wrap.v[lines - 1].start, style);
	wrap_clear(&wrap);
	return lines;
}

/* The end of a text behind a sign that it is cut; returns the column behind it. */
static int
paint_end(struct canvas *canvas, int x, int y, int room, const char *text, enum style style)
{
	size_t len = strlen(text), start = 0;

	while (room > 1 && (int)width_of(text + start, len - start) > room - (start > 0))
		start = utf8_next(text, len, start);
	if (start > 0) {
		canvas_glyph(canvas, x++, y, GLYPH_CUT, style);
		room--;
	}
	return x + canvas_text(canvas, x, y, room, text + start, len - start, style);
}

/* The end of the hint that fits, in whole parts; NULL: not even the last does. */
static const char *
fit_hint(const char *hint, int room)
{
	while (hint != NULL && (int)width_of(hint, strlen(hint)) > room) {
		hint = strstr(hint, "  ");
		if (hint != NULL)
			hint += 2;
	}
	return hint;
}

static bool
says(const struct frame *frame)
{
	return frame->message != NULL && frame->message[0] != '\0';
}

/* The mode, where one is, and a hint or what was just said. Where there is room
 * for one of them, who types in place gets the hint: where that is shows itself.
 * Returns the lines that it takes. */
static int
paint_status(const struct frame *frame, struct canvas *canvas)
{
	bool said = says(frame);
	const char *text = said ? frame->message : frame->hint;
	int y = canvas->height - 1, x = 0, room, wide, taken, left, least = PLACE_LEAST;
	enum style style = message_styles[said ? frame->message_kind : FRAME_QUIET];
	struct str place = { 0 };

	if (frame->mode != NULL && canvas->width >= 40) {
		canvas_glyph(canvas, x, y, GLYPH_PART, STYLE_STATUS);
		canvas_text(canvas, x, y, 1, " ", 1, STYLE_STATUS);
		x += 1 + canvas_text(canvas, 1, y, canvas->width / 3, frame->mode,
		    strlen(frame->mode), STYLE_STATUS);
		/* What follows stays where it is as long as the word is not longer. */
		wide = 1 + (int)width_of(word(frame, N_("NORMAL")), strlen(word(frame, N_("NORMAL"))));
		for (; x < wide; x++)
			canvas_text(canvas, x, y, 1, " ", 1, STYLE_STATUS);
		x += canvas_text(canvas, x, y, 1, " ", 1, STYLE_STATUS) + 1;
	}
	room = canvas->width - x;
	taken = said ? paint_long(canvas, text, room, style, &x) : 0;
	if (taken > 0)
		return taken;
	/* What lies over it is not a place on the map. */
	if (frame->list_count == 0)
		add_place(frame, canvas, &place);
	taken = (int)width_of(str_text(&place), place.len);
	if (!said)
		text = fit_hint(text, room - taken - 2);
	if (!said && text == NULL && frame->field.open)
		text = fit_hint(frame->hint, room - (room < PLACE_ASKS ? 0 : PLACE_LEAST + 2));
	/* Where there is little room the headings say most of where one is. */
	if (!said && text == NULL && canvas->width < NARROW) {
		text = fit_hint(frame->hint, room / 2 - 2);
		least = room / 2;
	}
	wide = text != NULL ? (int)width_of(text, strlen(text)) : 0;
	left = room - wide - 2;
	if (wide == 0) {
		canvas_text_cut(canvas, x, y, room, str_text(&place), STYLE_NORMAL);
	} else if (left < taken && (said || left < least)) {
		canvas_text_cut(canvas, x, y, room, text, style);
	} else {
		paint_end(canvas, x, y, left, str_text(&place), STYLE_NORMAL);
		canvas_text(canvas, canvas->width - wide, y, wide, text, strlen(text), style);
	}
	str_clear(&place);
	return 1;
}

/* A question to be answered by a key: its end, where the keys are named, shows
 * in any case. */
static void
paint_choice(const char *label, struct canvas *canvas)
{
	int y = canvas->height - 1, room = canvas->width - 1;
	size_t len = strlen(label);

	canvas->caret_y = y;
	if ((int)width_of(label, len) < room * (canvas->height / 2) * 3 / 4 &&
	    paint_long(canvas, label, room, STYLE_MESSAGE, &canvas->caret_x) > 0)
		return;
	canvas->caret_x = paint_end(canvas, 0, y, room, label, STYLE_MESSAGE);
}

/* Why the text was refused, or what it leads to: behind it, or above it where
 * that does not fit. */
static void
paint_answer(const struct frame *frame, struct canvas *canvas, int end)
{
	int y = canvas->height - 1, wide, x;

	if (frame->message == NULL || y < 1)
		return;
	wide = (int)width_of(frame->message, strlen(frame->message));
	x = canvas->width > wide ? canvas->width - wide : 0;
	if (x < end + 2)
		canvas_fill(canvas, 0, --y, canvas->width, 1, STYLE_NORMAL);
	canvas_text_cut(canvas, x, y, canvas->width - x, frame->message,
	    message_styles[frame->message_kind]);
}

/* A text typed at the bottom: the part around the caret, which moves on by
 * half of the line, so that most keys change one cell. */
static void
paint_prompt(struct frame *frame, struct canvas *canvas)
{
	struct frame_field *field = &frame->field;
	int y = canvas->height - 1, x = 0, room, at;
	size_t len = strlen(field->text), start = 0;

	if (field->choice && field->label != NULL) {
		paint_choice(field->label, canvas);
		return;
	}
	if (field->label != NULL)
		x = canvas_text_cut(canvas, 0, y, canvas->width * 2 / 3, field->label,
		    STYLE_MESSAGE);
	room = canvas->width - x;
	field->columns = room - 1;
	while ((at = (int)width_of(field->text + start, field->caret - start)) >= room)
		start += width_fit(field->text + start, len - start,
		    (size_t)(room / 2 > 0 ? room / 2 : 1));
	canvas_text(canvas, x, y, room, field->text + start, len - start, STYLE_NORMAL);
	paint_answer(frame, canvas, x + (int)width_of(field->text + start, len - start));
	canvas->caret_x = x + at;
	canvas->caret_y = y;
}

static void
paint_detail(struct frame *frame, struct canvas *canvas, struct rect area)
{
	struct block block = { 0 };
	node_id owner = map_owner(frame->map);
	size_t height = (size_t)area.height;

	frame->page = height;
	if (owner != NODE_NONE)
		detail_fill(frame->map, &block, owner, area.width);
	if (frame->detail_top + height > block.count)
		frame->detail_top = block.count > height ? block.count - height : 0;
	canvas_fill(canvas, area.x, area.y, area.width, area.height, STYLE_NORMAL);
	for (size_t i = 0; i < height && frame->detail_top + i < block.count; i++)
		block_paint(&block, frame->detail_top + i, canvas, area.x, area.y + (int)i,
		    area.width);
	if (frame->detail_top + height < block.count && area.width > 2)
		canvas_glyph(canvas, area.x + area.width - 1, area.y + area.height - 1,
		    GLYPH_ARROW_DOWN, STYLE_MORE);
	if (frame->detail_top > 0 && area.width > 2)
		canvas_glyph(canvas, area.x + area.width - 1, area.y, GLYPH_ARROW_UP, STYLE_MORE);
	block_clear(&block);
}

/* Parts the area between map and pane; returns the map's, which is empty where
 * the pane needs all. */
static struct rect
part_area(struct canvas *canvas, struct rect area, struct rect *pane)
{
	struct rect map = area;

	*pane = area;
	if (area.width >= DETAIL_BESIDE) {
		map.width = area.width / 2;
		pane->x = area.x + map.width + 2;
		pane->width = area.width - map.width - 2;
		for (int y = area.y; y < area.y + area.height; y++)
			canvas_glyph(canvas, area.x + map.width, y, GLYPH_LINE_V, STYLE_LINE);
	} else if (area.height >= DETAIL_BELOW) {
		map.height = area.height / 2;
		pane->y = area.y + map.height + 1;
		pane->height = area.height - map.height - 1;
		for (int x = area.x; x < area.x + area.width; x++)
			canvas_glyph(canvas, x, area.y + map.height, GLYPH_LINE_H, STYLE_LINE);
	} else {
		map.height = 0;
	}
	return map;
}

/* Does it show the map between two lines, and nothing else but what is typed there? */
static bool
is_plain(const struct frame *frame, const struct canvas *canvas)
{
	return canvas->width >= FRAME_MIN_WIDTH && canvas->height >= FRAME_MIN_HEIGHT &&
	    frame->sheet == NULL && !frame->detail && frame->list_count == 0 &&
	    (!frame->field.open || (frame->field.in_place && !says(frame)));
}

/* Blanks the two lines around the map. */
static void
wipe_around(struct canvas *canvas)
{
	canvas->clip = (struct rect){ 0, 0, canvas->width, canvas->height };
	canvas->caret_x = canvas->caret_y = -1;
	canvas_fill(canvas, 0, 0, canvas->width, 1, STYLE_NORMAL);
	canvas_fill(canvas, 0, canvas->height - 1, canvas->width, 1, STYLE_NORMAL);
}

void
frame_paint(struct frame *frame, struct canvas *canvas)
{
	struct rect area = { 0, 1, canvas->width, canvas->height - 2 }, pane, map;
	bool in_place = frame->field.open && frame->field.in_place;
	bool plain = is_plain(frame, canvas);

	map_set_writing(frame->map, frame->field.open && frame->field.adds ? frame->field.text :
	    NULL);
	map_set_editing(frame->map, in_place && !frame->field.adds && frame->sheet == NULL ?
	    frame->field.text : NULL);
	map_set_picks(frame->map, frame->picks);
	map_set_marks(frame->map, frame->marks);
	canvas->match = frame->match;
	if (plain && canvas->kept == frame->map && map_is_kept(frame->map, canvas, area))
		wipe_around(canvas);
	else
		canvas_blank(canvas);
	if (canvas->width < FRAME_MIN_WIDTH || canvas->height < FRAME_MIN_HEIGHT) {
		canvas->match = NULL;
		if (canvas->height > 0)
			canvas_text_cut(canvas, 0, 0, canvas->width, word(frame,
			    N_("20x5 needed: enlarge the window")), STYLE_NORMAL);
		return;
	}
	frame_title(frame, canvas);
	/* However long a message is, what is typed stands where it belongs. */
	if (in_place)
		area.height -= paint_status(frame, canvas) - 1;
	pane = map = area;
	if (frame->detail)
		map = part_area(canvas, area, &pane);
	if (frame->sheet != NULL)
		sheet_set_picks(frame->sheet, frame->picks);
	if (map.height > 0 && frame->sheet != NULL)
		sheet_paint(frame->sheet, canvas, map);
	else if (map.height > 0)
		map_paint(frame->map, canvas, map);
	if (frame->detail)
		paint_detail(frame, canvas, pane);
	canvas->match = NULL;
	if (map.height == 0) {
		canvas->caret_x = area.x;
		canvas->caret_y = area.y;
	}
	if (frame->field.open && !frame->field.in_place) {
		if (frame->list_count > 0)
			frame_list(frame, canvas, area);
		if (frame->offer_count > 0)
			frame_offers(frame, canvas, area);
		paint_prompt(frame, canvas);
		return;
	}
	if (frame->list_count > 0)
		frame_list(frame, canvas, area);
	if (in_place)
		map_cover(frame->map, frame_field(frame, canvas, area));
	else
		plain = paint_status(frame, canvas) <= 1 && plain;
	canvas->kept = plain ? frame->map : NULL;
}
