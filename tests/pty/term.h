/*
 * A program in a pseudo-terminal, and the screen that it draws there.
 *
 * Rows and columns count from 0. Nothing here waits longer than it is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_TERM_H
#define PTY_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/str.h"

struct term;

/* Whether this system gives out pseudo-terminals: a bare chroot does not. */
bool term_can_start(void);

/* Starts `argv` on a screen of its own; ends the driver when that fails. */
struct term *term_new(char *const argv[], int rows, int cols);

/* The same on a line of so many baud that brings what is typed `delay` milliseconds
 * late; 0 is no limit and no delay. */
struct term *term_new_slow(char *const argv[], int rows, int cols, int baud, int delay);
void term_free(struct term *term); /* kills what still runs; takes NULL */

/* Draws what arrives within `ms` milliseconds; returns as soon as something
 * did. False once the program has closed its terminal. */
bool term_pump(struct term *term, int ms);

/* All that the program has sent since it was asked first, or since it was cut;
 * the terminal's. */
struct str *term_sent(struct term *term);

/* What has arrived so far: how many bytes, in how many pieces, and when the last
 * of it did, by the monotonic clock in nanoseconds. */
struct term_tally {
	size_t bytes;
	size_t pieces;
	long long last;
};
struct term_tally term_tally(const struct term *term);

/* Calls `came` whenever something has arrived, before it is drawn. */
void term_listen(struct term *term, void (*came)(void *with), void *with);

/* The program, for those who ask the system about it. */
pid_t term_pid(const struct term *term);

/* A screen without a program, and what draws on it instead. */
struct term *term_new_blank(int rows, int cols);
void term_draw(struct term *term, const char *bytes, size_t len);

/* Is it at work, or kept from it by others? False where this cannot be known. */
bool term_is_busy(const struct term *term);

/* The exit status, 128 + n for signal n; -1 while the program runs. */
int term_status(struct term *term);
void term_signal(struct term *term, int number);

/* Grants the program no more memory than it has, or all again; false: this
 * system cannot. */
bool term_starve(struct term *term, bool starve);

void term_type(struct term *term, const char *text);
void term_paste(struct term *term, const char *text);
bool term_key(struct term *term, const char *name); /* false: no such key */
void term_click(struct term *term, int button, int row, int col);
void term_drag(struct term *term, int row, int col, int to_row, int to_col);
/* Stops what the program writes before it gets here, as Ctrl-S does. */
bool term_freeze(struct term *term, bool on);
void term_resize(struct term *term, int rows, int cols);

int term_rows(const struct term *term);
int term_cols(const struct term *term);
void term_cursor(const struct term *term, int *row, int *col, bool *shown);

/* Appends a row's text, without the blanks at its end. */
void term_add_row(const struct term *term, int row, struct str *out);

/* Where `text` stands in a row, as a column; -1 when it does not. */
int term_find(const struct term *term, int row, const char *text);

/* One cell. A colour is 0 to 255, or 256 more than 0xRRGGBB; -1: the terminal's own. */
struct term_cell {
	char text[32];	/* "" in the right half of a wide character */
	bool bold, underline, italic, reverse;
	int ink, paper;
};
void term_cell_at(const struct term *term, int row, int col, struct term_cell *cell);

/* Appends the names of a cell's attributes: "bold underline reverse". */
void term_add_style(const struct term *term, int row, int col, struct str *out);

#endif
