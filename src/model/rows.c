/*
 * Rows of entries side by side in one array: children, attributes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rows.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

/* Adds `count` zeros at the end. */
static void
add_zeros(struct rows *rows, size_t count)
{
	if (count > UINT32_MAX - rows->count)
		mem_die("out of memory");
	rows->v = vec_reserve(rows->v, rows->count + count, &rows->room, sizeof *rows->v);
	while (count-- > 0)
		rows->v[rows->count++] = 0;
}

static void
move_to_end(struct rows *rows, struct row *row)
{
	size_t numbers = row->count * rows->wide, size = numbers * sizeof *rows->v;
	size_t first = rows->count;

	add_zeros(rows, 2 * numbers);
	memcpy(rows->v + first, rows->v + row->first, size);
	memset(rows->v + row->first, 0, size);
	row->first = (uint32_t)first;
}

/* Makes sure that zeros of one entry follow the row. */
static void
make_room(struct rows *rows, struct row *row)
{
	size_t end;

	if (row->count == 0)
		row->first = (uint32_t)rows->count;
	end = row->first + row->count * rows->wide;
	if (end == rows->count)
		add_zeros(rows, rows->wide);
	else if (rows->v[end] != 0)
		move_to_end(rows, row);
}

void
rows_insert(struct rows *rows, struct row *row, size_t index, const uint32_t *entry)
{
	uint32_t *at;
	size_t i;

	assert(index <= row->count && entry[0] != 0);
	make_room(rows, row);
	at = rows_at(rows, row, index);
	if (index < row->count)
		memmove(at + rows->wide, at, (row->count - index) * rows->wide * sizeof *at);
	for (i = 0; i < rows->wide; i++)
		at[i] = entry[i];
	row->count++;
}

void
rows_remove(struct rows *rows, struct row *row, size_t index)
{
	uint32_t *at = rows_at(rows, row, index), *last;

	assert(index < row->count);
	last = rows_at(rows, row, --row->count);
	memmove(at, at + rows->wide, (size_t)(last - at) * sizeof *at);
	memset(last, 0, rows->wide * sizeof *last);
	if (last + rows->wide == rows->v + rows->count)
		rows->count -= rows->wide;
	if (row->count == 0)
		row->first = 0;
}
