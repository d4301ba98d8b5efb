/*
 * Files of the driver's private folder: read, written, removed at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_FILES_H
#define PTY_FILES_H

#include <stdbool.h>

#include "base/str.h"

/* Appends all bytes of a file; false when it cannot be read. */
bool file_read(const char *path, struct str *out);

/* As file_read(), and looks in `folder` for what is not here. */
bool file_read_either(const char *folder, const char *path, struct str *out);

bool file_write(const char *path, const struct str *bytes);

/* With all that is in it; leaves it first. */
void file_remove_folder(const char *folder);

/* Does a command of the shell end well? What it prints goes to standard error. */
bool files_shell(const char *command);

#endif
