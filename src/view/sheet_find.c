/*
 * Where a text is drawn on a sheet, and the way back to where one was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>

#include "base/vec.h"
#include "loose.h"

/* The texts by line. */
static const struct by_line *
texts_of(struct sheet *sheet)
{
	struct by_line *by = &sheet->texts;

	if (by->start != NULL)
		return by;
	by_line_begin(by, sheet->lines);
	for (size_t i = 0; i < sheet->mark_count; i++)
		if (sheet->marks[i].glyph == GLYPHS)
			by_line_count(by, sheet->marks[i].y);
	by_line_make_room(by);
	for (size_t i = 0; i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];

		if (mark->glyph == GLYPHS)
			by_line_put(by, mark->y, mark->x, mark->width, i);
	}
	by_line_sort(by);
	return by;
}

/* In the order in which they were drawn, from `first` on: few stand on a line. */
static void
add_text(struct picked *picked, size_t first, size_t mark)
{
	size_t at = picked->count;

	vec_grow(picked->v, picked->count, picked->room);
	for (; at > first && picked->v[at - 1] > mark; at--)
		picked->v[at] = picked->v[at - 1];
	picked->v[at] = mark;
	picked->count++;
}

void
sheet_pick_drawn(struct sheet *sheet, const struct rect *rect, struct picked *picked)
{
	const struct by_line *by = texts_of(sheet);

	picked->count = 0;
	for (int y = rect->y; y < rect->y + rect->height && y < by->lines; y++) {
		size_t first = picked->count;

		for (size_t i = by_line_from(by, y, rect->x); i < by->start[y + 1] &&
		    by->v[i].x < rect->x + rect->width; i++)
			add_text(picked, first, by->v[i].what);
	}
}

void
sheet_add_picked(const struct sheet *sheet, const struct picked *picked, struct str *out)
{
	for (size_t i = 0; i < picked->count; i++) {
		const struct mark *mark = &sheet->marks[picked->v[i]];

		str_add(out, out->len > 0 ? " " : "");
		str_add_n(out, sheet->text.s + mark->start, mark->len);
	}
}

/* What one stop says, and room for it. */
struct said {
	struct picked picked;
	struct str text;
};

static void
said_clear(struct said *said)
{
	free(said->picked.v);
	str_clear(&said->text);
}

static bool
is_said(const struct said *said, const struct needle *needle)
{
	size_t start, end;

	return needle_find(needle, str_text(&said->text), said->text.len, 0, &start, &end);
}

static bool
holds(struct sheet *sheet, size_t stop, const struct needle *needle, struct said *said)
{
	str_cut(&said->text, 0);
	sheet_pick_drawn(sheet, &sheet->stops[stop].rect, &said->picked);
	sheet_add_picked(sheet, &said->picked, &said->text);
	if (is_said(said, needle))
		return true;
	str_cut(&said->text, 0);
	sheet_add_loose(sheet, stop, &said->text);
	return said->text.len > 0 && is_said(said, needle);
}

bool
sheet_find(struct sheet *sheet, const struct needle *needle, bool back)
{
	struct said said = { 0 };
	bool found = false;

	sheet_update(sheet);
	for (size_t n = 1; n <= sheet->stop_count && !found; n++) {
		size_t at = (sheet->at + (back ? sheet->stop_count - n : n)) % sheet->stop_count;

		found = holds(sheet, at, needle, &said);
		if (found)
			sheet_put_cursor(sheet, at);
	}
	said_clear(&said);
	return found;
}

size_t
sheet_count(struct sheet *sheet, const struct needle *needle, size_t *at)
{
	struct said said = { 0 };
	size_t count = 0;

	sheet_update(sheet);
	*at = 0;
	for (size_t i = 0; i < sheet->stop_count; i++) {
		if (!holds(sheet, i, needle, &said))
			continue;
		count++;
		if (i == sheet->at)
			*at = count;
	}
	said_clear(&said);
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
