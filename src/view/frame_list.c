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
#define NARROW 60		/* columns below which a table is squeezed */
#define INDENT_NARROW 6		/* the most columns that are left free there */

/* One line of a list, and the rows that it takes. */
struct item {
	struct str text;	/* without what it is indented by */
	struct wrap wrap;
	int indent;
};

static void
item_clear(struct item *item)
{
	str_clear(&item->text);
	wrap_clear(&item->wrap);
}

/* Where there are few columns the gap between two of a table is a small one. */
static void
add_squeezed(struct str *out, const char *text)
{
	const char *gap = strstr(text, "   ");

	if (gap == NULL) {
		str_add(out, text);
		return;
	}
	str_add_n(out, text, (size_t)(gap - text) + 2);
	str_add(out, gap + strspn(gap, " "));
}

/* Parts a line of a list into those that fit, the further ones indented. Returns
 * how many. */
static int
item_set(struct item *item, const char *text, int width)
{
	size_t lead = strspn(text, " ");
	bool narrow = width < NARROW;

	str_cut(&item->text, 0);
	if (narrow)
		add_squeezed(&item->text, text + lead);
	else
		str_add(&item->text, text + lead);
	item->indent = narrow && (int)lead > INDENT_NARROW ? INDENT_NARROW : (int)lead;
	wrap_text(&item->wrap, str_text(&item->text), item->text.len, item->indent +
	    (int)width_of(str_text(&item->text), item->text.len) <= width ?
	    width - item->indent : width - item->indent - LIST_HANG, 0);
	return (int)item->wrap.count;
}

/* Moves the top of the list up to where its end is the end of `rows` rows.
 * Returns how many rows from there on are needed, at most `rows`. */
static int
fit_list(struct frame *frame, struct item *item, int width, int rows)
{
	size_t i = frame->list_count;
	int needed = 0, lines;

	while (i > 0) {
		lines = item_set(item, frame->list[i - 1], width);
		if (needed > 0 && needed + lines > rows)
			break;
		needed += lines;
		i--;
	}
	if (frame->list_top > i)
		frame->list_top = i;
	return i > 0 || needed > rows ? rows : needed;
}

bool
frame_is_heading(const char *line, const char *before)
{
	return *line != '\0' && *line != ' ' && *before == '\0';
}

/* The heading of what is at the top of the list; NULL where it has none. */
static const char *
part_of(const struct frame *frame)
{
	size_t i = frame->list_top + 1;

	/* What stands at the top of a list heads it only where more is below it. */
	while (i-- > 0)
		if (frame_is_heading(frame->list[i], i > 0 ? frame->list[i - 1] : "") &&
		    i + 1 < frame->list_count && frame->list[i + 1][0] == ' ')
			return frame->list[i];
	return NULL;
}

/* Its title, and what part of it is seen. */
static void
paint_head(const struct frame *frame, struct canvas *canvas, struct rect area, int y)
{
	const char *part = frame->page < frame->list_count ? part_of(frame) : NULL;
	struct str count = { 0 }, title = { 0 };
	int wide;

	canvas_fill(canvas, area.x, y, area.width, 1, STYLE_STATUS);
	if (frame->page < frame->list_count)
		str_add_format(&count, "%zu-%zu/%zu", frame->list_top + 1,
		    frame->list_top + frame->page, frame->list_count);
	wide = (int)count.len;
	str_add(&title, frame->list_title != NULL ? frame->list_title : "");
	if (part != NULL)
		str_add_format(&title, " %s %s", theme_glyph(GLYPH_STEP,
		    canvas->ascii || canvas->plain_text), part);
	canvas_text_cut(canvas, area.x + 1, y, area.width - wide - 3, str_text(&title),
	    STYLE_STATUS);
	canvas_text(canvas, area.x + area.width - wide - 1, y, wide, str_text(&count), count.len,
	    STYLE_STATUS);
	str_clear(&count);
	str_clear(&title);
}

/* The lines of the list from its top on; returns where they end. The caret is put
 * where the cursor is. */
static size_t
paint_items(const struct frame *frame, struct canvas *canvas, struct rect box)
{
	size_t at = frame->list_top;
	struct item item = { .indent = 0 };
	int y = 0;

	for (; at < frame->list_count && y < box.height; at++) {
		int rows = item_set(&item, frame->list[at], box.width);
		const char *text = str_text(&item.text);

		if (at == frame->list_at) {
			canvas->caret_x = box.x + item.indent;
			canvas->caret_y = box.y + y;
		}
		for (int i = 0; i < rows && y < box.height; i++, y++) {
			const struct wrap_line *line = &item.wrap.v[i];
			int x = box.x + item.indent + (i > 0 ? LIST_HANG : 0);

			canvas_text(canvas, x, box.y + y, box.width, text + line->start, line->len,
			    frame->list_leads && at == frame->list_at ? STYLE_CURSOR :
			    STYLE_NORMAL);
			canvas_match(canvas, x, box.y + y, box.width, text, item.text.len,
			    line->start, line->len);
		}
	}
	item_clear(&item);
	return at;
}

/* Lines over the map: as many as there are, from the bottom up. */
void
frame_list(struct frame *frame, struct canvas *canvas, struct rect area)
{
	struct rect box = { area.x + 1, 0, area.width - 1, 0 };
	struct item item = { .indent = 0 };
	int y;

	box.height = fit_list(frame, &item, box.width, area.height - 1);
	box.y = area.y + area.height - box.height;
	y = box.y - 1;
	canvas_fill(canvas, area.x, y, area.width, box.height + 1, STYLE_NORMAL);
	canvas->caret_x = area.x;
	canvas->caret_y = y;
	canvas->match = frame->list_match;
	frame->page = paint_items(frame, canvas, box) - frame->list_top;
	canvas->match = NULL;
	paint_head(frame, canvas, area, y);
	item_clear(&item);
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
