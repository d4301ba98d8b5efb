/*
 * JSON in, in the shape that json.c writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_JSON_READ_H
#define FORMAT_JSON_READ_H

#include "format/format.h"

/* As struct format has them. */
struct journey *json_read(const struct format_input *input, struct notes *notes,
	struct err *err);
bool json_looks(const char *bytes, size_t len);

#endif
