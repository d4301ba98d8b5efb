/*
 * How git is run: for the rooms that ask it something.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef GITTING_H
#define GITTING_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"
#include "program.h"

struct git {
	char *folder;		/* of the file, or the nearest that there is */
	char *name;		/* of the file, seen from there */
	char *path;		/* from the top of the repository */
	struct program objects;	/* git cat-file, once it was needed */
};

/* Starts git in `folder` (NULL: where the program runs) with these words
 * behind, ended by NULL; none of the caller's may begin with "-". */
int gitting_start(struct program *program, const char *folder, const char *const *words, bool feed,
	struct err *err);

/* Runs it to its end and gives its exit status, -1 where it cannot be run;
 * `out` without the last line break. What it said is in `said`, which may be
 * NULL. */
int gitting_ask(const char *folder, const char *const *words, struct str *out, struct str *said,
	struct err *err);

/* Fills `err` from what git said, without its "fatal: ". */
int gitting_fail(const char *message, const char *text, const struct str *said, struct err *err);

/* The same where git did not find or read the repository of `path`. */
int gitting_refuse(int status, const char *path, const struct str *said, struct err *err);

#endif
