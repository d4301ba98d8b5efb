/*
 * cjm export: the journey in another format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "format/format.h"
#include "opts.h"
#include "say.h"
#include "session/beside.h"
#include "show.h"
#include "subs.h"

enum { EXPORT_VIEW = SUB_LONG + 1, EXPORT_COLUMNS, EXPORT_PAPER };

static const struct sub_option export_options[] = {
	{ 'f', "format", "FORMAT", N_("in which one: json; without it, as the name behind -o says") },
	{ 'o', "output", "OUT",
		N_("write this file instead of standard output; an earlier export is written over, a journey never") },
	{ EXPORT_VIEW, "view", "VIEW",
		N_("of which view to make a picture: map, matrix, flow, actions, form") },
	{ EXPORT_COLUMNS, "columns", "COLUMNS", N_("what a table's columns are: touchpoints or lanes") },
	{ EXPORT_PAPER, "paper", "SIZE",
		N_("put a picture on pages of this size: a4, a3, a2, a1, a0; without it, as large as it needs") },
	{ 0 },
};

struct export_request {
	const char *file;
	const char *format;
	const char *out;	/* NULL: standard output */
	struct format_output output;
};

static void
export_fail(struct opts *opts, const char *message, const char *name)
{
	struct str names = { 0 };
	size_t i, count;
	const struct format *const *formats = format_table(&count);

	for (i = 0; i < count; i++)
		if (formats[i]->write != NULL)
			str_add_format(&names, "%s%s", names.len > 0 ? ", " : "",
				formats[i]->name);
	if (name == NULL)
		opts_fail(opts, message, str_text(&names));
	else
		opts_fail_two(opts, message, name, str_text(&names));
	str_clear(&names);
}

static const struct format *
export_find_format(struct opts *opts, const struct export_request *request)
{
	const struct format *format = NULL;

	if (request->format != NULL)
		format = format_find(request->format);
	else if (request->out != NULL)
		format = format_of_file(request->out);
	if (format != NULL && format->write != NULL)
		return format;
	if (request->format == NULL)
		export_fail(opts, N_("which format? -f FORMAT; there are: %s"), NULL);
	else
		export_fail(opts, N_("there is no format “%s”; there are: %s"), request->format);
	return NULL;
}

/* What is given and means nothing to the format. */
static void
export_tell_unused(const struct export_request *request, const struct format *format,
	struct notes *notes)
{
	const struct {
		bool given;
		unsigned takes;
		const char *option;
	} rows[] = {
		{ request->output.view != NULL, FORMAT_TAKES_VIEW, "--view" },
		{ request->output.columns != NULL, FORMAT_TAKES_COLUMNS, "--columns" },
		{ request->output.paper != NULL, FORMAT_TAKES_PAPER, "--paper" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].given && (format->takes & rows[i].takes) == 0)
			err_set(notes_add(notes), ERR_RULE, N_("%s means nothing to %s"), "tt",
			    rows[i].option, format->name);
}

static int
export_write(struct export_request *request, const struct format *format)
{
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct document *document = show_open(request->file, &err);
	struct str bytes = { 0 };
	int status = SAY_WELL;

	if (document == NULL)
		return say_errors(&err);
	show_tell_unsaved(request->file, document);
	request->output.journey = document_journey(document);
	request->output.translate = say_translate;
	export_tell_unused(request, format, &notes);
	if (format->write(&request->output, &notes, &bytes, &err) == 0) {
		say_notes(request->file, &notes);
		if (request->out == NULL || strcmp(request->out, "-") == 0)
			status = say_document(str_text(&bytes), bytes.len);
		else
			beside_put(request->file, request->out, str_text(&bytes), bytes.len,
				format_is_own, &err);
	}
	if (err_is_set(&err))
		status = say_errors(&err);
	str_clear(&bytes);
	document_free(document);
	return status;
}

static int
export_run(const struct sub *sub, int argc, char **argv)
{
	struct export_request request = { 0 };
	const struct format *format = NULL;
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 'f')
			request.format = opts.value;
		else if (option == 'o')
			request.out = opts.value;
		else if (option == EXPORT_VIEW)
			request.output.view = opts.value;
		else if (option == EXPORT_COLUMNS)
			request.output.columns = opts.value;
		else if (option == EXPORT_PAPER)
			request.output.paper = opts.value;
		else
			opts_take_file(&opts, &request.file);
	}
	if (!opts.over)
		format = export_find_format(&opts, &request);
	opts_end(&opts, request.file);
	return opts.over ? opts.status : export_write(&request, format);
}

const struct sub sub_export = {
	.name = "export",
	.arguments = "FILE",
	.help = N_("write the journey in another format"),
	.options = export_options,
	.run = export_run,
};
