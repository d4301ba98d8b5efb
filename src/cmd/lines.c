/*
 * Whether a line can be run at all: its commands, and how many words they get.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/settings.h"
#include "cmd/usage.h"
#include "commands.h"
#include "text.h"

const char *
lines_elsewhere(const char *word)
{
	return strcmp(word, "import") == 0 ?
		N_("in a shell `cjm import` reads other formats") : NULL;
}

const struct command *
lines_command(const char *name, struct err *err)
{
	const struct command *command = command_find(name), *table;
	struct nearest nearest = { .word = name };
	size_t count, i;

	if (command != NULL)
		return command;
	if ((command = command_called(name, NULL)) != NULL)
		nearest.best = command->name;
	table = command_table(&count);
	for (i = 0; command == NULL && lines_elsewhere(name) == NULL && i < count; i++)
		nearest_offer(&nearest, table[i].name);
	nearest_fail(&nearest, N_("there is no command “%s”"),
		N_("there is no command “%s”; is “%s” meant?"), err);
	if (nearest.best == NULL)
		err_set_hint(err, lines_elsewhere(name) != NULL ? lines_elsewhere(name) :
			N_("help shows the commands"));
	return NULL;
}

/* The option that the word up to `len` names, or NULL. */
static const struct option_row *
option_named(const char *word, size_t len)
{
	size_t count;
	const struct option_row *rows = option_table(&count);

	for (size_t i = 0; i < count; i++)
		if (strlen(rows[i].name) == len && strncmp(rows[i].name, word, len) == 0)
			return &rows[i];
	return NULL;
}

static void
set_word(struct args *args, size_t at, const char *text, size_t len)
{
	if (at == args->count)
		args->v = mem_resize(args->v, ++args->count, sizeof *args->v);
	else
		free(args->v[at]);
	args->v[at] = mem_text_n(text, len);
}

/* NAME=VALUE becomes two words. */
static void
part_at_sign(struct args *args)
{
	char *sign = args->count == 2 ? strchr(args->v[1], '=') : NULL;

	if (sign == NULL)
		return;
	set_word(args, 2, sign + 1, strlen(sign + 1));
	*sign = '\0';
}

void
lines_settle(struct args *args)
{
	bool sets = args->count > 1 && args->count < 4 && strcmp(args->v[0], "set") == 0;
	const char *word = args->count > 1 ? args->v[1] : "";
	size_t len = strcspn(word, "=?");
	const struct option_row *row = option_named(word, len);
	bool off = row == NULL && str_starts(word, "no");

	if (off)
		row = option_named(word + 2, len - 2);
	if (args->count > 1 && strcmp(args->v[0], "option") == 0)
		part_at_sign(args);
	if (!sets || (row == NULL && (args->count > 2 || word[len] != '=')))
		return;
	set_word(args, 0, "option", strlen("option"));
	if (row != NULL && args->count == 2 && word[len] == '\0' && row->type == OPTION_TRUTH) {
		set_word(args, 1, row->name, strlen(row->name));
		set_word(args, 2, off ? "off" : "on", off ? 3 : 2);
	} else if (word[len] == '?') {
		args->v[1][len] = '\0';
	} else {
		part_at_sign(args);
	}
}

/* Makes one word of all from `at` on; as a line they stay words. */
static void
join_rest(struct args *args, size_t at, bool line)
{
	struct str text = { 0 };
	size_t i;

	for (i = at; i < args->count; i++) {
		if (i > at)
			str_add_char(&text, ' ');
		if (line)
			args_quote(args->v[i], &text);
		else
			str_add(&text, args->v[i]);
		free(args->v[i]);
	}
	args->v[at] = str_take(&text);
	args->count = at + 1;
}

static int
fail(const char *message, const char *name, const char *usage, struct err *err)
{
	struct str text = { 0 };

	usage_add(&text, usage);
	err_set(err, ERR_USAGE, message, "tt", name, str_text(&text));
	str_clear(&text);
	return -1;
}

int
lines_too_few(const char *name, const char *usage, struct err *err)
{
	return fail(N_("too few words: %s %s"), name, usage, err);
}

int
lines_count(const struct command *command, struct args *args, struct err *err)
{
	const char *left_out = strchr(command->args, '?');
	size_t most = strlen(command->args) - (left_out != NULL), least = most;
	char last = most > 0 ? command->args[strlen(command->args) - 1] : '\0';

	if (left_out != NULL)
		least = (size_t)(left_out - command->args);
	if ((last == 't' || last == 'r' || last == 'p') && args->count > most + 1)
		join_rest(args, most, last == 'r');
	if (args->count - 1 >= least && (args->count - 1 <= most || last == 'q'))
		return 0;
	if (*command->usage == '\0')
		return err_set(err, ERR_USAGE, N_("%s takes no words"), "t", command->name);
	fail(args->count - 1 < least ? N_("too few words: %s %s") :
		N_("too many words: %s %s"), command->name, command->usage, err);
	if (strcmp(command->name, "set") == 0)
		err_set_hint(err, N_("option NAME VALUE sets an option"));
	return -1;
}

int
lines_check(const char *line, struct err *err)
{
	const struct command *command;
	struct args args;
	int result = 0;

	while (result == 0 && *line != '\0') {
		if (args_take(&line, &args, err) != 0)
			return -1;
		if (args.count > 0) {
			lines_settle(&args);
			command = lines_command(args.v[0], err);
			result = command != NULL ? lines_count(command, &args, err) : -1;
		}
		args_clear(&args);
	}
	return result;
}
