/*
 * cjm export: the journey in another format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "file/replace.h"
#include "format/format.h"
#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"

static const struct sub_option export_options[] = {
	{ 'f', "format", "FORMAT", N_("in which one: json; without it, as the name behind -o says") },
	{ 'o', "output", "OUT", N_("write this file instead of standard output") },
	{ 0 },
};

struct export_request {
	const char *file;
	const char *format;
	const char *out;	/* NULL: standard output */
};

static void
export_fail_unknown(struct opts *opts, const char *name)
{
	struct str message = { 0 };
	size_t i, count;
	const struct format *const *formats = format_table(&count);

	for (i = 0; i < count; i++)
		if (formats[i]->write != NULL)
			str_add_format(&message, "%s%s", message.len > 0 ? ", " : "",
				formats[i]->name);
	opts_fail_two(opts, N_("there is no format “%s”; there are: %s"), name,
		str_text(&message));
	str_clear(&message);
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
		opts_fail(opts, N_("which format? -f FORMAT"), "");
	else
		export_fail_unknown(opts, request->format);
	return NULL;
}

static int
export_write(const struct export_request *request, const struct format *format)
{
	struct err err = { 0 };
	struct document *document = show_open(request->file, &err);
	struct str bytes = { 0 };
	int status = SAY_WELL;

	if (document == NULL)
		return say_errors(&err);
	show_tell_unsaved(request->file);
	if (format->write(document_journey(document), &bytes, &err) == 0) {
		if (request->out == NULL || strcmp(request->out, "-") == 0)
			status = say_document(str_text(&bytes), bytes.len);
		else
			replace_file(request->out, str_text(&bytes), bytes.len, &err);
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
