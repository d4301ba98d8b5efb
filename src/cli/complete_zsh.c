/*
 * The completions of zsh, written from the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "completing.h"
#include "say.h"
#include "words.h"

/* A text between single quotes; `also` gets a backslash before it. */
static void
add_text(struct str *out, const char *text, const char *also)
{
	for (; *text != '\0'; text++) {
		if (*text == '\'') {
			str_add(out, "'\\''");
			continue;
		}
		if (strchr(also, *text) != NULL)
			str_add_char(out, '\\');
		str_add_char(out, *text);
	}
}

/* The action of _arguments: how such words are completed. */
static void
add_action(struct str *out, struct words *words)
{
	const char *word;
	size_t at = 0, len, count = 0;

	switch (words->kind) {
	case WORDS_LISTED:
		str_add(out, words->several ? "_sequence compadd - " : "(");
		while ((word = words_next(words, &at, &len)) != NULL)
			str_add_format(out, "%s%.*s", count++ > 0 ? " " : "", (int)len, word);
		str_add(out, words->several ? "" : ")");
		break;
	case WORDS_JOURNEYS:
		str_add(out, "_cjm_journeys");
		break;
	case WORDS_FILES:
		str_add(out, "_files");
		break;
	case WORDS_FREE:
		str_add_char(out, ' ');
		break;
	}
	str_clear(&words->list);
}

/* One option, in short and long form, as _arguments wants it. */
static void
add_option(struct str *out, const struct sub *sub, const struct sub_option *option)
{
	struct words words;

	str_add(out, "\t\t");
	if (option->letter < SUB_LONG)
		str_add_format(out, "'*'{-%c%s,--%s%s}'", option->letter,
			option->argument != NULL ? "+" : "", option->name,
			option->argument != NULL ? "=" : "");
	else
		str_add_format(out, "'*--%s%s", option->name, option->argument != NULL ? "=" : "");
	str_add_char(out, '[');
	add_text(out, _(option->help), "[]\\:");
	str_add_char(out, ']');
	if (option->argument != NULL) {
		words = words_of_option(sub, option);
		str_add_char(out, ':');
		add_text(out, option->argument, ":\\");
		str_add_char(out, ':');
		add_action(out, &words);
	}
	str_add(out, "' \\\n");
}

static void
add_arguments(struct str *out, const struct sub *sub)
{
	struct words words = words_of_arguments(sub);

	for (const struct sub_option *option = sub->options; option->name != NULL; option++)
		add_option(out, sub, option);
	for (const struct sub_option *option = sub_common_options(); option->name != NULL; option++)
		add_option(out, sub, option);
	str_add(out, "\t\t'*:");
	add_text(out, sub->arguments, ":\\");
	str_add_char(out, ':');
	add_action(out, &words);
	str_add(out, "'\n");
}

static void
add_sub(struct str *out, const struct sub *sub)
{
	str_add_char(out, '\t');
	if (sub->name[0] != '\0')
		str_add_format(out, "%s", sub->name);
	else
		str_add_char(out, '*');
	str_add(out, ")\n\t\t_arguments -s -S \\\n");
	add_arguments(out, sub);
	str_add(out, "\t\t;;\n");
}

void
complete_zsh(struct str *out)
{
	size_t count;
	const struct sub *const *subs = sub_table(&count);

	str_add(out, "#compdef cjm\n# Completions of cjm for zsh, printed by: cjm completions zsh\n\n"
		"_cjm_journeys() {\n\t_files -g '*.(yaml|yml)(-.)'\n}\n\n"
		"_cjm_first() {\n\tlocal -a subs=(\n");
	for (size_t i = 0; i < count; i++) {
		if (subs[i]->name[0] == '\0')
			continue;
		str_add_format(out, "\t\t'%s:", subs[i]->name);
		add_text(out, _(subs[i]->help), ":\\");
		str_add(out, "'\n");
	}
	str_add(out, "\t)\n\t_describe -t commands subcommand subs\n\t_cjm_journeys\n}\n\n"
		"_cjm() {\n\tlocal curcontext=$curcontext\n\n"
		"\tif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n\t\t_cjm_first\n\t\treturn\n\tfi\n"
		"\tif (( CURRENT > 2 )) && (( ${+_cjm_subs[$words[2]]} )); then\n"
		"\t\tlocal sub=$words[2]\n\t\tshift words\n\t\t(( CURRENT-- ))\n"
		"\telse\n\t\tlocal sub=\n\tfi\n\tcase $sub in\n");
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] != '\0')
			add_sub(out, subs[i]);
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] == '\0')
			add_sub(out, subs[i]);
	str_add(out, "\tesac\n}\n\ntypeset -gA _cjm_subs=(");
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] != '\0')
			str_add_format(out, " %s 1", subs[i]->name);
	str_add(out, " )\n\nif [[ $funcstack[1] == _cjm ]]; then\n\t_cjm \"$@\"\n"
		"else\n\tcompdef _cjm cjm\nfi\n");
}
