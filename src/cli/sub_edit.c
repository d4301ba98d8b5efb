/*
 * cjm FILE: the journey on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cmd/settings.h"
#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"
#include "tui/app.h"

static const struct sub_option edit_options[] = {
	{ 'R', "read-only", NULL, N_("look only: nothing is changed, what others save shows") },
	{ 'u', "settings", "RC", N_("read these settings, not your own; NONE: none") },
	{ 0 },
};

static int
edit_print(struct document *document)
{
	struct show_request request = { 0 };
	int status;

	if (document_path(document) != NULL)
		show_tell_unsaved(document_path(document), document);
	status = show_print(document, &request);
	document_free(document);
	return status;
}

struct edit_request {
	const char *file, *rc;
	bool looks_only;
};

static int
edit_on_screen(struct app *app, struct document *document, const struct edit_request *request)
{
	struct editor *editor = editor_new(document);
	struct settings *settings = settings_new();
	struct err err = { 0 };
	int status;

	if (request->rc == NULL || strcmp(request->rc, "NONE") != 0)
		settings_load(settings, request->rc, &err);
	editor_use(editor, settings, &err);
	editor->looks_only = request->looks_only || !document_may_save(document);
	status = app_run(app, editor, &err);
	app_free(app);
	if (err_is_set(&err))
		status = say_errors(&err);
	editor_free(editor);
	return status;
}

/* Whether to edit or to print: where there is no screen, the journey is still
 * shown; where there are no keys, that is said. */
static int
edit_file(const struct edit_request *request)
{
	struct err err = { 0 }, why = { 0 };
	bool prints = !isatty(STDOUT_FILENO) || strcmp(request->file, "-") == 0;
	struct app *app = !prints && app_can_run(&why) ? app_new(request->file) : NULL;
	struct document *document = show_open(request->file, &err);
	int status;

	if (document != NULL && app != NULL)
		return edit_on_screen(app, document, request);
	app_free(app);
	if (document == NULL) {
		status = say_errors(&err);
	} else if (prints || isatty(STDIN_FILENO)) {
		status = edit_print(document);
	} else {
		document_free(document);
		return say_errors(&why);
	}
	err_clear(&why);
	return status;
}

static int
edit_run(const struct sub *sub, int argc, char **argv)
{
	struct edit_request request = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		if (option == 'u')
			request.rc = opts.value;
		else if (option == 'R')
			request.looks_only = true;
		else
			opts_take_file(&opts, &request.file);
	opts_end(&opts, request.file);
	return opts.over ? opts.status : edit_file(&request);
}

const struct sub sub_edit = {
	.name = "",
	.arguments = "FILE",
	.help = N_("edit the journey; print it where there is no terminal"),
	.options = edit_options,
	.run = edit_run,
};
