/*
 * A new file and the old one change places, and what came out is looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_SWAP_H
#define FILE_SWAP_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/err.h"
#include "file/replace.h"
#include "newfile.h"

struct swap {
	const struct replacement *what;
	struct newfile *fresh;	/* becomes the replaced file, or empty */
	int folder;
	const char *name, *real;

	int state;		/* the folder of previous files, or -1 */
	bool exchanged;		/* else linked and renamed */
};

/* The new file is whole and flushed, and open. `old` is the status of the file
 * that it is to replace. On success it stands under the old name on the disk;
 * on failure the old one does, and `fresh` can be dropped. */
int swap_run(struct swap *swap, const struct stat *old, struct err *err);

/* Flushes a folder that cannot otherwise be trusted to keep a name. */
int swap_flush(int folder, const char *path, struct err *err);

/* Does the file hold what was read, or what we mean to write anyway? 1, 0, or
 * -1 with errno. */
int swap_expects(const struct replacement *what, int fd);

/* "was changed by someone else". */
int swap_conflict(const char *path, struct err *err);

#endif
