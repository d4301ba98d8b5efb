/*
 * cjm check: what is wrong with journeys, missing from them, or worth a look.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/vec.h"
#include "format/findings.h"
#include "levels.h"
#include "opts.h"
#include "say.h"
#include "session/checks.h"
#include "show.h"
#include "subs.h"

enum { OPTION_TODAY = SUB_LONG + 1, OPTION_LIST };

static const struct sub_option check_options[] = {
	{ 'l', "level", "LEVEL", N_("only findings of this level and above: info, warning or error") },
	{ 'r', "rule", "RULE,...", N_("only these rules; may be given again") },
	{ OPTION_TODAY, "today", "DATE", N_("what is overdue or long ago by this day, YYYY-MM-DD") },
	{ 'f', "format", "FORMAT", N_("how to print: text or json") },
	{ 'u', "settings", "RC", N_("take levels from these settings, not your own; NONE: none") },
	{ OPTION_LIST, "list", NULL, N_("print the rules with their levels instead") },
	{ 0 },
};

#define CHECK_PIECE 65536	/* bytes that are printed at once */

struct check_request {
	struct check_options options;
	const char **files;
	size_t file_count, file_room;
	bool json, list;
	const char *rc;
	const char *levels[CHECK_LEVELS];	/* translated */
	int status;		/* of the files */
	struct str out;		/* findings that were not printed yet */
	size_t found;		/* all, also those that were */
	int printed;		/* the status of that */
};

static void
check_fail(struct opts *opts, struct err *err)
{
	if (!opts->over)
		opts->status = say_usage(opts->sub, err);
	opts->over = true;
	err_clear(err);
}

static void
check_take_rules(struct opts *opts, struct check_request *request)
{
	const char *at = opts->value;
	struct err err = { 0 };

	while (!opts->over) {
		size_t len = strcspn(at, ",");
		char *name = mem_text_n(at, len);

		if (check_only(&request->options, name, &err) != 0)
			check_fail(opts, &err);
		free(name);
		if (at[len] == '\0')
			break;
		at += len + 1;
	}
}

static void
check_take(struct opts *opts, int option, struct check_request *request)
{
	switch (option) {
	case 'l':
		request->options.least = check_level_find(opts->value);
		if (request->options.least == CHECK_LEVELS || request->options.least == CHECK_OFF)
			opts_fail(opts, N_("“%s” is none of info, warning, error"), opts->value);
		break;
	case 'r':
		check_take_rules(opts, request);
		break;
	case OPTION_TODAY:
		if (!date_parse(opts->value, &request->options.today))
			opts_fail(opts, N_("“%s” is no date written YYYY-MM-DD"), opts->value);
		break;
	case 'f':
		request->json = strcmp(opts->value, "json") == 0;
		if (!request->json && strcmp(opts->value, "text") != 0)
			opts_fail(opts, N_("“%s” is none of text, json"), opts->value);
		break;
	case 'u':
		request->rc = opts->value;
		break;
	case OPTION_LIST:
		request->list = true;
		break;
	case OPTS_ARGUMENT:
		vec_grow(request->files, request->file_count, request->file_room);
		request->files[request->file_count++] = opts->value;
		break;
	}
}

/* There may be a million of them. */
static void
check_add_number(size_t number, struct str *out)
{
	char digits[24], *at = digits + sizeof digits;

	do
		*--at = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	*--at = ':';
	str_add_n(out, at, (size_t)(digits + sizeof digits - at));
}

/* "FILE:LINE:COLUMN: level: text [rule]": one line, whatever it quotes. */
static void
check_add_line(struct check_request *request, const char *file, const struct findings *findings,
	const struct finding *finding)
{
	struct str *out = &request->out;
	size_t from = out->len, count;
	char *stop;

	str_add(out, file);
	check_add_number(finding->line, out);
	check_add_number(finding->column, out);
	str_add_n(out, ": ", 2);
	str_add(out, request->levels[finding->level]);
	str_add_n(out, ": ", 2);
	finding_add_words(findings, finding, NULL, out);
	str_add_n(out, " [", 2);
	str_add(out, check_rules(&count)[finding->rule].name);
	str_add_n(out, "]\n", 2);
	while ((stop = memchr(out->s + from, '\n', out->len - 1 - from)) != NULL)
		*stop = ' ';
}

static void
check_add_row(struct check_request *request, const char *file, const struct findings *findings,
	const struct finding *finding)
{
	struct str text = { 0 };
	size_t count;

	finding_add_words(findings, finding, NULL, &text);
	findings_write_row(&(struct finding_row){
		.file = file,
		.line = finding->line,
		.column = finding->column,
		.level = check_level_name((enum check_level)finding->level),
		.rule = check_rules(&count)[finding->rule].name,
		.text = str_text(&text),
	}, request->found, &request->out);
	str_clear(&text);
}

static void
check_print(struct check_request *request)
{
	if (request->printed == SAY_WELL && request->json) {
		request->printed = say_document(str_text(&request->out), request->out.len);
	} else if (request->printed == SAY_WELL) {
		say_text(stdout, str_text(&request->out));
		request->printed = say_flush();
	}
	str_cut(&request->out, 0);
}

/* Those of the last file are printed piece by piece. What earlier ones have waits
 * until all that cannot be read was told. */
static void
check_add(struct check_request *request, const char *file, const struct findings *findings)
{
	bool last = file == request->files[request->file_count - 1];

	for (size_t i = 0; i < findings->count && request->printed == SAY_WELL; i++) {
		(request->json ? check_add_row : check_add_line)(request, file, findings,
		    &findings->v[i]);
		request->found++;
		if (last && request->out.len >= CHECK_PIECE)
			check_print(request);
	}
}

/* A file that is no journey is told, and the others are looked at still. */
static void
check_file(struct check_request *request, const char *file)
{
	struct err err = { 0 };
	struct document *document = show_open_placed(file, &err);
	struct findings findings = { 0 };
	int status;

	if (document != NULL) {
		show_tell_unsaved(file, document);
		checks_run(document, &request->options, &findings);
		checks_locate(document, &findings, &err);
		findings_translate(&findings, say_translate);
	}
	status = err_is_set(&err) ? say_errors(&err) : SAY_WELL;
	request->status = status > request->status ? status : request->status;
	check_add(request, file, &findings);
	findings_clear(&findings);
	document_free(document);
}

static int
check_files(struct check_request *request)
{

	request->status = levels_load(request->rc, &request->options);
	if (request->options.today == DATE_NONE)
		request->options.today = checks_today();
	request->options.has_today = request->options.today != DATE_NONE;
	for (int level = 0; level < CHECK_LEVELS; level++)
		request->levels[level] = _(check_level_name((enum check_level)level));
	for (size_t i = 0; i < request->file_count; i++)
		check_file(request, request->files[i]);
	if (request->json)
		findings_write_end(request->found, &request->out);
	check_print(request);
	if (request->printed != SAY_WELL)
		return request->printed;
	if (request->status != SAY_WELL)
		return request->status;
	return request->found > 0 ? SAY_FINDINGS : SAY_WELL;
}

static int
check_list(void)
{
	size_t count;
	const struct check_rule *rules = check_rules(&count);

	for (size_t i = 0; i < count; i++) {
		struct str line = { 0 };

		str_add_format(&line, "%s (%s)\n    %s\n", rules[i].name,
			_(check_level_name(rules[i].level)), _(rules[i].text));
		say_text(stdout, str_text(&line));
		str_clear(&line);
	}
	return say_flush();
}

static int
check_run_sub(const struct sub *sub, int argc, char **argv)
{
	struct check_request request = { .options = { .today = DATE_NONE } };
	struct opts opts;
	int option, status;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		check_take(&opts, option, &request);
	opts_end(&opts, request.list ? "-" : request.file_count > 0 ? request.files[0] : NULL);
	status = opts.over ? opts.status : request.list ? check_list() : check_files(&request);
	str_clear(&request.out);
	free(request.files);
	return status;
}

const struct sub sub_check = {
	.name = "check",
	.arguments = "FILE ...",
	.help = N_("say what is wrong with journeys, missing from them, or worth a look"),
	.options = check_options,
	.run = check_run_sub,
};
