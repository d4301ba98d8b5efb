/*
 * Where a link in a file leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_LINK_H
#define FILE_LINK_H

#include <stdbool.h>

/* The path of what `file` links to as `link`, relative to its own folder;
 * yours. *leaves: it is absolute, goes up by "..", or leads out of that folder
 * by a symbolic link; a user should be asked before it is opened. */
char *link_target(const char *file, const char *link, bool *leaves);

/* Do both paths lead to one file that exists? */
bool link_is_same(const char *a, const char *b);

#endif
