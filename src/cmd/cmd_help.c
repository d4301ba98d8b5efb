/*
 * The commands that show the keys and commands, and close what lies over the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/needle.h"
#include "cmd/settings.h"
#include "cmd/usage.h"
#include "commands.h"
#include "here.h"
#include "hinting.h"
#include "lines.h"
#include "list.h"
#include "model/query.h"
#include "searching.h"
#include "text.h"
#include "view/legend.h"

static bool
had_key(const struct key_row *rows, size_t from, size_t at)
{
	size_t i;

	for (i = from; i < at; i++)
		if (rows[i].group == rows[at].group && strcmp(rows[i].key, rows[at].key) == 0)
			return true;
	return false;
}

/* All keys that share the note of row `at`, and that the user has not bound
 * otherwise; none if an earlier row had it. */
static void
keys_of_note(const struct settings *own, const struct key_row *rows, size_t count, size_t at,
	struct str *keys)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (rows[i].group != rows[at].group || strcmp(rows[i].note, rows[at].note) != 0)
			continue;
		if (i < at)
			return;
		if (had_key(rows, at, i) || settings_key(own, rows[i].mode, rows[i].key) != NULL)
			continue;
		if (keys->len > 0)
			str_add_char(keys, ' ');
		str_add(keys, rows[i].key);
	}
}

static void
add_group(const struct settings *own, struct value *list, enum key_group group)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	list_add_heading(list, text_translate(keys_group_title(group)));
	for (i = 0; i < count; i++) {
		struct str keys = { 0 };

		if (rows[i].group == group)
			keys_of_note(own, rows, count, i, &keys);
		if (keys.len > 0)
			list_add_pair(list, str_text(&keys), text_translate(rows[i].note));
		str_clear(&keys);
	}
}

static void
add_own(const struct settings *own, struct value *list)
{
	size_t i;

	if (own->bind_count > 0)
		list_add_heading(list, _("Your own keys"));
	for (i = 0; i < own->bind_count; i++) {
		const struct binding *bind = &own->binds[i];
		struct str key = { 0 };

		str_add(&key, bind->key);
		if (bind->mode != KEYS_NORMAL)
			str_add_format(&key, " (%s)", keys_mode_name(bind->mode));
		list_add_pair(list, str_text(&key),
			*bind->line != '\0' ? bind->line : _("does nothing"));
		str_clear(&key);
	}
}

/* What a note can begin with. */
static void
add_signs(const struct settings *own, struct value *list)
{
	size_t i;

	list_add_heading(list, _("At the beginning of a note"));
	for (i = 0; i < own->sign_count; i++)
		if (*own->signs[i].lane != '\0')
			list_add_pair(list, own->signs[i].sign, own->signs[i].lane);
	list_add_wrapped(list, "  ", 2, _("@NAME at its end says who. In pasted lines - is the mark "
		"of a list, unless a line has another sign."));
}

/* What stands in the title line, which nothing else explains. */
static void
add_title_signs(struct value *list)
{
	static const char *const signs[][2] = {
		{ "[+]", N_("edits that are not saved yet") },
		{ "!15", N_("so much the checks find: # lists it, M-n goes to the next") },
		{ "~3", N_("so much differs from the state that the map is compared with: F8 lists it") },
		{ "2/9", N_("touchpoints that a filter leaves: filter alone shows all") },
		{ "[12:30]", N_("the timer") },
		{ "[read only]", N_("nothing can be changed") },
	};

	list_add_heading(list, _("In the title line"));
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		list_add_pair(list, text_translate(signs[i][0]), text_translate(signs[i][1]));
}

/* The signs on the map, as they stand there. */
static void
add_legend(const struct settings *own, struct value *list)
{
	struct str sign = { 0 };
	const char *meaning;

	list_add_heading(list, _("Signs on the map"));
	for (size_t i = 0; (meaning = legend_add(i, own->ascii, &sign)) != NULL; i++) {
		list_add_pair(list, str_text(&sign), text_translate(meaning));
		str_cut(&sign, 0);
	}
	str_clear(&sign);
}

static void
add_usage(struct str *text, const struct command *command)
{
	if (*command->usage == '\0')
		return;
	str_add_char(text, ' ');
	usage_add(text, command->usage);
}

static void
add_command(struct value *list, const struct command *command)
{
	struct str text = { 0 };

	str_add(&text, command->name);
	if (command->alias != NULL)
		str_add_format(&text, ", %s", command->alias);
	add_usage(&text, command);
	list_add_wrapped(list, "  ", 6, str_text(&text));
	list_add_wrapped(list, "      ", 6, text_translate(command->help));
	str_clear(&text);
}

/* What a condition can be about, and how it is said. */
static void
show_conditions(struct editor *editor, const struct command *command)
{
	static const char *const signs[][2] = {
		{ "owner=sales,support", N_("it is one of these") },
		{ "owner~sal", N_("it has this in it") },
		{ "owner!=sales", N_("it is none of these") },
		{ "owner= owner!=", N_("there is none, there is one") },
		{ "level<=2", N_("numbers and days: = < <= > >=") },
		{ "delivery", N_("a word alone is text") },
	};
	struct value *list = value_new_list();
	const char *name, *help;
	key_id key;

	add_command(list, command);
	list_add_heading(list, _("Conditions, all of which must hold"));
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		list_add_pair(list, signs[i][0], text_translate(signs[i][1]));
	list_add_heading(list, _("What they can be about"));
	for (size_t i = 0; (name = query_key(i, &help, &key)) != NULL; i++)
		list_add_pair(list, name, text_translate(help));
	list_show(editor, list, command->name);
}

static void
help_one(struct editor *editor, const struct command *command)
{
	struct str usage = { 0 };

	if (strchr(command->args, 'q') != NULL && editor->has_screen) {
		show_conditions(editor, command);
		return;
	}
	add_usage(&usage, command);
	text_say(editor, "%s%s: %s", command->name, str_text(&usage), text_translate(command->help));
	str_clear(&usage);
}

/* Is the word in what the command is called elsewhere, or in what it does? */
static bool
is_about(const struct command *command, const char *word)
{
	const struct command *called = NULL;
	struct needle needle = { 0 };
	bool is;

	while ((called = command_called(word, called)) != NULL)
		if (called == command)
			return true;
	needle_init(&needle, word, true);
	is = needle_in(&needle, text_translate(command->help));
	needle_clear(&needle);
	return is;
}

/* A word that is no command: those that it is about. */
static int
help_word(struct editor *editor, const char *word, struct err *err)
{
	const struct command *table, *first = command_called(word, NULL);
	struct value *list;
	size_t count;

	if (first != NULL && (command_called(word, first) == NULL || !editor->has_screen)) {
		help_one(editor, first);
		return 0;
	}
	table = command_table(&count);
	list = value_new_list();
	for (size_t i = 0; i < count; i++)
		if (is_about(&table[i], word))
			add_command(list, &table[i]);
	if (value_count(list) > 0 && editor->has_screen) {
		list_show(editor, list, word);
		return 0;
	}
	value_free(list);
	lines_command(word, err);
	return -1;
}

static int
help_command(struct editor *editor, const char *name, struct err *err)
{
	const struct command *command = command_find(name);

	if (command == NULL)
		return help_word(editor, name, err);
	help_one(editor, command);
	return 0;
}

int
cmd_help(struct editor *editor, const struct args *args, struct err *err)
{
	const struct command *commands;
	struct value *list;
	size_t count, i;

	if (args->count > 1)
		return help_command(editor, args->v[1], err);
	list = value_new_list();
	hint_add_help(editor, list);
	add_own(editor->settings, list);
	for (i = 0; i < KEY_GROUPS; i++)
		add_group(editor->settings, list, (enum key_group)i);
	add_signs(editor->settings, list);
	add_legend(editor->settings, list);
	add_title_signs(list);
	list_add_heading(list, _("Commands"));
	commands = command_table(&count);
	for (i = 0; i < count; i++)
		add_command(list, &commands[i]);
	list_show(editor, list, _("Keys and commands"));
	return 0;
}

int
cmd_close(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	(void)err;
	if (editor->list != NULL)
		list_drop(editor);
	else if (editor->detail)
		editor->detail = false;
	else if (editor->picks.count > 0)
		picks_clear(&editor->picks);
	else if (!search_hide(editor))
		here_open(editor, views_find("map"));
	return 0;
}
