/*
 * The file changed below us: it is seen, taken, merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/reload.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "file/slurp.h"
#include "file/watch.h"
#include "model/diff.h"
#include "noting.h"
#include "session/claim.h"

/* --- looking ------------------------------------------------------------------- */

static bool
is_text_in_file(const struct document *document)
{
	const struct text *text = text_in_file(document);

	return slurp_is(document->path, text->bytes, text->len);
}

/* The file as it is now, and its journey; NULL with errors that name it. */
static struct journey *
read_file(const struct document *document, struct text *text, struct err *err)
{
	struct slurp slurp = { 0 };
	struct journey *journey;

	if (slurp_read(document->path, &slurp, err) != 0)
		return NULL;
	*text = (struct text){ .bytes = slurp.bytes, .len = slurp.len };
	journey = text_read(text, err);
	if (journey == NULL) {
		err_set_file(err, document->path);
		text_free(text);
		*text = (struct text){ 0 };
	}
	return journey;
}

/* The content decides. */
static int
compare_file(struct document *document, enum file_news *news, struct err *err)
{
	struct slurp slurp = { 0 };
	struct text text;
	struct journey *journey;

	*news = FILE_SAME;
	if (is_text_in_file(document))
		return 0;
	if (slurp_read(document->path, &slurp, err) != 0)
		return -1;
	text = (struct text){ .bytes = slurp.bytes, .len = slurp.len };
	journey = text_read(&text, err);
	*news = journey != NULL ? FILE_CHANGED : FILE_BROKEN;
	journey_free(journey);
	err_set_file(err, document->path);
	slurp_clear(&slurp);
	return *news == FILE_BROKEN && err != NULL && err->kind == ERR_STOPPED ? -1 : 0;
}

int
document_check_file(struct document *document, bool closely, enum file_news *news, struct err *err)
{
	struct watch_mark mark;
	bool mode;

	*news = FILE_SAME;
	if (document->path == NULL)
		return 0;
	if (watch_look(document->path, &mark, err) != 0)
		return -1;
	if (!mark.there) {
		*news = FILE_GONE;
		document->mark = mark;
		return 0;
	}
	if (!closely && watch_same(&mark, &document->mark))
		return 0;
	mode = document->mark.there && mark.mode != document->mark.mode;
	if (compare_file(document, news, err) != 0)
		return -1;
	/* Only a state that was understood need not be looked at again. */
	if (*news == FILE_SAME)
		document->mark = mark;
	if (*news == FILE_SAME && mode)
		*news = FILE_MODE;
	return 0;
}

/* --- taking ---------------------------------------------------------------------- */

static bool
says_the_same(const struct document *document, const struct text *text)
{
	struct journey *journey = text_read(text, NULL);
	bool same = journey != NULL && diff_match(document->journey, journey, NULL, NULL, NULL);

	journey_free(journey);
	return same;
}

/* Merges `theirs`, the journey of `text`, which is taken over on success. 1:
 * not taken, since it is to be without conflicts and is not. */
static int
take(struct document *document, struct text *text, const struct journey *theirs, bool clean,
	struct merge_sum *sum, struct err *err)
{
	node_id *numbers = mem_zero(journey_next_id(theirs) + 1, sizeof *numbers);
	struct journey *base = text_read(text_in_file(document), err);
	struct edits edits = { 0 };
	int result = -1;

	if (base != NULL) {
		merge_three(base, document->journey, theirs, &edits, numbers, sum);
		result = clean && sum->conflicts > 0 ? 1 :
		    progress_tell(N_("comparing"), 1, 1, err) != 0 ? -1 :
		    document_apply_all(document, &edits, err);
	}
	journey_free(base);
	edits_clear(&edits);
	if (result != 0) {
		free(numbers);
		return result;
	}
	text_number(text, numbers, theirs);
	/* What stood in the file before is not to be written again as it was: it
	 * lacks what came from outside. */
	texts_forget(document, document->text_count);
	text->place = SIZE_MAX;
	if (says_the_same(document, text)) {
		text->place = history_place(document->history);
		history_mark_saved(document->history);
	} else {
		history_forget_saved(document->history);
	}
	text_keep(document, *text);
	note_saved(document);
	return 0;
}

static int
reload(struct document *document, bool clean, struct merge_sum *sum, struct err *err)
{
	struct watch_mark mark = { 0 };
	struct text text = { 0 };
	struct journey *theirs;
	int result;

	*sum = (struct merge_sum){ 0 };
	if (document->path == NULL)
		return err_set(err, ERR_USAGE, N_("this map has no file: :write FILE gives it one"), NULL);
	while (document->saving != NULL)	/* it has the text that goes */
		document_save_end(document, NULL);
	/* Looked at before it is read: what comes in between is seen later. */
	if (watch_look(document->path, &mark, err) != 0)
		return -1;
	theirs = read_file(document, &text, err);
	if (theirs == NULL)
		return -1;
	result = take(document, &text, theirs, clean, sum, err);
	if (result == 0)
		document->mark = mark;
	else
		text_free(&text);
	journey_free(theirs);
	return result;
}

int
document_reload(struct document *document, struct merge_sum *sum, struct err *err)
{
	return reload(document, false, sum, err);
}

int
document_reload_clean(struct document *document, struct merge_sum *sum, struct err *err)
{
	return reload(document, true, sum, err) < 0 ? -1 : 0;
}

/* --- watching ------------------------------------------------------------------------- */

/* Is the watch for these two files? */
static bool
is_watched(const struct document *document, const char *journal)
{
	return document->watch != NULL && !watch_is_lost(document->watch) &&
	    strcmp(document->watched, document->path) == 0 &&
	    strcmp(document->watched_journal, journal) == 0;
}

/* A watch that was lost, and one for other files, begin anew. */
static void
watch_anew(struct document *document)
{
	const char *journal = trail_journal(document);

	if (is_watched(document, journal != NULL ? journal : ""))
		return;
	watch_free(document->watch);
	free(document->watched);
	free(document->watched_journal);
	document->watched = mem_text(document->path);
	document->watched_journal = mem_text(journal != NULL ? journal : "");
	document->watch = watch_new(document->path, journal, NULL);
}

int
document_watch_fd(struct document *document)
{
	if (document->path == NULL)
		return -1;
	watch_anew(document);
	return document->watch != NULL ? watch_fd(document->watch) : -1;
}

bool
document_watch_take(struct document *document)
{
	return document->watch != NULL && watch_take(document->watch);
}
