/*
 * The programs that are measured: how each is started, and which keys do what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_PROGRAMS_H
#define BENCH_PROGRAMS_H

#include <stdbool.h>

enum { PROGRAM_WORDS = 6 };

/* What a program opens, as generate.c names it. */
enum data { DATA_JOURNEY, DATA_TABLE, DATA_SHEET };

/* Keys are written as `<Down>`, `<C-s>` or themselves; what stands between
 * blanks is sent one after the other, each when the one before is done. NULL:
 * the program has no such thing. <Resize> is no key: the program is told that
 * its window has another size. */
struct program_keys {
	const char *next, *prev;	/* touchpoint; in a text the next line */
	const char *down, *up;		/* lane; in a text the next character */
	const char *page, *page_back;
	const char *end, *begin;
	const char *open;		/* the cell at hand, to type behind its text */
	const char *commit, *undo;
	const char *search;		/* up to where the text is typed */
	const char *found;		/* behind it */
	bool follows;			/* each letter of it shows where it leads */
	const char *save, *quit;
	const char *redraw;		/* that changes nothing, not even a message */
};

struct program {
	const char *name;
	const char *words[PROGRAM_WORDS + 1]; /* its own, in front of the file's name */
	enum data data;
	int quiet;		/* milliseconds without a byte after which a key is done */
	const char *rc, *rc_text;	/* a file of its own, below HOME */
	struct program_keys keys;
};

/* NULL: there is none of that name. */
const struct program *program_find(const char *name);

#endif
