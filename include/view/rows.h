/*
 * A table of rows and columns: sorted, and painted as wide as there is room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_ROWS_H
#define VIEW_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "view/canvas.h"

/* What stands in a column. A path is cut at its beginning, a text at its end. */
enum rows_kind { ROWS_TEXT, ROWS_PATH, ROWS_COUNT, ROWS_LEVEL, ROWS_DAYS };

struct rows_column {
	const char *name;	/* for programs, never translated */
	const char *title;	/* N_(), above the column, short */
	enum rows_kind kind;
};

/* A text, or NULL; a number, or NAN. Of a text column only the text counts, of
 * the others only the number. A cell owns its text. */
struct rows_cell {
	char *text;
	double number;
	enum style style;
};

#define ROWS_COLUMNS_MAX 24

/* The columns are borrowed and outlive the rows. */
struct rows {
	const struct rows_column *columns;
	size_t column_count;
	struct rows_cell *cells;	/* row by row */
	size_t count, room;		/* rows; cells there is room for */
};

/* A row at the end whose cells are empty; stale after the next one. */
struct rows_cell *rows_add(struct rows *rows);
const struct rows_cell *rows_at(const struct rows *rows, size_t row);
void rows_cut(struct rows *rows);		/* forgets all rows */
void rows_clear(struct rows *rows);		/* frees */

/* By one column: texts without case and accents, numbers; what is empty comes
 * last, also backwards. Rows that are alike there keep their order. */
void rows_sort(struct rows *rows, size_t column, bool back);

/* What is written in a cell of a number: "3.4"; "" of NAN. `out` is cut first. */
void rows_number(const struct rows_column *column, double number, struct str *out);

/* How wide each column would be, all 0 at first, grows to the widest cell there is.
 * Rows may come and go in between. */
void rows_widen(const struct rows *rows, int widths[ROWS_COLUMNS_MAX]);

/* From that, how wide each is painted where there are `width` columns; 0: it is
 * empty in all rows, or there is no room for it: those on the right go first. */
void rows_fit(const struct rows *rows, int width, const char *(*translate)(const char *),
	int widths[ROWS_COLUMNS_MAX]);

/* Paints the titles, or a row, onto the first line of the canvas. */
void rows_paint_titles(const struct rows *rows, const int widths[ROWS_COLUMNS_MAX],
	const char *(*translate)(const char *), struct canvas *canvas);
void rows_paint(const struct rows *rows, size_t row, const int widths[ROWS_COLUMNS_MAX],
	struct canvas *canvas);

#endif
