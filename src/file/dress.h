/*
 * What a file is besides its bytes, put onto the one that takes its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_DRESS_H
#define FILE_DRESS_H

#include <sys/stat.h>

/* Gives `fresh` the owner, group, mode, access list and attributes of `worn`,
 * whose status is `old`. 0, or -1 with errno: EPERM when a new file cannot
 * have them at all. */
int dress_like(int fresh, int worn, const struct stat *old);

#endif
