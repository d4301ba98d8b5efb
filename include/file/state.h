/*
 * The user's state folder: private, made when it is first needed.
 *
 * It is $XDG_STATE_HOME/cjm, or ~/.local/state/cjm. There is none for a
 * program that runs under another user's rights than its caller's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_STATE_H
#define FILE_STATE_H

/* The path of a folder within it; it need not exist. Yours; NULL: there is no
 * state folder. */
char *state_path(const char *name);

/* Opens a folder within it, making what is missing (mode 0700). -1 with errno
 * where that cannot be done. */
int state_open(const char *name);

/* Makes the folder, and every other on the way to it; those that are there
 * already are no error. */
void state_make_folders(char *path, unsigned mode);

/* A name for a file's own records: the same for the same path, and readable.
 * `real` is the absolute path without links. Yours. */
char *state_key(const char *real);

#endif
