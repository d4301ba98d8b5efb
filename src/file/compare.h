/*
 * Whole small files by descriptor, and whether they hold what they should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_COMPARE_H
#define FILE_COMPARE_H

#include <stdbool.h>
#include <stddef.h>

#include "file/replace.h"

/* Opens a plain file in a folder for reading, or with `write` for both. Links
 * are not followed, and nothing is waited for. -1 with errno. */
int plain_open(int folder, const char *name, bool write);

/* Reads all of it, from its begin; yours. NULL with errno. */
char *plain_read(int fd, size_t *len);

/* Does it hold exactly these, one behind the other? 1, 0, or -1 with errno. */
int plain_holds(int fd, const struct piece *pieces, size_t count);

#endif
