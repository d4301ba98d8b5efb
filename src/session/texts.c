/*
 * What stood in the file before: each text but the last keeps only how it comes
 * out of the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

#define TEXTS_MAX 64	/* kept for undoing back to; the first always stays */
#define TEXTS_DROP 32	/* where there are more, so many go at once */

void
text_free(struct text *text)
{
	if (!text->borrowed)
		free(text->bytes);
	free(text->numbers);
	change_clear(&text->from_next);
	change_clear(&text->numbers_from_next);
}

const struct text *
text_in_file(const struct document *document)
{
	return &document->texts[document->text_count - 1];
}

/* --- what stood there before ------------------------------------------------------ */

bool
text_at_place(const struct document *document, size_t place, size_t *index)
{
	size_t i;

	for (i = document->text_count; i > 0; i--)
		if (document->texts[i - 1].place == place) {
			*index = i - 1;
			return true;
		}
	return false;
}

struct change
text_from_last(const struct document *document, size_t index)
{
	struct change change = { 0 };

	change_take(&change, 0, document->texts[index].len);
	for (; index + 1 < document->text_count; index++)
		change_follow(&change, &document->texts[index].from_next);
	return change;
}

static size_t
numbers_size(const struct text *text)
{
	return text->numbered ? text->number_count * sizeof *text->numbers : 0;
}

node_id *
text_numbers_at(const struct document *document, size_t index, size_t *count)
{
	const struct text *text = &document->texts[index], *last = text_in_file(document);
	struct change change = { 0 };
	node_id *numbers;

	*count = text->number_count;
	if (!text->numbered)
		return NULL;
	change_take(&change, 0, numbers_size(text));
	for (; text < last; text++)
		change_follow(&change, &text->numbers_from_next);
	numbers = (node_id *)change_make(&change, (const char *)last->numbers);
	change_clear(&change);
	return numbers;
}

/* --- the row ---------------------------------------------------------------------- */

/* Drops the oldest but for the first. */
static void
thin_out(struct document *document)
{
	struct text *texts = document->texts;
	size_t i;

	for (i = 1; i <= TEXTS_DROP; i++) {
		change_follow(&texts[0].from_next, &texts[i].from_next);
		change_follow(&texts[0].numbers_from_next, &texts[i].numbers_from_next);
		text_free(&texts[i]);
	}
	document->text_count -= TEXTS_DROP;
	memmove(texts + 1, texts + TEXTS_DROP + 1, (document->text_count - 1) * sizeof *texts);
}

static void
leave_numbers(struct text *text, const struct text *next)
{
	if (text->numbered)
		change_find(&text->numbers_from_next, (const char *)next->numbers,
		    numbers_size(next), (const char *)text->numbers, numbers_size(text));
	free(text->numbers);
	text->numbers = NULL;
}

void
text_keep_changed(struct document *document, struct text text, struct change back)
{
	struct text *last;

	places_clear(&document->places);	/* they are those of another text */
	text.numbered = text.numbers != NULL;
	if (document->text_count == TEXTS_MAX)
		thin_out(document);
	if (document->text_count > 0) {
		last = &document->texts[document->text_count - 1];
		last->bytes = NULL;
		last->from_next = back;
		leave_numbers(last, &text);
	}
	vec_grow(document->texts, document->text_count, document->text_room);
	document->texts[document->text_count++] = text;
}

void
text_keep(struct document *document, struct text text)
{
	struct change back = { 0 };
	struct text *last;

	if (document->text_count > 0) {
		last = &document->texts[document->text_count - 1];
		change_find(&back, text.bytes, text.len, last->bytes, last->len);
		if (!last->borrowed)
			free(last->bytes);
		last->borrowed = false;
	}
	text_keep_changed(document, text, back);
}

void
text_take_back(struct document *document)
{
	struct text *last = &document->texts[document->text_count - 1], *text = last - 1;
	size_t count;

	text->numbers = text_numbers_at(document, document->text_count - 2, &count);
	change_run(&text->from_next, &last->bytes, &last->len);
	text->bytes = last->bytes;
	last->bytes = NULL;
	change_clear(&text->from_next);
	change_clear(&text->numbers_from_next);
	text_free(last);
	document->text_count--;
}

void
texts_forget(struct document *document, size_t count)
{
	size_t i;

	document->text_count -= count;
	for (i = 0; i < count; i++)
		text_free(&document->texts[i]);
	memmove(document->texts, document->texts + count,
	    document->text_count * sizeof *document->texts);
}
