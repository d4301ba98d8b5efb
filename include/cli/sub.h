/*
 * What a subcommand of the command line is, and which there are.
 *
 * Help, manual pages and completions are printed from these tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_SUB_H
#define CLI_SUB_H

#include <stdbool.h>
#include <stddef.h>

/* `letter` is what the program knows the option by; from 256 on it has no
 * short form. A row without a name ends a list. */
struct sub_option {
	int letter;
	const char *name;
	const char *argument;	/* WIDTH, or NULL where it takes none */
	const char *help;	/* N_(), without a capital or full stop */
};

/* Letters without a short form count from SUB_LONG + 1. */
enum { SUB_LONG = 256, SUB_VERSION = SUB_LONG };

struct sub {
	const char *name;	/* "" for the one without a name: cjm FILE */
	const char *arguments;	/* what follows the options: FILE */
	const char *help;	/* N_(), without a capital or full stop */
	const struct sub_option *options;
	bool takes_text;	/* an argument may begin with a - as texts do: no -bNAME then */
	/* argv[0] is the subcommand's name. Returns the exit status. */
	int (*run)(const struct sub *sub, int argc, char **argv);
};

const struct sub *const *sub_table(size_t *count);
const struct sub *sub_find(const char *name);	/* or NULL */

/* The options that every subcommand has. */
const struct sub_option *sub_common_options(void);

/* The whole program behind main(): finds the subcommand and runs it. Exit
 * status: 0 all well; 1 findings, differences, conflicts; 2 usage; 3 the input
 * is wrong; 4 the system failed. */
int sub_main(int argc, char **argv);

#endif
