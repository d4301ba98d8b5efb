/*
 * Is a file where other machines can reach it too?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_SHARED_H
#define FILE_SHARED_H

#include <stdbool.h>

/* Where it is, what others do is not told by the system, and a lock may hold
 * on one machine only. When in doubt, no. */
bool shared_fd(int fd);
bool shared_path(const char *path);

#endif
