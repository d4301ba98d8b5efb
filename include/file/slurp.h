/*
 * A whole file in memory, and which file it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FILE_SLURP_H
#define FILE_SLURP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

#define SLURP_MAX ((size_t)256 << 20)	/* bytes; more is refused */

/* The bytes have a NUL behind them that `len` does not count. What follows
 * tells one state of one file from another; it is all 0 for standard input. */
struct slurp {
	char *bytes;
	size_t len;
	uint64_t device, inode;
	int64_t seconds;	/* of the last change */
	long nanoseconds;
	unsigned mode;		/* permission bits */
	bool is_file;		/* false: standard input */
};

/* Reads the file at `path`, or standard input for "-". A directory, FIFO,
 * socket or device is an error, and never waited for; so is a file that is
 * written all the time while it is read. On failure `slurp` is empty. */
int slurp_read(const char *path, struct slurp *slurp, struct err *err);

/* Does the plain file at `path` hold exactly these bytes? It is not kept. */
bool slurp_is(const char *path, const char *bytes, size_t len);

/* How many bytes it holds, and their sum (file/crc.h); false where it is none. */
bool slurp_sum(const char *path, size_t *len, uint32_t *sum);

/* Is there a file that could be read? Nothing is opened. */
bool slurp_is_there(const char *path);
void slurp_clear(struct slurp *slurp);		/* frees, becomes empty */

#endif
