/*
 * Saving while the user goes on: begun by a command, ended when it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_SAVING_H
#define CMD_SAVING_H

#include "cmd/command.h"

/* Begins to save; with `leave` the editor quits when it is done. Without a
 * screen it is done on return. */
int saving_begin(struct editor *editor, bool leave, struct err *err);

/* How many maps above or below the one on the screen have unsaved edits. To leave
 * is to save them too, each in its turn. */
size_t editor_count_unsaved(const struct editor *editor);

/* To be called when document_save_fd() can be read and no question is open.
 * Tells the user how it went. */
void saving_done(struct editor *editor);

#endif
