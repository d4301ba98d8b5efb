/*
 * A program inside tmux, which draws what it shows in a pseudo-terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_INSIDE_H
#define PTY_INSIDE_H

#include <stdbool.h>

#include "pty/term.h"

/* Whether there is a tmux. */
bool inside_can_start(void);

/* As term_new(), with nothing but the program on tmux's screen. What it ends with
 * is not known: the status is that of tmux. */
struct term *inside_new(char *const argv[], int rows, int cols);

#endif
