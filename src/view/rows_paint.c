/*
 * A table of rows and columns: painted as wide as there is room.
 *
 * Numbers get what they need. Texts share what is left: the widest is made
 * narrower first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/rows.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "base/width.h"

#define GAP 2		/* columns between two columns */
#define TEXT_LEAST 8	/* columns that a text keeps, if it has them */

static bool
is_text(const struct rows_column *column)
{
	return column->kind <= ROWS_PATH;
}

void
rows_number(const struct rows_column *column, double number, struct str *out)
{
	str_cut(out, 0);
	if (isnan(number))
		return;
	switch (column->kind) {
	case ROWS_LEVEL:
		str_add_format(out, "%.1f", number);
		break;
	case ROWS_DAYS:
		str_add_format(out, "%ld d", (long)number);
		break;
	case ROWS_TEXT:
	case ROWS_PATH:
	case ROWS_COUNT:
		str_add_format(out, "%ld", (long)number);
		break;
	}
}

/* --- fitting ------------------------------------------------------------------ */

static const char *
title_of(const struct rows_column *column, const char *(*translate)(const char *))
{
	return translate != NULL ? translate(column->title) : column->title;
}

static int
width_of_text(const char *text)
{
	size_t width = width_of(text, strlen(text));

	return width < INT16_MAX ? (int)width : INT16_MAX;
}

static int
width_of_cell(const struct rows_column *column, const struct rows_cell *cell, struct str *number)
{
	if (is_text(column))
		return width_of_text(cell->text != NULL ? cell->text : "");
	rows_number(column, cell->number, number);
	return width_of_text(str_text(number));
}

void
rows_widen(const struct rows *rows, int widths[ROWS_COLUMNS_MAX])
{
	struct str number = { 0 };

	for (size_t i = 0; i < rows->count; i++)
		for (size_t k = 0; k < rows->column_count; k++) {
			int width = width_of_cell(&rows->columns[k], &rows_at(rows, i)[k], &number);

			if (width > widths[k])
				widths[k] = width;
		}
	str_clear(&number);
}

static int
sum_of(const struct rows *rows, const int *widths)
{
	int sum = -GAP;

	for (size_t i = 0; i < rows->column_count; i++)
		sum += widths[i] > 0 ? widths[i] + GAP : 0;
	return sum;
}

/* The column of texts that is to be made narrower: the widest one, where a path,
 * of which the end alone says little, counts for less; column_count: none. */
static size_t
widest_text(const struct rows *rows, const int *widths)
{
	size_t widest = rows->column_count;
	int most = 0;

	for (size_t i = 0; i < rows->column_count; i++) {
		int weight = rows->columns[i].kind == ROWS_PATH ? widths[i] : 2 * widths[i];

		if (!is_text(&rows->columns[i]) || widths[i] <= TEXT_LEAST || weight <= most)
			continue;
		widest = i;
		most = weight;
	}
	return widest;
}

/* The last column that is painted, but for the first one. */
static size_t
last_column(const struct rows *rows, const int *widths)
{
	size_t last = rows->column_count - 1;

	while (last > 0 && widths[last] == 0)
		last--;
	return last;
}

void
rows_fit(const struct rows *rows, int width, const char *(*translate)(const char *),
	int widths[ROWS_COLUMNS_MAX])
{
	for (size_t i = 0; i < rows->column_count; i++) {
		int title = width_of_text(title_of(&rows->columns[i], translate));

		if (widths[i] > 0 && widths[i] < title)
			widths[i] = title;
	}
	while (sum_of(rows, widths) > width) {
		size_t text = widest_text(rows, widths);

		if (text < rows->column_count)
			widths[text]--;
		else if (last_column(rows, widths) > 0)
			widths[last_column(rows, widths)] = 0;
		else
			widths[0] = width;
	}
}

/* --- painting ----------------------------------------------------------------- */

/* The end of a path that fits, behind an ellipsis. */
static void
paint_path(struct canvas *canvas, int x, int width, const char *path, enum style style)
{
	size_t len = strlen(path), all = width_of(path, len);
	uint32_t point;

	if (all > (size_t)width) {
		x += canvas_glyph(canvas, x, 0, GLYPH_CUT, style);
		width--;
	}
	for (size_t step; all > (size_t)width; path += step, len -= step) {
		step = utf8_decode(path, len, &point);
		all = width_of(path + step, len - step);
	}
	canvas_text(canvas, x, 0, width, path, len, style);
}

static void
paint_cell(const struct rows_column *column, const struct rows_cell *cell, int x, int width,
	struct canvas *canvas)
{
	struct str text = { 0 };

	if (column->kind == ROWS_PATH) {
		paint_path(canvas, x, width, cell->text != NULL ? cell->text : "", cell->style);
	} else if (column->kind == ROWS_TEXT) {
		canvas_text_cut(canvas, x, 0, width, cell->text != NULL ? cell->text : "",
		    cell->style);
	} else {
		rows_number(column, cell->number, &text);
		if (text.len == 0)
			str_add_char(&text, '-');
		canvas_text(canvas, x + width - width_of_text(str_text(&text)), 0, width,
		    str_text(&text), text.len, cell->style);
		str_clear(&text);
	}
}

void
rows_paint_titles(const struct rows *rows, const int widths[ROWS_COLUMNS_MAX],
	const char *(*translate)(const char *), struct canvas *canvas)
{
	int x = 0;

	for (size_t i = 0; i < rows->column_count; i++) {
		const char *title = widths[i] > 0 ? title_of(&rows->columns[i], translate) : NULL;

		if (title == NULL)
			continue;
		canvas_text_cut(canvas, is_text(&rows->columns[i]) ? x :
		    x + widths[i] - width_of_text(title), 0, widths[i], title, STYLE_TITLE);
		x += widths[i] + GAP;
	}
}

void
rows_paint(const struct rows *rows, size_t row, const int widths[ROWS_COLUMNS_MAX],
	struct canvas *canvas)
{
	int x = 0;

	for (size_t i = 0; i < rows->column_count; i++) {
		if (widths[i] == 0)
			continue;
		paint_cell(&rows->columns[i], &rows_at(rows, row)[i], x, widths[i], canvas);
		x += widths[i] + GAP;
	}
}
