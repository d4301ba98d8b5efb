/*
 * A sheet as it is seen: the part that holds the cursor, painted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "loose.h"

/* Lines between the cursor's stop and the edge, where there is room. */
#define MARGIN 1

static void
set_width(struct sheet *sheet, int width, bool ascii, enum smileys smileys)
{
	if (width < 1)
		width = 1;
	if (sheet->width != width || sheet->ascii != ascii || sheet->smileys != smileys)
		sheet->drawn = false;
	sheet->width = width;
	sheet->ascii = ascii;
	sheet->smileys = smileys;
	sheet_update(sheet);
}

static void
paint_mark(const struct sheet *sheet, const struct mark *mark, struct canvas *canvas, int x, int y)
{
	if (mark->glyph == GLYPHS) {
		canvas_text_cut(canvas, x, y, mark->width, sheet->text.s + mark->start,
		    (enum style)mark->style);
		return;
	}
	for (int i = 0; i < mark->width; i++)
		for (int j = 0; j < mark->height; j++)
			canvas_glyph(canvas, x + i, y + j, (enum glyph)mark->glyph,
			    (enum style)mark->style);
}

size_t
sheet_first_mark(const struct sheet *sheet, int top)
{
	size_t low = 0, high = sheet->mark_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (sheet->marks[middle].y + sheet->tallest <= top)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Paints the sheet from (left, top) on into `area`. */
static void
paint_part(const struct sheet *sheet, struct canvas *canvas, struct rect area, int left, int top)
{
	struct rect before = canvas_clip_more(canvas, area);

	for (size_t i = sheet_first_mark(sheet, top); i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];

		if (mark->y >= top + area.height)
			break;
		if (mark->x < left + area.width && mark->x + mark->width > left &&
		    mark->y + mark->height > top)
			paint_mark(sheet, mark, canvas, area.x + mark->x - left,
			    area.y + mark->y - top);
	}
	canvas_clip(canvas, before);
}

/* Moves what shows so that lines or columns `from` to `end` are seen, behind
 * the first `fixed`, which stay. */
static int
scrolled(int now, int from, int end, int fixed, int room, int all)
{
	if (from < fixed)
		return 0;
	if (end > now + room)
		now = end - room;
	if (from < now + fixed)
		now = from - fixed;
	if (now + room > all)
		now = all - room;
	return now > 0 ? now : 0;
}

/* Whole steps of a picture show, unless the stop then would not. */
static int
snapped(int left, int snap, int from, int fixed)
{
	int up = (left + snap - 1) / snap * snap;

	return from >= up + fixed ? up : left / snap * snap;
}

/* What stays in sight leaves at least half of the room to the rest. */
static int
fixed_part(int asked, int room)
{
	return asked <= room / 2 ? asked : 0;
}

static void
scroll_to_stop(struct sheet *sheet, const struct rect *area)
{
	struct rect rect = { 0, 0, 1, 1 };
	int margin, head = fixed_part(sheet->head, area->height);
	int end = sheet->lines - area->height;	/* the last top */

	if (sheet->stop_count > 0)
		rect = sheet->stops[sheet->at].rect;
	if (sheet->inner >= rect.height)
		sheet->inner = 0;
	rect.y += sheet->inner;
	rect.height -= sheet->inner;
	margin = rect.height + 2 * MARGIN <= area->height / 2 ? MARGIN : 0;
	sheet->top = scrolled(sheet->top, rect.y - margin, rect.y + rect.height + margin,
	    head, area->height, sheet->lines);
	sheet->left = scrolled(sheet->left, rect.x, rect.x + rect.width,
	    fixed_part(sheet->side, area->width), area->width, sheet->columns);
	if (sheet->snap > 0)
		sheet->left = snapped(sheet->left, sheet->snap, rect.x,
		    fixed_part(sheet->side, area->width));
	/* What stands above the first stop can be seen only from there, and what
	 * stands below the last. */
	if (rect.y <= sheet->first_line && rect.y + rect.height <= area->height)
		sheet->top = 0;
	if (rect.y >= sheet->last_line && end > sheet->top)
		sheet->top = rect.y - head < end ? rect.y - head : end;
}

/* Where a place of the sheet is on the canvas. */
static struct rect
on_canvas(const struct sheet *sheet, struct rect rect)
{
	int side = fixed_part(sheet->side, sheet->area.width);
	int head = fixed_part(sheet->head, sheet->area.height);

	rect.x += sheet->area.x - (rect.x < side ? 0 : sheet->left);
	rect.y += sheet->area.y - (rect.y < head ? 0 : sheet->top);
	return rect;
}

/* A sign before what is marked, at its first stop. */
static void
paint_picks(const struct sheet *sheet, struct canvas *canvas)
{
	/* Prose says it. */
	if (sheet->picks == NULL || sheet->picks->count == 0 ||
	    sheet->view->draw == view_prose)
		return;
	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct stop *stop = &sheet->stops[i];
		struct rect rect = on_canvas(sheet, stop->rect);

		if ((i == 0 || stop[-1].node != stop->node) && rect.y >= sheet->area.y &&
		    rect.y < sheet->area.y + sheet->area.height &&
		    picks_has(sheet->picks, stop->node))
			canvas_glyph(canvas, rect.x > 0 ? rect.x - 1 : 0, rect.y, GLYPH_PICKED,
			    STYLE_PICKED);
	}
}

/* The part of the canvas in which a place of the sheet can be seen. */
static struct rect
part_of(const struct sheet *sheet, int x, int y)
{
	struct rect part = sheet->area;
	int side = fixed_part(sheet->side, part.width), head = fixed_part(sheet->head, part.height);

	part.x += x < side ? 0 : side;
	part.width = x < side ? side : part.width - side;
	part.y += y < head ? 0 : head;
	part.height = y < head ? head : part.height - head;
	return part;
}

/* What one stop says, and room for it. */
struct said {
	struct picked picked;
	struct str text;
};

/* Marks what was searched within one stop, whose lines are one text. */
static void
paint_stop_matches(struct sheet *sheet, struct canvas *canvas, const struct rect *stop,
	struct said *said)
{
	size_t start = 0;

	str_cut(&said->text, 0);
	sheet_pick_drawn(sheet, stop, &said->picked);
	sheet_add_picked(sheet, &said->picked, &said->text);
	for (size_t i = 0; i < said->picked.count; i++) {
		const struct mark *mark = &sheet->marks[said->picked.v[i]];
		struct rect at = { mark->x, mark->y, mark->width, 1 }, before;

		at = on_canvas(sheet, at);
		before = canvas_clip_more(canvas, part_of(sheet, mark->x, mark->y));
		canvas_match(canvas, at.x, at.y, mark->width, str_text(&said->text),
		    said->text.len, start, mark->len);
		canvas_clip(canvas, before);
		start += mark->len + 1;
	}
}

static void
paint_matches(struct sheet *sheet, struct canvas *canvas)
{
	struct said said = { 0 };

	for (size_t i = 0; canvas->match != NULL && i < sheet->stop_count; i++) {
		const struct rect *rect = &sheet->stops[i].rect;
		struct rect at = on_canvas(sheet, *rect);

		if (at.y < sheet->area.y + sheet->area.height && at.y + at.height > sheet->area.y &&
		    at.x < sheet->area.x + sheet->area.width && at.x + at.width > sheet->area.x)
			paint_stop_matches(sheet, canvas, rect, &said);
	}
	free(said.picked.v);
	str_clear(&said.text);
}

void
sheet_paint(struct sheet *sheet, struct canvas *canvas, struct rect area)
{
	int side, head;

	/* A page is made to fit; other views have any number of lines. */
	if (sheet_is_page(sheet) && sheet->height != area.height)
		sheet->drawn = false;
	sheet->height = area.height;
	set_width(sheet, area.width, canvas->ascii, canvas->smileys);
	sheet->area = area;
	scroll_to_stop(sheet, &area);
	side = fixed_part(sheet->side, area.width);
	head = fixed_part(sheet->head, area.height);
	paint_part(sheet, canvas, (struct rect){ area.x + side, area.y + head,
		area.width - side, area.height - head }, sheet->left + side, sheet->top + head);
	paint_part(sheet, canvas, (struct rect){ area.x, area.y + head, side,
		area.height - head }, 0, sheet->top + head);
	paint_part(sheet, canvas, (struct rect){ area.x + side, area.y, area.width - side, head },
	    sheet->left + side, 0);
	paint_part(sheet, canvas, (struct rect){ area.x, area.y, side, head }, 0, 0);
	paint_picks(sheet, canvas);
	paint_matches(sheet, canvas);
	canvas->caret_x = area.x;
	canvas->caret_y = area.y;
	if (sheet->stop_count > 0) {
		struct rect rect = sheet_cursor_rect(sheet);

		if (!sheet_is_calm(sheet))
			canvas_cursor(canvas, rect.x, rect.y, rect.width, rect.height);
		canvas->caret_x = rect.x;
		canvas->caret_y = rect.y;
	}
}

/* What part of `length` from `from` on lies within the room. */
static void
keep_within(int *from, int *length, int start, int room)
{
	if (*from < start) {
		*length -= start - *from;
		*from = start;
	}
	if (*from + *length > start + room)
		*length = start + room - *from;
	if (*length < 1)
		*length = 1;
}

struct rect
sheet_cursor_rect(const struct sheet *sheet)
{
	struct rect rect = { 0, 0, 1, 1 };

	if (sheet->stop_count > 0)
		rect = sheet->stops[sheet->at].rect;
	rect = on_canvas(sheet, rect);
	keep_within(&rect.x, &rect.width, sheet->area.x, sheet->area.width);
	keep_within(&rect.y, &rect.height, sheet->area.y, sheet->area.height);
	return rect;
}

bool
sheet_stop_at(const struct sheet *sheet, int x, int y, struct stop *stop)
{
	for (size_t i = sheet->stop_count; i > 0; i--) {
		struct rect rect = on_canvas(sheet, sheet->stops[i - 1].rect);

		if (x < rect.x || x >= rect.x + rect.width || y < rect.y ||
		    y >= rect.y + rect.height)
			continue;
		*stop = sheet->stops[i - 1];
		return true;
	}
	return false;
}

int
sheet_lay_out(struct sheet *sheet, int width, bool ascii)
{
	if (!sheet->paper)
		sheet->drawn = false;
	sheet->paper = true;
	set_width(sheet, width, ascii, SMILEYS_TEXT);
	return sheet->lines;
}

void
sheet_print(struct sheet *sheet, struct canvas *canvas, int first)
{
	paint_part(sheet, canvas, (struct rect){ 0, 0, canvas->width, canvas->height }, 0, first);
}
