/*
 * The map onto the disk: patched text, proven, put in the file's place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "noting.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "file/replace.h"
#include "yaml/patch.h"

/* By what was edited since the text was written, where that will do. */
static bool
patch_few(const struct document *document, const struct text *text, struct text *made)
{
	struct patch_old old = { .text = text->bytes, .len = text->len, .numbers = text->numbers,
		.number_count = text->number_count, .stamp = text->stamp };
	struct patch_new new;

	if (!text->dated || text->shape != journey_shape_stamp(document->journey))
		return false;
	if (text->numbers == NULL)
		old.number_count = document->first_next - 2;
	if (!patch_part(&old, document->journey, &new))
		return false;
	made->bytes = new.text;
	made->len = new.len;
	made->numbers = new.numbers;
	made->number_count = new.number_count;
	return true;
}

static void
patch_all(const struct document *document, const struct text *text, struct text *made,
	struct err *err)
{
	struct journey *base = text_read(text, err);

	if (base != NULL)
		made->bytes = patch_text(text->bytes, text->len, base, document->journey,
		    &made->len, &made->numbers, &made->number_count, err);
	journey_free(base);
}

int
text_make(const struct document *document, struct text *made, struct err *err)
{
	const struct text *old = text_in_file(document);
	const struct progress *listener;

	if (text_at_place(document, history_place(document->history), made))
		return 0;
	listener = progress_listen(NULL);	/* a save is not stopped halfway */
	*made = (struct text){ .place = history_place(document->history) };
	text_date(made, document->journey);
	if (!patch_few(document, old, made))
		patch_all(document, old, made, err);
	progress_listen(listener);
	return made->bytes != NULL ? 0 : -1;
}

char *
document_text(struct document *document, size_t *len, struct err *err)
{
	struct text text = { 0 };

	if (text_make(document, &text, err) != 0)
		return NULL;
	free(text.numbers);
	*len = text.len;
	return text.bytes;
}

/* --- saving -------------------------------------------------------------------- */

/* A save under way. The text that stands in the file is lent to it: the row of
 * texts (texts.c) stays as it is until the save has ended. */
struct saving {
	struct replacing *replacing;
	struct text text;	/* what is being written */
	char *path;
	bool again;		/* another was asked for */
};

static void
saving_free(struct saving *saving)
{
	text_free(&saving->text);
	free(saving->path);
	free(saving);
}

int
document_save_begin(struct document *document, struct err *err)
{
	const struct text *old = text_in_file(document);
	struct replacement what = { .old = old->bytes, .old_len = old->len };
	struct saving *saving = document->saving;

	if (document->path == NULL)
		return err_set(err, ERR_USAGE, N_("this map has no file: :write FILE gives it one"), NULL);
	if (saving != NULL)
		saving->again = !document_is_saving_all(document);
	if (saving != NULL || !document_is_dirty(document))
		return 0;
	saving = mem_zero(1, sizeof *saving);
	if (text_make(document, &saving->text, err) != 0) {
		free(saving);
		return -1;
	}
	what.bytes = saving->text.bytes;
	what.len = saving->text.len;
	what.path = saving->path = mem_text(document->path);
	note_saving(document, saving->text.bytes, saving->text.len);
	saving->replacing = replacing_begin(&what);
	document->saving = saving;
	return 0;
}

int
document_save_fd(const struct document *document)
{
	return document->saving != NULL ? replacing_fd(document->saving->replacing) : -1;
}

bool
document_is_saving(const struct document *document)
{
	return document->saving != NULL;
}

bool
document_is_saving_all(const struct document *document)
{
	return document->saving != NULL
	    && document->saving->text.place == history_place(document->history);
}

bool
document_was_gone(const struct document *document)
{
	return document->was_gone;
}

/* What was edited since the save began is unsaved still. */
int
document_save_end(struct document *document, struct err *err)
{
	struct saving *saving = document->saving;
	bool again;

	if (saving == NULL)
		return 0;
	document->saving = NULL;
	again = saving->again;
	if (replacing_end(saving->replacing, &document->was_gone, err) != 0) {
		saving_free(saving);
		return -1;
	}
	text_keep(document, saving->text);
	history_mark_saved_at(document->history, saving->text.place);
	saving->text = (struct text){ 0 };
	saving_free(saving);
	note_saved(document);
	return again ? document_save_begin(document, err) : 0;
}

int
document_save(struct document *document, struct err *err)
{
	/* How an earlier one went does not matter: this one writes it all. */
	while (document->saving != NULL)
		document_save_end(document, NULL);
	if (document_save_begin(document, err) != 0)
		return -1;
	return document_save_end(document, err);
}

int
document_save_as(struct document *document, const char *path, struct err *err)
{
	struct text text = { 0 };

	while (document->saving != NULL)
		document_save_end(document, NULL);
	if (text_make(document, &text, err) != 0)
		return -1;
	if (replace_create(path, text.bytes, text.len, err) != 0) {
		text_free(&text);
		return -1;
	}
	text_keep(document, text);
	history_mark_saved(document->history);
	free(document->path);
	document->path = mem_text(path);
	note_moved(document);
	return 0;
}
