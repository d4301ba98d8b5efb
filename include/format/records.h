/*
 * A table of rows as JSON or CSV, for other programs, row by row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_RECORDS_H
#define FORMAT_RECORDS_H

#include <stddef.h>

#include "base/str.h"
#include "view/rows.h"

/* Each adds to `out`. JSON: one array of objects, a line each, whose keys are
 * the columns' names; what is empty is null. `number` counts the objects from
 * 0. CSV (RFC 4180, with the names in the first line): lines end in LF, for
 * the tools of the shell; an apostrophe stands before a text that a spreadsheet
 * would take for a formula. */
void records_begin_json(struct str *out);
void records_add_json(const struct rows *rows, size_t row, size_t number, struct str *out);
void records_end_json(size_t count, struct str *out);

void records_begin_csv(const struct rows *rows, struct str *out);
void records_add_csv(const struct rows *rows, size_t row, struct str *out);

#endif
