/*
 * What cjm says on standard output and standard error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"
#include "cli/sub.h"

struct notes;

#define _(text) say_translate(text)

enum {
	SAY_WELL = 0, SAY_FINDINGS = 1, SAY_USAGE = 2, SAY_INPUT = 3, SAY_SYSTEM = 4,
	SAY_STOPPED = 128 + 2,	/* as by SIGINT */
	SAY_UNREAD = 128 + 13	/* SIGPIPE: nobody reads standard output any more */
};

/* gettext, whose "" stays "". A translated format is still a format. */
const char *say_translate(const char *text) __attribute__((format_arg(1)));

/* Can the locale show more than ASCII? */
bool say_has_utf8(void);

/* Writes a text (UTF-8, maybe hostile) so that it cannot drive the terminal
 * and fits the locale: what is not printable becomes a question mark. Line
 * breaks stay. A tab becomes a blank. */
void say_text(FILE *file, const char *text);

/* Prints all errors of the chain on standard error, clears it, and returns
 * the exit status that belongs to the first. */
int say_errors(struct err *err);

/* Prints what was noted about `file` (format/format.h) in the same way, and clears
 * the notes. */
void say_notes(const char *file, struct notes *notes);

/* A usage error: prints it with the place of help (`sub` may be NULL). */
int say_usage(const struct sub *sub, struct err *err);

/* Writes bytes to standard output; a document, which a terminal gets as a text
 * that cannot drive it; the end of a run: flushes it. All return an exit
 * status, and have told about a failure. */
int say_bytes(const char *bytes, size_t len);
int say_document(const char *bytes, size_t len);
int say_flush(void);

/* From now on long work shows how far it is, on a line of standard error if that
 * is a terminal. The line goes before anything else is said, and by the second. */
void say_progress(void);
void say_no_progress(void);

#endif
