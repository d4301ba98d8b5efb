/*
 * A line of columns becomes another one: which of them stay, move and go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_ALIGN_H
#define TUI_ALIGN_H

#include "easel.h"

/* What the terminal does to a line before it is painted: CAP_DCH and CAP_ICH shift what
 * stands from `x` on by `count` columns, CAP_EL erases it. */
struct start {
	enum cap cap;
	int x, count;
};

#define STARTS_MOST 8

/* Finds what, done in this order, leaves least to paint; a guess, in that ways and looks
 * are not counted. Columns are those between the easel's stops. Returns how many. */
int align_line(const struct easel *easel, const struct cell *have, const struct cell *want,
	struct start starts[STARTS_MOST]);

#endif
