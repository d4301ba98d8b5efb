/*
 * cjm note: cards dropped into a journey from another shell, also while the
 * map is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "cmd/command.h"
#include "cmd/saving.h"
#include "cmd/settings.h"
#include "file/slurp.h"
#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"

static const struct sub_option note_options[] = {
	{ 't', "touchpoint", "TOUCHPOINT",
		N_("where it belongs; without it, into the parking lot") },
	{ 'l', "lane", "LANE",
		N_("in which lane; without it, thought, or as a sign before the text says") },
	{ 'b', "by", "NAME", N_("who says it") },
	{ 0 },
};

struct note_request {
	const char *file, *text;
	const char *touchpoint, *lane, *by;
};

static bool
is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

/* The line of a command that adds it. */
static void
note_line(const struct note_request *request, const char *text, struct str *line)
{
	struct str said = { 0 };

	str_add(&said, text);
	if (request->by != NULL)
		str_add_format(&said, " @%s", request->by);
	str_add(line, "note ");
	args_quote(request->touchpoint != NULL ? request->touchpoint : "/", line);
	str_add_char(line, ' ');
	args_quote(request->lane != NULL ? request->lane :
	    request->touchpoint != NULL ? "thought" : "parking", line);
	str_add_char(line, ' ');
	args_quote(str_text(&said), line);
	str_clear(&said);
}

static int
note_one(struct editor *editor, const struct note_request *request, const char *text,
	struct err *err)
{
	struct str line = { 0 };
	int result = 0;

	if (!is_blank(text)) {
		note_line(request, text, &line);
		result = editor_run_literal(editor, str_text(&line), err);
	}
	str_clear(&line);
	return result;
}

/* Each line of standard input is a note. */
static int
note_lines(struct editor *editor, const struct note_request *request, struct err *err)
{
	struct slurp slurp = { 0 };
	char *line, *end;
	int result = 0;

	if (slurp_read("-", &slurp, err) != 0)
		return -1;
	for (line = slurp.bytes; result == 0 && line != NULL; line = end) {
		end = strchr(line, '\n');
		if (end != NULL)
			*end++ = '\0';
		line[strcspn(line, "\r")] = '\0';
		result = note_one(editor, request, line, err);
	}
	slurp_clear(&slurp);
	return result;
}

static int
note_write(const struct note_request *request)
{
	struct err err = { 0 };
	struct document *document = show_open(request->file, &err);
	struct settings *settings = settings_new();
	struct editor *editor;
	int result;

	if (document == NULL) {
		settings_free(settings);
		return say_errors(&err);
	}
	/* The user's own signs; what else is wrong there is no matter of notes. */
	settings_load(settings, NULL, NULL);
	editor = editor_new(document);
	editor_use(editor, settings, &err);
	result = strcmp(request->text, "-") == 0 ? note_lines(editor, request, &err) :
	    note_one(editor, request, request->text, &err);
	if (result == 0)
		saving_begin(editor, false, &err);
	editor_free(editor);
	return err_is_set(&err) ? say_errors(&err) : SAY_WELL;
}

static void
note_take(struct opts *opts, int option, struct note_request *request)
{
	if (option == 't')
		request->touchpoint = opts->value;
	else if (option == 'l')
		request->lane = opts->value;
	else if (option == 'b')
		request->by = opts->value;
	else if (request->file == NULL)
		request->file = opts->value;
	else if (request->text == NULL)
		request->text = opts->value;
	else
		opts_fail(opts, N_("one text, in quotes; what is “%s”?"), opts->value);
}

static int
note_run(const struct sub *sub, int argc, char **argv)
{
	struct note_request request = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		note_take(&opts, option, &request);
	if (!opts.over && request.file != NULL && request.text == NULL)
		opts_fail(&opts, N_("which text? cjm note %s TEXT"), request.file);
	if (!opts.over && request.lane != NULL && request.touchpoint == NULL)
		opts_fail(&opts, N_("the lane “%s” of which touchpoint? -t TOUCHPOINT"), request.lane);
	if (!opts.over && request.text != NULL && is_blank(request.text))
		opts_fail(&opts, N_("the text is empty: nothing was noted"), "");
	opts_end(&opts, request.file);
	if (opts.over)
		return opts.status;
	if (show_tell_unsaved(request.file, NULL))
		return SAY_INPUT;
	return note_write(&request);
}

const struct sub sub_note = {
	.name = "note",
	.arguments = "FILE TEXT",
	.help = N_("drop a card into a journey, also while it is open"),
	.options = note_options,
	.takes_text = true,
	.run = note_run,
};
