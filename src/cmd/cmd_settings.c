/*
 * The commands on options and keys, and what they change on the screen at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/settings.h"
#include "commands.h"
#include "keyname.h"
#include "list.h"
#include "text.h"

/* Options of what is on the screen; all others are asked where they matter. */
static void
apply(struct editor *editor, const char *name)
{
	bool all = name == NULL;

	if (all || strcmp(name, "detail") == 0)
		editor->detail = editor->settings->detail;
	if (all || strcmp(name, "width") == 0)
		map_set_column_width(editor->map, editor->settings->width);
}

/* The mistakes in files of settings, one a line. */
static void
show_errors(struct editor *editor, const struct err *err)
{
	struct value *list = value_new_list();

	for (; err != NULL; err = err->next) {
		struct str line = { 0 };

		if (err->file != NULL)
			str_add_format(&line, "%s:%zu:%zu: ", err->file, err->line, err->column);
		err_format(err, text_translate, &line);
		if (err->hint != NULL)
			str_add_format(&line, " (%s)", text_translate(err->hint));
		list_add_wrapped(list, "", 4, str_text(&line));
		str_clear(&line);
	}
	list_show(editor, list, _("Mistakes in the settings"));
}

void
editor_use(struct editor *editor, struct settings *settings, struct err *err)
{
	settings_free(editor->settings);
	editor->settings = settings;
	apply(editor, NULL);
	if (err_is_set(err))
		show_errors(editor, err);
	err_clear(err);
}

/* What a key runs now. */
static int
say_key(struct editor *editor, enum key_mode mode, const char *word, struct err *err)
{
	char *key = keyname_of(word, err);
	const char *line = key != NULL ? keys_find_own(editor->settings, mode, key) : NULL;

	if (line != NULL)
		text_say(editor, "%s: %s", key, line);
	else if (key != NULL)
		text_say(editor, _("%s does nothing."), key);
	free(key);
	return key != NULL ? 0 : -1;
}

int
cmd_bind(struct editor *editor, const struct args *args, struct err *err)
{
	if (args->count < 3)
		return say_key(editor, KEYS_NORMAL, args->v[1], err);
	return settings_run(editor->settings, args, err);
}

int
cmd_bind_in(struct editor *editor, const struct args *args, struct err *err)
{
	return settings_run(editor->settings, args, err);
}

static void
list_option(struct editor *editor, struct value *list, const char *name, const char *help)
{
	char *value = settings_value(editor->settings, name);
	struct str left = { 0 };

	str_add_format(&left, "%s %s", name, value);
	list_add_pair(list, str_text(&left), text_translate(help));
	str_clear(&left);
	free(value);
}

/* All options, and the rules whose level the user has set. */
static void
show_options(struct editor *editor)
{
	struct value *list = value_new_list();
	size_t count, i;
	const struct option_row *rows = option_table(&count);
	const struct check_rule *rules;

	for (i = 0; i < count; i++)
		list_option(editor, list, rows[i].name, rows[i].help);
	rules = check_rules(&count);
	for (i = 0; i < count; i++) {
		struct str name = { 0 };

		str_add_format(&name, "check.%s", rules[i].name);
		if (editor->settings->checks.is_set[i])
			list_option(editor, list, str_text(&name), rules[i].text);
		str_clear(&name);
	}
	list_show(editor, list, _("Options"));
}

int
cmd_option(struct editor *editor, const struct args *args, struct err *err)
{
	char *value;

	if (settings_run(editor->settings, args, err) != 0)
		return -1;
	if (args->count == 1) {
		show_options(editor);
	} else if (args->count == 2) {
		value = settings_value(editor->settings, args->v[1]);
		text_say(editor, "%s %s", args->v[1], value);
		free(value);
	} else {
		apply(editor, args->v[1]);
	}
	return 0;
}

int
cmd_source(struct editor *editor, const struct args *args, struct err *err)
{
	struct err own = { 0 };

	if (settings_run(editor->settings, args, &own) == 0) {
		apply(editor, NULL);
		return 0;
	}
	if (editor->has_screen && own.file != NULL)
		show_errors(editor, &own);
	err_move(err, &own);
	return -1;
}
