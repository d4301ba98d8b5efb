/*
 * Asking for the word %% of a command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_ASK_H
#define CMD_ASK_H

#include "cmd/command.h"

/* Lets the editor want the word %% of `line`, whose words are `args`. */
void ask_word(struct editor *editor, const struct args *args, const char *line);

/* Lets it want the next text of a series; takes over what `want` holds. */
void ask_again(struct editor *editor, struct want *want);

#endif
