/*
 * A YAML text as it was read: its bytes, its line ends, and where they stand.
 *
 * The bytes are the truth; everything else here is an index over them. A
 * place is a byte offset into `bytes`, byte order mark included.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_SOURCE_H
#define YAML_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

#define SOURCE_MAX ((size_t)256 << 20)	/* bytes; more is refused */

/* Owns everything it points to. `bytes` has a NUL behind it that `len` does
 * not count. */
struct source {
	const char *bytes;
	char *own;		/* the same, where it is not borrowed */
	size_t len;
	size_t start;		/* 3 behind a byte order mark, else 0 */
	const char *eol;	/* the more frequent line end: "\n" or "\r\n" */
	bool ends_with_eol;	/* or is empty */
	bool ascii;		/* no byte above 0x7f behind `start` */
	uint32_t *lines;	/* where each line begins; line_count >= 1 */
	size_t line_count, line_room;
	uint32_t *odd;		/* breaks only YAML 1.1 knows, in order: lone CR,
				 * NEL, LS, PS; edits on their lines are refused */
	size_t odd_count, odd_room;
	uint32_t *chars;	/* characters before each block of bytes; NULL
				 * when the text is ASCII */
};

/* How long the byte order mark is with which the bytes begin: 3, or 0. */
size_t source_mark(const char *bytes, size_t len);

/* Takes over `bytes` (of malloc, `len` + 1 bytes, the last one NUL), also on
 * failure. NULL with a place in `err` when the text is too large, no UTF-8,
 * UTF-16, or holds characters that YAML forbids. */
struct source *source_new(char *bytes, size_t len, struct err *err);
struct source *source_copy_of(const char *bytes, size_t len, struct err *err);

/* The same over bytes that stay the caller's and outlive the source; there is a
 * NUL behind them too. */
struct source *source_over(const char *bytes, size_t len, struct err *err);
void source_free(struct source *source);	/* takes NULL */

/* Frees all but the bytes: it can no longer say on which line anything stands. */
void source_forget_lines(struct source *source);

/* Line and column of a place, both from 1; the column counts characters. Costs
 * no more for a long line than for a short one. */
void source_locate(const struct source *source, size_t place, size_t *line, size_t *column);

/* The byte at which the line of `place` begins. Right behind a line break a
 * new line begins. */
size_t source_line_start(const struct source *source, size_t place);

/* The byte at which the line of `place` ends: its line break, or the end. */
size_t source_line_end(const struct source *source, size_t place);

/* The byte behind the line break of the line of `place`, or the end. */
size_t source_next_line(const struct source *source, size_t place);

/* Does one of the odd breaks stand on a line that [from, to] touches? */
bool source_is_odd(const struct source *source, size_t from, size_t to);

/* Adds an error with the line and column of `place`. Returns -1. */
int source_complain(const struct source *source, size_t place, enum err_kind kind,
	const char *message, struct err *err);

#endif
