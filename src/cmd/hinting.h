/*
 * The keys that matter where the cursor is: for the help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_HINTING_H
#define CMD_HINTING_H

#include "base/value.h"
#include "cmd/command.h"

/* Adds them to a list, under headings that say where that is. */
void hint_add_help(const struct editor *editor, struct value *list);

#endif
