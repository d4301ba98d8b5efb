/*
 * Findings of checks as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_FINDINGS_H
#define FORMAT_FINDINGS_H

#include <stddef.h>

#include "base/str.h"

/* One finding; the texts are borrowed. */
struct finding_row {
	const char *file;
	size_t line, column;
	const char *level, *rule;	/* never translated */
	const char *text;		/* in the user's language */
};

/* Adds one array of objects with the keys file, line, column, level, rule and
 * text, one finding a line: each row with its number, counted from 0, and then the
 * end, with how many there were. */
void findings_write_row(const struct finding_row *row, size_t number, struct str *out);
void findings_write_end(size_t count, struct str *out);

#endif
