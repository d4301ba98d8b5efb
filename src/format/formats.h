/*
 * The formats by name, for the table: each stands in the file of that name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_FORMATS_H
#define FORMAT_FORMATS_H

#include "format/format.h"

extern const struct format format_json;

#endif
