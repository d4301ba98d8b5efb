/*
 * The table of subcommands, and the way from the first word to one of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "base/near.h"
#include "format/format.h"
#include "say.h"
#include "subs.h"

static const struct sub *const subs[] = {
	&sub_edit,
	&sub_new,
	&sub_tour,
	&sub_show,
	&sub_check,
	&sub_list,
	&sub_run,
	&sub_note,
	&sub_data,
	&sub_recover,
	&sub_import,
	&sub_export,
	&sub_diff,
	&sub_log,
	&sub_merge,
	&sub_git_setup,
	&sub_schema,
	&sub_completions,
	&sub_help,
};

static const struct sub_option common_options[] = {
	{ 'h', "help", NULL, N_("print this help") },
	{ SUB_VERSION, "version", NULL, N_("print the version") },
	{ 0 },
};

const struct sub *const *
sub_table(size_t *count)
{
	*count = sizeof subs / sizeof subs[0];
	return subs;
}

const struct sub_option *
sub_common_options(void)
{
	return common_options;
}

const struct sub *
sub_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof subs / sizeof subs[0]; i++)
		if (strcmp(subs[i]->name, name) == 0)
			return subs[i];
	return NULL;
}

/* The subcommand that was probably meant, when `word` is no file. */
static const char *
sub_nearest(const char *word)
{
	struct nearest nearest = { .word = word };
	size_t i;

	for (i = 0; i < sizeof subs / sizeof subs[0]; i++)
		nearest_offer(&nearest, subs[i]->name);
	return nearest.best;
}

/* A bare word that is neither a subcommand nor a file. */
static int
sub_unknown(const char *word)
{
	const char *nearest = sub_nearest(word);
	struct err err = { 0 };

	if (nearest != NULL)
		err_set(&err, ERR_USAGE,
			N_("no subcommand and no file is called “%s”; did you mean “%s”?"),
			"tt", word, nearest);
	else
		err_set(&err, ERR_USAGE, N_("no subcommand and no file is called “%s”"),
			"t", word);
	return say_usage(NULL, &err);
}

static int
run_named(int argc, char **argv)
{
	const struct sub *sub = argc > 1 ? sub_find(argv[1]) : NULL;
	struct err err = { 0 };

	if (sub != NULL && sub != &sub_edit)
		return sub->run(sub, argc - 1, argv + 1);
	if (argc < 2) {
		err_set(&err, ERR_USAGE, isatty(STDOUT_FILENO) ?
			N_("which file? 'cjm new FILE' begins a journey; 'cjm tour' shows how it works") :
			N_("which file? 'cjm new FILE' begins a journey"), NULL);
		return say_usage(NULL, &err);
	}
	if (argv[1][0] != '-' && strpbrk(argv[1], "./") == NULL && access(argv[1], F_OK) != 0)
		return sub_unknown(argv[1]);
	return sub_edit.run(&sub_edit, argc, argv);
}

int
sub_main(int argc, char **argv)
{
	int status;

	format_begin();
	say_progress();
	status = run_named(argc, argv);
	say_no_progress();
	return status;
}
