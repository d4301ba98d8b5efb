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

/* One pair for each two colours, however many styles share them. */
struct pair { int fore, back; };

static short
pair_for(struct pair want, struct pair *pairs, short *used)
{
	if (want.fore < 0 && want.back < 0)
		return 0;
	for (short i = 1; i <= *used; i++)
		if (pairs[i].fore == want.fore && pairs[i].back == want.back)
			return i;
	if (*used + 1 >= COLOR_PAIRS ||
	    init_extended_pair(*used + 1, want.fore, want.back) != OK)
		return 0;
	pairs[++*used] = want;
	return *used;
}

static void
take_styles(struct blit *blit)
{
	struct pair pairs[STYLES + 1] = {{0}};
	short used = 0;

	for (int i = 0; i < STYLES; i++) {
		struct style_look look = theme_style(blit->theme, (enum style)i, blit->depth);

		blit->attributes[i] = (uint32_t)((look.bold ? A_BOLD : 0) | (look.dim ? A_DIM : 0) |
		    (look.underline ? A_UNDERLINE : 0) | (look.reverse ? A_REVERSE : 0));
		blit->pairs[i] = pair_for((struct pair){look.fore, look.back}, pairs, &used);
	}
}

void
blit_begin(struct blit *blit, enum depth depth)
{
	*blit = (struct blit){.caret = true, .depth = depth};
	take_styles(blit);
}

void
blit_set_theme(struct blit *blit, enum theme theme)
{
	if (blit->theme == theme)
		return;
	blit->theme = theme;
	take_styles(blit);
	blit_clear(blit);
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

/* What curses blanks with. */
static void
take_paper(const struct blit *blit)
{
	cchar_t blank;

	if (setcchar(&blank, L" ", 0, blit->pairs[STYLE_NORMAL], NULL) == OK)
		bkgrndset(&blank);
}

/* A canvas of another size is drawn whole. */
static void
fit(struct blit *blit, const struct canvas *canvas)
{
	size_t count = (size_t)canvas->width * (size_t)canvas->height;

	if (blit->last && blit->width == canvas->width && blit->height == canvas->height)
		return;
	take_paper(blit);
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
