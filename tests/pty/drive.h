/*
 * What a script of the driver is made of: a verb, its words, what it acts on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_DRIVE_H
#define PTY_DRIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "pty/term.h"

enum { SESSIONS = 2 };

/* What one script works on. */
struct drive {
	struct term *term;   /* NULL before start */
	struct term *terms[SESSIONS]; /* all; that of this session is stale */
	int session;
	const char *sources; /* the source tree */
	int rows;
	int cols;
	int baud;	     /* of the line; 0: no limit */
	int delay;	     /* milliseconds until keys arrive */
	bool everywhere;     /* the script wants every terminal */
	bool in_tmux;        /* programs are started inside tmux */
	bool generates;      /* screens are written, not compared */
	int patience; /* milliseconds that a test waits to hold */
	int line;
	int count; /* tests so far */
};

/* One line: the verb is word 0; `rest` is all that follows it, untouched. */
struct words {
	char **word;
	size_t count;
	size_t room;
	const char *rest;
};

/* A row of the table of verbs, which ends with a NULL name. */
struct verb {
	const char *name;
	size_t least; /* words it must have behind it */
	bool needs_term;
	bool is_test; /* counts as a test when it holds, too */
	bool (*run)(struct drive *drive, const struct words *words);
};

extern const struct verb verbs[];

#endif
