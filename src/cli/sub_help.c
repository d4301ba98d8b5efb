/*
 * cjm help: what there is, or all about one subcommand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "help.h"
#include "opts.h"
#include "say.h"
#include "subs.h"

static const struct sub_option no_options[] = { { 0 } };

static int
help_run(const struct sub *self, int argc, char **argv)
{
	const struct sub *sub = NULL;
	struct opts opts;

	opts_begin(&opts, self, argc, argv);
	while (opts_next(&opts) != OPTS_END) {
		sub = sub_find(opts.value);
		if (sub == NULL)
			opts_fail(&opts, N_("there is no subcommand “%s”"), opts.value);
	}
	opts_end(&opts, "");
	if (opts.over)
		return opts.status;
	return sub != NULL ? help_sub(sub) : help_all();
}

const struct sub sub_help = {
	.name = "help",
	.arguments = "[SUBCOMMAND]",
	.help = N_("tell about a subcommand and its options"),
	.options = no_options,
	.run = help_run,
};
