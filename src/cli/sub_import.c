/*
 * cjm import: a journey out of a file in another format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "file/replace.h"
#include "file/slurp.h"
#include "format/data.h"
#include "format/format.h"
#include "opts.h"
#include "say.h"
#include "subs.h"
#include "yaml/write.h"

enum { IMPORT_COLUMNS = SUB_LONG + 1, IMPORT_PART };

static const struct sub_option import_options[] = {
	{ 'f', "format", "FORMAT", N_("what it is; without it, as its name or its contents say") },
	{ 'o', "output", "OUT", N_("write this new file instead of standard output") },
	{ IMPORT_COLUMNS, "columns", "COLUMNS",
		N_("what a table's columns are, such as phase=1,touchpoint=2,pain=5") },
	{ IMPORT_PART, "part", "N", N_("which one, where there are several journeys in it") },
	{ 0 },
};

#define IMPORT_PARTS 9999

struct import_request {
	const char *file, *format, *out, *columns;
	size_t part;
};

static void
import_add_names(struct str *names)
{
	size_t i, count;
	const struct format *const *formats = format_table(&count);

	for (i = 0; i < count; i++)
		if (formats[i]->read != NULL)
			str_add_format(names, "%s%s", names->len > 0 ? ", " : "", formats[i]->name);
}

/* What the user says that it is; NULL with a usage error for what cannot be
 * read, NULL without one where nothing is said. */
static const struct format *
import_named(struct opts *opts, const char *name)
{
	const struct format *format = name != NULL ? format_find(name) : NULL;
	struct str names = { 0 };

	if (name == NULL || (format != NULL && format->read != NULL))
		return format;
	import_add_names(&names);
	opts_fail_two(opts, N_("nothing is read as “%s”; there are: %s"), name, str_text(&names));
	str_clear(&names);
	return NULL;
}

/* The contents tell more than a name, which tells where they do not. */
static const struct format *
import_guess(const char *file, const struct slurp *slurp, struct err *err)
{
	const struct format *format = format_of_bytes(slurp->bytes, slurp->len);
	struct str names = { 0 };

	if (format == NULL && format_is_own(slurp->bytes, slurp->len)) {
		err_set(err, ERR_USAGE, N_("it is a journey of cjm's own: nothing is to be imported"),
			NULL);
		err_set_hint(err, N_("'cjm FILE' opens it, 'cjm export' makes another format of it"));
		return NULL;
	}
	if (format == NULL && data_is_metrics(slurp->bytes, slurp->len)) {
		err_set(err, ERR_USAGE, N_("there are metrics in it, and no journey"), NULL);
		err_set_hint(err, N_("'cjm data MAP -t TOUCHPOINT FILE' puts them at a touchpoint"));
		return NULL;
	}
	if (format == NULL)
		format = format_of_file(file);
	if (format != NULL && format->read != NULL)
		return format;
	import_add_names(&names);
	err_set(err, ERR_USAGE, N_("what is in it? -f says it: %s"), "t", str_text(&names));
	err_set_file(err, file);
	str_clear(&names);
	return NULL;
}

static int
import_write(const struct journey *journey, const char *out, struct err *err)
{
	size_t len;
	char *text = write_journey(journey, &len);
	int status = SAY_WELL;

	if (out == NULL || strcmp(out, "-") == 0)
		status = say_document(text, len);
	else
		replace_create(out, text, len, err);
	free(text);
	return status;
}

static int
import_file(const struct import_request *request, const struct format *format)
{
	struct format_input input = { .name = request->file, .columns = request->columns,
		.part = request->part };
	struct journey *journey = NULL;
	struct notes notes = { 0 };
	struct slurp slurp = { 0 };
	struct err err = { 0 };
	int status = SAY_WELL;

	if (slurp_read(request->file, &slurp, &err) == 0 &&
	    (format != NULL || (format = import_guess(request->file, &slurp, &err)) != NULL)) {
		input.bytes = slurp.bytes;
		input.len = slurp.len;
		journey = format->read(&input, &notes, &err);
		if (journey != NULL)
			format_name_all(journey, say_translate, &notes);
		say_notes(request->file, &notes);
	}
	if (journey != NULL)
		status = import_write(journey, request->out, &err);
	if (err_is_set(&err)) {
		err_set_file(&err, request->file);
		status = say_errors(&err);
	}
	journey_free(journey);
	slurp_clear(&slurp);
	return status;
}

static int
import_run(const struct sub *sub, int argc, char **argv)
{
	struct import_request request = { 0 };
	const struct format *format;
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 'f')
			request.format = opts.value;
		else if (option == 'o')
			request.out = opts.value;
		else if (option == IMPORT_COLUMNS)
			request.columns = opts.value;
		else if (option == IMPORT_PART)
			request.part = (size_t)opts_number(&opts, 1, IMPORT_PARTS);
		else
			opts_take_file(&opts, &request.file);
	}
	format = import_named(&opts, request.format);
	opts_end(&opts, request.file);
	return opts.over ? opts.status : import_file(&request, format);
}

const struct sub sub_import = {
	.name = "import",
	.arguments = "FILE",
	.help = N_("make a journey of a file in another format"),
	.options = import_options,
	.run = import_run,
};
