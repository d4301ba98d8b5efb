/*
 * Canvas to curses: only the cells that changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "blit.h"

#include <stdlib.h>
#include <string.h>

#include <curses.h>

#include "base/mem.h"

/* The table's colour on a terminal with fewer: bright ones are their plain
 * forms where there are eight, and grey is the terminal's own, not black. */
static short
color_here(short color)
{
	if (color < COLORS)
		return color;
	return (short)(color == 8 ? -1 : color % 8);
}

/* One pair for each two colours, however many styles share them. */
static short
pair_for(short fore, short back, short *used)
{
	short f, b;

	if (fore < 0 && back < 0)
		return 0;
	for (short pair = 1; pair <= *used; pair++)
		if (pair_content(pair, &f, &b) == OK && f == fore && b == back)
			return pair;
	if (*used + 1 >= COLOR_PAIRS || init_pair((short)(*used + 1), fore, back) != OK)
		return 0;
	return ++*used;
}

void
blit_begin(struct blit *blit, bool color)
{
	short used = 0;

	*blit = (struct blit){.caret = true};
	for (int i = 0; i < STYLES; i++) {
		const struct style_row *row = theme_style((enum style)i);

		blit->attributes[i] = (uint32_t)((row->bold ? A_BOLD : 0) | (row->dim ? A_DIM : 0) |
		    (row->underline ? A_UNDERLINE : 0) | (row->reverse ? A_REVERSE : 0));
		if (color)
			blit->pairs[i] = pair_for(color_here(row->fore), color_here(row->back), &used);
	}
}

void
blit_clear(struct blit *blit)
{
	free(blit->last);
	blit->last = NULL;
}

static bool
same_cell(const struct cell *a, const struct cell *b)
{
	return a->width == b->width && a->style == b->style &&
	    memcmp(a->point, b->point, sizeof a->point) == 0;
}

static void
put_cell(const struct blit *blit, int x, int y, const struct cell *cell)
{
	wchar_t text[CELL_POINTS + 1] = L" ";
	cchar_t out;

	for (int i = 0; i < CELL_POINTS && cell->point[i]; i++)
		text[i] = (wchar_t)cell->point[i];
	if (setcchar(&out, text, (attr_t)blit->attributes[cell->style], blit->pairs[cell->style],
	    NULL) == OK)
		mvadd_wch(y, x, &out);
}

/* A row's last cell: writing it must not scroll, which curses sees to. */
static void
put_row(struct blit *blit, const struct canvas *canvas, int y)
{
	const struct cell *now = canvas->cells + (size_t)y * (size_t)canvas->width;
	struct cell *last = blit->last + (size_t)y * (size_t)canvas->width;

	if (memcmp(now, last, sizeof *now * (size_t)canvas->width) == 0)
		return;
	for (int x = 0; x < canvas->width; x++) {
		if (same_cell(&now[x], &last[x]))
			continue;
		if (now[x].width > 0)
			put_cell(blit, x, y, &now[x]);
		last[x] = now[x];
	}
}

/* A canvas of another size is drawn whole. */
static void
fit(struct blit *blit, const struct canvas *canvas)
{
	size_t count = (size_t)canvas->width * (size_t)canvas->height;

	if (blit->last && blit->width == canvas->width && blit->height == canvas->height)
		return;
	erase();
	blit->width = canvas->width;
	blit->height = canvas->height;
	blit->last = mem_resize(blit->last, count ? count : 1, sizeof *blit->last);
	for (size_t i = 0; i < count; i++)
		blit->last[i] = (struct cell){.point = {' '}, .width = 1, .style = STYLE_NORMAL};
}

static void
put_caret(struct blit *blit, const struct canvas *canvas)
{
	bool shown = canvas->caret_x >= 0 && canvas->caret_y >= 0 &&
	    canvas->caret_x < canvas->width && canvas->caret_y < canvas->height;

	if (shown)
		move(canvas->caret_y, canvas->caret_x);
	if (shown != blit->caret)
		curs_set(shown ? 1 : 0);
	blit->caret = shown;
}

void
blit_canvas(struct blit *blit, const struct canvas *canvas)
{
	fit(blit, canvas);
	for (int y = 0; y < canvas->height; y++)
		put_row(blit, canvas, y);
	put_caret(blit, canvas);
}
