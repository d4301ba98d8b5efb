/*
 * cjm diff: what differs between two journeys, in the map's own words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "format/changes.h"
#include "opts.h"
#include "say.h"
#include "session/past.h"
#include "show.h"
#include "subs.h"
#include "telling.h"

static const struct sub_option diff_options[] = {
	{ 'f', "format", "FORMAT", N_("how to print: text, json or markdown") },
	{ 'b', "brief", NULL, N_("not what a new or removed phase or touchpoint holds") },
	{ 'q', "quiet", NULL, N_("print nothing; the exit status tells") },
	PRINT_OPTIONS,
	{ 0 },
};

enum { OLD, NEW, FILES };

enum diff_format { DIFF_TEXT, DIFF_JSON, DIFF_MARKDOWN, DIFF_FORMATS };

struct diff_request {
	const char *files[FILES];
	size_t count;
	enum diff_format format;
	bool brief, quiet;
	struct print print;
};

static enum diff_format
diff_format_of(struct opts *opts)
{
	static const char *const names[DIFF_FORMATS] = { "text", "json", "markdown" };

	for (size_t i = 0; i < DIFF_FORMATS; i++)
		if (strcmp(opts->value, names[i]) == 0)
			return (enum diff_format)i;
	opts_fail(opts, N_("“%s” is none of text, json, markdown"), opts->value);
	return DIFF_TEXT;
}

static void
diff_take(struct opts *opts, int option, struct diff_request *request)
{
	if (print_take(opts, option, &request->print))
		return;
	switch (option) {
	case 'f':
		request->format = diff_format_of(opts);
		break;
	case 'b':
		request->brief = true;
		break;
	case 'q':
		request->quiet = true;
		break;
	case OPTS_ARGUMENT:
		if (request->count < FILES)
			request->files[request->count++] = opts->value;
		else
			opts_fail(opts, N_("two journeys, not also %s"), opts->value);
		break;
	}
}

static int
diff_print(const struct diff_request *request, const struct changes *changes)
{
	struct telling telling = { .translate = say_translate, .brief = request->brief,
		.ascii = request->print.ascii || !say_has_utf8() };
	struct told told = { 0 };
	struct str out = { 0 };
	int status = SAY_WELL;

	if (request->format == DIFF_JSON) {
		changes_write_json(changes, &out);
	} else if (changes->count > 0 || request->format == DIFF_MARKDOWN) {
		telling_add_sum(&telling, changes, &told);
		telling_add_figures(&telling, changes, &told);
		telling_add(&telling, changes, &told);
	}
	if (request->format == DIFF_MARKDOWN)
		changes_write_markdown(&told, &out);
	if (request->format == DIFF_TEXT)
		status = telling_print(&told, &request->print, false);
	else
		status = say_document(str_text(&out), out.len);
	told_clear(&told);
	str_clear(&out);
	return status;
}

/* OLD is a file, or a revision of git in which NEW is looked up. */
static struct document *
diff_open_old(const struct diff_request *request, struct err *err)
{
	const char *new = request->files[NEW];

	if (request->count == 1)
		return past_revision(NULL, new, err);
	return past_open(request->files[OLD], strcmp(new, "-") != 0 ? new : NULL, err);
}

static int
diff_files(const struct diff_request *request)
{
	struct document *old = NULL, *new = NULL;
	struct changes changes = { 0 };
	struct err err = { 0 };
	int status = SAY_WELL;

	if ((new = show_open(request->files[NEW], &err)) != NULL &&
	    (old = diff_open_old(request, &err)) != NULL) {
		changes_find(&changes, document_journey(old), document_journey(new), false);
		if (!request->quiet)
			status = diff_print(request, &changes);
		if (status == SAY_WELL && changes.count > 0)
			status = SAY_FINDINGS;
		changes_clear(&changes);
	} else {
		status = say_errors(&err);
	}
	document_free(old);
	document_free(new);
	return status;
}

/* With one journey the other is that of the last commit. */
static void
diff_settle(struct opts *opts, struct diff_request *request)
{
	if (request->count == 1)
		request->files[NEW] = request->files[OLD];
	else if (request->count == FILES && strcmp(request->files[OLD], "-") == 0 &&
	    strcmp(request->files[NEW], "-") == 0)
		opts_fail(opts, N_("only one of them can come from standard input"), "");
}

static int
diff_run(const struct sub *sub, int argc, char **argv)
{
	struct diff_request request = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		diff_take(&opts, option, &request);
	if (!opts.over)
		diff_settle(&opts, &request);
	opts_end(&opts, request.files[OLD]);
	return opts.over ? opts.status : diff_files(&request);
}

const struct sub sub_diff = {
	.name = "diff",
	.arguments = "[OLD] NEW",
	.help = N_("say what differs between two journeys, in the map's own words"),
	.options = diff_options,
	.run = diff_run,
};
