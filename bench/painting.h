/*
 * What a good painter sends to make one screen of another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_PAINTING_H
#define BENCH_PAINTING_H

#include <stdbool.h>

#include "pty/term.h"

/* A screen as it was. All zero is empty. */
struct picture {
	int rows, cols;
	struct term_cell *cell;	/* row by row */
	int row, col;		/* the cursor */
	bool shown;
};

void picture_take(struct picture *picture, const struct term *term);
/* Do both look alike? Else `row` is the first that does not. */
bool picture_same(const struct picture *a, const struct picture *b, int *row);
void picture_clear(struct picture *picture);

/* Bytes to an xterm that shows `from`. The painter knows all ways to move the
 * cursor, to change the look and to erase, and goes over what stays the same where
 * that is shorter; it shifts nothing, so that others may do better. */
long painting_cost(const struct picture *from, const struct picture *to);

#endif
