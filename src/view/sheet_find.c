/*
 * Where a text is drawn on a sheet, and the way back to where one was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "loose.h"

bool
sheet_is_drawn_in(const struct mark *mark, const struct rect *rect)
{
	return mark->glyph == GLYPHS && mark->y >= rect->y && mark->y < rect->y + rect->height &&
	    mark->x >= rect->x && mark->x < rect->x + rect->width;
}

void
sheet_add_drawn(const struct sheet *sheet, const struct rect *rect, struct str *out)
{
	for (size_t i = sheet_first_mark(sheet, rect->y); i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];

		if (mark->y >= rect->y + rect->height)
			break;
		if (!sheet_is_drawn_in(mark, rect))
			continue;
		str_add(out, out->len > 0 ? " " : "");
		str_add_n(out, sheet->text.s + mark->start, mark->len);
	}
}

static bool
holds(struct sheet *sheet, size_t stop, const struct needle *needle, struct str *drawn)
{
	str_cut(drawn, 0);
	sheet_add_drawn(sheet, &sheet->stops[stop].rect, drawn);
	if (needle_in(needle, str_text(drawn)))
		return true;
	str_cut(drawn, 0);
	sheet_add_loose(sheet, stop, drawn);
	return needle_in(needle, str_text(drawn));
}

bool
sheet_find(struct sheet *sheet, const struct needle *needle, bool back)
{
	struct str drawn = { 0 };
	bool found = false;

	sheet_update(sheet);
	for (size_t n = 1; n <= sheet->stop_count && !found; n++) {
		size_t at = (sheet->at + (back ? sheet->stop_count - n : n)) % sheet->stop_count;

		found = holds(sheet, at, needle, &drawn);
		if (found)
			sheet_put_cursor(sheet, at);
	}
	str_clear(&drawn);
	return found;
}

size_t
sheet_count(struct sheet *sheet, const struct needle *needle, size_t *at)
{
	struct str drawn = { 0 };
	size_t count = 0;

	sheet_update(sheet);
	*at = 0;
	for (size_t i = 0; i < sheet->stop_count; i++) {
		if (!holds(sheet, i, needle, &drawn))
			continue;
		count++;
		if (i == sheet->at)
			*at = count;
	}
	str_clear(&drawn);
	return count;
}

struct sheet_place
sheet_place(struct sheet *sheet)
{
	sheet_update(sheet);
	return (struct sheet_place){ sheet->at, sheet->left, sheet->top, sheet->inner };
}

void
sheet_return(struct sheet *sheet, struct sheet_place place)
{
	sheet_update(sheet);
	if (place.at < sheet->stop_count)
		sheet_put_cursor(sheet, place.at);
	sheet->left = place.left;
	sheet->top = place.top;
	sheet->inner = place.inner;
}
