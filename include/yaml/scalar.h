/*
 * How a text is written as a scalar: plain, quoted, or as a block of lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_SCALAR_H
#define YAML_SCALAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum scalar_style {
	SCALAR_PLAIN, SCALAR_SINGLE, SCALAR_DOUBLE, SCALAR_LITERAL, SCALAR_FOLDED
};

/* What a plain scalar means by YAML 1.1 or by 1.2, whichever sees more in it. */
enum scalar_type {
	SCALAR_TEXT,
	SCALAR_NULL,	/* nothing, ~, null */
	SCALAR_BOOL,	/* true, no, on, y, ... */
	SCALAR_NUMBER,	/* 1, 0x1f, 1_000, .inf, 10:41, ... */
	SCALAR_DATE,	/* 2024-03-18, with or without a time */
	SCALAR_SIGN	/* = and << */
};

enum scalar_type scalar_type_of(const char *text, size_t len);

/* The same of a scalar with a tag, as libyaml resolves it. */
enum scalar_type scalar_type_of_tag(const char *tag);

/* Does a tag say no more than what is seen without it (!!str, !!int, ...)? */
bool scalar_tag_is_core(const char *tag);

/* Where a scalar is to stand. */
struct scalar_place {
	bool in_flow;		/* inside of brackets: one line only */
	bool is_key;		/* before a ':' : one line only */
	char quote;		/* '"' or '\'': where quotes are needed */
	char always;		/* the quote that every text gets, or 0 */
	const char *eol;
	size_t indent;		/* column of the lines of a block text */
	size_t parent;		/* column of the collection around it */
	bool at_root;		/* there is none; `parent` is 0 then */
};

/* May the text stand there without quotes and still be read as this text? */
bool scalar_is_plain(const char *text, size_t len, const struct scalar_place *place);

/* Does it hold only what can be written in single quotes? */
bool scalar_is_single(const char *text, size_t len);

/* Can it be written as a literal? With several line breaks at its end only if
 * `keep`: blank lines behind such a literal would become text. */
bool scalar_is_literal(const char *text, size_t len, bool keep);

void scalar_add_single(struct str *out, const char *text, size_t len);
void scalar_add_double(struct str *out, const char *text, size_t len);

/* A block text from its '|' on, without the last line break. `header` goes
 * behind the indicators ("  # comment" or ""). */
void scalar_add_literal(struct str *out, const char *text, size_t len,
	const char *header, const struct scalar_place *place);

/* The same from its '>' on; false, and nothing added, when folding could not
 * keep the text. Paragraphs that stand in `old` (the lines of the old text,
 * without header, may be NULL) keep their lines; others are filled to the
 * longest line there. */
bool scalar_add_folded(struct str *out, const char *text, size_t len, const char *header,
	const char *old, size_t old_len, const struct scalar_place *place);

/* Plain if that will do, else quoted; a text of several lines as a literal
 * where `place` has room for it. `typed` texts are written as they are. */
void scalar_add(struct str *out, const char *text, size_t len, bool typed,
	const struct scalar_place *place);

#endif
