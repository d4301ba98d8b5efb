/*
 * How something is printed on standard output.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "print.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH 80	/* where nothing says how wide */
#define WIDTH_MIN 20

static enum print_color
color_of(struct opts *opts)
{
	static const char *const names[] = { "auto", "always", "never" };
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(opts->value, names[i]) == 0)
			return (enum print_color)i;
	opts_fail(opts, N_("“%s” is none of auto, always, never"), opts->value);
	return PRINT_COLOR_AUTO;
}

bool
print_take(struct opts *opts, int option, struct print *print)
{
	if (option == PRINT_WIDTH)
		print->width = opts_number(opts, WIDTH_MIN, PRINT_WIDTH_MAX);
	else if (option == PRINT_COLOR)
		print->color = color_of(opts);
	else if (option == PRINT_ASCII)
		print->ascii = true;
	return option == PRINT_WIDTH || option == PRINT_COLOR || option == PRINT_ASCII;
}

int
print_width(const struct print *print)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	int width = 0;

	if (print->width != 0)
		return print->width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		width = size.ws_col;
	if (width == 0 && columns != NULL)
		width = (int)strtol(columns, NULL, 10);
	if (width <= 0)
		width = WIDTH;
	if (width < WIDTH_MIN)
		return WIDTH_MIN;
	return width < PRINT_WIDTH_MAX ? width : PRINT_WIDTH_MAX;
}

bool
print_has_color(const struct print *print)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	if (print->color != PRINT_COLOR_AUTO)
		return print->color == PRINT_COLOR_ALWAYS;
	return isatty(STDOUT_FILENO) && (none == NULL || none[0] == '\0')
		&& term != NULL && strcmp(term, "dumb") != 0;
}
