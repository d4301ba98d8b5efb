/*
 * The user: what the system calls them, and their own folders, as the XDG base
 * directories say: where they are and what lies in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_HOME_H
#define FILE_HOME_H

#include <stdbool.h>
#include <stddef.h>

/* Does the program run with its caller's rights, and no others? */
bool home_is_own(void);

/* The path of cjm's `name` in the folder that `variable` names, or in the one
 * that is `usual` in the home folder. It need not exist. Yours; NULL: there is
 * none, or the program runs under other rights than its caller's. */
char *home_path(const char *variable, const char *usual, const char *name);

/* The path of one of the user's settings: $XDG_CONFIG_HOME/cjm/NAME, or
 * ~/.config/cjm/NAME; else as above. */
char *home_config(const char *name);

/* The names in a folder, in order, without hidden ones; yours, with *count of
 * them. A folder that cannot be read holds none. */
char **home_names(const char *path, size_t *count);

/* The name of the user with that number, or the number; that of the user whom
 * the program runs for. Yours. */
char *home_user(unsigned long id);
char *home_self(void);

#endif
