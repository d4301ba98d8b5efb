/*
 * A sheet of styled character cells: all that cjm shows is painted on one.
 *
 * Invariant: a cell of width 2 is followed, on its line, by a cell of width 0,
 * and nothing else is. Painting over one half of it blanks the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/canvas.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "base/width.h"

#define ESCAPE 0x1b

static const struct cell blank = { .point = { ' ' }, .width = 1, .style = STYLE_NORMAL };

void
canvas_init(struct canvas *canvas, int width, int height)
{
	*canvas = (struct canvas){ 0 };
	canvas_resize(canvas, width, height);
}

void
canvas_clear(struct canvas *canvas)
{
	free(canvas->cells);
	free(canvas->touched);
	*canvas = (struct canvas){ 0 };
}

void
canvas_resize(struct canvas *canvas, int width, int height)
{
	canvas->width = width > 0 ? width : 0;
	canvas->height = height > 0 ? height : 0;
	canvas->cells = mem_resize(canvas->cells, (size_t)canvas->width * (size_t)canvas->height,
	    sizeof *canvas->cells);
	canvas->touched = mem_resize(canvas->touched, (size_t)canvas->height + 1,
	    sizeof *canvas->touched);
	canvas_blank(canvas);
}

void
canvas_blank(struct canvas *canvas)
{
	size_t width = (size_t)canvas->width;

	for (size_t x = 0; x < width && canvas->height > 0; x++)
		canvas->cells[x] = blank;
	for (int y = 1; y < canvas->height; y++)
		memcpy(canvas->cells + (size_t)y * width, canvas->cells,
		    width * sizeof *canvas->cells);
	for (int y = 0; y < canvas->height; y++)
		canvas->touched[y] = true;
	canvas->kept = NULL;
	canvas->stops = (struct tabs){ 0, 0 };
	canvas->clip = (struct rect){ 0, 0, canvas->width, canvas->height };
	canvas->caret_x = canvas->caret_y = -1;
}

const struct cell *
canvas_at(const struct canvas *canvas, int x, int y)
{
	assert(x >= 0 && x < canvas->width && y >= 0 && y < canvas->height);
	return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

static struct rect
intersection(struct rect a, struct rect b)
{
	int left = a.x > b.x ? a.x : b.x;
	int top = a.y > b.y ? a.y : b.y;
	int right = a.x + a.width < b.x + b.width ? a.x + a.width : b.x + b.width;
	int bottom = a.y + a.height < b.y + b.height ? a.y + a.height : b.y + b.height;

	return (struct rect){ left, top, right > left ? right - left : 0,
		bottom > top ? bottom - top : 0 };
}

struct rect
canvas_clip(struct canvas *canvas, struct rect area)
{
	struct rect before = canvas->clip;

	canvas->clip = intersection(area, (struct rect){ 0, 0, canvas->width, canvas->height });
	return before;
}

struct rect
canvas_clip_more(struct canvas *canvas, struct rect area)
{
	return canvas_clip(canvas, intersection(canvas->clip, area));
}

bool
canvas_shows(const struct canvas *canvas, struct rect area)
{
	struct rect seen = intersection(area, canvas->clip);

	return seen.width > 0 && seen.height > 0;
}

static bool
is_inside(const struct canvas *canvas, int x, int y)
{
	const struct rect *clip = &canvas->clip;

	return x >= clip->x && x < clip->x + clip->width &&
	    y >= clip->y && y < clip->y + clip->height;
}

static struct cell *
cell_at(struct canvas *canvas, int x, int y)
{
	return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

/* Takes away the other half of a wide character of which (x, y) is a part. */
static void
part_wide(struct canvas *canvas, int x, int y)
{
	struct cell *cell = cell_at(canvas, x, y);
	uint8_t style = cell->style;

	if (cell->width == 0) {
		cell[-1] = blank;
		cell[-1].style = style;
	} else if (cell->width == 2) {
		cell[1] = blank;
		cell[1].style = style;
	}
}

static void
put(struct canvas *canvas, int x, int y, uint32_t point, int width, enum style style)
{
	struct cell *cell;

	if (!is_inside(canvas, x, y) || (width == 2 && !is_inside(canvas, x + 1, y)))
		return;
	canvas->touched[y] = true;
	part_wide(canvas, x, y);
	if (width == 2)
		part_wide(canvas, x + 1, y);
	cell = cell_at(canvas, x, y);
	*cell = (struct cell){ .point = { point }, .width = (uint8_t)width,
		.style = (uint8_t)style };
	if (width == 2)
		cell[1] = (struct cell){ .point = { 0 }, .width = 0, .style = (uint8_t)style };
}

/* A combining mark goes onto the character before (x, y) of the same text. */
static void
combine(struct canvas *canvas, int x, int y, uint32_t point)
{
	struct cell *cell;

	if (!is_inside(canvas, x - 1, y))
		return;
	cell = cell_at(canvas, x - 1, y);
	if (cell->width == 0)
		cell--;
	canvas->touched[y] = true;
	for (int i = 1; i < CELL_POINTS; i++) {
		if (cell->point[i] == 0) {
			cell->point[i] = point;
			return;
		}
	}
}

/* Puts one code point of a text; returns its columns, -1 where it does not fit
 * into the `room` left. */
static int
put_point(struct canvas *canvas, int x, int y, int room, enum shown how, uint32_t point,
	enum style style)
{
	int width = 1;

	if (how == SHOWN_JOINS && !canvas->plain_text)
		combine(canvas, x, y, point);
	if (how == SHOWN_JOINS || how == SHOWN_NOTHING)
		return 0;
	if (how == SHOWN_SIGN)
		width = width_of_point(point);
	if (width > room)
		return -1;
	if (how == SHOWN_MARK) {
		canvas_glyph(canvas, x, y, GLYPH_ODD, style);
		return width;
	}
	if (!canvas->plain_text || point < 0x80) {
		put(canvas, x, y, point, width, style);
	} else if (width == 1) {
		put(canvas, x, y, (uint32_t)(unsigned char)utf8_to_ascii(point), 1, style);
	} else {
		put(canvas, x, y, '?', 1, style);
		put(canvas, x + 1, y, '?', 1, style);
	}
	return width;
}

static bool
is_plain(char c)
{
	return c >= ' ' && c < 0x7f;
}

int
canvas_text(struct canvas *canvas, int x, int y, int columns, const char *text, size_t len,
	enum style style)
{
	struct shown_before before = { 0 };
	size_t at = 0;
	int used = 0, width;
	enum shown how;
	uint32_t point;

	while (at < len) {
		/* Most are letters, and what follows joins nothing to them. */
		if (is_plain(text[at]) && (at + 1 == len || is_plain(text[at + 1]))) {
			if (used == columns)
				break;
			put(canvas, x + used++, y, (uint32_t)text[at++], 1, style);
			continue;
		}
		at += utf8_decode(text + at, len - at, &point);
		how = shown_next(&before, &point);
		width = put_point(canvas, x + used, y, columns - used, how, point, style);
		if (width < 0)
			break;
		used += width;
	}
	return used;
}

int
canvas_text_cut(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum style style)
{
	size_t len = strlen(text);
	int used;

	if (columns <= 0)
		return 0;
	if (width_of(text, len) <= (size_t)columns)
		return canvas_text(canvas, x, y, columns, text, len, style);
	used = canvas_text(canvas, x, y, columns - 1, text, len, style);
	return used + canvas_glyph(canvas, x + used, y, GLYPH_CUT, style);
}

/* Beside an edge an emoji has no place. */
int
canvas_glyph(struct canvas *canvas, int x, int y, enum glyph glyph, enum style style)
{
	bool ascii = canvas->ascii || canvas->plain_text;
	const char *sign = theme_smiley(glyph, ascii, canvas->smileys);
	int width = sign == theme_emoji(glyph) ? 2 : 1;
	uint32_t point;

	if (width == 2 && !(is_inside(canvas, x, y) && is_inside(canvas, x + 1, y))) {
		sign = theme_glyph(glyph, ascii);
		width = 1;
	}
	utf8_decode(sign, strlen(sign), &point);
	put(canvas, x, y, point, width, style);
	return width;
}

void
canvas_fill(struct canvas *canvas, int x, int y, int width, int height, enum style style)
{
	struct rect area = intersection((struct rect){ x, y, width, height }, canvas->clip);

	for (int row = area.y; row < area.y + area.height; row++)
		for (int column = area.x; column < area.x + area.width; column++)
			put(canvas, column, row, ' ', 1, style);
}

void
canvas_style(struct canvas *canvas, int x, int y, int width, int height, enum style style)
{
	struct rect area = intersection((struct rect){ x, y, width, height }, canvas->clip);

	for (int row = area.y; row < area.y + area.height; row++) {
		canvas->touched[row] = true;
		for (int column = area.x; column < area.x + area.width; column++)
			cell_at(canvas, column, row)->style = (uint8_t)style;
	}
}

void
canvas_cursor(struct canvas *canvas, int x, int y, int width, int height)
{
	struct rect area = intersection((struct rect){ x, y, width, height }, canvas->clip);

	for (int row = area.y; row < area.y + area.height; row++) {
		canvas->touched[row] = true;
		for (int column = area.x; column < area.x + area.width; column++) {
			struct cell *cell = cell_at(canvas, column, row);

			cell->style = cell->style == STYLE_MATCH ? STYLE_MATCH_CURSOR :
			    STYLE_CURSOR;
		}
	}
}

void
canvas_match(struct canvas *canvas, int x, int y, int columns, const char *text, size_t text_len,
	size_t start, size_t len)
{
	size_t from, end = 0;

	if (canvas->match == NULL)
		return;
	while (needle_find(canvas->match, text, text_len, end, &from, &end) && from < start + len) {
		size_t first = from > start ? from : start;
		size_t last = end < start + len ? end : start + len;
		int left, wide;

		if (last <= first)
			continue;
		left = (int)width_of(text + start, first - start);
		wide = (int)width_of(text + first, last - first);
		if (left + wide > columns)
			wide = columns - left;
		canvas_style(canvas, x + left, y, wide, 1, STYLE_MATCH);
	}
}

static struct style_look
look_of(const struct canvas *canvas, enum style style)
{
	return theme_style(canvas->theme, style, DEPTH_16);
}

/* Does a blank in this style show? */
static bool
shows_blanks(const struct style_look *look)
{
	return look->back >= 0 || look->underline || look->reverse;
}

/* Does a blank in this style look like no cell at all? */
static bool
is_invisible(const struct canvas *canvas, const struct cell *cell, bool color)
{
	struct style_look look;

	if (cell->point[0] != ' ' || cell->point[1] != 0)
		return false;
	if (!color)
		return true;
	look = look_of(canvas, (enum style)cell->style);
	return !shows_blanks(&look);
}

static void
print_color(struct str *out, int color, int base)
{
	if (color >= 0)
		str_add_format(out, ";%d", color < 8 ? base + color : base + 60 + color - 8);
}

static void
print_look(struct str *out, const struct style_look *look)
{
	str_add_char(out, ESCAPE);
	str_add(out, "[0");
	if (look->bold)
		str_add(out, ";1");
	if (look->dim)
		str_add(out, ";2");
	if (look->underline)
		str_add(out, ";4");
	if (look->reverse)
		str_add(out, ";7");
	print_color(out, look->fore, 30);
	print_color(out, look->back, 40);
	str_add_char(out, 'm');
}

static bool
looks_same(const struct style_look *x, const struct style_look *y)
{
	return x->fore == y->fore && x->back == y->back && x->bold == y->bold &&
	    x->dim == y->dim && x->underline == y->underline && x->reverse == y->reverse;
}

/* How the terminal paints before it is told anything, and after each line. */
static const struct style_look untold = { .fore = -1, .back = -1 };

/* Tells how the cell is to look where that is not how it is done `now`. */
static void
print_change(const struct canvas *canvas, const struct cell *cell, struct style_look *now,
	struct str *out)
{
	struct style_look next = look_of(canvas, (enum style)cell->style);

	if (is_invisible(canvas, cell, true))
		next = shows_blanks(now) ? untold : *now;
	if (!looks_same(now, &next))
		print_look(out, &next);
	*now = next;
}

static void
print_line(const struct canvas *canvas, int y, bool color, struct str *out)
{
	const struct cell *line = &canvas->cells[(size_t)y * (size_t)canvas->width];
	struct style_look now = untold;
	int end = canvas->width;
	char bytes[4];

	while (end > 0 && is_invisible(canvas, &line[end - 1], color))
		end--;
	for (int x = 0; x < end; x++) {
		if (line[x].width == 0)
			continue;
		if (color)
			print_change(canvas, &line[x], &now, out);
		for (int i = 0; i < CELL_POINTS && line[x].point[i] != 0; i++)
			str_add_n(out, bytes, utf8_encode(line[x].point[i], bytes));
	}
	if (!looks_same(&now, &untold))
		print_look(out, &untold);
	str_add_char(out, '\n');
}

void
canvas_print(const struct canvas *canvas, bool color, struct str *out)
{
	for (int y = 0; y < canvas->height; y++)
		print_line(canvas, y, color, out);
}
