/*
 * A text as a cell of comma-separated values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_CSV_H
#define FORMAT_CSV_H

#include "base/str.h"

/* Adds the text, in quotes where it needs them; an apostrophe stands before what
 * a spreadsheet would take for a formula. */
void csv_add_text(struct str *out, const char *text, char separator);

#endif
