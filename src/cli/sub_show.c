/*
 * cjm show: the map as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "opts.h"
#include "say.h"
#include "show.h"
#include "subs.h"

enum { OPTION_THEME = SUB_LONG + 1, OPTION_FORM };

static const struct sub_option show_options[] = {
	{ 'v', "view", "VIEW",
		N_("what to show: map, prose, matrix, flow, actions, walks, parking, votes, "
		"present, about or form") },
	{ OPTION_FORM, "form", "FORM", N_("which form of the view, by number or by name: "
		"matrix channels or owners, flow owners or personas, actions list or square, "
		"walks overview, service or walks") },
	PRINT_OPTIONS,
	{ 'p', "phase", "ID", N_("only this phase") },
	{ 'l', "lane", "KEY", N_("only this lane") },
	{ OPTION_THEME, "theme", "THEME",
		N_("which colours: plain, dark, light, high-contrast or mono") },
	{ 0 },
};

static void
show_take(struct opts *opts, int option, struct show_request *request, const char **file)
{
	if (print_take(opts, option, &request->print))
		return;
	switch (option) {
	case 'v':
		request->view = opts_view(opts);
		break;
	case OPTION_FORM:
		request->form = opts->value;
		break;
	case 'p':
		request->phase = opts->value;
		break;
	case 'l':
		request->lane = opts->value;
		break;
	case OPTION_THEME:
		request->theme = opts_theme(opts);
		break;
	case OPTS_ARGUMENT:
		opts_take_file(opts, file);
		break;
	}
}

static int
show_run(const struct sub *sub, int argc, char **argv)
{
	struct show_request request = { 0 };
	struct document *document;
	const char *file = NULL;
	struct err err = { 0 };
	struct opts opts;
	int option, status;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		show_take(&opts, option, &request, &file);
	opts_end(&opts, file);
	if (opts.over)
		return opts.status;
	document = show_open(file, &err);
	if (document == NULL)
		return say_errors(&err);
	show_tell_unsaved(file, document);
	status = show_print(document, &request);
	document_free(document);
	return status;
}

const struct sub sub_show = {
	.name = "show",
	.arguments = "FILE",
	.help = N_("print the map as text"),
	.options = show_options,
	.run = show_run,
};
