/*
 * cjm log: the story of one map from its history in git.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "file/git.h"
#include "log_entry.h"
#include "model/sums.h"
#include "opts.h"
#include "say.h"
#include "session/document.h"
#include "print.h"
#include "subs.h"
#include "telling.h"

#define LINES_SHOWN 6	/* of what changed in a revision, unless all are asked for */

static const struct sub_option log_options[] = {
	{ 'n', "count", "COUNT", N_("no more than so many revisions") },
	{ 'a', "all", NULL, N_("all that changed, not only the first lines") },
	{ 'f', "format", "FORMAT", N_("how to print: text or json") },
	PRINT_OPTIONS,
	{ 0 },
};

/* A state of the map, kept since it is the one before of one revision and the
 * one after of the next. */
struct state {
	char *blob;		/* git's number for its bytes; NULL: nothing */
	struct document *document;	/* NULL: no journey */
	char *trouble;		/* why, or NULL */
};

struct log_request {
	const char *file;
	size_t most;		/* revisions; 0: all */
	bool all, json;
	struct print print;

	struct git *git;
	size_t told;		/* revisions so far */
	struct state older, newer;
	char *path;		/* of the file in the revision told last */
	struct figure *means;	/* of the emotion, newest first */
	size_t mean_count, mean_room;
	int status;
};

static void
state_clear(struct state *state)
{
	free(state->blob);
	free(state->trouble);
	document_free(state->document);
	*state = (struct state){ 0 };
}

/* Which line is wrong, of the first thing that is. */
static char *
log_trouble(struct err *err)
{
	struct str text = { 0 };

	if (err->line > 0)
		str_add_format(&text, "%zu:%zu: ", err->line, err->column);
	err_format(err, say_translate, &text);
	err_clear(err);
	return str_take(&text);
}

static void
state_read(struct state *state, struct git *git, const char *blob)
{
	struct str bytes = { 0 };
	struct err err = { 0 };

	state_clear(state);
	if (blob == NULL)
		return;
	state->blob = mem_text(blob);
	if (git_show_blob(git, blob, &bytes, &err) == 0)
		state->document = document_from_bytes(NULL, str_text(&bytes), bytes.len, &err);
	if (state->document == NULL)
		state->trouble = log_trouble(&err);
	str_clear(&bytes);
}

/* The states of a revision; the newer one is often at hand already. */
static void
log_read(struct log_request *request, const struct git_revision *revision)
{
	struct state at_hand = request->older;

	request->older = (struct state){ 0 };
	state_clear(&request->newer);
	if (at_hand.blob != NULL && revision->blob != NULL &&
	    strcmp(at_hand.blob, revision->blob) == 0) {
		request->newer = at_hand;
	} else {
		state_clear(&at_hand);
		state_read(&request->newer, request->git, revision->blob);
	}
	state_read(&request->older, request->git, revision->before);
}

static int
log_print_json(struct log_request *request, const struct story_row *row)
{
	struct str out = { 0 };
	int status;

	str_add(&out, request->told > 0 ? ",\n " : "[\n ");
	story_write_json(row, &out);
	status = say_document(str_text(&out), out.len);
	str_clear(&out);
	return status;
}

static int
log_tell(struct log_request *request, const struct told *told)
{
	int status = request->told > 0 ? say_bytes("\n", 1) : SAY_WELL;

	return status == SAY_WELL ? telling_print(told, &request->print, true) : status;
}

static struct telling
log_telling(const struct log_request *request)
{
	return (struct telling){ .translate = say_translate, .brief = !request->all,
		.ascii = request->print.ascii || !say_has_utf8() };
}

static int
log_print_text(struct log_request *request, const struct git_revision *revision,
	const struct story_row *row)
{
	struct telling telling = log_telling(request);
	const char *name = request->path != NULL ? request->path : git_path(request->git);
	struct log_entry entry = { .row = row, .begins = revision->before == NULL,
		.same_bytes = revision->before != NULL && revision->blob != NULL &&
		    strcmp(revision->before, revision->blob) == 0,
		.other_name = strcmp(name, row->path) != 0,
		.most = request->all ? 0 : LINES_SHOWN };
	struct told told = { 0 };
	int status;

	log_entry_add(&telling, &entry, &told);
	status = log_tell(request, &told);
	told_clear(&told);
	return status;
}

static void
log_note_mean(struct log_request *request, const struct journey *journey)
{
	double mean = sums_of(journey).emotion;

	if (isnan(mean))
		return;
	vec_grow(request->means, request->mean_count, request->mean_room);
	request->means[request->mean_count++] = (struct figure){ 0, mean };
}

/* The means of all that was told, the oldest first. */
static int
log_print_means(struct log_request *request)
{
	struct telling telling = log_telling(request);
	struct told told = { 0 };
	size_t i, count = request->mean_count;
	int status = SAY_WELL;

	for (i = 0; i < count / 2; i++) {
		struct figure figure = request->means[i];

		request->means[i] = request->means[count - 1 - i];
		request->means[count - 1 - i] = figure;
	}
	log_entry_add_means(&telling, request->means, count, &told);
	if (told.count > 0)
		status = log_tell(request, &told);
	told_clear(&told);
	return status;
}

static bool
log_revision(void *data, const struct git_revision *revision)
{
	struct log_request *request = data;
	struct changes changes = { 0 };
	struct story_row row = { .commit = revision->hash, .author = revision->author,
		.date = revision->date, .subject = revision->subject, .path = revision->path,
		.merge = revision->merge };

	log_read(request, revision);
	row.trouble = request->newer.trouble;
	if (request->newer.document != NULL)
		row.journey = document_journey(request->newer.document);
	if (row.journey != NULL && request->older.document != NULL) {
		changes_find(&changes, document_journey(request->older.document), row.journey,
			false);
		row.changes = &changes;
	}
	if (row.journey != NULL)
		log_note_mean(request, row.journey);
	request->status = request->json ? log_print_json(request, &row)
	    : log_print_text(request, revision, &row);
	changes_clear(&changes);
	free(request->path);
	request->path = mem_text(revision->path);
	request->told++;
	return request->status == SAY_WELL &&
	    (request->most == 0 || request->told < request->most);
}

static int
log_file(struct log_request *request)
{
	struct err err = { 0 };

	request->git = git_open(request->file, &err);
	if (request->git == NULL || git_log(request->git, log_revision, request, &err) != 0) {
		request->status = say_errors(&err);
	} else if (request->status == SAY_WELL && request->json) {
		request->status = say_document(request->told > 0 ? "\n]\n" : "[]\n", 3);
	} else if (request->told == 0 && request->status == SAY_WELL) {
		err_set(&err, ERR_REFUSED, N_("%s was never committed"), "t", request->file);
		request->status = say_errors(&err);
	} else if (request->status == SAY_WELL) {
		request->status = log_print_means(request);
	}
	free(request->means);
	state_clear(&request->older);
	state_clear(&request->newer);
	free(request->path);
	git_close(request->git);
	return request->status;
}

static void
log_take(struct opts *opts, int option, struct log_request *request)
{
	if (print_take(opts, option, &request->print))
		return;
	switch (option) {
	case 'n':
		request->most = (size_t)opts_number(opts, 1, INT_MAX);
		break;
	case 'a':
		request->all = true;
		break;
	case 'f':
		request->json = strcmp(opts->value, "json") == 0;
		if (!request->json && strcmp(opts->value, "text") != 0)
			opts_fail(opts, N_("“%s” is none of text, json"), opts->value);
		break;
	case OPTS_ARGUMENT:
		opts_take_file(opts, &request->file);
		break;
	}
}

static int
log_run(const struct sub *sub, int argc, char **argv)
{
	struct log_request request = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END)
		log_take(&opts, option, &request);
	opts_end(&opts, request.file);
	return opts.over ? opts.status : log_file(&request);
}

const struct sub sub_log = {
	.name = "log",
	.arguments = "FILE",
	.help = N_("tell the story of a map from its history in git"),
	.options = log_options,
	.run = log_run,
};
