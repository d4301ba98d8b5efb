/*
 * The rows of the view "matrix", and the owners' lines of the view "flow", for
 * what moves and adds touchpoints there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CROSS_H
#define CMD_CROSS_H

#include "cmd/command.h"
#include "view/sheet.h"

/* Is a view open that has such rows? */
bool cross_is_open(const struct editor *editor);

/* The row in which a stop stands, from 1. */
size_t cross_row(const struct editor *editor, const struct stop *stop);

/* Adds the command that puts the touchpoint under the cursor into row `row`;
 * nothing for the row of those without a name. */
void cross_add_line(const struct editor *editor, size_t row, struct str *line);

/* Moves the touchpoint under the cursor: `left`, `right` into the phase beside
 * its own, `up`, `down` into the row beside its own. */
int cross_shift(struct editor *editor, const char *where, struct err *err);

/* On a way, or on a touchpoint of the flow, one more is a way: wants where it
 * leads. False: the stop is neither. */
bool cross_want_way(struct editor *editor, const struct stop *stop);

#endif
