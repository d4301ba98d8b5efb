/*
 * How a journal gets its name, and how another gets it from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_NAMING_H
#define FILE_NAMING_H

#include <sys/types.h>

/* All calls return 0, or -1 with errno. */
struct naming {
	char *path;		/* the name that it has or is to get; owned */
	char *temp;		/* its name while it has not got `path`, or NULL */
	int fd;			/* -1: not open */
};

/* A new private file for `path`, with no name yet where the system can do
 * that. */
int naming_open(struct naming *naming, const char *path);

/* Takes the file's lock, which goes with the program. EWOULDBLOCK: another has
 * it. */
int naming_lock(int fd);

/* Gives it its name: EEXIST when something has it. */
int naming_give(struct naming *naming);

/* The same in the place of what has that name. With `keep` that one gets
 * another: the one that naming_aside() tells. */
int naming_replace(struct naming *naming, int keep);

/* Where the file that `fd` leads to is when another took its name; yours. */
char *naming_aside(const char *path, int fd);

/* Does the name lead to that file? ENOENT: to none. ESTALE: to another. */
int naming_leads_to(const char *path, int fd);

/* Takes away the name that it never had to keep, closes, frees what it holds. */
void naming_clear(struct naming *naming);

#endif
