/*
 * The words of a command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_ARGS_H
#define CMD_ARGS_H

#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

struct args {
	char **v;
	size_t count;
};

/* Splits a line as a shell does: quotes and backslash. -1: an open quote. */
int args_split(const char *line, struct args *args, struct err *err);
void args_clear(struct args *args);
void args_quote(const char *word, struct str *out);	/* so that it reads as one word */

/* Takes the words of one command off *line, up to a lone ; without quotes or
 * the end; *line is then what follows. No words is no error. */
int args_take(const char **line, struct args *args, struct err *err);

/* The words of the last command of the first `at` bytes of `line`, the one
 * being typed included: it begins at *start, and may have an open quote. */
void args_scan(const char *line, size_t at, struct args *args, size_t *start);

#endif
