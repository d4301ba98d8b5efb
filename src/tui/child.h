/*
 * Other programs: one that takes the terminal, one that a text goes through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_CHILD_H
#define TUI_CHILD_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"

#define CHILD_BYTES_MAX 1000000		/* that are taken of what it says */

/* The user's editor: $VISUAL, else $EDITOR, else vi. */
const char *child_editor(void);

/* Lets the user edit a file; cjm's hands must be off the terminal. Waits until
 * the editor ends. Interrupts are the editor's alone, and stopping stops both.
 * -1 where it did not end well. */
int child_edit(const char *path, struct err *err);

/* Runs a shell command over a text. What it prints comes into `out`; where it
 * fails, does not end by itself or prints too much, -1 with the reason. While
 * it runs `stopped` (not NULL) is asked whenever `fd` can be read, or now and
 * then: true ends it and all that it started. */
int child_filter(const char *command, const char *text, int fd, bool (*stopped)(void *with),
	void *with, struct str *out, struct err *err);

#endif
