/*
 * A worker that flushes a file a moment after it was written, and keeps a sign
 * of life on it where other machines can see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_FLUSHER_H
#define FILE_FLUSHER_H

#include <stdatomic.h>
#include <stdbool.h>

struct worker;

struct flusher {
	struct worker *worker;	/* NULL: there is none */
	int fd;
	bool signs;		/* its time is set every now and then */
	atomic_int failure;	/* errno of a flush */
};

void flusher_begin(struct flusher *flusher, int fd);

/* Something was written: it is on the disk in a moment. */
void flusher_tell(struct flusher *flusher);

/* The errno of a flush that failed, or 0. It stays: what was not flushed then
 * cannot be any more. */
int flusher_failure(struct flusher *flusher);

/* Is something written that is not flushed, and not given up either? */
bool flusher_is_busy(struct flusher *flusher);

/* Waits for a flush under way; makes no more. Takes one that was not begun. */
void flusher_end(struct flusher *flusher);

#endif
