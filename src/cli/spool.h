/*
 * Rows of a table put aside until all are known, in little memory.
 *
 * They go to a temporary file that has no name, once there are many of them. Where
 * there can be no such file, or it takes no more, they stay in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_SPOOL_H
#define CLI_SPOOL_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"
#include "base/str.h"
#include "view/rows.h"

/* All zero is an empty one. */
struct spool {
	struct str rows;	/* those that are not in the file */
	struct str block;	/* of the file: what is being read */
	FILE *file;
	size_t blocks;		/* that the file holds */
	size_t taken;		/* of them */
	size_t at;		/* in what is being read */
	bool full;		/* the file takes no more, or there is none */
};

/* Takes over all rows there are, in their order; `rows` has none then. */
void spool_add(struct spool *spool, struct rows *rows);

/* The next row becomes the only one of `rows`, which has the same columns. False
 * behind the last, or with an error when the file cannot be read. After the first
 * call nothing can be added. */
bool spool_next(struct spool *spool, struct rows *rows, struct err *err);

void spool_clear(struct spool *spool);

#endif
