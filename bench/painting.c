/*
 * What a good painter sends to make one screen of another.
 *
 * Rows are painted from top to bottom, each from left to right. Between two runs
 * of cells that change, those that stay are jumped over or written again,
 * whatever is shorter; blanks up to the end of a row are erased at once. The
 * sequences are those of ECMA-48.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "painting.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { CURSOR_SHOWN = 6, ERASE = 3, FAR = 1000000 };

/* Where the pen is and how it writes, and what was sent so far. */
struct pen {
	int row, col;		/* col -1: behind the last one, where terminals differ */
	struct term_cell look;
	long sent;
};

void
picture_clear(struct picture *picture)
{
	free(picture->cell);
	memset(picture, 0, sizeof *picture);
}

/* The ink of a blank is not seen. */
static bool
is_blank(const struct term_cell *cell)
{
	return strcmp(cell->text, " ") == 0 && !cell->underline && !cell->reverse &&
	    cell->paper < 0;
}

void
picture_take(struct picture *picture, const struct term *term)
{
	static const struct term_cell blank = { .text = " ", .ink = -1, .paper = -1 };
	int rows = term_rows(term), cols = term_cols(term);

	picture->rows = rows;
	picture->cols = cols;
	picture->cell = mem_resize(picture->cell, (size_t)(rows * cols), sizeof *picture->cell);
	for (int i = 0; i < rows * cols; i++) {
		term_cell_at(term, i / cols, i % cols, &picture->cell[i]);
		if (is_blank(&picture->cell[i]))
			picture->cell[i] = blank;
	}
	term_cursor(term, &picture->row, &picture->col, &picture->shown);
}

static bool
same_look(const struct term_cell *a, const struct term_cell *b)
{
	return a->bold == b->bold && a->underline == b->underline && a->italic == b->italic &&
	    a->reverse == b->reverse && a->ink == b->ink && a->paper == b->paper;
}

static bool
same_cell(const struct term_cell *a, const struct term_cell *b)
{
	return same_look(a, b) && strcmp(a->text, b->text) == 0;
}

static int
digits(int number)
{
	return number < 10 ? 1 : number < 100 ? 2 : 3;
}

/* CSI n LETTER, where 1 goes without saying. */
static int
csi(int number)
{
	return 3 + (number == 1 ? 0 : digits(number));
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* A colour as one of the numbers of SGR. */
static int
color_cost(int color)
{
	if (color < 8)
		return 2;	/* 30 to 37, and 39 */
	if (color < 16)
		return 2;	/* 90 to 97; 100 to 107 are counted alike */
	return color < 256 ? 5 + digits(color) : 5 + 9;
}

static int
look_cost(const struct term_cell *from, const struct term_cell *to)
{
	static const struct term_cell plain = { .ink = -1, .paper = -1 };
	int change = 0, anew = 0;

	if (same_look(from, to))
		return 0;
	if (same_look(to, &plain))
		return 3;
	change += from->bold != to->bold ? (to->bold ? 2 : 3) : 0;
	change += from->underline != to->underline ? (to->underline ? 2 : 3) : 0;
	change += from->italic != to->italic ? (to->italic ? 2 : 3) : 0;
	change += from->reverse != to->reverse ? (to->reverse ? 2 : 3) : 0;
	change += from->ink != to->ink ? 1 + color_cost(to->ink) : 0;
	change += from->paper != to->paper ? 1 + color_cost(to->paper) : 0;
	anew = 1 + 2 * (to->bold + to->underline + to->italic + to->reverse);
	anew += to->ink >= 0 ? 1 + color_cost(to->ink) : 0;
	anew += to->paper >= 0 ? 1 + color_cost(to->paper) : 0;
	return 2 + least(change, anew);
}

/* A blank can be written with any ink. */
static int
turn_cost(const struct term_cell *from, const struct term_cell *to)
{
	bool any = is_blank(to) && !from->underline && !from->reverse && from->paper < 0;

	return any ? 0 : look_cost(from, to);
}

/* Along one row: by one number, by steps back, or from its begin. */
static int
across(int from, int to, int cols)
{
	int there, back;

	if (from == to)
		return 0;
	if (to == 0)
		return 1;
	there = 1 + csi(to);
	back = from < 0 || from >= cols ? FAR : from < to ? csi(to - from)
	    : least(from - to, csi(from - to));
	return least(least(there, back), 3 + digits(to + 1));
}

static void
move(struct pen *pen, int row, int col, int cols)
{
	int jump = 2 + digits(row + 1) + (col > 0 ? 1 + digits(col + 1) : 0) + 1;
	int down = row < pen->row ? csi(pen->row - row)
	    : least(row - pen->row, row > pen->row ? csi(row - pen->row) : 0);

	pen->sent += least(jump, down + across(pen->col, col, cols));
	pen->row = row;
	pen->col = col;
}

static void
write_cell(struct pen *pen, const struct term_cell *cell, int cols)
{
	if (cell->text[0] != '\0') {
		pen->sent += turn_cost(&pen->look, cell) + (long)strlen(cell->text);
		if (turn_cost(&pen->look, cell) > 0)
			pen->look = *cell;
	}
	pen->col++;
	if (pen->col >= cols)
		pen->col = -1;
}

/* What it takes to write from the pen up to `col`, and the look of what is there. */
static long
over_cost(struct pen pen, const struct term_cell *row, int col, int cols)
{
	long before = pen.sent;

	while (pen.col < col)
		write_cell(&pen, &row[pen.col], cols);
	return pen.sent + turn_cost(&pen.look, &row[col]) - before;
}

static void
go_to(struct pen *pen, const struct term_cell *to, int row, int col, int cols)
{
	struct pen jumped = *pen;

	move(&jumped, row, col, cols);
	if (pen->row == row && pen->col >= 0 && pen->col < col && to[pen->col].text[0] != '\0' &&
	    over_cost(*pen, to, col, cols) <
	    jumped.sent - pen->sent + turn_cost(&pen->look, &to[col])) {
		while (pen->col < col)
			write_cell(pen, &to[pen->col], cols);
		return;
	}
	*pen = jumped;
}

/* From where on a row is blank. */
static int
blank_from(const struct term_cell *row, int cols)
{
	while (cols > 0 && is_blank(&row[cols - 1]))
		cols--;
	return cols;
}

static bool
differs(const struct term_cell *a, const struct term_cell *b, int from, int to)
{
	for (int col = from; col < to; col++)
		if (!same_cell(&a[col], &b[col]))
			return true;
	return false;
}

static int
count_changes(const struct term_cell *a, const struct term_cell *b, int from, int to)
{
	int count = 0;

	for (int col = from; col < to; col++)
		count += !same_cell(&a[col], &b[col]);
	return count;
}

static void
paint_row(struct pen *pen, const struct term_cell *from, const struct term_cell *to, int row,
    int cols)
{
	static const struct term_cell plain = { .ink = -1, .paper = -1 };
	int end = blank_from(to, cols);
	bool erase = count_changes(from, to, end, cols) > ERASE;

	for (int col = 0; col < (erase ? end : cols); col++) {
		/* A wide character is written whole. */
		bool wide = col + 1 < cols && to[col + 1].text[0] == '\0';

		if (to[col].text[0] == '\0' || !differs(from, to, col, col + 1 + wide))
			continue;
		go_to(pen, to, row, col, cols);
		write_cell(pen, &to[col], cols);
		if (wide)
			write_cell(pen, &to[++col], cols);
	}
	if (!erase)
		return;
	go_to(pen, to, row, end, cols);
	pen->sent += (pen->look.paper < 0 ? 0 : look_cost(&pen->look, &plain)) + ERASE;
	if (pen->look.paper >= 0)
		pen->look = plain;
}

long
painting_cost(const struct picture *from, const struct picture *to)
{
	struct pen pen = { from->row, from->col, { .ink = -1, .paper = -1 }, 0 };

	for (int row = 0; row < to->rows; row++) {
		const struct term_cell *is = &to->cell[row * to->cols];
		const struct term_cell *was = &from->cell[row * to->cols];

		if (differs(was, is, 0, to->cols))
			paint_row(&pen, was, is, row, to->cols);
	}
	if (to->shown)
		move(&pen, to->row, to->col, to->cols);
	pen.sent += from->shown != to->shown ? CURSOR_SHOWN : 0;
	return pen.sent;
}

bool
picture_same(const struct picture *a, const struct picture *b, int *row)
{
	for (*row = 0; *row < a->rows; ++*row)
		if (differs(&a->cell[*row * a->cols], &b->cell[*row * b->cols], 0, a->cols))
			return false;
	return true;
}
