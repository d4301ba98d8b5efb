/*
 * Rows of entries side by side in one array: children, attributes.
 *
 * An entry is as many numbers as the array is wide, the first of which is never
 * 0. Zeros right behind a row are the row's: room for it to grow. A row without
 * room moves to the end, with twice its room; the last one grows where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_ROWS_H
#define MODEL_ROWS_H

#include <stddef.h>
#include <stdint.h>

struct rows {
	uint32_t *v;
	size_t count, room;	/* of numbers */
	size_t wide;
};

/* A zeroed struct is an empty row. */
struct row {
	uint32_t first;		/* number of the array; of an empty row: 0 */
	uint32_t count;		/* of entries */
};

/* The entry at `index`, which is there. Stale after the next insertion. */
static inline uint32_t *
rows_at(const struct rows *rows, const struct row *row, size_t index)
{
	return rows->v + row->first + index * rows->wide;
}

/* Entry by entry; `index` is at most the row's count. */
void rows_insert(struct rows *rows, struct row *row, size_t index, const uint32_t *entry);
void rows_remove(struct rows *rows, struct row *row, size_t index);

#endif
