/*
 * A grid of texts, and the way between it and a journey: what formats that
 * are tables share.
 *
 * Such a format turns bytes into tables and back; which row or column stands
 * for what is found out here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_TABLE_H
#define FORMAT_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "format/format.h"
#include "model/kinds.h"

#define TABLE_CELLS_MAX 1000000		/* in all, empty ones too */
#define TABLE_FULL_MAX 100000		/* with a text, of a journey */
#define TABLE_LANES_MAX 250
#define TABLE_TEXT_MAX (1u << 20)	/* bytes in a cell */

/* A cell's text is never NULL and ends at its first NUL. */
struct table_cell {
	char *text;
	size_t line;		/* of its first character, from 1; 0: nowhere */
};

struct table_row {
	struct table_cell *v;
	size_t count, room;
};

/* Rows may differ in length. All zero is empty. */
struct table {
	struct table_row *v;
	size_t count, room;
	bool turned;		/* rows and columns change places for those who ask */
	char *heading;		/* the one above it, or NULL */
	size_t heading_line;	/* of that; others below it have the same */
	size_t line;		/* where it begins, from 1 */
	bool is_labelled;	/* what begins its rows is set off, as headings are */
	char separator;		/* that parted its cells in a file, or NUL */
};

/* Several of them, and what stands around them; texts may be NULL. */
struct tables {
	struct table *v;
	size_t count, room;
	char *title, *goal, *scope;
	struct value *personas;	/* a list of names */
	bool of_lists;		/* made of what is no table */
};

/* --- table.c --------------------------------------------------------------- */

void table_add_row(struct table *table);
void table_add_cell(struct table *table, char *text, size_t line);	/* takes it over */
void table_clear(struct table *table);

struct table *tables_add(struct tables *tables);	/* stale after the next */
void tables_clear(struct tables *tables);

/* As they are turned. What a short row does not have is "", on line 0. */
size_t table_rows(const struct table *table);
size_t table_columns(const struct table *table);
const char *table_text(const struct table *table, size_t row, size_t column);
size_t table_line(const struct table *table, size_t row, size_t column);

/* --- table_cell.c ---------------------------------------------------------- */

/* The texts that stand in a cell of a lane of that kind: one a line, behind
 * bullets, or parted by semicolons. A list of texts; yours. */
struct value *cell_split(const char *text, enum lane_kind kind);

/* The texts of a list as one cell, so that cell_split() finds the same ones.
 * Blanks around a text, and a text of nothing else, are lost. */
void cell_join(const struct value *texts, enum lane_kind kind, struct str *out);

/* A text on one line, without blanks around it; yours. */
char *cell_line(const char *text, size_t len);

/* --- csv.c ----------------------------------------------------------------- */

/* Fills an empty table with what is in the bytes; -1 with an error where that is
 * none, or more than so many cells with a text. */
int csv_scan(const struct format_input *input, size_t full_most, struct table *table,
	struct notes *notes, struct err *err);

/* --- table_read.c, table_write.c ------------------------------------------- */

/* A journey of all tables, or NULL with an error. */
struct journey *table_read(struct tables *tables, const struct format_input *input,
	struct notes *notes, struct err *err);

/* How a journey becomes tables. */
enum table_shape {
	TABLE_LANES,		/* a touchpoint in each row, lanes in columns */
	TABLE_TOUCHPOINTS,	/* the other way round: as a map is printed */
	TABLE_PHASES		/* as that, a table for each phase */
};

/* What --columns says of the shape, or `usual` where nothing is said. */
int table_choose(const struct format_output *output, enum table_shape usual,
	enum table_shape *shape, struct err *err);

/* Our word in the journey's language; English where that is none of ours, or not
 * said: a table is the same whoever writes it. */
const char *table_word(const struct journey *journey, const char *english, const char *dutch);

/* Adds the tables of a journey, and notes on what they do not hold. The
 * title, goal, scope and personas are filled in where the shape is
 * TABLE_PHASES. */
void table_write(const struct format_output *output, enum table_shape shape,
	struct tables *tables, struct notes *notes);

#endif
