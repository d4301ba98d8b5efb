/*
 * Saving where somebody else saved the file meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_RELOAD_H
#define CMD_RELOAD_H

#include "cmd/command.h"

/* Saves. Where the file was changed by someone else, their changes are merged
 * first, and *merged becomes how many they were. Where both changed the same,
 * nothing is saved yet: 1, and the editor wants an answer; without a screen
 * that is an error. */
int reload_save(struct editor *editor, size_t *merged, struct err *err);

#endif
