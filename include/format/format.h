/*
 * What a file format is, besides cjm's own, and which there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_FORMAT_H
#define FORMAT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "model/journey.h"
#include "view/views.h"

/* What a reader is given. */
struct format_input {
	const char *bytes;
	size_t len;
	const char *name;	/* of the file, or NULL: for a title where there is none */
	size_t part;		/* which of several journeys in it, from 1; 0: the first */
	const char *columns;	/* what the user says of a table's columns, or NULL */
};

/* What a writer is given: the journey, and what the user says of the shape.
 * What does not concern a format it ignores. */
struct format_output {
	const struct journey *journey;
	const char *view;	/* its name, for a picture; NULL: the map */
	const char *columns;	/* what a table's columns are, or NULL: its own choice */
	const char *paper;	/* "a3": pages of that size; NULL: as large as it needs */
	const char *(*translate)(const char *);	/* for labels of ours; may be NULL */
};

/* A word of ours, marked by N_(), in the user's language. */
const char *format_word(const struct format_output *output, const char *text)
	__attribute__((format_arg(2)));

/* What a reader or a writer tells though it could: what was repaired, what
 * could not be carried. Nothing vanishes without a note. All zero is none. */
struct notes {
	struct err *v;
	size_t count, room;
};

/* The next note, to be filled by err_set_at(); stale after the next one. */
struct err *notes_add(struct notes *notes);
void notes_clear(struct notes *notes);

/* A note for each lane with cards that the map does not show, and a format that
 * holds what the map shows leaves out. */
void notes_tell_unseen(struct notes *notes, const struct journey *journey);

/* What of a struct format_output a format takes besides the journey. */
enum { FORMAT_TAKES_VIEW = 1, FORMAT_TAKES_COLUMNS = 2, FORMAT_TAKES_PAPER = 4 };

/* One row of the table in formats.c. A format that cannot be read, or not be
 * written, has NULL there. */
struct format {
	const char *name;		/* as in `-f json` */
	const char *const *suffixes;	/* ".json"; a NULL ends them */
	const char *help;		/* N_(): what it is for, one sentence */
	unsigned takes;			/* FORMAT_TAKES_...: what it is told besides */

	/* A journey that is yours, or NULL with errors that tell the place. */
	struct journey *(*read)(const struct format_input *input, struct notes *notes,
		struct err *err);

	/* Do the bytes look like this format? NULL: they are never guessed. */
	bool (*looks)(const char *bytes, size_t len);

	/* Adds the whole journey to `out`: for the same output the same bytes. */
	int (*write)(const struct format_output *output, struct notes *notes, struct str *out,
		struct err *err);
};

/* Names what a journey just read has no name for, by what it is and its number:
 * "Phase 2"; and tells so. */
void format_name_all(struct journey *journey, const char *(*translate)(const char *),
	struct notes *notes);

/* Once, before anything is read or written: the libraries behind the formats
 * get their memory where we do (base/mem.h). It is there or the program ends,
 * while a library that gets none might leave something out. */
void format_begin(void);

const struct format *const *format_table(size_t *count);

/* By its name, or by the suffix of a file's name; NULL if there is none. */
const struct format *format_find(const char *name);
const struct format *format_of_file(const char *path);

/* Is it a journey of file format 1: a line that begins with its key? JSON, which
 * an export makes, is not taken for one. */
bool format_is_own(const char *bytes, size_t len);

/* The first that can be read and says that the bytes look like it. */
const struct format *format_of_bytes(const char *bytes, size_t len);

#endif
