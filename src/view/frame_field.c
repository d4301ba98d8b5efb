/*
 * The field over a cell: text that is edited where it stands.
 *
 * While it fits where it stood nothing of it changes its looks, so that to begin
 * and to end costs the terminal next to nothing. What it covers of its neighbours
 * is underlined.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "frame_field.h"

#include <string.h>

#include "view/caret.h"
#include "view/map.h"
#include "view/sheet.h"
#include "view/wrap.h"

#define FIELD_LEAST 16		/* columns */
#define FIELD_HIGHEST 8		/* lines, if more columns help */

/* Where it is, and the part of it that lies over its own cell. */
struct place {
	struct rect box, own;
};

/* The columns of its text: the caret may stand behind the last one, but for the
 * edge. */
static int
text_columns(const struct rect *box, struct rect area)
{
	return box->width - (box->x + box->width >= area.x + area.width);
}

/* As wide as the cell, wider where the text needs more lines than there are and its
 * row does not grow. */
static void
set_columns(struct rect *box, const struct frame_field *field, bool grows, struct rect area,
	struct wrap *wrap)
{
	int most = area.height < FIELD_HIGHEST ? area.height : FIELD_HIGHEST;

	if (box->width < FIELD_LEAST && (box->x + FIELD_LEAST <= area.x + area.width ||
	    box->width < FIELD_LEAST / 2))
		box->width = FIELD_LEAST;
	for (;;) {
		if (box->width > area.width)
			box->width = area.width;
		wrap_text(wrap, field->text, strlen(field->text), text_columns(box, area), 0);
		if (grows || wrap->count <= (size_t)most || box->width >= area.width)
			break;
		box->width += box->width / 2;
	}
	if (box->height < (int)wrap->count || box->height > most)
		box->height = wrap->count < (size_t)area.height ? (int)wrap->count : area.height;
}

static struct place
find_place(const struct frame *frame, struct rect area, struct wrap *wrap)
{
	struct place place;
	struct rect *box = &place.box;

	place.own = frame->sheet != NULL ? sheet_cursor_rect(frame->sheet) :
	    map_cursor_rect(frame->map);
	*box = place.own;
	set_columns(box, &frame->field, frame->field.adds || map_grows(frame->map), area, wrap);
	if (box->x + box->width > area.x + area.width)
		box->x = area.x + area.width - box->width;
	if (box->y + box->height > area.y + area.height)
		box->y = area.y + area.height - box->height;
	if (box->x != place.own.x || box->y != place.own.y || box->width != place.own.width)
		place.own.height = 0;
	return place;
}

/* Where it stood: the first line is the cursor's, the others look as they did. */
static void
paint_own(struct canvas *canvas, int x, int y, int width, const char *text, size_t len,
	bool first)
{
	enum style style = (enum style)canvas_at(canvas, x, y)->style;
	int used;

	canvas_fill(canvas, x, y, width, 1, STYLE_NORMAL);
	used = canvas_text(canvas, x, y, width, text, len, style);
	if (first)
		canvas_cursor(canvas, x, y, used > MARK_LEAST ? used :
		    MARK_LEAST < width ? MARK_LEAST : width, 1);
}

static void
paint_over(struct canvas *canvas, int x, int y, int width, const char *text, size_t len)
{
	canvas_fill(canvas, x - 1, y, width + 2, 1, STYLE_NORMAL);
	canvas_fill(canvas, x, y, width, 1, STYLE_FIELD);
	canvas_text(canvas, x, y, width, text, len, STYLE_FIELD);
}

struct rect
frame_field(struct frame *frame, struct canvas *canvas, struct rect area)
{
	struct frame_field *field = &frame->field;
	struct wrap wrap = { 0 };
	struct place place = find_place(frame, area, &wrap);
	struct rect box = place.box, before = canvas_clip(canvas, area);
	int columns = text_columns(&box, area);
	struct caret caret = caret_place(&wrap, field->text, field->caret, columns);
	size_t top = caret.line < (size_t)box.height ? 0 :
	    caret.line + 1 - (size_t)box.height;

	for (int i = 0; i < box.height; i++) {
		size_t line = top + (size_t)i;
		const char *text = line < wrap.count ? field->text + wrap.v[line].start : "";
		size_t len = line < wrap.count ? wrap.v[line].len : 0;

		if (i < place.own.height)
			paint_own(canvas, box.x, box.y + i, box.width, text, len, i == 0);
		else
			paint_over(canvas, box.x, box.y + i, box.width, text, len);
	}
	canvas_clip(canvas, before);
	field->columns = columns;
	canvas->caret_x = box.x + caret.column;
	canvas->caret_y = box.y + (int)(caret.line - top);
	wrap_clear(&wrap);
	/* Half of a wide character beside it may be covered, and so the other. */
	if (place.own.height < box.height)
		return (struct rect){ area.x, box.y, area.width, box.height };
	return box;
}
