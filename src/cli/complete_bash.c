/*
 * The completions of bash, written from the tables.
 *
 * A place is told by the subcommand and the word before it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "completing.h"
#include "say.h"
#include "words.h"

/* The script's way through the command line; %s is put in place of each case. */
static const char head[] =
	"# Completions of cjm for bash, printed by: cjm completions bash\n"
	"\n"
	"# Files that are journeys, or any files, and folders.\n"
	"_cjm_files()\n"
	"{\n"
	"\tlocal IFS=$'\\n'\n"
	"\n"
	"\tcompopt -o filenames 2>/dev/null\n"
	"\tif [[ $1 == files ]]; then\n"
	"\t\tCOMPREPLY=($(compgen -f -- \"$2\"))\n"
	"\telse\n"
	"\t\tCOMPREPLY=($(compgen -d -- \"$2\"; compgen -f -X '!*.yaml' -- \"$2\";\n"
	"\t\t    compgen -f -X '!*.yml' -- \"$2\"))\n"
	"\tfi\n"
	"}\n"
	"\n"
	"# Words; behind a comma the next of several.\n"
	"_cjm_words()\n"
	"{\n"
	"\tlocal before= cur=$3\n"
	"\n"
	"\tif [[ $1 == several && $cur == *,* ]]; then\n"
	"\t\tbefore=${cur%,*},\n"
	"\t\tcur=${cur##*,}\n"
	"\tfi\n"
	"\tCOMPREPLY=($(compgen -P \"$before\" -W \"$2\" -- \"$cur\"))\n"
	"\t[[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null\n"
	"}\n"
	"\n"
	"_cjm()\n"
	"{\n"
	"\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} sub=\n"
	"\n"
	"\tCOMPREPLY=()\n"
	"\t# --view=map comes as three words.\n"
	"\tif [[ $cur == = ]]; then\n"
	"\t\tcur=\n"
	"\telif [[ $prev == = && COMP_CWORD -gt 1 ]]; then\n"
	"\t\tprev=${COMP_WORDS[COMP_CWORD - 2]}\n"
	"\tfi\n";

static void
add_listed(struct str *out, const struct words *words)
{
	const char *word;
	size_t at = 0, len, count = 0;

	while ((word = words_next(words, &at, &len)) != NULL)
		str_add_format(out, "%s%.*s", count++ > 0 ? " " : "", (int)len, word);
}

/* What to reply where these words are expected. */
static void
add_reply(struct str *out, struct words *words)
{
	switch (words->kind) {
	case WORDS_LISTED:
		str_add_format(out, "_cjm_words %s '", words->several ? "several" : "one");
		add_listed(out, words);
		str_add(out, "' \"$cur\"");
		break;
	case WORDS_JOURNEYS:
		str_add(out, "_cjm_files journeys \"$cur\"");
		break;
	case WORDS_FILES:
		str_add(out, "_cjm_files files \"$cur\"");
		break;
	case WORDS_FREE:
		str_add(out, ":");
		break;
	}
	str_clear(&words->list);
}

static void
add_subs(struct str *out, const char *between)
{
	size_t count;
	const struct sub *const *subs = sub_table(&count);

	for (size_t i = 0, said = 0; i < count; i++)
		if (subs[i]->name[0] != '\0')
			str_add_format(out, "%s%s", said++ > 0 ? between : "", subs[i]->name);
}

/* The values of the options of a subcommand: each a case "sub --option". */
static void
add_values(struct str *out, const struct sub *sub)
{
	for (const struct sub_option *option = sub->options; option->name != NULL; option++) {
		struct words words;

		if (option->argument == NULL)
			continue;
		words = words_of_option(sub, option);
		str_add(out, "\t");
		if (option->letter < SUB_LONG)
			str_add_format(out, "'%s -%c' | ", sub->name, option->letter);
		str_add_format(out, "'%s --%s') ", sub->name, option->name);
		add_reply(out, &words);
		str_add(out, "; return ;;\n");
	}
}

static void
add_options(struct str *out, const struct sub_option *options)
{
	for (; options->name != NULL; options++) {
		str_add_format(out, " --%s", options->name);
		if (options->letter < SUB_LONG)
			str_add_format(out, " -%c", options->letter);
	}
}

static void
add_case(struct str *out, const struct sub *sub)
{
	struct words words = words_of_arguments(sub);

	str_add_format(out, "\t'%s-'*) _cjm_words one '", sub->name);
	add_options(out, sub_common_options());
	add_options(out, sub->options);
	str_add_format(out, "' \"$cur\" ;;\n\t'%s '*) ", sub->name);
	add_reply(out, &words);
	str_add(out, " ;;\n");
}

void
complete_bash(struct str *out)
{
	size_t count;
	const struct sub *const *subs = sub_table(&count);

	str_add(out, head);
	str_add(out, "\tif [[ COMP_CWORD -gt 1 ]]; then\n\t\tcase ${COMP_WORDS[1]} in\n\t\t");
	add_subs(out, " | ");
	str_add(out, ") sub=${COMP_WORDS[1]} ;;\n\t\tesac\n\tfi\n\tcase \"$sub $prev\" in\n");
	for (size_t i = 0; i < count; i++)
		add_values(out, subs[i]);
	str_add(out, "\tesac\n\t# A blank stands before what is no option.\n"
		"\t[[ $cur == -* ]] && sub+=$cur || sub+=\" $cur\"\n\tcase $sub in\n");
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] != '\0')
			add_case(out, subs[i]);
	for (size_t i = 0; i < count; i++)
		if (subs[i]->name[0] == '\0')
			add_case(out, subs[i]);
	str_add(out, "\tesac\n\tif [[ COMP_CWORD -eq 1 && $cur != -* ]]; then\n"
		"\t\tCOMPREPLY+=($(compgen -W '");
	add_subs(out, " ");
	str_add(out, "' -- \"$cur\"))\n\tfi\n}\n\ncomplete -F _cjm cjm\n");
}
