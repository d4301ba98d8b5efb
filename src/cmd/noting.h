/*
 * What commands that take notes ask of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_NOTING_H
#define CMD_NOTING_H

#include "cell.h"

/* The cell that a sign sends a note to, from a touchpoint as the user writes it. */
int note_place(struct editor *editor, const char *touchpoint, const char *lane,
	struct cell_place *place, struct err *err);

/* Adds the card, and who said it: the names behind an @ at the end of the text. */
node_id note_add(struct editor *editor, const struct cell_place *place, const char *text,
	struct err *err);

/* Adds to the names in `by` those of `names` that are not among them: "Ann, Bo". */
void note_add_names(struct str *by, const char *names);

#endif
