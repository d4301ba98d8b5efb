/*
 * Text to lines: words by Unicode's rules, widths by the terminal's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_WRAP_H
#define VIEW_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* One line: bytes of the text without the blanks or the line break at its
 * end, and where the next line begins. */
struct wrap_line {
	size_t start, len, next;
	int columns;
};

/* All zero is empty. */
struct wrap {
	struct wrap_line *v;
	size_t count, room;
};

void wrap_clear(struct wrap *wrap);

/* Replaces the lines by those of `text`, each at most `columns` wide (at least
 * 1). A text without anything is one empty line, and so is what follows a line
 * break at the end. A word that is wider than a line is parted. `most` stops
 * after so many lines (0: all). */
void wrap_text(struct wrap *wrap, const char *text, size_t len, int columns, size_t most);

#endif
