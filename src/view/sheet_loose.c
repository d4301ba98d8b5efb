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

/* By stop: its are v[start[stop]] up to v[start[stop + 1]]. */
struct loose_texts {
	struct loose *v;
	size_t count, room;
	size_t *start;
};

/* The stops by line, and by what they stand for. */
struct stops {
	const struct sheet *sheet;
	struct by_line by;
	size_t *first;	/* by node: 1 + its first stop; 0: none */
};

static int
end_of(const struct sheet *sheet, const struct rect *rect)
{
	int end = rect->y + rect->height;

	return end < sheet->lines ? end : sheet->lines;
}

static void
sort_stops(struct stops *stops)
{
	const struct sheet *sheet = stops->sheet;

	by_line_begin(&stops->by, sheet->lines);
	for (size_t i = 0; i < sheet->stop_count; i++)
		for (int y = sheet->stops[i].rect.y; y < end_of(sheet, &sheet->stops[i].rect); y++)
			by_line_count(&stops->by, y);
	by_line_make_room(&stops->by);
	for (size_t i = 0; i < sheet->stop_count; i++) {
		const struct rect *rect = &sheet->stops[i].rect;

		for (int y = rect->y; y < end_of(sheet, rect); y++)
			by_line_put(&stops->by, y, rect->x, rect->width, i);
	}
	by_line_sort(&stops->by);
	stops->first = mem_zero(journey_next_id(sheet->journey), sizeof *stops->first);
	for (size_t i = sheet->stop_count; i-- > 0;)
		if (sheet->stops[i].node != NODE_NONE)
			stops->first[sheet->stops[i].node] = i + 1;
}

/* In a picture of columns what is there comes before places where nothing is yet. */
static bool
is_sought(const struct sheet *sheet, size_t stop)
{
	return sheet->snap == 0 || sheet->stops[stop].key == KEY_NONE;
}

/* Does it reach into the `wide` columns from `x` on? All do where `wide` is 0. */
static bool
reaches(const struct placed *stop, int x, int wide)
{
	return wide == 0 || (stop->x < x + wide && x < stop->x + stop->width);
}

/* Notes the first of those that it is asked about, and of what is sought. */
struct nearest {
	size_t any, sought;
};

/* Is nothing nearer to be found any more? */
static bool
note_near(const struct sheet *sheet, struct nearest *nearest, size_t stop)
{
	if (nearest->any == sheet->stop_count)
		nearest->any = stop;
	if (nearest->sought == sheet->stop_count && is_sought(sheet, stop))
		nearest->sought = stop;
	return nearest->sought != sheet->stop_count;
}

/* The nearest stop of a line, those to the right of column `x` first; unless `wide` is
 * 0 only one that reaches into so many columns from there on. stop_count: none. */
static size_t
nearest_in(const struct stops *stops, int y, int x, int wide)
{
	const struct sheet *sheet = stops->sheet;
	const struct by_line *by = &stops->by;
	struct nearest nearest = { sheet->stop_count, sheet->stop_count };
	size_t from, i, first;

	if (y < 0 || y >= sheet->lines)
		return sheet->stop_count;
	from = by_line_from(by, y, x + 1);
	for (i = from; i < by->start[y + 1] && (wide == 0 || by->v[i].x < x + wide); i++)
		if (reaches(&by->v[i], x, wide) && note_near(sheet, &nearest, by->v[i].what))
			return nearest.sought;
	/* Of those in one column the first. */
	for (i = from; i > by->start[y] && (wide == 0 || by->v[i - 1].x + by->widest[y] > x);
	    i = first) {
		first = by_line_from(by, y, by->v[i - 1].x);
		for (size_t k = first; k < i; k++)
			if (reaches(&by->v[k], x, wide) &&
			    note_near(sheet, &nearest, by->v[k].what))
				return nearest.sought;
	}
	return nearest.any;
}

/* Does the text stand in a stop itself? */
static bool
is_inside(const struct stops *stops, const struct mark *mark)
{
	const struct by_line *by = &stops->by;

	for (size_t i = by_line_from(by, mark->y, mark->x + 1); i-- > by->start[mark->y];) {
		if (by->v[i].x + by->widest[mark->y] <= mark->x)
			break;
		if (mark->x < by->v[i].x + by->v[i].width)
			return true;
	}
	return false;
}

/* The first thing below the head of a column, else the first place for one. */
static size_t
first_in_column(const struct stops *stops, const struct mark *mark)
{
	const struct sheet *sheet = stops->sheet;
	size_t first = sheet->stop_count;

	for (int y = mark->y + 1; y < sheet->lines; y++) {
		size_t stop = nearest_in(stops, y, mark->x, sheet->snap);

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
owner_of(const struct stops *stops, const struct mark *mark)
{
	const struct sheet *sheet = stops->sheet;
	size_t owner;

	if (mark->names != NODE_NONE && stops->first[mark->names] > 0)
		return stops->first[mark->names] - 1;
	if (sheet->snap > 0 && mark->y < sheet->head)
		return first_in_column(stops, mark);
	owner = nearest_in(stops, mark->y, mark->x, 0);
	if (owner == sheet->stop_count)
		owner = nearest_in(stops, mark->y - 1, mark->x, 1);
	for (int y = mark->y + 1; owner == sheet->stop_count && y < sheet->lines; y++)
		owner = nearest_in(stops, y, mark->x, 0);
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
	struct stops stops = { .sheet = sheet };

	sort_stops(&stops);
	for (size_t i = 0; i < sheet->mark_count; i++) {
		const struct mark *mark = &sheet->marks[i];
		size_t owner;

		if (mark->glyph != GLYPHS || is_inside(&stops, mark) ||
			(owner = owner_of(&stops, mark)) == sheet->stop_count)
			continue;
		vec_grow(texts->v, texts->count, texts->room);
		texts->v[texts->count++] = (struct loose){ owner, i, mark->x };
	}
	if (texts->count > 0)
		qsort(texts->v, texts->count, sizeof *texts->v, compare);
	by_line_clear(&stops.by);
	free(stops.first);
	texts->start = mem_zero(sheet->stop_count + 1, sizeof *texts->start);
	for (size_t i = 0; i < texts->count; i++)
		texts->start[texts->v[i].stop + 1]++;
	for (size_t i = 0; i < sheet->stop_count; i++)
		texts->start[i + 1] += texts->start[i];
	return texts;
}

void
sheet_drop_loose(struct sheet *sheet)
{
	if (sheet->loose != NULL) {
		free(sheet->loose->v);
		free(sheet->loose->start);
	}
	free(sheet->loose);
	sheet->loose = NULL;
	by_line_clear(&sheet->texts);
}

void
sheet_add_loose(struct sheet *sheet, size_t stop, struct str *out)
{
	const struct loose_texts *texts;

	if (sheet->loose == NULL)
		sheet->loose = find_loose(sheet);
	texts = sheet->loose;
	for (size_t i = texts->start[stop]; i < texts->start[stop + 1]; i++) {
		const struct mark *mark = &sheet->marks[texts->v[i].mark];

		str_add(out, out->len > 0 ? " " : "");
		str_add_n(out, sheet->text.s + mark->start, mark->len);
	}
}
