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

/* Adds the first key that runs a line in the view that is open; false: none does. */
bool hint_add_key(const struct editor *editor, const char *line, struct str *out);

#endif
