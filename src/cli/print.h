/*
 * How something is printed on standard output: the options that say so, which
 * several subcommands have, and what they come to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include <stdbool.h>

#include "cli/sub.h"
#include "opts.h"

#define PRINT_WIDTH_MAX 4096

enum print_color { PRINT_COLOR_AUTO, PRINT_COLOR_ALWAYS, PRINT_COLOR_NEVER };

/* All zero is as it fits standard output. */
struct print {
	int width;		/* columns; 0: as the terminal, else 80 */
	enum print_color color;
	bool ascii;
};

/* Their letters, apart from those of the subcommands. */
enum { PRINT_WIDTH = 'w', PRINT_COLOR = SUB_LONG + 101, PRINT_ASCII };

/* Their rows in the table of a subcommand's options. */
#define PRINT_OPTIONS \
	{ PRINT_WIDTH, "width", "COLUMNS", N_("at most so many columns (20 to 4096)") }, \
	{ PRINT_COLOR, "color", "WHEN", N_("when to use colours: auto, always or never") }, \
	{ PRINT_ASCII, "ascii", NULL, N_("lines, curves and marks in plain ASCII") }

/* Takes an option that is one of them; false: it is another. */
bool print_take(struct opts *opts, int option, struct print *print);

/* How wide to print, whether in colours. */
int print_width(const struct print *print);
bool print_has_color(const struct print *print);

#endif
