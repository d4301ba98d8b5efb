/*
 * Options of a subcommand, one after another, from its table.
 *
 * getopt_long does the work; what it would say itself is said here, in the
 * words of all other messages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "opts.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/near.h"
#include "help.h"
#include "say.h"

static size_t
opts_count(const struct sub_option *options)
{
	size_t count = 0;

	while (options[count].name != NULL)
		count++;
	return count;
}

static void
opts_add(struct opts *opts, const struct sub_option *options, size_t *at, struct str *shorts)
{
	for (; options->name != NULL; options++) {
		opts->longs[*at] = (struct option){
			.name = options->name,
			.has_arg = options->argument != NULL ? required_argument : no_argument,
			.val = options->letter,
		};
		(*at)++;
		if (options->letter >= SUB_LONG)
			continue;
		str_add_char(shorts, (char)options->letter);
		if (options->argument != NULL)
			str_add_char(shorts, ':');
	}
}

void
opts_begin(struct opts *opts, const struct sub *sub, int argc, char **argv)
{
	const struct sub_option *common = sub_common_options();
	struct str shorts = { 0 };
	size_t at = 0;

	*opts = (struct opts){ .sub = sub, .argc = argc, .argv = argv };
	opts->longs = mem_zero(opts_count(sub->options) + opts_count(common) + 1,
		sizeof *opts->longs);
	/* '-': arguments in their order; ':': no words of getopt's own. */
	str_add(&shorts, "-:");
	opts_add(opts, sub->options, &at, &shorts);
	opts_add(opts, common, &at, &shorts);
	opts->shorts = str_take(&shorts);
	optind = 0;	/* starts anew, also after an earlier run */
}

void
opts_fail_two(struct opts *opts, const char *message, const char *a, const char *b)
{
	struct err err = { 0 };

	if (opts->over)
		return;
	err_set(&err, ERR_USAGE, message, "tt", a, b);
	opts->status = say_usage(opts->sub, &err);
	opts->over = true;
}

void
opts_fail(struct opts *opts, const char *message, const char *text)
{
	opts_fail_two(opts, message, text, "");
}

/* The option that `word`, such as --widht=40, was probably meant to be. */
static const char *
opts_nearest(const struct opts *opts, const char *word)
{
	char *name = mem_text_n(word + 2, strcspn(word + 2, "="));
	struct nearest nearest = { .word = name };
	const struct option *each;

	for (each = opts->longs; each->name != NULL; each++)
		nearest_offer(&nearest, each->name);
	free(name);
	return nearest.best;
}

static void
opts_fail_unknown(struct opts *opts)
{
	const char *word = opts->argv[optind - 1], *nearest = NULL;
	char letter[] = { '-', (char)optopt, '\0' };

	if (optopt > 0 && optopt < SUB_LONG)
		word = letter;
	else if (str_starts(word, "--"))
		nearest = opts_nearest(opts, word);
	if (nearest != NULL)
		opts_fail_two(opts, N_("there is no option %s; did you mean --%s?"), word, nearest);
	else
		opts_fail(opts, N_("there is no option %s"), word);
}

static int
opts_take_help(struct opts *opts, int letter)
{
	if (letter == 'h')
		opts->status = help_sub(opts->sub);
	else
		opts->status = help_version();
	opts->over = true;
	return OPTS_END;
}

/* Behind "--" all are arguments. */
static int
opts_plain(struct opts *opts)
{
	if (optind >= opts->argc)
		return OPTS_END;
	opts->value = opts->argv[optind++];
	return OPTS_ARGUMENT;
}

/* A note such as "- too slow" is no option, nor is "-too slow". */
static bool
opts_is_text(const struct opts *opts)
{
	const char *word = opts->argv[optind];

	return str_starts(word, "- ") || (opts->sub->takes_text && word[0] == '-' &&
	    word[1] != '-' && strpbrk(word, " \t") != NULL);
}

/* "-slow" would be -s with the value "low": what is meant is not guessed. */
static bool
opts_is_unclear(const struct opts *opts)
{
	int at = optind > 0 ? optind : 1;
	const char *word = at < opts->argc ? opts->argv[at] : "";

	return opts->sub->takes_text && word[0] == '-' && word[1] != '-' && word[1] != '\0' &&
	    word[2] != '\0';
}

int
opts_next(struct opts *opts)
{
	int letter;

	if (opts->over)
		return OPTS_END;
	if (opts->plain || (optind > 0 && optind < opts->argc && opts_is_text(opts)))
		return opts_plain(opts);
	if (opts_is_unclear(opts)) {
		opts_fail(opts, N_("“%s”: put a blank behind an option's letter, or -- before a text "
			"that begins with -"), opts->argv[optind > 0 ? optind : 1]);
		return OPTS_END;
	}
	letter = getopt_long(opts->argc, opts->argv, opts->shorts, opts->longs, NULL);
	opts->value = optarg;
	switch (letter) {
	case ':':
		opts_fail(opts, N_("the option %s needs a value"), opts->argv[optind - 1]);
		return OPTS_END;
	case '?':
		opts_fail_unknown(opts);
		return OPTS_END;
	case 'h':
	case SUB_VERSION:
		return opts_take_help(opts, letter);
	case -1:
		opts->plain = true;
		return opts_plain(opts);
	default:
		return letter;
	}
}

void
opts_take_file(struct opts *opts, const char **file)
{
	if (*file == NULL)
		*file = opts->value;
	else
		opts_fail(opts, N_("one file at a time, not also %s"), opts->value);
}

void
opts_end(struct opts *opts, const char *file)
{
	free(opts->longs);
	free(opts->shorts);
	if (file == NULL)
		opts_fail(opts, N_("which file?"), "");
}

int
opts_number(struct opts *opts, int low, int high)
{
	char *end, range[32];
	long number = strtol(opts->value, &end, 10);

	if (*end == '\0' && end != opts->value && number >= low && number <= high)
		return (int)number;
	snprintf(range, sizeof range, "%d-%d", low, high);
	opts_fail_two(opts, N_("“%s” is no number in %s"), opts->value, range);
	return low;
}

const struct view_row *
opts_view(struct opts *opts)
{
	const struct view_row *rows, *view = views_find(opts->value);
	struct str names = { 0 };
	size_t i, count;

	if (view != NULL)
		return view;
	rows = views_table(&count);
	for (i = 0; i < count; i++)
		str_add_format(&names, "%s%s", i > 0 ? ", " : "", rows[i].name);
	opts_fail_two(opts, N_("there is no view “%s”; there are: %s"), opts->value,
		str_text(&names));
	str_clear(&names);
	return NULL;
}

enum theme
opts_theme(struct opts *opts)
{
	struct str names = { 0 };
	int i;

	for (i = 0; i < THEMES; i++) {
		if (strcmp(theme_name((enum theme)i), opts->value) == 0)
			break;
		str_add_format(&names, "%s%s", i > 0 ? ", " : "", theme_name((enum theme)i));
	}
	if (i == THEMES)
		opts_fail_two(opts, N_("“%s” is none of %s"), opts->value, str_text(&names));
	str_clear(&names);
	return i < THEMES ? (enum theme)i : THEME_PLAIN;
}
