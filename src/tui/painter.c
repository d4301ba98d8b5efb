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
#include "runs.h"
#include "shift.h"
#include "way.h"

#define MANY 6		/* lines changed, of which some may only have moved */
#define STOPS_LEAST 4	/* columns between stops, for them to be set */
#define LONG 600	/* bytes of a frame that might be seen half done */

void
painter_begin(struct painter *painter, enum depth depth)
{
	painter->depth = depth;
	painter->theme = THEME_PLAIN;
	painter->caret = true;
	painter->brush = (struct brush){NOWHERE, NOWHERE, PEN_ANY};
	painter->easel.ways = ways_new();
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
	free(painter->easel.ways);
	painter->easel.ways = NULL;
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
	painter->easel.stops = (struct tabs){0, 0};
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

/* The screen is blank, or nothing is known of it; returns what each cell is. */
static struct cell
wipe(struct painter *painter)
{
	struct easel *easel = &painter->easel;
	bool erased = pens_erase(&easel->pens, &easel->terminal) && easel->terminal.text[CAP_CLEAR];
	struct cell cell = {.point = {' '}, .width = 1, .style = STYLE_NORMAL};

	brush_look(&painter->brush, easel, STYLE_NORMAL);
	terminal_add(&easel->terminal, CAP_CLEAR, 0, 0, &easel->out);
	painter->known = true;
	return erased ? cell : cell_unknown();
}

/* The terminal stops where texts begin: a byte is enough to get there. */
static void
set_stops(struct painter *painter, struct tabs stops)
{
	struct easel *easel = &painter->easel;

	if (!easel->terminal.stops || stops.every < STOPS_LEAST ||
	    (stops.first == easel->stops.first && stops.every == easel->stops.every))
		return;
	easel->stops = (struct tabs){0, 0};
	painter->stopped = true;
	terminal_add(&easel->terminal, CAP_TBC, 0, 0, &easel->out);
	for (int x = stops.first; x < easel->width; x += stops.every) {
		brush_move(&painter->brush, easel, x, painter->brush.y == NOWHERE ? 0 :
		    painter->brush.y, NULL);
		terminal_add(&easel->terminal, CAP_HTS, 0, 0, &easel->out);
	}
	easel->stops = stops;
}

void
painter_add_stops_back(const struct terminal *terminal, int width, struct str *out)
{
	if (!terminal->stops)
		return;
	terminal_add(terminal, CAP_TBC, 0, 0, out);
	terminal_add(terminal, CAP_CR, 0, 0, out);
	for (int x = terminal->stops; x < width; x += terminal->stops) {
		terminal_add(terminal, CAP_CUF, terminal->stops, 0, out);
		terminal_add(terminal, CAP_HTS, 0, 0, out);
	}
}

/* What a line of the canvas has to look like on the terminal. */
static void
take_line(const struct painter *painter, const struct cell *now, struct cell *want)
{
	for (int x = 0; x < painter->easel.width; x++) {
		want[x] = now[x];
		want[x].style = cell_is_blank(&now[x]) ? painter->easel.pens.blank[now[x].style] :
		    painter->easel.pens.look[now[x].style];
	}
}

/* Takes over what the canvas has else than before; returns how many lines. */
static int
take_canvas(struct painter *painter, struct canvas *canvas)
{
	size_t width = (size_t)canvas->width;
	int changed = 0;

	for (int y = 0; y < canvas->height; y++) {
		struct cell *want = painter->want + (size_t)y * width;

		if (!canvas->touched[y])
			continue;
		canvas->touched[y] = false;
		take_line(painter, canvas->cells + (size_t)y * width, want);
		if (memcmp(want, painter->shown + (size_t)y * width, width * sizeof *want) == 0)
			continue;
		painter->differs[y] = true;
		changed++;
	}
	return changed;
}

/* Would writing the last cell scroll? */
static bool
is_cornered(const struct easel *easel)
{
	return easel->terminal.wraps && !easel->terminal.wraps_late;
}

/* Then it is left as it is. */
static void
spare_corner(const struct painter *painter, struct cell *want, struct cell shown)
{
	size_t count = cells_of(painter);

	if (count == 0 || !is_cornered(&painter->easel))
		return;
	want[count - 1] = shown;
	if (shown.width == 0 || painter->easel.width < 2)
		return;
	if (want[count - 2].width == 2)
		want[count - 2] = (struct cell){.point = {' '}, .width = 1};
}

static void
paint_lines(struct painter *painter)
{
	struct easel *easel = &painter->easel;

	for (int y = 0; y < easel->height; y++) {
		size_t at = (size_t)y * (size_t)easel->width;
		struct cell *have = painter->shown + at, *want = painter->want + at;

		if (!painter->differs[y])
			continue;
		painter->differs[y] = false;
		line_paint(&painter->brush, easel, y, have, want);
		memcpy(have, want, (size_t)easel->width * sizeof *want);
	}
}

/* What the terminal moves or erases is not painted; nor, once more, what runs downwards. */
static void
prepare_lines(struct painter *painter)
{
	struct easel *easel = &painter->easel;
	size_t width = (size_t)easel->width;
	struct runs runs;
	int shift = shift_columns(easel, painter->shown, painter->want, painter->differs);

	for (int y = 0; y < easel->height - is_cornered(easel); y++)
		if (painter->differs[y])
			shift_line(&painter->brush, easel, y, shift,
			    painter->shown + (size_t)y * width,
			    painter->want + (size_t)y * width, painter->spare);
	runs_find(&runs, easel, painter->shown, width, painter->want, painter->differs);
	runs_paint(&runs, &painter->brush, easel, painter->want);
	for (int y = 0; y < easel->height; y++)
		runs_note(&runs, easel, y, painter->want, painter->shown + (size_t)y * width);
}

static void
put_caret(struct painter *painter, const struct canvas *canvas)
{
	bool shown = canvas->caret_x >= 0 && canvas->caret_y >= 0 &&
	    canvas->caret_x < canvas->width && canvas->caret_y < canvas->height;
	struct easel *easel = &painter->easel;

	if (shown)
		brush_move(&painter->brush, easel, canvas->caret_x, canvas->caret_y,
		    painter->shown + (size_t)canvas->caret_y * (size_t)easel->width);
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

static void
blank_line(const struct painter *painter, struct cell was)
{
	for (int x = 0; x < painter->easel.width; x++)
		painter->spare[x] = was;
}

/* What is wanted is what will be shown; a second sheet can wait for the first change. */
static void
paint_anew(struct painter *painter, struct canvas *canvas)
{
	struct easel *easel = &painter->easel;
	struct cell was = wipe(painter);
	size_t width = (size_t)easel->width;
	struct runs runs;

	set_stops(painter, canvas->stops);
	for (int y = 0; y < easel->height; y++) {
		take_line(painter, canvas->cells + (size_t)y * width,
		    painter->shown + (size_t)y * width);
		canvas->touched[y] = false;
	}
	spare_corner(painter, painter->shown, was);
	blank_line(painter, was);
	memset(painter->differs, true, (size_t)easel->height);
	runs_find(&runs, easel, painter->spare, 0, painter->shown, painter->differs);
	runs_paint(&runs, &painter->brush, easel, painter->shown);
	for (int y = 0; y < easel->height; y++) {
		blank_line(painter, was);
		runs_note(&runs, easel, y, painter->shown, painter->spare);
		line_paint(&painter->brush, easel, y, painter->spare,
		    painter->shown + (size_t)y * width);
	}
	memset(painter->differs, false, (size_t)easel->height);
	free(painter->want);
	painter->want = NULL;
}

static void
paint_changes(struct painter *painter, struct canvas *canvas)
{
	size_t count = cells_of(painter);
	bool many;

	set_stops(painter, canvas->stops);
	if (painter->want == NULL) {
		painter->want = mem_alloc((count + 1) * sizeof *painter->want);
		memcpy(painter->want, painter->shown, count * sizeof *painter->want);
	}
	many = take_canvas(painter, canvas) >= MANY;
	if (many)
		shift_rows(&painter->brush, &painter->easel, painter->shown, painter->want,
		    painter->differs);
	if (count > 0)
		spare_corner(painter, painter->want, painter->shown[count - 1]);
	if (many)
		prepare_lines(painter);
	paint_lines(painter);
}

void
painter_paint(struct painter *painter, struct canvas *canvas)
{
	size_t begin = painter->easel.out.len;

	fit(painter, canvas);
	if (painter->known)
		paint_changes(painter, canvas);
	else
		paint_anew(painter, canvas);
	put_caret(painter, canvas);
	hold_together(&painter->easel, begin);
}
