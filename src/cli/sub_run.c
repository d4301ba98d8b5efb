/*
 * cjm run: commands of the prompt without a screen, then a save.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "cmd/command.h"
#include "cmd/saving.h"
#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"

static const struct sub_option run_options[] = {
	{ 'c', "command", "COMMAND", N_("run this command line; may be given again") },
	{ 0 },
};

struct run_lines {
	const char **v;
	size_t count, room;
};

/* One command; what it wants from a user cannot be had here. */
static int
run_line(struct editor *editor, const char *line, struct err *err)
{
	if (editor_run(editor, line, err) != 0)
		return -1;
	if (editor->want.kind == WANT_NOTHING)
		return 0;
	want_clear(&editor->want);
	return err_set(err, ERR_USAGE, N_("this command asks for an answer, so it needs a screen: %s"),
		"t", line);
}

/* The journey goes where it came from, with what others saved there meanwhile;
 * from standard input to standard output. */
static int
run_save(struct editor *editor, struct err *err)
{
	struct document *document = editor->document;
	const char *path = document_path(document);
	size_t len;
	char *text;
	int status;

	if (path != NULL && strcmp(path, "-") != 0)
		return saving_begin(editor, false, err) == 0 ? SAY_WELL : -1;
	text = document_text(document, &len, err);
	if (text == NULL)
		return -1;
	status = say_document(text, len);
	free(text);
	return status;
}

/* Nothing is written unless every command went well. */
static int
run_all(struct document *document, const struct run_lines *lines)
{
	struct editor *editor = editor_new(document);
	struct err err = { 0 };
	int status = -1;
	size_t i;

	for (i = 0; i < lines->count && !editor->quit; i++)
		if (run_line(editor, lines->v[i], &err) != 0) {
			/* Of several it is told which one. */
			if (lines->count > 1)
				err_set_file(&err, lines->v[i]);
			goto out;
		}
	status = editor->discard ? SAY_WELL : run_save(editor, &err);
	if (status == SAY_WELL)
		status = editor->status;
out:
	if (err_is_set(&err))
		status = say_errors(&err);
	editor_free(editor);
	return status;
}

static int
run_run(const struct sub *sub, int argc, char **argv)
{
	struct run_lines lines = { 0 };
	struct document *document;
	const char *file = NULL;
	struct err err = { 0 };
	struct opts opts;
	int option, status;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == OPTS_ARGUMENT && file == NULL) {
			file = opts.value;
		} else if (option == OPTS_ARGUMENT && lines.count == 0) {
			opts_fail(&opts, N_("commands come after -c: %s"), opts.value);
		} else {
			vec_grow(lines.v, lines.count, lines.room);
			lines.v[lines.count++] = opts.value;
		}
	}
	if (lines.count == 0)
		opts_fail(&opts, N_("which command? -c COMMAND"), "");
	opts_end(&opts, file);
	status = opts.status;
	if (!opts.over && show_tell_unsaved(file, NULL)) {
		/* What lies there and what would be done now must not part ways. */
		status = SAY_INPUT;
	} else if (!opts.over) {
		document = show_open(file, &err);
		status = document != NULL ? run_all(document, &lines) : say_errors(&err);
	}
	free(lines.v);
	return status;
}

const struct sub sub_run = {
	.name = "run",
	.arguments = "FILE -c COMMAND...",
	.help = N_("run commands without a screen, then save"),
	.options = run_options,
	.run = run_run,
};
