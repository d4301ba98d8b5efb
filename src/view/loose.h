/*
 * Texts on a sheet that stand in no stop, and the stops to which they belong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_LOOSE_H
#define VIEW_LOOSE_H

#include "drawing.h"

/* Adds those of one stop, parted by blanks, the lines of a name together. */
void sheet_add_loose(struct sheet *sheet, size_t stop, struct str *out);

/* They, and the texts by line, are to be found anew: something else is drawn. */
void sheet_drop_loose(struct sheet *sheet);

#endif
