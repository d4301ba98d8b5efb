/*
 * Help on what is typed on the screen: a command of the prompt, a key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "help.h"

#include <string.h>

#include "base/near.h"
#include "cmd/command.h"
#include "cmd/keys.h"
#include "cmd/usage.h"
#include "say.h"

/* Does the line of a key run that command first? */
static bool
runs(const char *line, const struct command *command)
{
	size_t len = strcspn(line, " ");

	return strncmp(line, command->name, len) == 0 && command->name[len] == '\0';
}

static void
add_keys(struct str *out, const struct command *command)
{
	size_t count;
	const struct key_row *rows = keys_table(&count);

	for (size_t i = 0; i < count; i++)
		if (runs(rows[i].line, command))
			str_add_format(out, "    %s  %s  %s\n", rows[i].key, rows[i].line,
				_(rows[i].note));
}

static bool
add_command(struct str *out, const char *word)
{
	const struct command *command = command_find(word);

	if (command == NULL)
		return false;
	str_add_format(out, "%s: %s", _("at the prompt"), command->name);
	if (command->usage[0] != '\0')
		str_add_char(out, ' ');
	usage_add(out, command->usage);
	str_add_format(out, "\n  %s\n", _(command->help));
	if (command->alias != NULL)
		str_add_format(out, "  %s %s\n", _("Short:"), command->alias);
	add_keys(out, command);
	return true;
}

/* What a key does, mode by mode; rows that do the same are told once. */
static bool
add_key(struct str *out, const char *key)
{
	size_t count;
	const struct key_row *rows = keys_table(&count);
	const struct key_row *last = NULL;
	bool found = false;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(rows[i].key, key) != 0)
			continue;
		if (!found)
			str_add_format(out, "%s: %s\n", _("on the screen"), key);
		found = true;
		if (last == NULL || strcmp(last->line, rows[i].line) != 0 ||
		    strcmp(last->note, rows[i].note) != 0)
			str_add_format(out, "  %s\n    %s\n", _(rows[i].note), rows[i].line);
		last = &rows[i];
	}
	return found;
}

bool
help_add_typed(struct str *out, const char *word)
{
	bool command = add_command(out, word), key;
	struct str named = { 0 };

	if (command)
		str_add_char(out, '\n');
	str_add_format(&named, "<%s>", word);
	key = add_key(out, word) || add_key(out, str_text(&named));
	str_clear(&named);
	if (command && !key)
		str_cut(out, out->len - 1);
	return command || key;
}

const char *
help_nearest(const char *word)
{
	struct nearest nearest = { .word = word };
	size_t count;
	const struct sub *const *subs = sub_table(&count);
	const struct command *commands;

	for (size_t i = 0; i < count; i++)
		nearest_offer(&nearest, subs[i]->name);
	commands = command_table(&count);
	for (size_t i = 0; i < count; i++)
		nearest_offer(&nearest, commands[i].name);
	return nearest.best;
}
