/*
 * Prints all that cjm says on a screen: every command with words that fit and
 * words that do not, every view, list and question, painted.
 *
 *     speak FILE    in the language of the locale and LANGUAGE
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/value.h"
#include "cmd/keys.h"
#include "cmd/settings.h"
#include "view/canvas.h"
#include "view/frame.h"
#include "view/views.h"

enum { WIDTH = 200, HEIGHT = 60, VERSIONS = 4 };

static const char *
translate(const char *text)
{
	return *text != '\0' ? gettext(text) : text;
}

static struct editor *
begin(const char *path)
{
	struct err err = { 0 };
	struct document *document = document_open(path, &err);
	struct editor *editor;

	if (document == NULL)
		exit(2);
	editor = editor_new(document);
	editor->has_screen = true;
	return editor;
}

static void
say_list(const struct editor *editor)
{
	size_t i;

	if (editor->list == NULL)
		return;
	puts(editor->list_title);
	for (i = 0; i < value_count(editor->list); i++)
		puts(value_text(value_item(editor->list, i)));
}

static void
say(const struct editor *editor)
{
	if (editor->message != NULL)
		puts(editor->message);
	if (editor->want.kind != WANT_NOTHING && editor->want.label != NULL)
		puts(editor->want.label);
	say_list(editor);
}

static void
paint(struct editor *editor)
{
	struct frame frame = {
		.journey = document_journey(editor->document),
		.map = editor->map,
		.sheet = editor->sheet,
		.mode = "",
		.hint = "",
		.dirty = true,
		.detail = editor->detail,
		.translate = translate,
	};
	struct canvas canvas;
	struct str text = { 0 };

	canvas_init(&canvas, WIDTH, HEIGHT);
	frame_paint(&frame, &canvas);
	canvas_print(&canvas, false, &text);
	fputs(str_text(&text), stdout);
	str_clear(&text);
	canvas_clear(&canvas);
}

/* A word for a letter of a command's spec: the first version fits, the others
 * do not, each in its own way. */
static const char *
word_for(char letter, int version)
{
	static const char *const wrong[VERSIONS] = { "", "zzz", "99", "" };

	if (version > 0)
		return wrong[version];
	switch (letter) {
	case 'T': case 'P': case 'I': return ".";
	case 'L': return "pain";
	case 'l': return "quote";
	case 'N': return "1";
	case 'k': return "tags";
	case 'c': case 'r': return "undo";
	case 'K': return "Z";
	case 'o': return "width";
	default: return "12";
	}
}

/* With `count` words; fewer and more than it takes are told, too. */
static void
speak(const char *path, const struct command *command, size_t count, int version)
{
	struct editor *editor = begin(path);
	const char *letter = command->args;
	struct str line = { 0 };
	size_t i;

	str_add(&line, command->name);
	for (i = 0; i < count; i++) {
		while (*letter == '?')
			letter++;
		str_add_char(&line, ' ');
		args_quote(word_for(*letter, version), &line);
		letter += *letter != '\0';
	}
	editor_run(editor, str_text(&line), NULL);
	say(editor);
	str_clear(&line);
	editor_free(editor);
}

/* Each word that the usage gives in small letters. */
static void
speak_words(const char *path, const struct command *command)
{
	const char *p = command->usage;
	size_t len;

	for (; *p != '\0'; p += len) {
		struct editor *editor;
		char *line;

		len = strcspn(p, " []|");
		if (len == 0 || (*p >= 'A' && *p <= 'Z')) {
			len += len == 0;
			continue;
		}
		editor = begin(path);
		line = mem_alloc(strlen(command->name) + len + 2);
		snprintf(line, strlen(command->name) + len + 2, "%s %.*s", command->name, (int)len,
			p);
		editor_run(editor, line, NULL);
		say(editor);
		paint(editor);
		free(line);
		editor_free(editor);
	}
}

static void
speak_commands(const char *path)
{
	size_t count, i, words;
	const struct command *table = command_table(&count);
	int version;

	for (i = 0; i < count; i++) {
		/* What writes: the tests of saving say it. */
		if (strncmp(table[i].name, "write", 5) == 0 || strcmp(table[i].name, "exit") == 0)
			continue;
		for (version = 0; version < VERSIONS; version++)
			for (words = 0; words < 6; words++)
				speak(path, &table[i], words, version);
		speak_words(path, &table[i]);
	}
}

/* What each key says in each mode, and paints. */
static void
speak_keys(const char *path)
{
	size_t count, i;
	const struct key_row *rows = keys_table(&count);

	for (i = 0; i < count; i++) {
		struct editor *editor = begin(path);
		struct str view = { 0 };

		str_add_format(&view, "view %s", keys_mode_name(rows[i].mode));
		editor_run(editor, str_text(&view), NULL);
		editor->detail = rows[i].mode == KEYS_DETAIL;
		if (strncmp(rows[i].line, "write", 5) != 0)
			editor_run(editor, rows[i].line, NULL);
		say(editor);
		if (strncmp(rows[i].line, "go ", 3) != 0)
			paint(editor);
		str_clear(&view);
		editor_free(editor);
	}
}

static void
speak_views(const char *path)
{
	size_t count, i;
	const struct view_row *rows = views_table(&count);

	for (i = 0; i < count; i++) {
		struct editor *editor = begin(path);
		struct str line = { 0 };

		str_add_format(&line, "view %s", rows[i].name);
		editor_run(editor, str_text(&line), NULL);
		paint(editor);
		editor->detail = true;
		paint(editor);
		str_clear(&line);
		editor_free(editor);
	}
}

int
main(int argc, char **argv)
{
	const char *folder = getenv("CJM_LOCALEDIR");

	if (argc != 2 || folder == NULL)
		return 2;
	setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	bindtextdomain(PACKAGE, folder);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	speak_commands(argv[1]);
	speak_keys(argv[1]);
	speak_views(argv[1]);
	return 0;
}
