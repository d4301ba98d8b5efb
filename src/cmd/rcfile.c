/*
 * Files of settings: their lines are run one by one, each mistake has its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "cmd/settings.h"
#include "lines.h"
#include "session/rc.h"

/* One command of a file; set is another word for option there. */
static int
run_words(struct settings *settings, struct args *args, struct err *err)
{
	const struct command *command;

	if (strcmp(args->v[0], "set") == 0) {
		free(args->v[0]);
		args->v[0] = mem_text("option");
	}
	lines_settle(args);
	command = lines_command(args->v[0], err);
	if (command == NULL || lines_count(command, args, err) != 0)
		return -1;
	return settings_run(settings, args, err);
}

/* Is there nothing between words at `p`? */
static bool
is_within_word(const char *begin, const char *p)
{
	return p >= begin && *p != '\0' && strchr(" \t\r;'\"", *p) == NULL;
}

/* Where the text stands in the command as whole words; NULL: nowhere. */
static const char *
find_words(const char *begin, const char *end, const char *text)
{
	size_t len = strlen(text);
	const char *p = begin;

	while (len > 0 && (p = strstr(p, text)) != NULL && p + len <= end) {
		if (!is_within_word(begin, p - 1) && !is_within_word(begin, p + len))
			return p;
		p++;
	}
	return NULL;
}

/* Where a command's mistake stands: at the word that the message begins with, else
 * at the last. */
static const char *
find_fault(const char *begin, const char *end, const struct err *err)
{
	const char *found = err->arg[0] != NULL ? find_words(begin, end, err->arg[0]) : NULL;

	if (found != NULL)
		return found;
	while (end > begin && !is_within_word(begin, end - 1))
		end--;
	while (end > begin && strchr(" \t\r", end[-1]) == NULL)
		end--;
	return end;
}

/* One line of a file; `at` is set to where what fails stands in it. */
static int
run_line(struct settings *settings, const char *line, const char **at, struct err *err)
{
	struct args args;
	int result = 0;

	while (result == 0 && *line != '\0') {
		const char *begin = line + strspn(line, " \t\r");

		result = args_take(&line, &args, err);
		if (result == 0 && args.count > 0)
			result = run_words(settings, &args, err);
		args_clear(&args);
		if (result != 0)
			*at = find_fault(begin, line, err);
	}
	return result;
}

/* The place of errors that have none: those of a file read meanwhile have. */
static void
set_place(struct err *err, size_t line, size_t column)
{
	for (; err != NULL; err = err->next)
		if (err->file == NULL) {
			err->line = line;
			err->column = column;
		}
}

static int
read_line(struct settings *settings, const char *file, const char *line, size_t number,
	struct err *err)
{
	const char *at = line;
	struct err own = { 0 };

	if (line[strspn(line, " \t")] == '#' || run_line(settings, line, &at, &own) == 0)
		return 0;
	set_place(&own, number, utf8_count(line, (size_t)(at - line)) + 1);
	if (file != NULL)
		err_set_file(&own, file);
	err_append(err, &own);
	return -1;
}

int
settings_read(struct settings *settings, const char *file, const char *text, struct err *err)
{
	const char *outer = settings->file;
	size_t number, len;
	int result = 0;

	settings->file = file;
	if (settings->depth++ == 0)
		settings->files = 0;
	settings->files++;
	for (number = 1; *text != '\0'; number++) {
		char *line;

		len = strcspn(text, "\n");
		line = mem_text_n(text, len);
		if (read_line(settings, file, line, number, err) != 0)
			result = -1;
		free(line);
		text += len + (text[len] != '\0');
	}
	settings->depth--;
	settings->file = outer;
	return result;
}

int
settings_load(struct settings *settings, const char *file, struct err *err)
{
	char *path = file != NULL ? mem_text(file) : rc_usual(), *text;
	struct err own = { 0 };
	int result;

	if (path == NULL)
		return 0;
	text = rc_read(path, &own);
	result = text != NULL ? settings_read(settings, path, text, &own) : -1;
	err_append(err, &own);
	free(text);
	free(path);
	return result;
}
