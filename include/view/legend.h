/*
 * What the signs on a map mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_LEGEND_H
#define VIEW_LEGEND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "view/theme.h"

/* Adds the sign of row `at` as it stands on a map, with a figure where it has one;
 * its meaning, a marked text. NULL, and nothing added: there is no such row. */
const char *legend_add(size_t at, bool ascii, struct str *sign);

/* The meaning of a sign, a marked text; NULL where it has none of its own. */
const char *legend_meaning(enum glyph glyph);

#endif
