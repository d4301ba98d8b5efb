/*
 * A list over the map: help, findings; and the words that complete a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "frame_list.h"

#include <string.h>

#include "base/str.h"
#include "base/width.h"
#include "view/wrap.h"

#define LIST_HANG 2		/* columns by which what goes on is indented */

/* Parts a line of a list into those that fit, the further ones indented. */
static int
wrap_item(struct wrap *wrap, const char *text, int width, int *indent)
{
	size_t len = strlen(text), lead = strspn(text, " ");

	if (lead > (size_t)width / 2)
		lead = (size_t)width / 2;
	*indent = (int)lead;
	wrap_text(wrap, text + lead, len - lead, width_of(text, len) <= (size_t)width ?
	    width - *indent : width - *indent - LIST_HANG, 0);
	return (int)wrap->count;
}

/* Moves the top of the list up to where its end is the end of `rows` rows.
 * Returns how many rows from there on are needed, at most `rows`. */
static int
fit_list(struct frame *frame, struct wrap *wrap, int width, int rows)
{
	size_t i = frame->list_count;
	int needed = 0, item, indent;

	while (i > 0) {
		item = wrap_item(wrap, frame->list[i - 1], width, &indent);
		if (needed > 0 && needed + item > rows)
			break;
		needed += item;
		i--;
	}
	if (frame->list_top > i)
		frame->list_top = i;
	return i > 0 || needed > rows ? rows : needed;
}

/* The lines of the list from its top on; returns where they end. */
static size_t
paint_items(const struct frame *frame, struct canvas *canvas, struct rect box)
{
	size_t at = frame->list_top;
	struct wrap wrap = { 0 };
	int indent, y = 0;

	for (; at < frame->list_count && y < box.height; at++) {
		int rows = wrap_item(&wrap, frame->list[at], box.width, &indent);
		const char *text = frame->list[at] + indent;

		for (int i = 0; i < rows && y < box.height; i++, y++)
			canvas_text(canvas, box.x + indent + (i > 0 ? LIST_HANG : 0), box.y + y,
			    box.width, text + wrap.v[i].start, wrap.v[i].len, STYLE_NORMAL);
	}
	wrap_clear(&wrap);
	return at;
}

/* Lines over the map: as many as there are, from the bottom up. */
void
frame_list(struct frame *frame, struct canvas *canvas, struct rect area)
{
	struct rect box = { area.x + 1, 0, area.width - 1, 0 };
	struct str count = { 0 };
	struct wrap wrap = { 0 };
	int y, wide;

	box.height = fit_list(frame, &wrap, box.width, area.height - 1);
	box.y = area.y + area.height - box.height;
	y = box.y - 1;
	canvas_fill(canvas, area.x, y, area.width, box.height + 1, STYLE_NORMAL);
	canvas_fill(canvas, area.x, y, area.width, 1, STYLE_STATUS);
	frame->page = paint_items(frame, canvas, box) - frame->list_top;
	if (frame->page < frame->list_count)
		str_add_format(&count, "%zu-%zu/%zu", frame->list_top + 1,
		    frame->list_top + frame->page, frame->list_count);
	wide = (int)count.len;
	if (frame->list_title != NULL)
		canvas_text_cut(canvas, area.x + 1, y, area.width - wide - 3, frame->list_title,
		    STYLE_STATUS);
	canvas_text(canvas, area.x + area.width - wide - 1, y, wide, str_text(&count), count.len,
	    STYLE_STATUS);
	str_clear(&count);
	wrap_clear(&wrap);
	canvas->caret_x = area.x;
	canvas->caret_y = y;
}

/* The columns that the words of the lines `top` to `end` take. */
static int
words_width(const struct frame *frame, size_t top, size_t end, int room)
{
	int widest = 0;

	for (size_t i = top; i < end; i++) {
		int wide = (int)width_of(frame->offers[i].word, strlen(frame->offers[i].word));

		widest = wide > widest ? wide : widest;
	}
	return widest < room ? widest : room;
}

static void
paint_offer(const struct frame *frame, struct canvas *canvas, size_t at, int y, int words)
{
	const struct frame_offer *offer = &frame->offers[at];
	bool chosen = at == frame->offer_at;
	int width = canvas->width, x = words + 3;

	if (chosen)
		canvas_glyph(canvas, 0, y, GLYPH_STEP, STYLE_MESSAGE);
	canvas_text_cut(canvas, 1, y, offer->help[0] != '\0' ? words : width - 2, offer->word,
	    chosen ? STYLE_SELECTED : STYLE_NORMAL);
	if (x < width)
		canvas_text_cut(canvas, x, y, width - x, offer->help, STYLE_HINT);
}

void
frame_offers(const struct frame *frame, struct canvas *canvas, struct rect area)
{
	size_t rows = (size_t)(canvas->height / 3 - 1), top = 0, end;
	bool more = rows < frame->offer_count;
	struct str count = { 0 };
	int words, y;

	if (rows > frame->offer_count)
		rows = frame->offer_count;
	if (frame->offer_at < frame->offer_count && frame->offer_at >= rows)
		top = frame->offer_at + 1 - rows;
	end = top + rows;
	words = words_width(frame, top, end, canvas->width / 2);
	y = area.y + area.height - (int)rows;
	canvas_fill(canvas, 0, y - 1, canvas->width, (int)rows + 1, STYLE_NORMAL);
	for (int x = 0; x < canvas->width; x++)
		canvas_glyph(canvas, x, y - 1, GLYPH_LINE_H, STYLE_LINE);
	if (more) {
		str_add_format(&count, " %zu-%zu/%zu ", top + 1, end, frame->offer_count);
		canvas_text(canvas, canvas->width - (int)count.len - 1, y - 1, (int)count.len,
		    str_text(&count), count.len, STYLE_HINT);
	}
	for (size_t i = top; i < end; i++)
		paint_offer(frame, canvas, i, y + (int)(i - top), words);
	str_clear(&count);
}
