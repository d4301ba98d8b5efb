/*
 * cjm list: a line for each journey below some folders, or what they share.
 *
 * One journey at a time is in memory. Rows are kept there only where their order
 * needs them all; those of a table wait in a spool until its widths are known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "file/below.h"
#include "format/records.h"
#include "levels.h"
#include "listing.h"
#include "opts.h"
#include "say.h"
#include "session/checks.h"
#include "print.h"
#include "spool.h"
#include "subs.h"

#define BUFFER 65536	/* bytes gathered before they are written */

enum { OPTION_WHERE = SUB_LONG + 1, OPTION_PERSONAS, OPTION_TOUCHPOINTS, OPTION_TODAY };

static const struct sub_option list_options[] = {
	{ 's', "sort", "KEY", N_("in the order of this column; -KEY: backwards") },
	{ OPTION_WHERE, "where", "CONDITION",
		N_("only where this holds: owner=NAME, level<=2 (as on a scale of 1 to 5), tag=, status=, ...; may be given again") },
	{ 'c', "columns", "KEY,...", N_("these columns and no others") },
	{ OPTION_TOUCHPOINTS, "touchpoints", NULL, N_("a line for each touchpoint instead") },
	{ OPTION_PERSONAS, "personas", NULL, N_("the personas that several journeys have instead") },
	{ 'f', "format", "FORMAT", N_("how to print: table, json or csv") },
	{ OPTION_TODAY, "today", "DATE", N_("what is overdue or long ago by this day, YYYY-MM-DD") },
	{ 'u', "settings", "RC", N_("take levels from these settings, not your own; NONE: none") },
	PRINT_OPTIONS,
	{ 0 },
};

enum list_format { LIST_TABLE, LIST_JSON, LIST_CSV };

struct list_request {
	const char **paths;
	size_t path_count, path_room;
	struct where where;
	struct where_found found;
	struct check_options checks;
	struct listing listing;
	enum list_format format;
	const char *sort, *columns, *rc;
	bool back;
	bool by_level;			/* a condition is about levels */
	size_t sorted;			/* the column's number */
	struct print print;
	bool colored;
	int widths[ROWS_COLUMNS_MAX];	/* of the table */
	struct spool spool;		/* its rows so far */
	struct str out;
	size_t journeys, printed;	/* that there are; rows */
	int status;
};

/* --- the command line --------------------------------------------------------- */

static void
list_fail(struct opts *opts, struct err *err)
{
	if (!opts->over)
		opts->status = say_usage(opts->sub, err);
	opts->over = true;
	err_clear(err);
}

static enum list_format
list_format_of(struct opts *opts)
{
	static const char *const names[] = { "table", "json", "csv" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(opts->value, names[i]) == 0)
			return (enum list_format)i;
	opts_fail(opts, N_("“%s” is none of table, json, csv"), opts->value);
	return LIST_TABLE;
}

static void
list_take_kind(struct opts *opts, struct list_request *request, enum list_kind kind)
{
	if (request->listing.kind != LIST_MAPS && request->listing.kind != kind)
		opts_fail(opts, N_("either --touchpoints or --personas"), "");
	request->listing.kind = kind;
}

static void
list_take(struct opts *opts, int option, struct list_request *request)
{
	struct err err = { 0 };

	if (print_take(opts, option, &request->print))
		return;
	switch (option) {
	case 's':
		request->back = opts->value[0] == '-';
		request->sort = opts->value + request->back;
		break;
	case OPTION_WHERE:
		request->by_level = request->by_level || str_starts(opts->value, "level");
		if (where_add(&request->where, opts->value, &err) != 0)
			list_fail(opts, &err);
		break;
	case 'c':
		request->columns = opts->value;
		break;
	case OPTION_TOUCHPOINTS:
		list_take_kind(opts, request, LIST_TOUCHPOINTS);
		break;
	case OPTION_PERSONAS:
		list_take_kind(opts, request, LIST_PERSONAS);
		break;
	case 'f':
		request->format = list_format_of(opts);
		break;
	case OPTION_TODAY:
		if (!date_parse(opts->value, &request->checks.today))
			opts_fail(opts, N_("“%s” is no date written YYYY-MM-DD"), opts->value);
		break;
	case 'u':
		request->rc = opts->value;
		break;
	case OPTS_ARGUMENT:
		vec_grow(request->paths, request->path_count, request->path_room);
		request->paths[request->path_count++] = opts->value;
		break;
	}
}

/* The columns that are asked for, else those that go with the list; the one
 * that it is sorted by is there in any case. */
static void
list_take_columns(struct opts *opts, struct list_request *request)
{
	const char *at = request->columns;
	struct err err = { 0 };
	size_t where;

	while (at != NULL && !opts->over) {
		size_t len = strcspn(at, ",");
		char *name = mem_text_n(at, len);

		if (listing_add_column(&request->listing, name, &where, &err) != 0)
			list_fail(opts, &err);
		free(name);
		at = at[len] == '\0' ? NULL : at + len + 1;
	}
	if (request->columns == NULL)
		listing_choose(&request->listing, request->format != LIST_TABLE);
	if (request->columns == NULL && request->listing.kind == LIST_MAPS &&
	    request->where.count > 0)
		listing_add_column(&request->listing, "matching", &where, &err);
	/* One persona's level meets it, whatever their mean. */
	if (request->columns == NULL && request->listing.kind == LIST_TOUCHPOINTS &&
	    request->by_level)
		listing_add_column(&request->listing, "levels", &where, &err);
	if (request->sort != NULL && !opts->over &&
	    listing_add_column(&request->listing, request->sort, &request->sorted, &err) != 0)
		list_fail(opts, &err);
}

/* --- printing ----------------------------------------------------------------- */

static void
list_worsen(struct list_request *request, struct err *err)
{
	int status = err_is_set(err) ? say_errors(err) : SAY_WELL;

	if (status > request->status)
		request->status = status;
}

/* Writes what was gathered once it is much. A failure has been told. */
static bool
list_flush(struct list_request *request, size_t least)
{
	int status = SAY_WELL;

	if (request->out.len >= least)
		status = say_document(str_text(&request->out), request->out.len);
	if (request->out.len >= least)
		str_cut(&request->out, 0);
	if (status != SAY_WELL)
		request->status = status;
	return status == SAY_WELL;
}

/* Prints the rows there are as data, and forgets them. */
static bool
list_print_data(struct list_request *request)
{
	struct rows *rows = &request->listing.rows;

	for (size_t i = 0; i < rows->count; i++, request->printed++)
		if (request->format == LIST_JSON)
			records_add_json(rows, i, request->printed, &request->out);
		else
			records_add_csv(rows, i, &request->out);
	rows_cut(rows);
	return list_flush(request, BUFFER);
}

static void
list_print_line(struct list_request *request, struct canvas *canvas)
{
	canvas_print(canvas, request->colored, &request->out);
	canvas_blank(canvas);
}

/* Keeps the rows there are until the widths of the table are known. */
static void
list_set_aside(struct list_request *request)
{
	struct rows *rows = &request->listing.rows;

	request->printed += rows->count;
	rows_widen(rows, request->widths);
	spool_add(&request->spool, rows);
}

static void
list_print_rows(struct list_request *request, struct canvas *canvas)
{
	struct rows *rows = &request->listing.rows;
	struct err err = { 0 };

	rows_paint_titles(rows, request->widths, say_translate, canvas);
	list_print_line(request, canvas);
	while (list_flush(request, BUFFER) && spool_next(&request->spool, rows, &err)) {
		rows_paint(rows, 0, request->widths, canvas);
		list_print_line(request, canvas);
	}
	list_worsen(request, &err);
}

static void
list_print_table(struct list_request *request)
{
	int width = print_width(&request->print);
	struct canvas canvas;

	canvas_init(&canvas, width, 1);
	canvas.plain_text = !say_has_utf8();
	canvas.ascii = request->print.ascii || canvas.plain_text;
	request->colored = print_has_color(&request->print);
	rows_fit(&request->listing.rows, width, say_translate, request->widths);
	if (request->printed > 0)
		list_print_rows(request, &canvas);
	canvas_clear(&canvas);
}

/* The rows there are: printed as data, or put aside for a table. */
static bool
list_take_rows(struct list_request *request)
{
	if (request->format != LIST_TABLE)
		return list_print_data(request);
	list_set_aside(request);
	return true;
}

static void
list_begin(struct list_request *request)
{
	if (request->format == LIST_JSON)
		records_begin_json(&request->out);
	else if (request->format == LIST_CSV)
		records_begin_csv(&request->listing.rows, &request->out);
}

/* An empty list is no answer to who looks at one. */
static void
list_tell_nothing(const struct list_request *request)
{
	struct str line = { 0 };

	if (request->printed > 0 || request->format != LIST_TABLE || request->status != SAY_WELL)
		return;
	str_add_format(&line, "cjm: %s\n", request->journeys == 0 ? _("no journey is there") :
	    _("there are journeys, but nothing to list"));
	say_text(stderr, str_text(&line));
	str_clear(&line);
}

static void
list_end(struct list_request *request)
{
	listing_end(&request->listing);
	if (request->sort != NULL)
		rows_sort(&request->listing.rows, request->sorted, request->back);
	list_take_rows(request);
	if (request->format == LIST_TABLE)
		list_print_table(request);
	if (request->format == LIST_JSON)
		records_end_json(request->printed, &request->out);
	list_flush(request, 1);
	list_tell_nothing(request);
}

/* --- reading ------------------------------------------------------------------ */

static void
list_journey(struct list_request *request, const char *file, struct document *document)
{
	request->journeys++;
	if (where_holds(&request->where, document_journey(document), &request->found))
		listing_add(&request->listing, file, document, &request->found);
}

/* All journeys at and below a path. `plain`: nobody named it, so that it is not
 * shown. Returns whether to go on. */
static bool
list_path(struct list_request *request, const char *path, bool plain)
{
	struct below *below = below_begin(path);
	bool streams = request->sort == NULL && request->listing.kind != LIST_PERSONAS;
	struct err err = { 0 };
	bool named, well = true;

	while (well) {
		const char *file = below_next(below, &named, &err);
		struct document *document = NULL;

		if (file == NULL && !err_is_set(&err))
			break;
		if (file != NULL && plain && !named)
			file += 2;
		if (file != NULL)
			document = document_glance(file, named, &err);
		if (document != NULL)
			list_journey(request, file, document);
		document_free(document);
		list_worsen(request, &err);
		well = !streams || list_take_rows(request);
	}
	below_end(below);
	return well;
}

static int
list_all(struct list_request *request)
{
	bool well = true;

	request->status = levels_load(request->rc, &request->checks);
	if (request->checks.today == DATE_NONE)
		request->checks.today = checks_today();
	request->checks.has_today = request->checks.today != DATE_NONE;
	request->listing.checks = &request->checks;
	list_begin(request);
	for (size_t i = 0; well && i < request->path_count; i++)
		well = list_path(request, request->paths[i], false);
	if (request->path_count == 0)
		well = list_path(request, ".", true);
	if (well)
		list_end(request);
	return request->status;
}

static int
list_run(const struct sub *sub, int argc, char **argv)
{
	struct list_request request = { .checks = { .today = DATE_NONE } };
	struct opts opts;
	int option, status;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		list_take(&opts, option, &request);
	opts_end(&opts, "");
	list_take_columns(&opts, &request);
	status = opts.over ? opts.status : list_all(&request);
	where_clear(&request.where);
	where_found_clear(&request.found);
	listing_clear(&request.listing);
	spool_clear(&request.spool);
	str_clear(&request.out);
	free(request.paths);
	return status;
}

const struct sub sub_list = {
	.name = "list",
	.arguments = "[PATH...]",
	.help = N_("print a line for each journey in folders and files"),
	.options = list_options,
	.run = list_run,
};
