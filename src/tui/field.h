/*
 * A text being typed: readline behind one door, for the prompt and the cell.
 *
 * Readline gets the keys and keeps the text, so the user's inputrc, emacs or
 * vi keys, the kill ring and undo all work. It never sees the terminal: what
 * it would draw is asked from here and painted by view.
 *
 * Beside readline's keys: Enter takes the text, Escape, Ctrl-C and Ctrl-G give
 * it up (with vi keys the first Escape leaves insertion), Tab is handed back.
 * Where a text may have several lines, Alt-Enter and Ctrl-J break a line, and
 * Home, End and the killing of lines keep to the line at hand. Up and Down go
 * by the lines on the screen; on the prompt they recall earlier lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_FIELD_H
#define TUI_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "decode.h"

enum field_result {
	FIELD_OPEN,	/* go on */
	FIELD_TAKEN,	/* field_text() is the answer */
	FIELD_DROPPED,
	FIELD_TAB,	/* Tab: still open, the caller decides */
	FIELD_TAB_BACK,	/* the same with Shift */
	FIELD_SAVE	/* Ctrl-S in a cell: still open */
};

/* Sets readline up, once; field_open() would, but takes its time for that. */
void field_begin(void);

/* There is one field at a time. `text` is what it begins with, the caret at
 * its end. `recalls`: Up brings back earlier lines (the prompt). */
void field_open(const char *text, bool lines, bool recalls);

enum field_result field_event(const struct event *event);

/* Tells how wide the text was painted, for the ways up and down. */
void field_set_columns(int columns);

/* Borrowed until the next event; also what was taken or given up, until the next
 * open. */
const char *field_text(void);
size_t field_caret(void);

/* What readline asks meanwhile, such as "(reverse-i-search)`': ", or NULL. */
const char *field_question(void);

/* With vi keys: are letters commands now, not text? */
bool field_is_vi_command(void);

/* Replaces what stands between byte `start` and the caret. */
void field_replace(size_t start, const char *text);

void field_close(void);		/* gives it up; nothing when none is open */
void field_end(void);		/* at the end of the program */

#endif
