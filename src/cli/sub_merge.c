/*
 * cjm merge: three files to one, as git asks a merge driver.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <stdlib.h>

#include "file/slurp.h"
#include "opts.h"
#include "say.h"
#include "session/reload.h"
#include "show.h"
#include "subs.h"

static const struct sub_option merge_options[] = {
	{ 'p', "print", NULL, N_("print the result and leave OURS as it is") },
	{ 'q', "quiet", NULL, N_("do not say what was merged") },
	{ 0 },
};

enum { BASE, OURS, THEIRS, FILES };

struct merge_request {
	const char *files[FILES];
	bool print, quiet;
};

/* Where both sides began a file of the same name, git hands out an empty base. */
static struct document *
merge_open_base(const char *path, struct err *err)
{
	static const char nothing[] = "cjm: 1\ntitle: \"-\"\n";
	struct slurp slurp;
	bool is_empty;

	if (slurp_read(path, &slurp, err) != 0)
		return NULL;
	is_empty = slurp.len == 0;
	slurp_clear(&slurp);
	return is_empty ? document_from_bytes(NULL, nothing, sizeof nothing - 1, err)
	    : show_open(path, err);
}

static int
merge_write(struct document *ours, bool print, struct err *err)
{
	size_t len;
	char *text;
	int status;

	if (!print)
		return document_save(ours, err) == 0 ? SAY_WELL : -1;
	text = document_text(ours, &len, err);
	if (text == NULL)
		return -1;
	status = say_bytes(text, len);
	free(text);
	return status;
}

static int
merge_tell(const struct merge_request *request, const struct merge_sum *sum)
{
	struct str text = { 0 };

	str_add_format(&text, ngettext("%s: %zu conflict, marked “conflict”; both texts are kept\n",
		"%s: %zu conflicts, marked “conflict”; both texts are kept\n",
		(unsigned long)sum->conflicts), request->files[OURS], sum->conflicts);
	if (!request->quiet)
		say_text(stderr, str_text(&text));
	str_clear(&text);
	return SAY_FINDINGS;
}

static int
merge_files(const struct merge_request *request)
{
	struct document *base = NULL, *ours = NULL, *theirs = NULL;
	struct merge_sum sum;
	struct err err = { 0 };
	int status = -1;

	if ((base = merge_open_base(request->files[BASE], &err)) != NULL &&
	    (ours = show_open(request->files[OURS], &err)) != NULL &&
	    (theirs = show_open(request->files[THEIRS], &err)) != NULL &&
	    document_merge(ours, document_journey(base), document_journey(theirs), &sum, &err) == 0)
		status = merge_write(ours, request->print, &err);
	if (err_is_set(&err))
		status = say_errors(&err);
	else if (status == SAY_WELL && sum.conflicts > 0)
		status = merge_tell(request, &sum);
	document_free(base);
	document_free(ours);
	document_free(theirs);
	return status;
}

static int
merge_run(const struct sub *sub, int argc, char **argv)
{
	struct merge_request request = { 0 };
	struct opts opts;
	size_t count = 0;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 'p')
			request.print = true;
		else if (option == 'q')
			request.quiet = true;
		else if (count < FILES)
			request.files[count++] = opts.value;
		else
			opts_fail(&opts, N_("three files, not also %s"), opts.value);
	}
	if (!opts.over && count > 0 && count < FILES)
		opts_fail(&opts, N_("three files: BASE OURS THEIRS"), "");
	opts_end(&opts, request.files[BASE]);
	return opts.over ? opts.status : merge_files(&request);
}

const struct sub sub_merge = {
	.name = "merge",
	.arguments = "BASE OURS THEIRS",
	.help = N_("merge what THEIRS changed since BASE into OURS"),
	.options = merge_options,
	.run = merge_run,
};
