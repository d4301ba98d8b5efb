/*
 * Things on a sheet by the line on which they stand, and there from left to right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "by_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void
by_line_begin(struct by_line *by, int lines)
{
	by->lines = lines;
	by->start = mem_zero((size_t)lines + 2, sizeof *by->start);
	by->widest = mem_zero((size_t)lines + 1, sizeof *by->widest);
}

/* Until all is put, start[y + 1] is where the next thing of line y goes. */
void
by_line_count(struct by_line *by, int y)
{
	by->start[y + 2]++;
}

void
by_line_make_room(struct by_line *by)
{
	for (int y = 0; y < by->lines; y++)
		by->start[y + 2] += by->start[y + 1];
	by->v = mem_zero(by->start[by->lines + 1] + 1, sizeof *by->v);
}

void
by_line_put(struct by_line *by, int y, int x, int width, size_t what)
{
	by->v[by->start[y + 1]++] = (struct placed){ x, width, what };
	if (width > by->widest[y])
		by->widest[y] = width;
}

static int
compare(const void *a, const void *b)
{
	const struct placed *one = a, *other = b;

	if (one->x != other->x)
		return one->x < other->x ? -1 : 1;
	return one->what < other->what ? -1 : one->what > other->what;
}

/* Most lines are drawn from left to right. */
void
by_line_sort(struct by_line *by)
{
	for (int y = 0; y < by->lines; y++) {
		struct placed *v = by->v + by->start[y];
		size_t count = by->start[y + 1] - by->start[y], i = 1;

		while (i < count && compare(&v[i - 1], &v[i]) <= 0)
			i++;
		if (i < count)
			qsort(v, count, sizeof *v, compare);
	}
}

void
by_line_clear(struct by_line *by)
{
	free(by->v);
	free(by->start);
	free(by->widest);
	memset(by, 0, sizeof *by);
}

size_t
by_line_from(const struct by_line *by, int y, int x)
{
	size_t low = by->start[y], high = by->start[y + 1];

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (by->v[middle].x < x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
