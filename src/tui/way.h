/*
 * The cheapest way of the terminal's cursor from one place to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_WAY_H
#define TUI_WAY_H

#include <stddef.h>

#include "easel.h"

#define NO_WAY 1000

/* A sequence that moves the cursor; `len` is NO_WAY where there is none. */
struct way {
	size_t len;
	char bytes[TERMINAL_MOVE_MOST];
};

/* From (from_x, from_y), of which either may be NOWHERE, to (x, y). A `from_x` of the
 * screen's width is behind the last column. */
struct way way_to(const struct easel *easel, int from_x, int from_y, int x, int y);

/* Keeps the ways within a line that are found, for the stops and the width that they
 * were found for: few are asked for, many times each. Yours to free(). */
struct ways *ways_new(void);

/* The last stop of the terminal that is not behind `x`; NOWHERE: there is none. */
int way_stop(const struct easel *easel, int x);

#endif
