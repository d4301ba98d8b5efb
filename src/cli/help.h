/*
 * Help on the command line, printed from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include <stdbool.h>

#include "base/str.h"
#include "cli/sub.h"

/* Each prints on standard output and returns an exit status. */
int help_all(void);
int help_sub(const struct sub *sub);
int help_version(void);

/* Adds what is known of a word that is typed on the screen: a command of the
 * prompt, a key. False: it is neither. */
bool help_add_typed(struct str *out, const char *word);

/* The subcommand or command that was probably meant, or NULL. */
const char *help_nearest(const char *word);

#endif
