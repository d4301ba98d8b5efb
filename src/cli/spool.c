/*
 * Rows of a table put aside until all are known, in little memory.
 *
 * A row is its cells one after the other: look, number, text with the NUL at its
 * end. The file holds blocks of whole rows, each behind its length.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "spool.h"

#include <string.h>

#include "base/mem.h"

#define BLOCK ((size_t)128 << 10)	/* bytes that are gathered before they are written */

static void
add_cell(struct str *out, const struct rows_cell *cell)
{
	const char *text = cell->text != NULL ? cell->text : "";

	str_add_n(out, (const char *)&cell->style, sizeof cell->style);
	str_add_n(out, (const char *)&cell->number, sizeof cell->number);
	str_add_n(out, text, strlen(text) + 1);
}

/* What a write that fails leaves in the file is never read. */
static void
write_block(struct spool *spool)
{
	size_t len = spool->rows.len;

	if (spool->file == NULL)
		spool->file = tmpfile();
	spool->full = spool->file == NULL ||
	    fwrite(&len, sizeof len, 1, spool->file) != 1 ||
	    fwrite(spool->rows.s, len, 1, spool->file) != 1 || fflush(spool->file) != 0;
	if (spool->full)
		return;
	spool->blocks++;
	str_cut(&spool->rows, 0);
}

void
spool_add(struct spool *spool, struct rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		for (size_t k = 0; k < rows->column_count; k++)
			add_cell(&spool->rows, &rows_at(rows, i)[k]);
		if (spool->rows.len >= BLOCK && !spool->full)
			write_block(spool);
	}
	rows_cut(rows);
}

/* The rows that are in no file are the last block. False: there is no further. */
static bool
next_block(struct spool *spool, struct err *err)
{
	size_t len;

	spool->at = 0;
	if (spool->taken++ >= spool->blocks) {
		str_clear(&spool->block);
		spool->block = spool->rows;
		spool->rows = (struct str){ 0 };
		return spool->block.len > 0;
	}
	if (spool->taken == 1)
		rewind(spool->file);
	str_cut(&spool->block, 0);
	if (fread(&len, sizeof len, 1, spool->file) == 1) {
		str_add_times(&spool->block, '\0', len);
		if (fread(spool->block.s, len, 1, spool->file) == 1)
			return true;
	}
	str_cut(&spool->block, 0);
	err_set(err, ERR_SYSTEM, N_("the rows set aside in a temporary file cannot be read"), NULL);
	return false;
}

static void
take_cell(struct spool *spool, struct rows_cell *cell)
{
	const char *at = spool->block.s + spool->at;
	size_t len;

	memcpy(&cell->style, at, sizeof cell->style);
	at += sizeof cell->style;
	memcpy(&cell->number, at, sizeof cell->number);
	at += sizeof cell->number;
	len = strlen(at);
	cell->text = mem_text_n(at, len);
	spool->at = (size_t)(at - spool->block.s) + len + 1;
}

bool
spool_next(struct spool *spool, struct rows *rows, struct err *err)
{
	struct rows_cell *cells;

	rows_cut(rows);
	if (spool->at >= spool->block.len && !next_block(spool, err))
		return false;
	cells = rows_add(rows);
	for (size_t i = 0; i < rows->column_count; i++)
		take_cell(spool, &cells[i]);
	return true;
}

void
spool_clear(struct spool *spool)
{
	if (spool->file != NULL)
		fclose(spool->file);
	str_clear(&spool->rows);
	str_clear(&spool->block);
	*spool = (struct spool){ 0 };
}
