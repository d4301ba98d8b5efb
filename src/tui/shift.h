/*
 * What has only moved on the screen is moved by the terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_SHIFT_H
#define TUI_SHIFT_H

#include "brush.h"

/* Scrolls the lines that are wanted elsewhere, in `shown` too, where that is worth
 * it. Both are the easel's width * height. */
void shift_rows(struct brush *brush, struct easel *easel, struct cell *shown,
	const struct cell *want);

/* By how many columns what is wanted stands left (right: less than 0) of where it
 * is shown; 0: by none, or the terminal cannot. */
int shift_columns(struct easel *easel, const struct cell *shown, const struct cell *want);

/* Paints a line as line_paint() does, shifted first where that takes fewer
 * bytes. `spare` is a line to work on. */
void shift_line(struct brush *brush, struct easel *easel, int y, int by,
	const struct cell *have, const struct cell *want, struct cell *spare);

#endif
