/*
 * The completions of fish, written from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "completing.h"
#include "say.h"
#include "words.h"

/* A text between single quotes. */
static void
add_text(struct str *out, const char *text)
{
	str_add_char(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '\'' || *text == '\\')
			str_add_char(out, '\\');
		str_add_char(out, *text);
	}
	str_add_char(out, '\'');
}

/* When a line holds: that subcommand stands there, or none yet. */
static void
add_condition(struct str *out, const struct sub *sub)
{
	str_add(out, "complete -c cjm -n ");
	if (sub->name[0] != '\0')
		str_add_format(out, "'__fish_seen_subcommand_from %s'", sub->name);
	else
		str_add(out, "__cjm_without_subcommand");
}

/* What is offered: words, or files. Words of which several may stand there are
 * joined by commas. */
static void
add_words(struct str *out, struct words *words)
{
	const char *word;
	size_t at = 0, len, count = 0;

	switch (words->kind) {
	case WORDS_LISTED:
		str_add(out, words->several ? " -xa '(__fish_complete_list , \"printf %s\\\\\\n " :
			" -xa '");
		while ((word = words_next(words, &at, &len)) != NULL)
			str_add_format(out, "%s%.*s", count++ > 0 ? " " : "", (int)len, word);
		str_add(out, words->several ? "\")'" : "'");
		break;
	case WORDS_JOURNEYS:
		str_add(out, " -kxa '(__fish_complete_suffix .yaml)'");
		break;
	case WORDS_FILES:
		str_add(out, " -rF");
		break;
	case WORDS_FREE:
		break;
	}
	str_clear(&words->list);
}

static void
add_options(struct str *out, const struct sub *sub, const struct sub_option *options)
{
	for (; options->name != NULL; options++) {
		struct words words;

		add_condition(out, sub);
		if (options->letter < SUB_LONG)
			str_add_format(out, " -s %c", options->letter);
		str_add_format(out, " -l %s -d ", options->name);
		add_text(out, _(options->help));
		if (options->argument != NULL) {
			words = words_of_option(sub, options);
			if (words.kind == WORDS_FREE)
				str_add(out, " -x");
			add_words(out, &words);
		}
		str_add_char(out, '\n');
	}
}

void
complete_fish(struct str *out)
{
	size_t count;
	const struct sub *const *subs = sub_table(&count);

	str_add(out, "# Completions of cjm for fish, printed by: cjm completions fish\n"
		"complete -c cjm -f\n\nfunction __cjm_without_subcommand\n"
		"\tnot __fish_seen_subcommand_from");
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] != '\0')
			str_add_format(out, " %s", subs[i]->name);
	str_add(out, "\nend\n\n");
	for (size_t i = 0; i < count; i++) {
		if (subs[i]->name[0] == '\0')
			continue;
		str_add_format(out, "complete -c cjm -n __fish_use_subcommand -a %s -d ", subs[i]->name);
		add_text(out, _(subs[i]->help));
		str_add_char(out, '\n');
	}
	for (size_t i = 0; i < count; i++) {
		struct words words = words_of_arguments(subs[i]);

		if (words.kind != WORDS_FREE) {
			add_condition(out, subs[i]);
			add_words(out, &words);
			str_add_char(out, '\n');
		}
		add_options(out, subs[i], subs[i]->options);
		add_options(out, subs[i], sub_common_options());
	}
}
