/*
 * Where the terminal's cursor is, and in which look it writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_BRUSH_H
#define TUI_BRUSH_H

#include "easel.h"

/* `x` is the width of the screen behind its last column: what the terminal then
 * does with the cursor, no two do alike. */
struct brush {
	int x, y;		/* NOWHERE: not known */
	int look;		/* or PEN_ANY */
};

/* Moves the brush. `row` are the cells of row `y`, as they are to show: some may
 * be written once more, where that is as cheap. */
void brush_move(struct brush *brush, struct easel *easel, int x, int y, const struct cell *row);

/* Bytes that it would take from (from, y) to (x, y). */
size_t brush_cost(const struct brush *brush, const struct easel *easel, int from, int x, int y,
	const struct cell *row);

void brush_look(struct brush *brush, struct easel *easel, int look);

/* Any look of which a blank is as one of STYLE_NORMAL, so that what the terminal
 * blanks is too. */
void brush_look_plain(struct brush *brush, struct easel *easel);

/* Writes one cell, of which the look is set. */
void brush_put(struct brush *brush, struct easel *easel, const struct cell *cell);

/* How many bytes a cell is, in its look. */
size_t brush_bytes(const struct cell *cell);

/* Can the cell be written without another look? */
bool brush_suits(const struct brush *brush, const struct easel *easel, const struct cell *cell);

static inline bool
cell_is_blank(const struct cell *cell)
{
	return cell->point[0] == ' ' && cell->point[1] == 0;
}

#endif
