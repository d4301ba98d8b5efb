/*
 * Texts on a sheet that stand in no stop: the names of rows, headings, what is
 * noted below. Each belongs to one stop, so that a search comes to it.
 *
 * Where the view does not say to which (draw_for()), it belongs to the stop on
 * its line that is next on its right, or else on its
 * left; else to the one right above; else to the first below, in a picture of
 * columns to the first in its column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "loose.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"

struct loose {
	size_t stop, mark;
	int x;
};

/* By stop. */
struct loose_texts {
	struct loose *v;
	size_t count, room;
};

/* The stops by line: those that line `y` touches are v[start[y]] to v[start[y + 1]]. */
struct lines {
	const struct sheet *sheet;
	size_t *start, *v;
	size_t *first;	/* by node: 1 + its first stop; 0: none */
};

static int
end_of(const struct sheet *sheet, const struct rect *rect)
{
	int end = rect->y + rect->height;

	return end < sheet->lines ? end : sheet->lines;
}

static void
sort_by_line(struct lines *lines)
{
	const struct sheet *sheet = lines->sheet;
	size_t count = (size_t)sheet->lines, *next;

	lines->start = mem_zero(count + 2, sizeof *lines->start);
	for (size_t i = 0; i < sheet->stop_count; i++)
		for (int y = sheet->stops[i].rect.y; y < end_of(sheet, &sheet->stops[i].rect); y++)
			lines->start[y + 1]++;
	for (size_t y = 0; y < count; y++)
		lines->start[y + 1] += lines->start[y];
	lines->v = mem_zero(lines->start[count] + 1, sizeof *lines->v);
	next = mem_zero(count + 1, sizeof *next);
	for (size_t i = 0; i < sheet->stop_count; i++)
		for (int y = sheet->stops[i].rect.y; y < end_of(sheet, &sheet->stops[i].rect); y++)
			lines->v[lines->start[y] + next[y]++] = i;
	free(next);
	lines->first = mem_zero(journey_next_id(sheet->journey), sizeof *lines->first);
	for (size_t i = sheet->stop_count; i-- > 0;)
		if (sheet->stops[i].node != NODE_NONE)
			lines->first[sheet->stops[i].node] = i + 1;
}

/* Is `one` nearer to column `x`, those to its right first? In a picture of columns what
 * is there comes before places where nothing is yet. */
static bool
is_nearer(const struct sheet *sheet, size_t this, size_t that, int x)
{
	const struct rect *one = &sheet->stops[this].rect, *other = &sheet->stops[that].rect;
	bool thing = sheet->stops[this].key == KEY_NONE;

	if (sheet->snap > 0 && thing != (sheet->stops[that].key == KEY_NONE))
		return thing;
	if ((one->x > x) != (other->x > x))
		return one->x > x;
	return one->x > x ? one->x < other->x : one->x > other->x;
}

/* The nearest stop of a line, unless `wide` is 0 only one that reaches into so many
 * columns from `x` on. stop_count: none. */
static size_t
nearest_in(const struct lines *lines, int y, int x, int wide)
{
	const struct sheet *sheet = lines->sheet;
	size_t best = sheet->stop_count;

	if (y < 0 || y >= sheet->lines)
		return best;
	for (size_t i = lines->start[y]; i < lines->start[y + 1]; i++) {
		const struct rect *rect = &sheet->stops[lines->v[i]].rect;

		if (wide > 0 && (x + wide <= rect->x || x >= rect->x + rect->width))
			continue;
		if (best == sheet->stop_count || is_nearer(sheet, lines->v[i], best, x))
			best = lines->v[i];
	}
	return best;
}

/* Does the text stand in a stop itself? */
static bool
is_inside(const struct lines *lines, const struct mark *mark)
{
	for (size_t i = lines->start[mark->y]; i < lines->start[mark->y + 1]; i++)
		if (sheet_is_drawn_in(mark, &lines->sheet->stops[lines->v[i]].rect))
			return true;
	return false;
}

/* The first thing below the head of a column, else the first place for one. */
static size_t
first_in_column(const struct lines *lines, const struct mark *mark)
{
	const struct sheet *sheet = lines->sheet;
	size_t first = sheet->stop_count;

	for (int y = mark->y + 1; y < sheet->lines; y++) {
		size_t stop = nearest_in(lines, y, mark->x, sheet->snap);

		if (stop == sheet->stop_count)
			continue;
		if (sheet->stops[stop].key == KEY_NONE)
			return stop;
		if (first == sheet->stop_count)
			first = stop;
	}
	return first;
}

static size_t
owner_of(const struct lines *lines, const struct mark *mark)
{
	const struct sheet *sheet = lines->sheet;
	size_t owner;

	if (mark->names != NODE_NONE && lines->first[mark->names] > 0)
		return lines->first[mark->names] - 1;
	if (sheet->snap > 0 && mark->y < sheet->head)
		return first_in_column(lines, mark);
	owner = nearest_in(lines, mark->y, mark->x, 0);
	if (owner == sheet->stop_count)
		owner = nearest_in(lines, mark->y - 1, mark->x, 1);
	for (int y = mark->y + 1; owner == sheet->stop_count && y < sheet->lines; y++)
		owner = nearest_in(lines, y, mark->x, 0);
	return owner;
}

/* What belongs to one stop from left to right, each column downwards: the lines of a
 * name stand together. */
static int
compare(const void *a, const void *b)
{
	const struct loose *one = a, *other = b;

	if (one->stop != other->stop)
		return one->stop < other->stop ? -1 : 1;
	if (one->x != other->x)
		return one->x < other->x ? -1 : 1;
	return one->mark < other->mark ? -1 : one->mark > other->mark;
}

static struct loose_texts *
find_loose(const struct sheet *sheet)
{
	struct loose_texts *texts = mem_zero(1, sizeof *texts);
	struct lines lines = { .sheet = sheet };

	sort_by_line(&lines);
	for (size_t i = 0; i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];
		size_t owner;

		if (mark->glyph != GLYPHS || is_inside(&lines, mark) ||
			(owner = owner_of(&lines, mark)) == sheet->stop_count)
			continue;
		vec_grow(texts->v, texts->count, texts->room);
		texts->v[texts->count++] = (struct loose){ owner, i, mark->x };
	}
	if (texts->count > 0)
		qsort(texts->v, texts->count, sizeof *texts->v, compare);
	free(lines.start);
	free(lines.v);
	free(lines.first);
	return texts;
}

void
sheet_drop_loose(struct sheet *sheet)
{
	if (sheet->loose != NULL)
		free(sheet->loose->v);
	free(sheet->loose);
	sheet->loose = NULL;
}

void
sheet_add_loose(struct sheet *sheet, size_t stop, struct str *out)
{
	const struct loose_texts *texts;
	size_t from = 0, to;

	if (sheet->loose == NULL)
		sheet->loose = find_loose(sheet);
	texts = sheet->loose;
	for (to = texts->count; from < to;) {
		size_t middle = from + (to - from) / 2;

		if (texts->v[middle].stop < stop)
			from = middle + 1;
		else
			to = middle;
	}
	for (; from < texts->count && texts->v[from].stop == stop; from++) {
		const struct mark *mark = &sheet->marks[texts->v[from].mark];

		str_add(out, out->len > 0 ? " " : "");
		str_add_n(out, sheet->text.s + mark->start, mark->len);
	}
}
