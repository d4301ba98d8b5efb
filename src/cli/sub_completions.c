/*
 * cjm completions: a script that teaches a shell to complete what is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "completing.h"
#include "opts.h"
#include "say.h"
#include "subs.h"

static const struct sub_option no_options[] = { { 0 } };

static const struct {
	const char *name;
	void (*write)(struct str *out);
} shells[] = {
	{ "bash", complete_bash }, { "zsh", complete_zsh }, { "fish", complete_fish },
};

static int
completions_run(const struct sub *sub, int argc, char **argv)
{
	const char *shell = NULL;
	struct str out = { 0 };
	struct opts opts;
	size_t i = 0;
	int status;

	opts_begin(&opts, sub, argc, argv);
	while (opts_next(&opts) != OPTS_END)
		opts_take_file(&opts, &shell);
	opts_end(&opts, "");
	while (shell != NULL && i < sizeof shells / sizeof *shells &&
	    strcmp(shells[i].name, shell) != 0)
		i++;
	if (shell == NULL)
		opts_fail(&opts, N_("which shell? bash, zsh or fish"), "");
	else if (i == sizeof shells / sizeof *shells)
		opts_fail(&opts, N_("“%s” is none of bash, zsh, fish"), shell);
	if (opts.over)
		return opts.status;
	shells[i].write(&out);
	status = say_document(str_text(&out), out.len);
	str_clear(&out);
	return status;
}

const struct sub sub_completions = {
	.name = "completions",
	.arguments = "SHELL",
	.help = N_("print completions for bash, zsh or fish"),
	.options = no_options,
	.run = completions_run,
};
