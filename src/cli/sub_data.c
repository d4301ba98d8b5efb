/*
 * cjm data: figures out of a survey or web analytics, put at a touchpoint.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cmd/command.h"
#include "cmd/saving.h"
#include "file/slurp.h"
#include "format/data.h"
#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"

enum { DATA_COLUMNS = SUB_LONG + 1, DATA_ROWS };

static const struct sub_option data_options[] = {
	{ 't', "touchpoint", "TOUCHPOINT", N_("where the figures belong") },
	{ 'n', "name", "NAME",
		N_("of the series, which is added to if it is there; without it, as the heading of its column") },
	{ 'u', "unit", "UNIT", N_("what is counted: people, %, minutes") },
	{ 's', "source", "EVIDENCE", N_("the id of the evidence that it rests on") },
	{ DATA_COLUMNS, "columns", "COLUMNS",
		N_("which columns of the table it is: period=1,value=3, or their headings") },
	{ DATA_ROWS, "rows", "HOW", N_("what several rows of a period come to: mean, sum or last") },
	{ 0 },
};

struct data_request {
	const char *file, *from;
	const char *touchpoint, *name, *unit, *source, *columns;
	enum data_join join;
};

/* The card of that name; NODE_NONE if there is none. */
static node_id
data_find(const struct journey *journey, node_id touchpoint, const char *name)
{
	size_t count = journey_count(journey, touchpoint, KEY_DATA);

	for (size_t i = 0; i < count; i++) {
		node_id card = journey_child(journey, touchpoint, KEY_DATA, i);

		if (strcmp(journey_text(journey, card, KEY_TEXT), name) == 0)
			return card;
	}
	return NODE_NONE;
}

/* The command knows what to say of a touchpoint that is not there, and shows
 * the lane. */
static node_id
data_add_card(struct editor *editor, const char *touchpoint, const char *name, struct err *err)
{
	const struct journey *journey = document_journey(editor->document);
	struct str line = { 0 };
	node_id card = NODE_NONE;

	str_add(&line, "add ");
	args_quote(touchpoint, &line);
	str_add(&line, " data ");
	args_quote(name, &line);
	if (editor_run_literal(editor, str_text(&line), err) == 0)
		card = data_find(journey, ids_find(document_ids(editor->document), touchpoint),
		    name);
	str_clear(&line);
	return card;
}

/* What is there stays, but for the periods that are told anew. */
static struct value *
data_merge(const struct value *old, const struct value *new, size_t *added, size_t *changed)
{
	struct value *values = old != NULL && old->kind == VALUE_MAP ? value_copy(old) :
	    value_new_map();

	*added = *changed = 0;
	for (uint32_t i = 0; i < value_count(new); i++) {
		const struct value *before = value_get(values, value_key(new, i));

		if (before == NULL)
			++*added;
		else if (strcmp(value_text(before), value_text(value_item(new, i))) != 0)
			++*changed;
		else
			continue;
		value_put(values, value_key(new, i), value_copy(value_item(new, i)));
	}
	return values;
}

static void
data_tell(const struct data_request *request, const char *name, size_t added, size_t changed)
{
	struct err err = { 0 };

	err_set(&err, ERR_RULE, N_("“%s” at %s: values added: %s, changed: %s"), "ttnn", name,
		request->touchpoint, added, changed);
	err_set_file(&err, request->file);
	say_errors(&err);
}

static int
data_set_text(struct document *document, node_id card, const char *key, const char *text,
	struct err *err)
{
	if (text == NULL)
		return 0;
	return document_set(document, card, key, value_new_text(text), err);
}

static int
data_put(struct editor *editor, const struct data_request *request,
	const struct data_series *series, struct err *err)
{
	struct document *document = editor->document;
	const struct journey *journey = document_journey(document);
	node_id at = ids_find(document_ids(document), request->touchpoint), card = NODE_NONE;
	size_t added, changed;
	bool has_unit;
	int result;

	if (at != NODE_NONE)
		card = data_find(journey, at, series->name);
	if (card == NODE_NONE)
		card = data_add_card(editor, request->touchpoint, series->name, err);
	if (card == NODE_NONE)
		return -1;
	document_begin(document, card);
	result = document_set(document, card, "values", data_merge(journey_get(journey, card,
		KEY_VALUES), series->values, &added, &changed), err);
	has_unit = journey_get(journey, card, KEY_UNIT) != NULL;
	if (result == 0)
		result = data_set_text(document, card, "unit", request->unit != NULL ?
			request->unit : has_unit ? NULL : series->unit, err);
	if (result == 0)
		result = data_set_text(document, card, "source", request->source, err);
	document_end(document);
	if (result == 0)
		data_tell(request, series->name, added, changed);
	return result;
}

/* What the figures rest on must be there. */
static int
data_check_source(struct document *document, const char *source, struct err *err)
{
	const struct journey *journey = document_journey(document);
	const struct ids *ids = document_ids(document);
	struct str names = { 0 };
	node_id each;

	if (source == NULL || *source == '\0' ||
	    ids_find_kind(ids, NODE_EVIDENCE, source) != NODE_NONE)
		return 0;
	for (size_t i = 0; (each = journey_child(journey, NODE_ROOT, KEY_EVIDENCE, i)) != NODE_NONE;
	    i++)
		str_add_format(&names, "%s%s", i > 0 ? ", " : "", ids_of(ids, each));
	err_set(err, ERR_USAGE, names.len > 0 ? N_("there is no evidence “%s”; there is: %s") :
		N_("there is no evidence “%s”, and none at all"), names.len > 0 ? "tt" : "t",
		source, str_text(&names));
	str_clear(&names);
	return -1;
}

/* Nothing is saved unless all of it went well. */
static int
data_write(const struct data_request *request, const struct data *data)
{
	struct err err = { 0 };
	struct document *document = show_open(request->file, &err);
	struct editor *editor;
	int result;

	if (document == NULL)
		return say_errors(&err);
	editor = editor_new(document);
	result = data_check_source(document, request->source, &err);
	for (size_t i = 0; i < data->count && result == 0; i++)
		result = data_put(editor, request, &data->v[i], &err);
	if (result == 0)
		saving_begin(editor, false, &err);
	editor_free(editor);
	return err_is_set(&err) ? say_errors(&err) : SAY_WELL;
}

static int
data_file(const struct data_request *request)
{
	struct format_input input = { .name = request->from, .columns = request->columns };
	struct notes notes = { 0 };
	struct slurp slurp = { 0 };
	struct data data = { 0 };
	struct err err = { 0 };
	int status = SAY_WELL;

	if (slurp_read(request->from, &slurp, &err) == 0) {
		input.bytes = slurp.bytes;
		input.len = slurp.len;
		data_read(&input, request->name, request->join, &data, &notes, &err);
	}
	say_notes(request->from, &notes);
	err_set_file(&err, request->from);
	status = err_is_set(&err) ? say_errors(&err) : data_write(request, &data);
	data_clear(&data);
	slurp_clear(&slurp);
	return status;
}

static enum data_join
data_join_of(struct opts *opts)
{
	static const char *const words[] = { "mean", "sum", "last" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(opts->value, words[i]) == 0)
			return (enum data_join)i;
	opts_fail(opts, N_("“%s” is none of mean, sum, last"), opts->value);
	return DATA_MEAN;
}

static void
data_take(struct opts *opts, int option, struct data_request *request)
{
	switch (option) {
	case 't': request->touchpoint = opts->value; break;
	case 'n': request->name = opts->value; break;
	case 'u': request->unit = opts->value; break;
	case 's': request->source = opts->value; break;
	case DATA_COLUMNS: request->columns = opts->value; break;
	case DATA_ROWS: request->join = data_join_of(opts); break;
	default:
		if (request->file == NULL)
			request->file = opts->value;
		else
			opts_take_file(opts, &request->from);
	}
}

static int
data_run(const struct sub *sub, int argc, char **argv)
{
	struct data_request request = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		data_take(&opts, option, &request);
	if (!opts.over && request.file != NULL && request.from == NULL)
		opts_fail(&opts, N_("which figures? cjm data %s -t TOUCHPOINT CSV"), request.file);
	if (!opts.over && request.from != NULL && request.touchpoint == NULL)
		opts_fail(&opts, N_("at which touchpoint? -t TOUCHPOINT"), "");
	opts_end(&opts, request.file);
	if (opts.over)
		return opts.status;
	if (show_tell_unsaved(request.file, NULL))
		return SAY_INPUT;
	return data_file(&request);
}

const struct sub sub_data = {
	.name = "data",
	.arguments = "FILE -t TOUCHPOINT CSV",
	.help = N_("put figures of a table, or metrics in JSON, at a touchpoint"),
	.options = data_options,
	.run = data_run,
};
