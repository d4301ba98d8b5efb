/*
 * Signs that stand below each other, as those of a rule between columns do, are
 * written downwards: each in its line would take two looks and two ways.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_RUNS_H
#define TUI_RUNS_H

#include "brush.h"

#define RUNS_MOST 16

/* In column `x`, the lines from `first` to `last` want the same sign. */
struct run { int x, first, last; };

struct runs {
	struct run v[RUNS_MOST];
	size_t count;
};

/* Those worth it. `want` is the easel's width * height; the lines of `have` stand
 * `stride` cells from each other: 0 where all are alike. `differs` says of which lines
 * the two are not the same. */
void runs_find(struct runs *runs, const struct easel *easel, const struct cell *have,
	size_t stride, const struct cell *want, const bool *differs);

/* Writes them. */
void runs_paint(const struct runs *runs, struct brush *brush, struct easel *easel,
	const struct cell *want);

/* What line `y` shows of them then, put into `line`. */
void runs_note(const struct runs *runs, const struct easel *easel, int y,
	const struct cell *want, struct cell *line);

#endif
