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
#include "file/replace.h"
#include "yaml/patch.h"

static struct text
text_copy(const struct text *text)
{
	struct text copy = *text;

	copy.bytes = mem_text_n(text->bytes, text->len);
	if (text->numbers != NULL) {
		copy.numbers = mem_alloc(text->number_count * sizeof *copy.numbers);
		memcpy(copy.numbers, text->numbers, text->number_count * sizeof *copy.numbers);
	}
	return copy;
}

/* The text that once stood in the file at this place of the history. */
static const struct text *
text_at_place(const struct document *document)
{
	size_t i;

	for (i = document->text_count; i > 0; i--)
		if (document->texts[i - 1].place == history_place(document->history))
			return &document->texts[i - 1];
	return NULL;
}

static int
make_text(const struct document *document, struct text *made, struct err *err)
{
	const struct text *old = text_in_file(document), *known = text_at_place(document);
	struct journey *base;

	if (known != NULL) {
		*made = text_copy(known);
		return 0;
	}
	base = text_read(old, err);
	if (base == NULL)
		return -1;
	*made = (struct text){ .place = history_place(document->history) };
	made->bytes = patch_text(old->bytes, old->len, base, document->journey,
	    &made->len, &made->numbers, &made->number_count, err);
	journey_free(base);
	return made->bytes != NULL ? 0 : -1;
}

char *
document_text(struct document *document, size_t *len, struct err *err)
{
	struct text text = { 0 };

	if (make_text(document, &text, err) != 0)
		return NULL;
	free(text.numbers);
	*len = text.len;
	return text.bytes;
}

int
document_save(struct document *document, struct err *err)
{
	struct replacement what = { .path = document->path };
	struct text text = { 0 };

	if (document->path == NULL)
		return err_set(err, ERR_USAGE, N_("this map came from standard input: it has no file"), NULL);
	if (!document_is_dirty(document))
		return 0;
	if (make_text(document, &text, err) != 0)
		return -1;
	what.bytes = text.bytes;
	what.len = text.len;
	what.old = text_in_file(document)->bytes;
	what.old_len = text_in_file(document)->len;
	note_saving(document, text.bytes, text.len);
	if (replace_run(&what, err) != 0) {
		text_free(&text);
		return -1;
	}
	text_keep(document, text);
	history_mark_saved(document->history);
	note_saved(document);
	return 0;
}

int
document_save_as(struct document *document, const char *path, struct err *err)
{
	struct text text = { 0 };

	if (make_text(document, &text, err) != 0)
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
