/*
 * Canvas to terminal: as few bytes as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "painter.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "line.h"
#include "shift.h"

#define MANY 6		/* lines changed, of which some may only have moved */
#define LONG 600	/* bytes of a frame that might be seen half done */

void
painter_begin(struct painter *painter, enum depth depth)
{
	painter->depth = depth;
	painter->theme = THEME_PLAIN;
	painter->caret = true;
	painter->brush = (struct brush){NOWHERE, NOWHERE, PEN_ANY};
	pens_begin(&painter->easel.pens, &painter->easel.terminal, painter->theme, depth);
}

static void
free_cells(struct painter *painter)
{
	free(painter->shown);
	free(painter->want);
	free(painter->spare);
	free(painter->differs);
	painter->shown = painter->want = painter->spare = NULL;
	painter->differs = NULL;
	painter->known = false;
}

void
painter_clear(struct painter *painter)
{
	free_cells(painter);
	pens_clear(&painter->easel.pens);
	terminal_clear(&painter->easel.terminal);
	str_clear(&painter->easel.out);
	str_clear(&painter->easel.scratch);
}

void
painter_forget(struct painter *painter)
{
	painter->known = false;
	painter->brush = (struct brush){NOWHERE, NOWHERE, PEN_ANY};
}

static size_t
cells_of(const struct painter *painter)
{
	return (size_t)painter->easel.width * (size_t)painter->easel.height;
}

static void
fit(struct painter *painter, const struct canvas *canvas)
{
	size_t count;

	if (painter->shown != NULL && painter->easel.width == canvas->width &&
	    painter->easel.height == canvas->height)
		return;
	free_cells(painter);
	painter->easel.width = canvas->width;
	painter->easel.height = canvas->height;
	count = cells_of(painter) + 1;
	painter->shown = mem_zero(count, sizeof *painter->shown);
	painter->want = mem_zero(count, sizeof *painter->want);
	painter->spare = mem_zero((size_t)canvas->width + 1, sizeof *painter->spare);
	painter->differs = mem_zero((size_t)canvas->height + 1, sizeof *painter->differs);
}

void
painter_set_theme(struct painter *painter, enum theme theme)
{
	struct easel *easel = &painter->easel;

	if (painter->theme == theme)
		return;
	painter->theme = theme;
	pens_clear(&easel->pens);
	pens_begin(&easel->pens, &easel->terminal, theme, painter->depth);
	painter_forget(painter);
}

/* Begins with a screen that is blank, or of which nothing is known. */
static void
wipe(struct painter *painter)
{
	struct easel *easel = &painter->easel;
	bool erased = pens_erase(&easel->pens, &easel->terminal) && easel->terminal.text[CAP_CLEAR];
	struct cell cell = {.point = {' '}, .width = 1, .style = STYLE_NORMAL};

	if (painter->known)
		return;
	brush_look(&painter->brush, easel, STYLE_NORMAL);
	terminal_add(&easel->terminal, CAP_CLEAR, 0, 0, &easel->out);
	if (!erased)
		cell = cell_unknown();
	for (size_t i = 0; i < cells_of(painter); i++)
		painter->shown[i] = painter->want[i] = cell;
	memset(painter->differs, true, (size_t)easel->height);
	painter->known = true;
}

/* Takes over what the canvas has else than before; returns how many lines. */
static int
take_canvas(struct painter *painter, struct canvas *canvas, bool all)
{
	size_t width = (size_t)canvas->width;
	int changed = 0;

	for (int y = 0; y < canvas->height; y++) {
		const struct cell *now = canvas->cells + (size_t)y * width;
		struct cell *want = painter->want + (size_t)y * width;

		if (!all && !canvas->touched[y])
			continue;
		canvas->touched[y] = false;
		for (size_t x = 0; x < width; x++) {
			want[x] = now[x];
			want[x].style = cell_is_blank(&now[x]) ?
			    painter->easel.pens.blank[now[x].style] :
			    painter->easel.pens.look[now[x].style];
		}
		if (memcmp(want, painter->shown + (size_t)y * width, width * sizeof *want) == 0)
			continue;
		painter->differs[y] = true;
		changed++;
	}
	return changed;
}

/* Where writing the last cell would scroll, it is left as it is. */
static void
spare_corner(struct painter *painter)
{
	size_t count = cells_of(painter);

	if (count == 0 || !painter->easel.terminal.wraps || painter->easel.terminal.wraps_late)
		return;
	painter->want[count - 1] = painter->shown[count - 1];
	if (painter->want[count - 1].width == 0 || painter->easel.width < 2)
		return;
	if (painter->want[count - 2].width == 2)
		painter->want[count - 2] = (struct cell){.point = {' '}, .width = 1};
}

static void
paint_lines(struct painter *painter, int shift)
{
	struct easel *easel = &painter->easel;

	for (int y = 0; y < easel->height; y++) {
		size_t at = (size_t)y * (size_t)easel->width;
		struct cell *have = painter->shown + at, *want = painter->want + at;
		size_t bytes = (size_t)easel->width * sizeof *want;

		if (!painter->differs[y])
			continue;
		painter->differs[y] = false;
		if (shift != 0)
			shift_line(&painter->brush, easel, y, shift, have, want, painter->spare);
		else
			line_paint(&painter->brush, easel, y, have, want);
		memcpy(have, want, bytes);
	}
}

static void
put_caret(struct painter *painter, const struct canvas *canvas)
{
	bool shown = canvas->caret_x >= 0 && canvas->caret_y >= 0 &&
	    canvas->caret_x < canvas->width && canvas->caret_y < canvas->height;
	struct easel *easel = &painter->easel;

	if (shown)
		brush_move(&painter->brush, easel, canvas->caret_x, canvas->caret_y,
		    painter->brush.y == NOWHERE ? NULL : painter->want +
		    (size_t)painter->brush.y * (size_t)easel->width);
	if (shown != painter->caret)
		terminal_add(&easel->terminal, shown ? CAP_CNORM : CAP_CIVIS, 0, 0, &easel->out);
	painter->caret = shown;
}

/* What takes long to arrive is shown at once, where the terminal can. */
static void
hold_together(struct easel *easel, size_t begin)
{
	if (easel->out.len - begin < LONG || easel->terminal.text[CAP_SYNC] == NULL)
		return;
	str_cut(&easel->scratch, 0);
	terminal_add(&easel->terminal, CAP_SYNC, 1, 0, &easel->scratch);
	str_splice(&easel->out, begin, 0, easel->scratch.s, easel->scratch.len);
	terminal_add(&easel->terminal, CAP_SYNC, 2, 0, &easel->out);
}

void
painter_paint(struct painter *painter, struct canvas *canvas)
{
	struct easel *easel = &painter->easel;
	size_t begin = easel->out.len;
	bool anew;
	int shift = 0;

	fit(painter, canvas);
	anew = !painter->known;
	wipe(painter);
	if (take_canvas(painter, canvas, anew) >= MANY) {
		memset(painter->differs, true, (size_t)easel->height);
		if (!anew)
			shift_rows(&painter->brush, easel, painter->shown, painter->want);
		shift = anew ? 0 : shift_columns(easel, painter->shown, painter->want);
	}
	spare_corner(painter);
	paint_lines(painter, shift);
	put_caret(painter, canvas);
	hold_together(easel, begin);
}
