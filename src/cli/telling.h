/*
 * What is told of maps, printed on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_TELLING_H
#define CLI_TELLING_H

#include "show.h"
#include "view/telling.h"

/* All zero is as it fits standard output: wrapped on a terminal, else a line
 * for each. */
struct telling_request {
	int width;		/* columns; 0: as the terminal */
	enum show_color color;
	bool ascii;
	bool dense;		/* no blank lines */
};

/* Prints it; a blank line stands before each heading but on the first line. Returns
 * the exit status, and has told about a failure. */
int telling_print(const struct told *told, const struct telling_request *request);

#endif
