/*
 * Things on a sheet by the line on which they stand, and there from left to right:
 * so that what stands at a place is found among any number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_BY_LINE_H
#define SRC_VIEW_BY_LINE_H

#include <stddef.h>

/* A line of a thing: its columns, and which thing it is. */
struct placed {
	int x, width;
	size_t what;
};

/* Line `y` is v[start[y]] up to v[start[y + 1]], its widest so many columns. All zero:
 * there are no lines. */
struct by_line {
	struct placed *v;
	size_t *start;
	int *widest;
	int lines;
};

/* In this order: so many lines (0 and more); each thing counted on each of its lines;
 * each put there; all of them sorted. What has the same column stays in the order in
 * which it was put. */
void by_line_begin(struct by_line *by, int lines);
void by_line_count(struct by_line *by, int y);
void by_line_make_room(struct by_line *by);
void by_line_put(struct by_line *by, int y, int x, int width, size_t what);
void by_line_sort(struct by_line *by);
void by_line_clear(struct by_line *by);

/* The first of a line, which must be one of them, that begins in column `x` or behind
 * it; the line's end: none does. */
size_t by_line_from(const struct by_line *by, int y, int x);

#endif
