/*
 * The texts on a sheet by stops: those that stand in one, and those that stand in none
 * but belong to one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_LOOSE_H
#define VIEW_LOOSE_H

#include "drawing.h"

/* Which marks are the texts that are drawn within a stop, line by line,
 * and their texts joined by blanks. */
struct picked {
	size_t *v, count, room;
};

void sheet_pick_drawn(struct sheet *sheet, const struct rect *rect, struct picked *picked);
void sheet_add_picked(const struct sheet *sheet, const struct picked *picked, struct str *out);

/* Adds those that stand in none and belong to this one, parted by blanks, the lines of a name together. */
void sheet_add_loose(struct sheet *sheet, size_t stop, struct str *out);

/* They, and the texts by line, are to be found anew: something else is drawn. */
void sheet_drop_loose(struct sheet *sheet);

#endif
