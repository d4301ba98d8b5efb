/*
 * A sheet: its life, what is drawn onto it, and how a part of it is painted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "base/width.h"
#include "drawing.h"

/* Until the first painting a sheet is drawn for so many columns. */
#define FIRST_WIDTH 80

struct sheet *
sheet_new(const struct view_row *view, const struct journey *journey, const char *today)
{
	struct sheet *sheet = mem_zero(1, sizeof *sheet);

	sheet->view = view;
	sheet->journey = journey;
	sheet->today = today != NULL ? mem_text(today) : NULL;
	sheet->width = FIRST_WIDTH;
	sheet->area = (struct rect){ 0, 0, FIRST_WIDTH, 24 };
	return sheet;
}

void
sheet_free(struct sheet *sheet)
{
	if (sheet == NULL)
		return;
	free(sheet->today);
	str_clear(&sheet->text);
	free(sheet->marks);
	free(sheet->stops);
	ids_free(sheet->ids);
	walks_clear(&sheet->walks);
	block_clear(&sheet->scratch);
	free(sheet);
}

void
sheet_set_journey(struct sheet *sheet, const struct journey *journey)
{
	sheet->journey = journey;
	sheet->walks.stamp = 0;
	sheet->drawn = false;
}

void
sheet_set_translate(struct sheet *sheet, const char *(*translate)(const char *))
{
	sheet->translate = translate;
	sheet->drawn = false;
}

const struct view_row *
sheet_view(const struct sheet *sheet)
{
	return sheet->view;
}

int
sheet_form(const struct sheet *sheet)
{
	return sheet->form;
}

void
sheet_set_form(struct sheet *sheet, int form)
{
	sheet->form = form;
	sheet->drawn = false;
}

struct look
sheet_look(struct sheet *sheet)
{
	return (struct look){ .journey = sheet->journey, .translate = sheet->translate,
		.ascii = sheet->ascii, .walks = sheet_walks(sheet) };
}

const char *
sheet_word(const struct sheet *sheet, const char *text)
{
	return sheet->translate != NULL ? sheet->translate(text) : text;
}

const struct walk_table *
sheet_walks(struct sheet *sheet)
{
	walks_update(&sheet->walks, sheet->journey);
	return &sheet->walks;
}

/* --- drawing ------------------------------------------------------------ */

static struct mark *
add_mark(struct sheet *sheet, int x, int y, int width, int height, enum style style)
{
	struct mark *mark;

	vec_grow(sheet->marks, sheet->mark_count, sheet->mark_room);
	mark = &sheet->marks[sheet->mark_count++];
	*mark = (struct mark){ .x = x, .y = y, .width = width, .height = height,
		.order = (uint32_t)sheet->mark_count, .style = (uint8_t)style, .glyph = GLYPHS };
	if (x + width > sheet->columns)
		sheet->columns = x + width;
	if (y + height > sheet->lines)
		sheet->lines = y + height;
	if (height > sheet->tallest)
		sheet->tallest = height;
	return mark;
}

int
draw_text(struct sheet *sheet, int x, int y, int width, const char *text, enum style style)
{
	size_t len = strcspn(text, "\n");
	int needed = (int)width_of(text, len);
	struct mark *mark;

	if (len == 0 || width < 0)
		return 0;
	if (width == 0 || needed < width)
		width = needed;
	mark = add_mark(sheet, x, y, width, 1, style);
	mark->start = sheet->text.len;
	mark->len = len;
	str_add_n(&sheet->text, text, len);
	str_add_char(&sheet->text, '\0');
	return width;
}

int
draw_block(struct sheet *sheet, int x, int y, int width, const char *text, enum glyph lead,
	enum style style)
{
	struct block *block = &sheet->scratch;
	int indent = lead != BLOCK_NO_LEAD ? 2 : 0, lines = 0;

	if (width < indent + 1)
		width = indent + 1;
	block_empty(block);
	block_add(block, &(struct block_item){ .text = text, .lead = BLOCK_NO_LEAD,
		.style = style }, width - indent, 0);
	if (lead != BLOCK_NO_LEAD)
		draw_glyph(sheet, x, y, lead, lead == GLYPH_BULLET ? STYLE_LINE : STYLE_MARK);
	for (size_t i = 0; i < block->count; i++, lines++) {
		const struct block_line *line = &block->v[i];
		char *piece = mem_text_n(str_text(&block->text) + line->start, line->len);

		draw_text(sheet, x + indent, y + lines, width - indent, piece, style);
		free(piece);
	}
	if (y + lines > sheet->lines)
		sheet->lines = y + lines;
	return lines > 0 ? lines : 1;
}

void
draw_glyph(struct sheet *sheet, int x, int y, enum glyph glyph, enum style style)
{
	draw_across(sheet, x, y, 1, glyph, style);
}

void
draw_across(struct sheet *sheet, int x, int y, int width, enum glyph glyph, enum style style)
{
	if (width > 0)
		add_mark(sheet, x, y, width, 1, style)->glyph = (uint8_t)glyph;
}

void
draw_down(struct sheet *sheet, int x, int y, int height, enum glyph glyph, enum style style)
{
	if (height > 0)
		add_mark(sheet, x, y, 1, height, style)->glyph = (uint8_t)glyph;
}

void
draw_stop(struct sheet *sheet, struct rect rect, node_id node, key_id key, size_t entry)
{
	vec_grow(sheet->stops, sheet->stop_count, sheet->stop_room);
	sheet->stops[sheet->stop_count++] = (struct stop){ rect, node, key, entry };
	if (rect.x + rect.width > sheet->columns)
		sheet->columns = rect.x + rect.width;
	if (rect.y + rect.height > sheet->lines)
		sheet->lines = rect.y + rect.height;
}

/* By line; what was drawn later stays above what was drawn before. */
static int
compare_marks(const void *a, const void *b)
{
	const struct mark *one = a, *other = b;

	if (one->y != other->y)
		return one->y < other->y ? -1 : 1;
	return one->order < other->order ? -1 : 1;
}

static void
sort_marks(struct sheet *sheet)
{
	if (sheet->mark_count > 0)
		qsort(sheet->marks, sheet->mark_count, sizeof *sheet->marks, compare_marks);
}

void
sheet_update(struct sheet *sheet)
{
	uint32_t stamp = journey_stamp(sheet->journey, NODE_ROOT);

	if (sheet->drawn && sheet->stamp == stamp)
		return;
	str_cut(&sheet->text, 0);
	sheet->mark_count = sheet->stop_count = 0;
	sheet->columns = sheet->lines = sheet->tallest = sheet->side = sheet->head = 0;
	sheet->snap = 0;
	ids_free(sheet->ids);
	sheet->ids = ids_new(sheet->journey);
	sheet->view->draw(sheet);
	sort_marks(sheet);
	sheet->drawn = true;
	sheet->stamp = stamp;
	sheet_find_again(sheet);
}

static void
set_width(struct sheet *sheet, int width, bool ascii)
{
	if (width < 1)
		width = 1;
	if (sheet->width != width || sheet->ascii != ascii)
		sheet->drawn = false;
	sheet->width = width;
	sheet->ascii = ascii;
	sheet_update(sheet);
}

/* --- painting ----------------------------------------------------------- */

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

/* The first mark that can reach line `top`. */
static size_t
first_mark(const struct sheet *sheet, int top)
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

	for (size_t i = first_mark(sheet, top); i < sheet->mark_count; i++) {
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

	if (sheet->stop_count > 0)
		rect = sheet->stops[sheet->at].rect;
	sheet->top = scrolled(sheet->top, rect.y, rect.y + rect.height,
	    fixed_part(sheet->head, area->height), area->height, sheet->lines);
	sheet->left = scrolled(sheet->left, rect.x, rect.x + rect.width,
	    fixed_part(sheet->side, area->width), area->width, sheet->columns);
	if (sheet->snap > 0)
		sheet->left = snapped(sheet->left, sheet->snap, rect.x,
		    fixed_part(sheet->side, area->width));
	/* What stands above the first stop can be seen only from there. */
	if (sheet->at == 0 && rect.y + rect.height <= area->height)
		sheet->top = 0;
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

void
sheet_paint(struct sheet *sheet, struct canvas *canvas, struct rect area)
{
	int side, head;

	set_width(sheet, area.width, canvas->ascii);
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
	canvas->caret_x = area.x;
	canvas->caret_y = area.y;
	if (sheet->stop_count > 0) {
		struct rect rect = sheet_cursor_rect(sheet);

		canvas_style(canvas, rect.x, rect.y, rect.width, rect.height, STYLE_CURSOR);
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
	set_width(sheet, width, ascii);
	return sheet->lines;
}

void
sheet_print(struct sheet *sheet, struct canvas *canvas, int first)
{
	paint_part(sheet, canvas, (struct rect){ 0, 0, canvas->width, canvas->height }, 0, first);
}
