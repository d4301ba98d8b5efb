/*
 * What a file format is, besides cjm's own, and which there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_FORMAT_H
#define FORMAT_FORMAT_H

#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "model/journey.h"

/* One row of the table in formats.c. A format that cannot be read, or not be
 * written, has NULL there. */
struct format {
	const char *name;		/* as in `-f json` */
	const char *const *suffixes;	/* ".json"; a NULL ends them */
	const char *help;		/* N_(): what it is for, one sentence */

	/* A journey that is yours, or NULL with errors that tell the place. */
	struct journey *(*read)(const char *bytes, size_t len, struct err *err);

	/* Adds the whole journey to `out`. */
	int (*write)(const struct journey *journey, struct str *out, struct err *err);
};

const struct format *const *format_table(size_t *count);

/* By its name, or by the suffix of a file's name; NULL if there is none. */
const struct format *format_find(const char *name);
const struct format *format_of_file(const char *path);

#endif
