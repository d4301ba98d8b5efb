/*
 * A private file in the making: it has a name only when it is whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_NEWFILE_H
#define FILE_NEWFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* All calls return 0, or -1 with errno. */
struct newfile {
	int folder;		/* where its name stands; borrowed */
	int fd;			/* -1: closed */
	char name[32];		/* "": it has none yet */
};

/* In `folder`, with no name where the system can do that. */
int newfile_open(struct newfile *file, int folder, mode_t mode);

/* Writes all bytes, at the place where the descriptor stands. */
int newfile_write(int fd, const char *bytes, size_t len);

/* Gives it a random name: in `other` (-1: none), else in its own folder. */
int newfile_name(struct newfile *file, int other);

/* Gives it this name in its folder; EEXIST where something has it. */
int newfile_name_as(struct newfile *file, const char *name);

/* Closes; an error of the system is one of the write. */
int newfile_close(struct newfile *file);

/* Closes and takes the name away, if it has one. */
void newfile_drop(struct newfile *file);

#endif
