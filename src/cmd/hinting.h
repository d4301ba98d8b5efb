/*
 * The keys that matter where the cursor is: for hints and the help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_HINTING_H
#define CMD_HINTING_H

#include "base/value.h"
#include "cmd/command.h"
#include "cmd/keys.h"

/* Adds them to a list, under headings that say where that is. */
void hint_add_help(const struct editor *editor, struct value *list);

/* The lines that stand for all of the scale. */
#define HINT_DIGITS "level 1"
#define HINT_SCORES "score . 1"

/* Adds the first key that runs a line in the view that is open, for a hint, or all
 * of them, for the help; false: none does. */
bool hint_add_key(const struct editor *editor, const char *line, struct str *out);
bool hint_add_keys(const struct editor *editor, const char *line, struct str *out);

/* The mode of the view that is open, and whether a key does there what cjm's row for it
 * in that mode, or one below it, says. */
enum key_mode hint_mode(const struct editor *editor);
bool hint_is_key(const struct editor *editor, enum key_mode mode, const char *key);

#endif
