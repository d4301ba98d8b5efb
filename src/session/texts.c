/*
 * What stood in the file before: each text but the last keeps only that in which
 * it differs from the next.
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
#define STRIDE 4096	/* bytes that are compared at once */

/* --- what two have in common --------------------------------------------------- */

static size_t
same_at_begin(const char *a, const char *b, size_t most)
{
	size_t same = 0;

	while (same + STRIDE <= most && memcmp(a + same, b + same, STRIDE) == 0)
		same += STRIDE;
	while (same < most && a[same] == b[same])
		same++;
	return same;
}

/* The same back from where both end. */
static size_t
same_at_end(const char *a, const char *b, size_t most)
{
	size_t same = 0;

	while (same + STRIDE <= most && memcmp(a - same - STRIDE, b - same - STRIDE, STRIDE) == 0)
		same += STRIDE;
	while (same < most && *(a - same - 1) == *(b - same - 1))
		same++;
	return same;
}

/* Cuts away what `old`, which is freed, has in common with `next`, in whole
 * items of `size` bytes. Returns what is left. */
static void *
shear(void *old, size_t *count, const void *next, size_t next_count, size_t size, struct shorn *shorn)
{
	const char *a = old, *b = next;
	size_t most = (*count < next_count ? *count : next_count) * size;
	char *left;

	shorn->head = same_at_begin(a, b, most) / size;
	shorn->tail = same_at_end(a + *count * size, b + next_count * size,
	    most - shorn->head * size) / size;
	*count -= shorn->head + shorn->tail;
	left = mem_text_n(a + shorn->head * size, *count * size);
	free(old);
	return left;
}

/* The whole again, with a NUL behind it; yours. */
static void *
mend(const void *left, size_t *count, const void *next, size_t next_count, size_t size,
	const struct shorn *shorn)
{
	size_t head = shorn->head * size, tail = shorn->tail * size, middle = *count * size;
	char *made = mem_alloc(head + middle + tail + 1);

	memcpy(made, next, head);
	memcpy(made + head, left, middle);
	memcpy(made + head + middle, (const char *)next + next_count * size - tail, tail);
	made[head + middle + tail] = '\0';
	*count += shorn->head + shorn->tail;
	return made;
}

static void
text_shear(struct text *text, const struct text *next)
{
	text->bytes = shear(text->bytes, &text->len, next->bytes, next->len, 1,
	    &text->bytes_shorn);
	if (text->numbers != NULL && next->numbers != NULL)
		text->numbers = shear(text->numbers, &text->number_count, next->numbers,
		    next->number_count, sizeof *text->numbers, &text->numbers_shorn);
}

/* What text_shear() cut, as it was. */
static struct text
text_mend(const struct text *text, const struct text *next)
{
	static const node_id none;
	struct text made = *text;

	made.bytes = mend(text->bytes, &made.len, next->bytes, next->len, 1, &text->bytes_shorn);
	if (text->numbers != NULL)
		made.numbers = mend(text->numbers, &made.number_count,
		    next->numbers != NULL ? next->numbers : &none, next->number_count,
		    sizeof *made.numbers, &text->numbers_shorn);
	made.bytes_shorn = made.numbers_shorn = (struct shorn){ 0 };
	return made;
}

/* --- the row ---------------------------------------------------------------------- */

void
text_free(struct text *text)
{
	free(text->bytes);
	free(text->numbers);
}

const struct text *
text_in_file(const struct document *document)
{
	return &document->texts[document->text_count - 1];
}

/* The whole text at `index`; yours. The last one is looked at where it is. */
static struct text
text_at(const struct document *document, size_t index)
{
	size_t last = document->text_count - 1, i = last;
	struct text next = document->texts[last], made;

	if (index == last)
		return text_mend(&next, &next);
	while (i-- > index) {
		made = text_mend(&document->texts[i], &next);
		if (i + 1 < last)
			text_free(&next);
		next = made;
	}
	return next;
}

bool
text_at_place(const struct document *document, size_t place, struct text *made)
{
	size_t i;

	for (i = document->text_count; i > 0; i--)
		if (document->texts[i - 1].place == place) {
			*made = text_at(document, i - 1);
			return true;
		}
	return false;
}

/* Drops the oldest but for the first. */
static void
thin_out(struct document *document)
{
	struct text first = text_at(document, 0), next = text_at(document, TEXTS_DROP + 1);
	size_t i;

	for (i = 0; i <= TEXTS_DROP; i++)
		text_free(&document->texts[i]);
	text_shear(&first, &next);
	text_free(&next);
	document->texts[0] = first;
	document->text_count -= TEXTS_DROP;
	memmove(document->texts + 1, document->texts + TEXTS_DROP + 1,
	    (document->text_count - 1) * sizeof *document->texts);
}

void
text_keep(struct document *document, struct text text)
{
	if (document->text_count == TEXTS_MAX)
		thin_out(document);
	if (document->text_count > 0)
		text_shear(&document->texts[document->text_count - 1], &text);
	vec_grow(document->texts, document->text_count, document->text_room);
	document->texts[document->text_count++] = text;
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
