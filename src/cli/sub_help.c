/*
 * cjm help: what there is, or all about one word: a subcommand, command or key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "help.h"
#include "opts.h"
#include "say.h"
#include "subs.h"

static const struct sub_option no_options[] = { { 0 } };

/* All that is called like that: a subcommand, a command of the prompt, a key. */
static int
help_word(const struct sub *sub, const char *word)
{
	struct str text = { 0 };
	int status = sub != NULL ? help_sub(sub) : SAY_WELL;

	if (sub != NULL)
		str_add_char(&text, '\n');
	if (help_add_typed(&text, word) && status == SAY_WELL) {
		say_text(stdout, str_text(&text));
		status = say_flush();
	}
	str_clear(&text);
	return status;
}

static bool
help_knows(const char *word)
{
	struct str text = { 0 };
	bool knows = sub_find(word) != NULL || help_add_typed(&text, word);

	str_clear(&text);
	return knows;
}

static int
help_run(const struct sub *self, int argc, char **argv)
{
	const char *word = NULL, *nearest;
	struct opts opts;

	opts_begin(&opts, self, argc, argv);
	while (opts_next(&opts) != OPTS_END) {
		word = opts.value;
		nearest = help_nearest(word);
		if (help_knows(word))
			continue;
		if (nearest != NULL)
			opts_fail_two(&opts, N_("no subcommand, command or key is called “%s”; did "
			    "you mean “%s”?"), word, nearest);
		else
			opts_fail(&opts, N_("no subcommand, command or key is called “%s”"), word);
	}
	opts_end(&opts, "");
	if (opts.over)
		return opts.status;
	return word != NULL && *word != '\0' ? help_word(sub_find(word), word) : help_all();
}

const struct sub sub_help = {
	.name = "help",
	.arguments = "[SUBCOMMAND | COMMAND | KEYNAME]",
	.help = N_("tell about a subcommand, a command of the prompt, or a key"),
	.options = no_options,
	.run = help_run,
};
