/*
 * A table of rows and columns: kept, sorted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/rows.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

struct rows_cell *
rows_add(struct rows *rows)
{
	size_t first = rows->count++ * rows->column_count;

	assert(rows->column_count <= ROWS_COLUMNS_MAX);
	rows->cells = vec_reserve(rows->cells, first + rows->column_count, &rows->room,
	    sizeof *rows->cells);
	for (size_t i = 0; i < rows->column_count; i++)
		rows->cells[first + i] = (struct rows_cell){ .number = NAN };
	return &rows->cells[first];
}

const struct rows_cell *
rows_at(const struct rows *rows, size_t row)
{
	assert(row < rows->count);
	return &rows->cells[row * rows->column_count];
}

void
rows_cut(struct rows *rows)
{
	for (size_t i = 0; i < rows->count * rows->column_count; i++)
		free(rows->cells[i].text);
	rows->count = 0;
}

void
rows_clear(struct rows *rows)
{
	rows_cut(rows);
	free(rows->cells);
	rows->cells = NULL;
	rows->room = 0;
}

/* --- sorting ------------------------------------------------------------------ */

/* What one row is sorted by; a key that is a text is its own. */
struct sort_key {
	char *text;		/* NULL: the number counts */
	double number;
	size_t row;
	int sign;		/* -1: backwards */
};

static bool
is_empty(const struct sort_key *key)
{
	return key->text != NULL ? *key->text == '\0' : isnan(key->number);
}

static int
compare_keys(const void *a, const void *b)
{
	const struct sort_key *x = a, *y = b;
	int order = is_empty(x) - is_empty(y);

	if (order == 0 && !is_empty(x))
		order = x->sign * (x->text != NULL ? strcmp(x->text, y->text) :
		    (x->number > y->number) - (x->number < y->number));
	return order != 0 ? order : x->row < y->row ? -1 : x->row > y->row;
}

static struct sort_key
key_of(const struct rows *rows, size_t row, size_t column, bool back)
{
	const struct rows_cell *cell = &rows_at(rows, row)[column];
	struct sort_key key = { .number = cell->number, .row = row, .sign = back ? -1 : 1 };

	if (rows->columns[column].kind <= ROWS_PATH)
		key.text = utf8_fold(cell->text != NULL ? cell->text : "");
	return key;
}

void
rows_sort(struct rows *rows, size_t column, bool back)
{
	size_t size = rows->column_count * sizeof *rows->cells;
	struct sort_key *keys = mem_zero(rows->count + 1, sizeof *keys);
	struct rows_cell *sorted = mem_zero(rows->count + 1, size);

	for (size_t i = 0; i < rows->count; i++)
		keys[i] = key_of(rows, i, column, back);
	qsort(keys, rows->count, sizeof *keys, compare_keys);
	for (size_t i = 0; i < rows->count; i++) {
		memcpy(sorted + i * rows->column_count, rows_at(rows, keys[i].row), size);
		free(keys[i].text);
	}
	free(keys);
	free(rows->cells);
	rows->cells = sorted;
	rows->room = (rows->count + 1) * rows->column_count;
}
