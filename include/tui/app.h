/*
 * The editor on a terminal: takes over the screen until the user quits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include <stdbool.h>

#include "base/err.h"
#include "cmd/command.h"

/* Whether the terminal can be used, without touching it: standard output is
 * one, keys can be read, and TERM names a type that can place its cursor.
 * False with an error that says what is wrong. */
bool app_can_run(struct err *err);

/* Runs the editor on the terminal until it quits, and gives the terminal back
 * as it was. Returns the exit status: the editor's own, 128 + N when signal N
 * (HUP, INT, QUIT, TERM) ended it, 4 when the terminal went away; -1 with an
 * error when the terminal could not be taken, which is then untouched. */
int app_run(struct editor *editor, struct err *err);

#endif
