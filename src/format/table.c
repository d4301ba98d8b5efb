/*
 * A grid of texts: rows of cells, which can be turned on its side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "table.h"

#include <stdlib.h>

#include "base/value.h"
#include "base/vec.h"

void
table_add_row(struct table *table)
{
	vec_grow(table->v, table->count, table->room);
	table->v[table->count++] = (struct table_row){ 0 };
}

void
table_add_cell(struct table *table, char *text, size_t line)
{
	struct table_row *row = &table->v[table->count - 1];

	vec_grow(row->v, row->count, row->room);
	row->v[row->count++] = (struct table_cell){ text, line };
}

void
table_clear(struct table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		for (size_t j = 0; j < table->v[i].count; j++)
			free(table->v[i].v[j].text);
		free(table->v[i].v);
	}
	free(table->v);
	free(table->heading);
	*table = (struct table){ 0 };
}

struct table *
tables_add(struct tables *tables)
{
	vec_grow(tables->v, tables->count, tables->room);
	tables->v[tables->count] = (struct table){ 0 };
	return &tables->v[tables->count++];
}

void
tables_clear(struct tables *tables)
{
	for (size_t i = 0; i < tables->count; i++)
		table_clear(&tables->v[i]);
	free(tables->v);
	free(tables->title);
	free(tables->goal);
	free(tables->scope);
	value_free(tables->personas);
	*tables = (struct tables){ 0 };
}

static size_t
longest(const struct table *table)
{
	size_t most = 0;

	for (size_t i = 0; i < table->count; i++)
		if (table->v[i].count > most)
			most = table->v[i].count;
	return most;
}

size_t
table_rows(const struct table *table)
{
	return table->turned ? longest(table) : table->count;
}

size_t
table_columns(const struct table *table)
{
	return table->turned ? table->count : longest(table);
}

static const struct table_cell *
find(const struct table *table, size_t row, size_t column)
{
	size_t across = table->turned ? row : column, down = table->turned ? column : row;

	if (down >= table->count || across >= table->v[down].count)
		return NULL;
	return &table->v[down].v[across];
}

const char *
table_text(const struct table *table, size_t row, size_t column)
{
	const struct table_cell *cell = find(table, row, column);

	return cell != NULL ? cell->text : "";
}

size_t
table_line(const struct table *table, size_t row, size_t column)
{
	const struct table_cell *cell = find(table, row, column);

	return cell != NULL ? cell->line : 0;
}
