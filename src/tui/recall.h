/*
 * The lines typed at the prompt, kept from one session to the next.
 *
 * They stand in $XDG_STATE_HOME/cjm/history (~/.local/state/cjm/history),
 * readable by their owner only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_RECALL_H
#define TUI_RECALL_H

#include <stdbool.h>
#include <stddef.h>

/* Reads the file when the first prompt opens; without one there is nothing to
 * recall, and a file that cannot be written is no error. */
void recall_begin(void);

/* Shows the history to readline, or hides it: only the prompt has one. */
void recall_show(bool shown);

/* Keeps a line, also in the file; one that begins with a blank is not kept. */
void recall_add(const char *line);

/* The last line that was kept (0), or one before it; NULL: there are no more.
 * Only while the history is shown; borrowed. */
const char *recall_line(size_t back);

void recall_end(void);

/* Real and effective user differ: files the environment names are not ours. */
bool recall_is_privileged(void);

#endif
