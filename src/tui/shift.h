/*
 * What has only moved on the screen is moved by the terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_SHIFT_H
#define TUI_SHIFT_H

#include "brush.h"

/* Scrolls the lines that are wanted elsewhere, in `shown` too, where that is worth
 * it. Both are the easel's width * height. `differs` says of each line whether it may
 * be another in the two, also when it returns. */
void shift_rows(struct brush *brush, struct easel *easel, struct cell *shown,
	const struct cell *want, bool *differs);

/* By how many columns what is wanted stands left (right: less than 0) of where it
 * is shown; 0: by none, or the terminal cannot. Lines that `differs` says are the same
 * in both are not asked. */
int shift_columns(struct easel *easel, const struct cell *shown, const struct cell *want,
	const bool *differs);

/* Shifts or erases what line `y` shows, in `have` too, where that leaves so much less
 * to paint that it takes fewer bytes, as is guessed; `by` is what other lines are
 * shifted by. `spare` is a line to work on. */
void shift_line(struct brush *brush, struct easel *easel, int y, int by, struct cell *have,
	const struct cell *want, struct cell *spare);

#endif
