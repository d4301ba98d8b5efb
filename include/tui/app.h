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

/* From now on long work of this thread shows how far it is and can be stopped by
 * the user: before app_run() the reading of `file` (borrowed), for which the
 * terminal is taken as soon as it turns out to be long. app_free() ends that and
 * gives the terminal back; a signal that stopped the reading ends the program then.
 * Takes NULL. */
struct app *app_new(const char *file);
void app_free(struct app *app);

/* Runs the editor on the terminal until it quits, and gives the terminal back
 * as it was. Returns the exit status: the editor's own, 128 + N when signal N
 * (HUP, INT, QUIT, TERM) ended it, 4 when the terminal went away; -1 with an
 * error when the terminal could not be taken, which is then untouched. */
int app_run(struct app *app, struct editor *editor, struct err *err);

#endif
