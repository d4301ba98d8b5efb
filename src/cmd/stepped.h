/*
 * What a step of the history did, in a few words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_STEPPED_H
#define CMD_STEPPED_H

#include "cmd/command.h"

/* Undoes a step, or (`forth`) does one again, and tells what it did: "“Too slow” and 2
 * more removed", translated; yours. NULL: there is none. *node as document_undo(). */
char *stepped_cross(struct editor *editor, bool forth, node_id *node);

/* What the last step did, in the same words; NULL where there is none. Yours. */
char *stepped_last(const struct editor *editor);

/* Where a command said nothing: says what the last step took away, and the key that
 * brings it back. */
void stepped_tell_loss(struct editor *editor);

#endif
