/*
 * A whole file onto the disk in one step, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_REPLACE_H
#define FILE_REPLACE_H

#include <stddef.h>

#include "base/err.h"

/* Puts `bytes` in place of the file at `path`, which may not exist yet. Owner
 * and mode stay; a symbolic link stays one, and the file that it leads to is
 * replaced. On success the bytes are on the disk. On failure the old file is
 * whole and nothing lies beside it; only when flushing the folder fails is the
 * new file already in its place. */
int replace_file(const char *path, const char *bytes, size_t len, struct err *err);

/* The same, but fails where `path` exists. */
int replace_create(const char *path, const char *bytes, size_t len, struct err *err);

#endif
