/*
 * Options of a subcommand, one after another, from its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_OPTS_H
#define CLI_OPTS_H

#include <stdbool.h>

#include "base/err.h"
#include "cli/sub.h"
#include "view/theme.h"
#include "view/views.h"

enum { OPTS_END = -1, OPTS_ARGUMENT = 1 };

/* `value` belongs to the option handed out last, or is the argument. Once the
 * run is over (an error was told, help was printed), `over` is set, `status`
 * is the exit status, and nothing more is handed out. */
struct opts {
	const struct sub *sub;
	int argc;
	char **argv;
	struct option *longs;
	char *shorts;
	const char *value;
	bool plain;		/* no options any more */
	bool over;
	int status;
};

void opts_begin(struct opts *opts, const struct sub *sub, int argc, char **argv);

/* The letter of the next option, OPTS_ARGUMENT for a plain argument, in the
 * order in which they were given; OPTS_END after the last. */
int opts_next(struct opts *opts);

/* End the run with a usage error; the message has a %s for each text. */
void opts_fail(struct opts *opts, const char *message, const char *text);
void opts_fail_two(struct opts *opts, const char *message, const char *a, const char *b);

/* Takes the one file that most subcommands work on. */
void opts_take_file(struct opts *opts, const char **file);

/* To be called after OPTS_END: frees, and sees to it that a file was named. */
void opts_end(struct opts *opts, const char *file);

/* A number between `low` and `high`, or a usage error. */
int opts_number(struct opts *opts, int low, int high);

/* The view of that name, or NULL with a usage error. */
const struct view_row *opts_view(struct opts *opts);

/* The theme of that name, else a usage error. */
enum theme opts_theme(struct opts *opts);

#endif
