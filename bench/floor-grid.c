/*
 * The least that a grid in curses does: what the editor is measured against.
 *
 *     floor-grid TABLE
 *
 * shows a table as generate.c writes it, touchpoints from left to right and
 * lanes below each other, four lines to a cell on a high screen and one on a low
 * one. The first line of the cell at hand is reversed, a status line names it. A
 * text can be typed behind it; curses decides what is sent. No journey, no YAML,
 * no undo but of the last text, nothing kept safe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curses.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "base/width.h"

enum { LANES = 13, LABEL = 12, COLUMN = 20, TOP = 3 };

struct grid {
	char *bytes;		/* of the file; cells point into it */
	char **cell;		/* LANES for each touchpoint, and for the head */
	size_t count, room;	/* of cells */
	size_t columns;		/* touchpoints */
	size_t at, lane;	/* under the cursor; lane 0 is the name */
	size_t first;		/* touchpoint shown */
	int high;		/* lines of a cell */
	char *before;		/* what undo brings back */
	char **changed;
	const char *prompt;	/* typed so far, while something is typed */
	bool editing;
};

static char **
cell_at(struct grid *grid, size_t column, size_t lane)
{
	return &grid->cell[(column + 1) * LANES + lane];
}

static int
read_grid(struct grid *grid, const char *path)
{
	FILE *in = fopen(path, "r");
	long size;

	if (!in || fseek(in, 0, SEEK_END) != 0 || (size = ftell(in)) < 0)
		return -1;
	rewind(in);
	grid->bytes = mem_alloc((size_t)size + 1);
	grid->bytes[fread(grid->bytes, 1, (size_t)size, in)] = '\0';
	fclose(in);
	for (char *at = grid->bytes; *at;) {
		size_t len = strcspn(at, "\t\n");

		vec_grow(grid->cell, grid->count, grid->room);
		grid->cell[grid->count++] = at;
		at += len;
		if (*at)
			*at++ = '\0';
	}
	grid->columns = grid->count / LANES - 1;
	return 0;
}

/* Puts a text into `width` columns of up to `lines` lines, breaking anywhere. */
static void
put_text(const char *text, int y, int x, int width, int lines, attr_t look)
{
	for (int line = 0; line < lines; line++) {
		const char *from = text;

		text += width_fit(text, strlen(text), (size_t)width);
		attrset(line == 0 ? look : A_NORMAL);
		mvaddnstr(y + line, x, from, (int)(text - from));
		if (line == 0 && look != A_NORMAL)
			hline(' ' | look, width - (int)width_of(from, (size_t)(text - from)));
		attrset(A_NORMAL);
	}
}

/* Behind the text of the cell at hand. */
static void
put_caret(const struct grid *grid)
{
	const char *text = grid->prompt;
	size_t len = strlen(text), fits;
	int y = grid->lane == 0 ? 1 : TOP + (int)(grid->lane - 1) * grid->high;

	for (int i = 1; i < grid->high && len > (fits = width_fit(text, len, COLUMN)); i++) {
		text += fits;
		len -= fits;
		y++;
	}
	move(y, LABEL + (int)(grid->at - grid->first) * (COLUMN + 1) + (int)width_of(text, len));
}

static size_t
shown_columns(void)
{
	return (size_t)((COLS - LABEL) / (COLUMN + 1));
}

static void
put_column(struct grid *grid, size_t column)
{
	int x = LABEL + (int)(column - grid->first) * (COLUMN + 1);

	for (size_t lane = 0; lane < LANES; lane++) {
		int y = lane == 0 ? 1 : TOP + (int)(lane - 1) * grid->high;
		bool here = column == grid->at && lane == grid->lane;

		if (y + grid->high > LINES - 1)
			break;
		put_text(*cell_at(grid, column, lane), y, x, COLUMN, lane == 0 ? 1 : grid->high,
		    here ? A_REVERSE : A_NORMAL);
	}
}

static void
paint(struct grid *grid)
{
	size_t shown = shown_columns();

	if (grid->at < grid->first)
		grid->first = grid->at;
	if (grid->at >= grid->first + shown)
		grid->first = grid->at - shown + 1;
	erase();
	for (size_t lane = 1; lane < LANES; lane++)
		if (TOP + (int)lane * grid->high <= LINES - 1)
			mvaddstr(TOP + (int)(lane - 1) * grid->high, 0, grid->cell[lane]);
	for (size_t i = grid->first; i < grid->first + shown && i < grid->columns; i++)
		put_column(grid, i);
	if (grid->prompt && !grid->editing)
		mvprintw(LINES - 1, 0, "/%s", grid->prompt);
	else
		mvprintw(LINES - 1, 0, " %zu  %s", grid->at + 1, grid->cell[grid->lane]);
	curs_set(grid->editing);
	if (grid->editing)
		put_caret(grid);
	refresh();
}

static void
find(struct grid *grid, const char *text)
{
	for (size_t i = grid->at; *text && i < grid->columns; i++)
		for (size_t lane = 0; lane < LANES; lane++)
			if (strstr(*cell_at(grid, i, lane), text)) {
				grid->at = i;
				grid->lane = lane;
				return;
			}
}

/* Types behind `text`, until Enter; shows each letter. The typed text is yours. */
static char *
type(struct grid *grid, const char *old, bool cell)
{
	struct str text = {0};
	int key;

	grid->editing = cell;
	str_add(&text, old);
	for (;;) {
		grid->prompt = str_text(&text);
		if (cell)
			*cell_at(grid, grid->at, grid->lane) = (char *)str_text(&text);
		else
			find(grid, str_text(&text));
		paint(grid);
		key = getch();
		if (key == '\r' || key == '\n' || key == ERR)
			break;
		str_add_char(&text, (char)key);
	}
	grid->prompt = NULL;
	grid->editing = false;
	return str_take(&text);
}

static void
edit(struct grid *grid)
{
	grid->changed = cell_at(grid, grid->at, grid->lane);
	grid->before = *grid->changed;
	*grid->changed = type(grid, grid->before, true);
}

/* Written beside it, made sure of, put in its place. */
static void
save(struct grid *grid)
{
	FILE *out = fopen("floor.tmp", "w");

	for (size_t i = 0; out && i < grid->count; i++)
		fprintf(out, "%s%c", grid->cell[i], i % LANES == LANES - 1 ? '\n' : '\t');
	if (!out || fflush(out) != 0 || fsync(fileno(out)) != 0 || fclose(out) != 0)
		return;
	rename("floor.tmp", "floor.saved");
}

static void
press(struct grid *grid, int key)
{
	size_t last = grid->columns - 1, page = shown_columns();

	switch (key) {
	case KEY_RIGHT:	grid->at += grid->at < last; break;
	case KEY_LEFT:	grid->at -= grid->at > 0; break;
	case 'j':	grid->lane += grid->lane < LANES - 1; break;
	case 'k':	grid->lane -= grid->lane > 0; break;
	case 'w':
		grid->at = grid->at + page < last ? grid->at + page : last;
		grid->first = grid->at;
		break;
	case 'b':
		grid->at = grid->at > page ? grid->at - page : 0;
		grid->first = grid->at;
		break;
	case 'G':	grid->at = last; break;
	case 'g':	grid->at = grid->lane = 0; break;
	case '\r':	edit(grid); break;
	case 'u':
		if (grid->changed)
			*grid->changed = grid->before;
		break;
	case '/':	free(type(grid, "", false)); break;
	case 'S' & 0x1f: save(grid); break;
	case 'L' & 0x1f: clearok(curscr, TRUE); break;
	default:	break;
	}
}

int
main(int argc, char **argv)
{
	struct grid grid = {0};
	int key;

	setlocale(LC_ALL, "");
	if (argc != 2 || read_grid(&grid, argv[1]) < 0 || !initscr())
		return fprintf(stderr, "usage: floor-grid TABLE\n"), 2;
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	typeahead(-1);
	curs_set(0);
	grid.high = LINES >= 40 ? 4 : 1;
	do {
		paint(&grid);
		key = getch();
		press(&grid, key);
	} while (key != 'q' && key != ERR);
	endwin();
	return 0;
}
