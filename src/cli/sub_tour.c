/*
 * cjm tour: the first steps, on a copy of the example that is never written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cmd/tour.h"
#include "opts.h"
#include "say.h"
#include "session/document.h"
#include "subs.h"
#include "templates.h"
#include "tui/app.h"

static const struct sub_option tour_options[] = {
	{ 0 },
};

/* An example in the language that messages are in, else the first. */
static struct document *
tour_open(struct err *err)
{
	size_t count, i;
	const struct template_text *texts = templates_examples(&count);
	struct document *document = NULL;

	for (i = count; i-- > 0;) {
		document_free(document);
		document = document_from_bytes(NULL, texts[i].text, strlen(texts[i].text), err);
		/* TRANSLATORS: the code of your language, such as de */
		if (document == NULL || strcmp(journey_text(document_journey(document),
			NODE_ROOT, KEY_LANGUAGE), _("en")) == 0)
			break;
	}
	return document;
}

/* With the keys as cjm has them, which the steps name: without the user's settings. */
static int
tour_on_screen(struct err *err)
{
	struct document *document = tour_open(err);
	struct editor *editor;
	struct app *app;
	int status;

	if (document == NULL)
		return -1;
	editor = editor_new(document);
	tour_begin(editor);
	app = app_new(NULL);
	status = app_run(app, editor, err);
	app_free(app);
	editor_free(editor);
	return status;
}

static int
tour_run(const struct sub *sub, int argc, char **argv)
{
	struct err err = { 0 };
	struct opts opts;
	int status = -1;

	opts_begin(&opts, sub, argc, argv);
	while (opts_next(&opts) != OPTS_END)
		if (opts.value != NULL)
			opts_fail(&opts, N_("the tour takes no file, not even “%s”"), opts.value);
	opts_end(&opts, "");
	if (opts.over)
		return opts.status;
	if (app_can_run(&err))
		status = tour_on_screen(&err);
	return err_is_set(&err) ? say_errors(&err) : status;
}

const struct sub sub_tour = {
	.name = "tour",
	.arguments = "",
	.help = N_("show how it works, on an example that is not kept"),
	.options = tour_options,
	.run = tour_run,
};
