/*
 * Saving where somebody else saved the file meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_RELOAD_H
#define CMD_RELOAD_H

#include "cmd/command.h"

/* After a save that someone else's was in the way of: their changes are
 * merged, and editor->merged counts them. Where both changed the same, nothing
 * is to be saved yet: 1, and the editor wants an answer; without a screen that
 * is an error. 0: save again. -1: it cannot be done, or was too often. */
int reload_merge(struct editor *editor, struct err *err);

#endif
