/*
 * Writing a file where it stands, for those that no new file can replace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_INPLACE_H
#define FILE_INPLACE_H

#include <stddef.h>

struct inplace {
	int folder;		/* the file's; borrowed */
	const char *name;	/* in it */
	const char *real;	/* its absolute path */
	const char *bytes;	/* what is to stand in it */
	size_t len;
	const char *old;	/* what stands in it */
	size_t old_len;
};

/* Keeps both texts whole on the disk, then writes. 0, or -1 with errno; the
 * file is then as it was, or the next inplace_finish() puts it right. */
int inplace_write(const struct inplace *file);

/* Finishes a write that was cut off; with `back` it undoes it. 1 when the file
 * was put right, 0 when nothing was to do, -1 with errno. */
int inplace_finish(int folder, const char *name, const char *real, int back);

#endif
