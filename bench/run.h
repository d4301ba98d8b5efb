/*
 * One program on one terminal: started, driven key by key, measured, looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_RUN_H
#define BENCH_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "meter.h"
#include "painting.h"
#include "programs.h"
#include "pty/term.h"
#include "turns.h"

struct run {
	const struct program *program;
	struct term *term;
	struct meter meter;
	struct turns turns;	/* one for each key, and for the start */
	int rows, cols;
	struct picture before, after;	/* the screen around the last key */
	size_t pictured;		/* bytes that had come when `after` was taken */
	long long started;		/* when */
	bool lost;	/* something went wrong: there is nothing more to measure */
};

/* What one action cost. */
struct cost {
	long long bytes;	/* to the terminal */
	long long pieces;	/* in which they arrived */
	long long calls;	/* of write, to whatever */
	long long cpu;		/* ns */
	long long instructions;	/* -1: not known */
	long long last;		/* ns from the key to the last byte; 0: there was none */
	long long paint;	/* bytes that a good painter sends for the same */
};

/* Starts it and waits until it rests. `cost` has both times until the first full
 * frame, when all rows but one in twenty are as they stay (that of the processor
 * until it rests where it cannot be told of what runs), and all else until it rests. */
void run_start(struct run *run, char *const argv[], struct cost *cost);

/* Lets come what a program does by itself once nobody types; `cost` is all that it
 * has cost from its start on. */
void run_rest(struct run *run, struct cost *cost);
void run_end(struct run *run); /* kills what still runs */

/* Sends keys (programs.h says how they are written) and adds what they cost,
 * each when the one before is done. */
void run_keys(struct run *run, const char *keys, struct cost *cost);

/* The same for a text that is typed at once. */
void run_type(struct run *run, const char *text, size_t len, struct cost *cost);

/* The same for a letter of a search: `cost->last` is until all is at rest, `shown->last`
 * until its hit was shown: until all rows but the last were as they stay. Where the
 * letter changes nothing there (the hit stays, or there is none) both are the same. */
void run_seek(struct run *run, const char *text, size_t len, struct cost *cost,
    struct cost *shown);

/* Lets come what comes a little later than the answer to a key. */
void run_settle(struct run *run);

/* Does the screen stay as it is when all of it is drawn anew? Else `differs` says
 * how it was and how it is. */
bool run_is_true(struct run *run, struct str *differs);

bool run_shows(struct run *run, const char *text);

#endif
