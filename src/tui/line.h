/*
 * One line of the screen from what it shows to what it should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_LINE_H
#define TUI_LINE_H

#include <string.h>

#include "brush.h"

/* What no cell that is wanted equals: nobody knows what is there. */
static inline struct cell
cell_unknown(void)
{
	return (struct cell){.width = 1};
}

/* The styles of the cells are looks. */
static inline bool
line_is_same(const struct cell *a, const struct cell *b)
{
	return memcmp(a->point, b->point, sizeof a->point) == 0 && a->width == b->width &&
	    a->style == b->style;
}

/* A number that hardly two different cells have in common. */
static inline uint32_t
line_number(const struct cell *cell)
{
	uint32_t number = cell->point[0] | (uint32_t)cell->style << 24 | (uint32_t)cell->width << 22;

	for (int i = 1; i < CELL_POINTS && cell->point[i] != 0; i++)
		number = (number ^ cell->point[i]) * 16777619u;
	return number;
}

/* Paints the line, by as few bytes as it takes. */
void line_paint(struct brush *brush, struct easel *easel, int y, const struct cell *have,
	const struct cell *want);

#endif
