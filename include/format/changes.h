/*
 * What differs between two journeys, for other programs and for pull requests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_CHANGES_H
#define FORMAT_CHANGES_H

#include "base/str.h"
#include "model/changes.h"
#include "view/told.h"

/* Adds one JSON object: `same`, `sum` (how many of each kind; figures before
 * and after) and `changes`, one a line, in the order of the map. Its shape is
 * described in cjm(1). */
void changes_write_json(const struct changes *changes, struct str *out);

/* Adds what is told (view/telling.h) as Markdown: a paragraph for lines that
 * stand before the first heading, then headings and lists. Names and texts
 * are escaped; they notify nobody on GitHub and refer to nothing there. */
void changes_write_markdown(const struct told *told, struct str *out);

#endif
