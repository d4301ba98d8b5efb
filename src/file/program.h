/*
 * Another program, run without a shell: words in, bytes out, a status.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/err.h"
#include "base/str.h"

/* All zero is none. */
struct program {
	pid_t pid;		/* 0: it does not run */
	int in, out, trouble;	/* our ends of its pipes; -1: closed */
	struct str said;	/* on its standard error, the beginning of it */
};

/* Starts `words`, ended by NULL; the first is looked up on the PATH.
 * `environment` is "NAME=VALUE", ended by NULL. What it reads is what
 * program_write() gives it, or, without `feed`, nothing. ERR_SYSTEM where it
 * cannot be started: then nothing runs, and *missing, if not NULL, says whether
 * there is no such program. */
int program_start(struct program *program, const char *const *words, char *const *environment,
	bool feed, bool *missing, struct err *err);

/* As write() in full: 0, or -1 where the program reads no more. */
int program_write(struct program *program, const char *bytes, size_t len);

/* As read(), of its standard output: the bytes read, 0 at the end, -1. */
ssize_t program_read(struct program *program, char *bytes, size_t room);

/* Reads all that is left and waits for its end: the exit status, or 128 and
 * more when a signal ended it. `out` may be NULL: its output is of no
 * interest. */
int program_finish(struct program *program, struct str *out);

/* Ends it where it still runs, waits, and frees what it said. */
void program_stop(struct program *program);

#endif
