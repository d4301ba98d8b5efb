/*
 * The map onto the disk: patched text, proven, put in the file's place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "noting.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/progress.h"
#include "file/replace.h"
#include "yaml/patch.h"

/* --- the text -------------------------------------------------------------------- */

/* Each makes the bytes of what stands in the file, which are its own then, those of
 * `made`; `back` leads back to them. */

/* What once stood in the file when the map was as it is now. */
static bool
turn_back(const struct document *document, char **bytes, size_t len, struct text *made,
	struct change *back)
{
	const struct text *text;
	size_t index;

	if (!text_at_place(document, history_place(document->history), &index))
		return false;
	text = &document->texts[index];
	*back = text_from_last(document, index);
	change_run(back, bytes, &len);
	*made = (struct text){ .bytes = *bytes, .len = len, .place = text->place,
		.dated = text->dated, .stamp = text->stamp };
	made->numbers = text_numbers_at(document, index, &made->number_count);
	return true;
}

/* By what was edited since the text was written, where that will do. */
static bool
patch_few(const struct document *document, char **bytes, size_t len, struct text *made,
	struct change *back)
{
	const struct text *text = text_in_file(document);
	struct patch_old old = { .text = *bytes, .len = len, .numbers = text->numbers,
		.number_count = text->number_count, .stamp = text->stamp };
	struct patch_new new;
	bool done;

	if (!text->dated)
		return false;
	if (text->numbers == NULL)
		old.number_count = document->first_next - 2;
	done = patch_part(&old, document->journey, &new);
	*bytes = old.text;
	if (!done)
		return false;
	made->bytes = new.text;
	made->len = new.len;
	made->numbers = new.numbers;
	made->number_count = new.number_count;
	*back = new.back;
	return true;
}

static bool
patch_all(const struct document *document, char **bytes, size_t len, struct text *made,
	struct change *back, struct err *err)
{
	struct text old = *text_in_file(document);
	struct journey *base;

	old.bytes = *bytes;
	base = text_read(&old, err);
	if (base != NULL)
		made->bytes = patch_text(old.bytes, old.len, base, document->journey,
		    &made->len, &made->numbers, &made->number_count, err);
	journey_free(base);
	if (made->bytes == NULL)
		return false;
	change_find(back, made->bytes, made->len, *bytes, len);
	free(*bytes);
	return true;
}

static int
turn(const struct document *document, char **bytes, struct text *made, struct change *back,
	struct err *err)
{
	const struct progress *listener;
	size_t len = text_in_file(document)->len;
	bool done;

	*back = (struct change){ 0 };
	if (turn_back(document, bytes, len, made, back))
		return 0;
	listener = progress_listen(NULL);	/* a save is not stopped halfway */
	*made = (struct text){ .place = history_place(document->history) };
	text_date(made, document->journey);
	done = patch_few(document, bytes, len, made, back) ||
	    patch_all(document, bytes, len, made, back, err);
	progress_listen(listener);
	return done ? 0 : -1;
}

int
text_make(const struct document *document, struct text *made, struct err *err)
{
	const struct text *old = text_in_file(document);
	char *bytes = mem_text_n(old->bytes, old->len);
	struct change back;

	if (turn(document, &bytes, made, &back, err) != 0) {
		free(bytes);
		return -1;
	}
	change_clear(&back);
	return 0;
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

/* The text of the document as it is now becomes the last in the row. */
static int
add_text(struct document *document, struct err *err)
{
	struct text *last = &document->texts[document->text_count - 1], made;
	struct change back;

	assert(!last->borrowed);
	note_base(document);
	if (turn(document, &last->bytes, &made, &back, err) != 0)
		return -1;
	text_keep_changed(document, made, back);
	return 0;
}

/* --- saving -------------------------------------------------------------------- */

/* A save under way. The text that it writes is the last in the row of texts
 * (texts.c), and lent to it: the row stays as it is until the save has ended. */
struct saving {
	struct replacing *replacing;
	struct piece *old;	/* what stands in the file, out of that text */
	char *path;
	bool again;		/* another was asked for */
};

static void
saving_free(struct saving *saving)
{
	free(saving->old);
	free(saving->path);
	free(saving);
}

static struct piece *
pieces_of(const struct change *change, const char *from)
{
	struct piece *pieces = mem_alloc((change->count + 1) * sizeof *pieces);

	for (size_t i = 0; i < change->count; i++)
		pieces[i] = (struct piece){ change_bytes(change, i, from), change->parts[i].len };
	return pieces;
}

static void
begin(struct document *document, struct saving *saving)
{
	const struct text *text = text_in_file(document), *old = text - 1;
	struct replacement what = { .bytes = text->bytes, .len = text->len };

	what.old = saving->old = pieces_of(&old->from_next, text->bytes);
	what.old_count = old->from_next.count;
	what.path = saving->path = mem_text(document->path);
	note_saving(document, text->bytes, text->len);
	saving->replacing = replacing_begin(&what);
	document->saving = saving;
}

int
document_save_begin(struct document *document, struct err *err)
{
	struct saving *saving = document->saving;

	if (document->path == NULL)
		return err_set(err, ERR_USAGE, N_("this map has no file: :write FILE gives it one"), NULL);
	if (saving != NULL)
		saving->again = !document_is_saving_all(document);
	if (saving != NULL || !document_is_dirty(document))
		return 0;
	if (add_text(document, err) != 0)
		return -1;
	begin(document, mem_zero(1, sizeof *saving));
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
	    && text_in_file(document)->place == history_place(document->history);
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
	bool again, done;

	if (saving == NULL)
		return 0;
	document->saving = NULL;
	again = saving->again;
	done = replacing_end(saving->replacing, &document->was_gone, err) == 0;
	saving_free(saving);
	if (!done) {
		text_take_back(document);
		return -1;
	}
	history_mark_saved_at(document->history, text_in_file(document)->place);
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
	const struct text *text;

	while (document->saving != NULL)
		document_save_end(document, NULL);
	if (add_text(document, err) != 0)
		return -1;
	text = text_in_file(document);
	if (replace_create(path, text->bytes, text->len, err) != 0) {
		text_take_back(document);
		return -1;
	}
	history_mark_saved(document->history);
	free(document->path);
	document->path = mem_text(path);
	note_moved(document);
	return 0;
}
