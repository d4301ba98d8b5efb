/*
 * The maps that are open at once: one is on the screen, the others wait above
 * or below it, each with its own history and its own trail.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_OPENED_H
#define CMD_OPENED_H

#include "cmd/command.h"

/* Shows the map in `path`, one level deeper; it is opened unless it is open
 * already. */
int opened_down(struct editor *editor, const char *path, struct err *err);

/* Back to where the map on the screen was opened from; false: nowhere. */
bool opened_up(struct editor *editor);

/* The first map that waits with unsaved edits, from the `at`th on: its path, borrowed,
 * and in `at` the next to look at; NULL: none. */
const char *opened_dirty(const struct editor *editor, size_t *at);

/* Shows the first of them; false: there is none. */
bool opened_show_dirty(struct editor *editor);

/* Closes those that wait; what is unsaved stays in their journals, unless
 * `discard`. */
void opened_close(struct editor *editor, bool discard);

#endif
