/*
 * cjm merge: three files to one, also as git asks a merge driver.
 *
 * Git hands a driver all files of a pattern, journeys or not. What is none, on
 * each side, is merged by lines, as git would have done without us.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>

#include "file/git.h"
#include "file/replace.h"
#include "file/slurp.h"
#include "opts.h"
#include "say.h"
#include "session/merge.h"
#include "show.h"
#include "subs.h"

enum { MERGE_DRIVER = SUB_LONG + 1, MERGE_MARKERS };

static const struct sub_option merge_options[] = {
	{ 'p', "print", NULL, N_("print the result and leave OURS as it is") },
	{ 'q', "quiet", NULL, N_("do not say what was merged") },
	{ MERGE_DRIVER, "driver", "PATH",
		N_("as git's merge driver, for its file PATH; what is no journey is merged by lines") },
	{ MERGE_MARKERS, "marker-size", "COUNT", N_("letters in the markers of a merge by lines") },
	{ 0 },
};

enum { BASE, OURS, THEIRS, FILES };

/* More than 128 tells git that nothing was merged; less is a conflict. */
enum { DRIVER_FAILED = 129 };

#define MARKERS 7		/* letters, where git does not say */

struct merge_request {
	const char *files[FILES];
	const char *name;	/* of what is merged: git's, or OURS */
	bool driver;
	int markers;
	bool print, quiet;
};

struct merge {
	struct document *documents[FILES];
	bool no_base;		/* both sides began a file of that name */
	struct merge_sum sum;
};

/* --- journeys ---------------------------------------------------------------------- */

/* Where both sides began a file of the same name, git hands out an empty base. */
static struct document *
open_base(const char *path, bool *is_empty, struct err *err)
{
	static const char nothing[] = "cjm: 1\ntitle: \"-\"\n";
	struct slurp slurp;

	if (slurp_read(path, &slurp, err) != 0)
		return NULL;
	*is_empty = slurp.len == 0;
	slurp_clear(&slurp);
	return *is_empty ? document_from_bytes(NULL, nothing, sizeof nothing - 1, err)
	    : show_open(path, err);
}

/* All are opened, so that all that is wrong is told. */
static int
open_all(const struct merge_request *request, struct merge *merge, struct err *err)
{
	struct err each = { 0 };

	for (size_t i = 0; i < FILES; i++) {
		merge->documents[i] = i == BASE
		    ? open_base(request->files[i], &merge->no_base, &each)
		    : show_open(request->files[i], &each);
		err_append(err, &each);
	}
	return err_is_set(err) ? -1 : 0;
}

/* What git wants merged is a file of its own for the while: nobody misses the
 * text that stands there. */
static int
write_driven(struct document *ours, const char *path, struct err *err)
{
	size_t len;
	char *text = document_text(ours, &len, err);
	int result = text != NULL ? replace_file(path, text, len, err) : -1;

	free(text);
	return result;
}

static int
write_result(const struct merge_request *request, struct document *ours, struct err *err)
{
	size_t len;
	char *text;
	int status;

	if (request->driver)
		return write_driven(ours, request->files[OURS], err);
	if (!request->print)
		return document_save(ours, err);
	text = document_text(ours, &len, err);
	if (text == NULL)
		return -1;
	status = say_bytes(text, len);
	free(text);
	return status;
}

static int
merge_journeys(const struct merge_request *request, struct merge *merge, struct err *err)
{
	struct document **documents = merge->documents;

	if (open_all(request, merge, err) != 0 ||
	    document_merge(documents[OURS], documents[BASE], documents[THEIRS], &merge->sum,
	    err) != 0)
		return -1;
	return write_result(request, documents[OURS], err);
}

static void
tell_conflicts(const struct merge_request *request, size_t conflicts)
{
	struct str text = { 0 };

	str_add_format(&text, ngettext("%s: %zu conflict, marked “conflict”; both texts are kept\n",
		"%s: %zu conflicts, marked “conflict”; both texts are kept\n",
		(unsigned long)conflicts), request->name, conflicts);
	if (!request->quiet)
		say_text(stderr, str_text(&text));
	str_clear(&text);
}

/* --- lines -------------------------------------------------------------------------- */

/* Can lines be merged where journeys could not? */
static bool
is_of_content(const struct err *err)
{
	return err->kind == ERR_SYNTAX || err->kind == ERR_LIMIT || err->kind == ERR_RULE ||
	    err->kind == ERR_REFUSED;
}

/* Git's files have names of the while; the user knows another. */
static void
rename_errors(const struct merge_request *request, struct err *err)
{
	static const char *const sides[FILES] = { N_("base"), N_("ours"), N_("theirs") };
	struct str name = { 0 };

	for (; err != NULL; err = err->next)
		for (size_t i = 0; i < FILES; i++) {
			if (!str_equal(err->file, request->files[i]))
				continue;
			str_add_format(&name, "%s (%s)", request->name, _(sides[i]));
			free(err->file);
			err->file = str_take(&name);
			break;
		}
}

/* Other YAML is none of our business; but a journey should have been one. */
static void
tell_lines(const struct merge_request *request, const struct merge *merge, struct err *err)
{
	struct str text = { 0 };

	if (request->quiet || (merge->documents[OURS] == NULL && merge->documents[THEIRS] == NULL &&
	    (merge->documents[BASE] == NULL || merge->no_base)))
		return;
	rename_errors(request, err);
	say_errors(err);
	str_add_format(&text, _("%s: merged by lines\n"), request->name);
	say_text(stderr, str_text(&text));
	str_clear(&text);
}

static int
merge_lines(const struct merge_request *request, const struct merge *merge, struct err *err)
{
	const char *const *files = request->files;
	int places;

	tell_lines(request, merge, err);
	err_clear(err);
	places = git_merge_lines(files[BASE], files[OURS], files[THEIRS], request->markers, err);
	if (places >= 0)
		return places == 0 ? SAY_WELL : SAY_FINDINGS;
	/* As git does with what has no lines: ours stays, and it is a conflict. */
	rename_errors(request, err);
	say_errors(err);
	return SAY_FINDINGS;
}

/* --- both ---------------------------------------------------------------------------- */

static int
merge_files(const struct merge_request *request)
{
	struct merge merge = { .no_base = false };
	struct err err = { 0 };
	int status = merge_journeys(request, &merge, &err);

	if (status < 0 && request->driver && is_of_content(&err)) {
		status = merge_lines(request, &merge, &err);
	} else if (status < 0 && request->driver) {
		rename_errors(request, &err);
		say_errors(&err);
		status = DRIVER_FAILED;
	} else if (status < 0) {
		status = say_errors(&err);
	} else if (status == SAY_WELL && merge.sum.conflicts > 0) {
		tell_conflicts(request, merge.sum.conflicts);
		status = SAY_FINDINGS;
	}
	err_clear(&err);
	for (size_t i = 0; i < FILES; i++)
		document_free(merge.documents[i]);
	return status;
}

static void
take_option(struct opts *opts, int option, struct merge_request *request)
{
	if (option == 'p') {
		request->print = true;
	} else if (option == 'q') {
		request->quiet = true;
	} else if (option == MERGE_MARKERS) {
		request->markers = opts_number(opts, 1, 999);
	} else {
		request->name = opts->value;
		request->driver = true;
	}
}

static int
merge_run(const struct sub *sub, int argc, char **argv)
{
	struct merge_request request = { .markers = MARKERS };
	struct opts opts;
	size_t count = 0;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option != OPTS_ARGUMENT)
			take_option(&opts, option, &request);
		else if (count < FILES)
			request.files[count++] = opts.value;
		else
			opts_fail(&opts, N_("three files, not also %s"), opts.value);
	}
	if (!opts.over && count > 0 && count < FILES)
		opts_fail(&opts, N_("three files: BASE OURS THEIRS"), "");
	if (request.driver && request.print)
		opts_fail(&opts, N_("--driver or --print, not both"), "");
	opts_end(&opts, request.files[BASE]);
	if (request.name == NULL)
		request.name = request.files[OURS];
	return opts.over ? opts.status : merge_files(&request);
}

const struct sub sub_merge = {
	.name = "merge",
	.arguments = "BASE OURS THEIRS",
	.help = N_("merge what THEIRS changed since BASE into OURS"),
	.options = merge_options,
	.run = merge_run,
};
