/*
 * A whole file onto the disk in one step, or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_REPLACE_H
#define FILE_REPLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* A text in memory need not lie there as a whole. */
struct piece {
	const char *bytes;
	size_t len;
};

/* What is to be written, and what is to be found there. All borrowed. */
struct replacement {
	const char *path;
	const char *bytes;
	size_t len;
	const struct piece *old;	/* what the file holds; NULL: it does not matter */
	size_t old_count;
	bool create;		/* the file must not exist yet */

	bool was_gone;		/* out: it had been there, and is there again */
};

/* Puts the bytes in place of the file at `path`. Owner, mode, access list,
 * attributes and hard links stay; a symbolic link stays one, and the file that
 * it leads to is replaced. On success the bytes are on the disk. On failure the
 * old file is whole, nothing lies beside it, and a second try begins anew.
 *
 * Where `old` is given and the file turns out to hold anything else, even for
 * a moment before the new one has its name, nothing of it is lost: the file
 * stays or is put back, and the failure is an ERR_CONFLICT. The replaced file
 * itself stays as the one generation before: previous/KEY in the state folder,
 * where that is on the same file system, else .NAME.cjm-previous beside it.
 *
 * Those who save into one folder take turns by a lock on it, two seconds at most:
 * with three at once, putting one back could take another away.
 *
 * A file that no new one can replace (several hard links, another's, in a
 * folder that takes no new files) is written where it stands, after both texts
 * lie in the state folder. A file without write permission is refused. */
int replace_run(struct replacement *replacement, struct err *err);

/* The same for any old file, and for a new one. */
int replace_file(const char *path, const char *bytes, size_t len, struct err *err);
int replace_create(const char *path, const char *bytes, size_t len, struct err *err);

/* Finishes a write that was cut off in a file that is written where it stands.
 * Returns 1 when it did, 0 when nothing was to do or can be done. */
int replace_finish(const char *path);

/* --- meanwhile ------------------------------------------------------------- */

struct replacing;

/* The same in a thread. What is borrowed must last until replacing_end(). */
struct replacing *replacing_begin(const struct replacement *replacement);

/* Readable when it is done. */
int replacing_fd(const struct replacing *replacing);

/* Waits for it, tells how it went, and frees it. `was_gone` may be NULL. */
int replacing_end(struct replacing *replacing, bool *was_gone, struct err *err);

/* Could it be, as far as can be told before? What is not there yet can. */
bool replace_is_allowed(const char *path);

#endif
