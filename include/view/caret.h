/*
 * Where the caret of an edited text falls when the text is wrapped, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_CARET_H
#define VIEW_CARET_H

#include <stddef.h>

#include "view/wrap.h"

struct caret {
	size_t line;	/* from 0 */
	int column;	/* may equal the columns wrapped to: behind a full line */
};

/* The place of byte `at` of `text`, which was wrapped into `wrap`. Blanks that
 * the end of a line swallowed count up to `columns`. */
struct caret caret_place(const struct wrap *wrap, const char *text, size_t at, int columns);

/* The byte nearest to a place. */
size_t caret_byte(const struct wrap *wrap, const char *text, struct caret caret);

/* The byte one line up (`lines` < 0) or down, in about the same column; the
 * start or end of the text past its first and last line. `columns` is the
 * width the field was last painted with (frame_field_columns()). */
size_t caret_up_down(const char *text, size_t len, size_t at, int columns, int lines);

#endif
