/*
 * What of a journey a table does not hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TABLE_LEFT_H
#define FORMAT_TABLE_LEFT_H

#include "table.h"

/* Adds one note that names and counts it, unless it is nothing. */
void table_note_left(const struct journey *journey, enum table_shape shape, struct notes *notes);

#endif
