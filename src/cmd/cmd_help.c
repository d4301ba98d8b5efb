/*
 * The commands that show the keys and commands, and close what lies over the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/value.h"
#include "base/width.h"
#include "cmd/keys.h"
#include "commands.h"
#include "here.h"
#include "text.h"
#include "view/wrap.h"

#define KEYS_WIDTH 22
#define WIDTH 76

static void
add_line(struct value *list, const char *text)
{
	value_add(list, value_new_text(text));
}

static void
add_heading(struct value *list, const char *title)
{
	if (list->count > 0)
		add_line(list, "");
	add_line(list, title);
}

/* Adds a text as lines of WIDTH columns; `first` stands before the first one,
 * `indent` blanks before the others. */
static void
add_wrapped(struct value *list, const char *first, size_t indent, const char *text)
{
	struct wrap wrap = { 0 };
	size_t i;

	wrap_text(&wrap, text, strlen(text), WIDTH - (int)indent, 0);
	for (i = 0; i < wrap.count; i++) {
		struct str line = { 0 };

		if (i == 0)
			str_add(&line, first);
		else
			str_add_times(&line, ' ', indent);
		str_add_n(&line, text + wrap.v[i].start, wrap.v[i].len);
		add_line(list, str_text(&line));
		str_clear(&line);
	}
	wrap_clear(&wrap);
}

/* What stands left, padded, and what it means. */
static void
add_pair(struct value *list, const char *left, const char *right)
{
	struct str first = { 0 };
	size_t width = width_of(left, strlen(left));

	str_add(&first, "  ");
	if (width < KEYS_WIDTH) {
		str_add(&first, left);
		str_add_times(&first, ' ', KEYS_WIDTH - width);
	} else {
		add_wrapped(list, "  ", 2, left);
		str_add_times(&first, ' ', KEYS_WIDTH);
	}
	add_wrapped(list, str_text(&first), KEYS_WIDTH + 2, right);
	str_clear(&first);
}

static bool
had_key(const struct key_row *rows, size_t from, size_t at)
{
	size_t i;

	for (i = from; i < at; i++)
		if (rows[i].group == rows[at].group && strcmp(rows[i].key, rows[at].key) == 0)
			return true;
	return false;
}

/* All keys that share the note of row `at`; none if an earlier row had it. */
static void
keys_of_note(const struct key_row *rows, size_t count, size_t at, struct str *keys)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (rows[i].group != rows[at].group || strcmp(rows[i].note, rows[at].note) != 0)
			continue;
		if (i < at)
			return;
		if (had_key(rows, at, i))
			continue;
		if (keys->len > 0)
			str_add_char(keys, ' ');
		str_add(keys, rows[i].key);
	}
}

static void
add_group(struct value *list, enum key_group group)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	add_heading(list, text_translate(keys_group_title(group)));
	for (i = 0; i < count; i++) {
		struct str keys = { 0 };

		if (rows[i].group == group)
			keys_of_note(rows, count, i, &keys);
		if (keys.len > 0)
			add_pair(list, str_text(&keys), text_translate(rows[i].note));
		str_clear(&keys);
	}
}

static void
add_command(struct value *list, const struct command *command)
{
	struct str text = { 0 };

	str_add(&text, command->name);
	if (command->alias != NULL)
		str_add_format(&text, ", %s", command->alias);
	if (*command->usage != '\0')
		str_add_format(&text, " %s", command->usage);
	add_wrapped(list, "  ", 6, str_text(&text));
	add_wrapped(list, "      ", 6, text_translate(command->help));
	str_clear(&text);
}

static int
help_command(struct editor *editor, const char *name, struct err *err)
{
	const struct command *command = command_find(name);

	if (command == NULL)
		return err_set(err, ERR_USAGE, N_("there is no command “%s”"), "t", name);
	text_say(editor, "%s%s%s: %s", command->name, *command->usage != '\0' ? " " : "",
		command->usage, text_translate(command->help));
	return 0;
}

static void
drop_list(struct editor *editor)
{
	value_free(editor->list);
	free(editor->list_title);
	editor->list = NULL;
	editor->list_title = NULL;
	editor->list_top = 0;
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
	for (i = 0; i < KEY_GROUPS; i++)
		add_group(list, (enum key_group)i);
	add_heading(list, _("Commands"));
	commands = command_table(&count);
	for (i = 0; i < count; i++)
		add_command(list, &commands[i]);
	drop_list(editor);
	editor->list = list;
	editor->list_title = mem_text(_("Keys and commands"));
	return 0;
}

int
cmd_close(struct editor *editor, const struct args *args, struct err *err)
{
	(void)args;
	(void)err;
	if (editor->list != NULL)
		drop_list(editor);
	else if (editor->detail)
		editor->detail = false;
	else
		here_open(editor, views_find("map"));
	return 0;
}
