/*
 * cjm recover: unsaved work that a crash left, taken over without a screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>

#include "cmd/recover.h"
#include "opts.h"
#include "say.h"
#include "session/reload.h"
#include "session/trail.h"
#include "subs.h"

enum { DISCARD = SUB_LONG + 1 };

static const struct sub_option recover_options[] = {
	{ 'l', "list", NULL, N_("list all unsaved work that is known, and who has maps open") },
	{ 'o', "output", "OUT", N_("write this new file instead of FILE") },
	{ DISCARD, "discard", NULL, N_("throw the unsaved work away") },
	{ 0 },
};

struct recover_options {
	const char *file, *output;
	bool list, discard;
};

/* One line: the map, when, how much. */
static void
recover_tell(const struct trail_found *found)
{
	char *when = trail_time(found->when);
	struct str line = { 0 };

	str_add_format(&line, "%s: ", found->file);
	if (found->held)
		str_add_format(&line, _("%s has it open since %s"), found->who, when);
	else
		str_add_format(&line, ngettext("unsaved work of %s, %zu step",
			"unsaved work of %s, %zu steps", (unsigned long)found->steps),
			when, found->steps);
	if (!found->held && found->draft != NULL)
		str_add_format(&line, _(", and a text being typed: %s"), found->draft);
	str_add_char(&line, '\n');
	say_text(stdout, str_text(&line));
	str_clear(&line);
	free(when);
}

static int
recover_list(void)
{
	size_t count, i;
	struct trail_found *list = trail_list(&count);

	for (i = 0; i < count; i++) {
		recover_tell(&list[i]);
		trail_found_clear(&list[i]);
	}
	free(list);
	return say_flush();
}

/* The text that was being typed goes where it was meant to; what was for the
 * prompt is told, and nothing more. */
static void
recover_draft(struct editor *editor, const struct trail_found *found)
{
	struct err err = { 0 };

	if (found->draft == NULL)
		return;
	if (editor_take_draft(editor, found->draft, found->draft_line, &err) != 0)
		say_errors(&err);
	trail_draft(editor->document, NULL, NULL);
	err_clear(&err);
}

/* What others wrote into the file meanwhile is merged in. */
static int
recover_save(struct document *document, bool changed, struct err *err)
{
	struct merge_sum sum = { 0 };

	if (changed && document_reload(document, &sum, err) != 0)
		return -1;
	if (document_save(document, err) != 0)
		return -1;
	if (sum.conflicts > 0)
		return err_set(err, ERR_CONFLICT,
			N_("%s is saved; where someone else changed the same text both are kept"),
			"t", document_path(document));
	return 0;
}

/* The trail goes only when all that was in it is on the disk. */
static int
recover_take(struct document *document, const struct trail_found *found, const char *output,
	struct err *err)
{
	struct editor *editor = editor_new(document);
	int result;

	recover_draft(editor, found);
	result = output != NULL ? document_save_as(document, output, err)
	    : recover_save(document, found->changed, err);
	trail_end(document, !document_is_dirty(document));
	editor_free(editor);
	return result;
}

static int
recover_file(const struct recover_options *options, const struct trail_found *found, struct err *err)
{
	struct document *document;

	if (options->discard)
		return trail_discard(found, err);
	document = trail_preview(found, NULL, NULL, err);
	if (document == NULL)
		return -1;
	if (trail_recover(document, found, err) != 0) {
		document_free(document);
		return -1;
	}
	return recover_take(document, found, options->output, err);
}

static int
recover_one(const struct recover_options *options)
{
	struct trail_found found = { 0 };
	struct err err = { 0 };
	int status = SAY_WELL;

	if (trail_find(options->file, NULL, &found, &err) != 0)
		return say_errors(&err);
	if (found.journal == NULL) {
		say_text(stdout, _("There is nothing to recover."));
		putchar('\n');
	} else {
		recover_tell(&found);
		if (recover_file(options, &found, &err) != 0)
			status = say_errors(&err);
	}
	trail_found_clear(&found);
	return status != SAY_WELL ? status : say_flush();
}

static int
recover_run(const struct sub *sub, int argc, char **argv)
{
	struct recover_options options = { 0 };
	struct opts opts;
	int option;

	opts_begin(&opts, sub, argc, argv);
	while ((option = opts_next(&opts)) != OPTS_END) {
		if (option == 'l')
			options.list = true;
		else if (option == 'o')
			options.output = opts.value;
		else if (option == DISCARD)
			options.discard = true;
		else
			opts_take_file(&opts, &options.file);
	}
	if (options.discard && options.output != NULL)
		opts_fail(&opts, N_("--discard writes nothing%s"), "");
	opts_end(&opts, options.list ? "" : options.file);
	if (opts.over)
		return opts.status;
	return options.list ? recover_list() : recover_one(&options);
}

const struct sub sub_recover = {
	.name = "recover",
	.arguments = "FILE",
	.help = N_("take over what was not saved when cjm was killed"),
	.options = recover_options,
	.run = recover_run,
};
