/*
 * Three files to one: journeys by their cards, and comments with what they are
 * about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/merge.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "inside.h"
#include "yaml/carry.h"

/* Reads the document's text again, so that it shares its numbers with `base`. */
static int
renumber(struct document *document, const struct journey *base, struct err *err)
{
	struct text *text = &document->texts[document->text_count - 1];
	node_id *numbers = mem_zero(journey_next_id(document->journey) + 1, sizeof *numbers);
	struct edits edits = { 0 };
	struct merge_sum sum;
	struct journey *journey;

	merge_three(base, base, document->journey, &edits, numbers, &sum);
	edits_clear(&edits);
	free(text->numbers);
	text_number(text, numbers, document->journey);
	journey = text_read(text, err);
	if (journey == NULL)
		return -1;
	journey_free(document->journey);
	document->journey = journey;
	return 0;
}

/* Makes `text`, which is taken over, what the next save writes. */
static void
text_intend(struct document *document, struct text text)
{
	struct text file = *text_in_file(document);

	assert(document->text_count == 1);	/* nothing was saved since it was opened */
	document->text_count = 0;
	file.place = SIZE_MAX;
	text_keep(document, text);
	text_keep(document, file);
	history_forget_saved(document->history);
}

/* Brings comments of `side` into the text, as far as it lacks them. */
static void
bring_from(struct text *made, const struct journey *now, const struct carry_side *base,
	const struct carry_side *other, const struct carry_side *side)
{
	const struct carry_side result = { made->bytes, made->len, now, NULL };
	size_t len;
	char *bytes = carry_comments(base, other, side, &result, &len);

	if (bytes == NULL)
		return;
	free(made->bytes);
	made->bytes = bytes;
	made->len = len;
}

/* `had` is what the text of `ours` says; numbers[] is by node of theirs. What
 * ours lacks of its own went with what theirs took away. */
static int
bring_comments(struct document *ours, const struct journey *had, const struct document *base,
	const struct document *theirs, const node_id *numbers, struct err *err)
{
	const struct text *file = text_in_file(ours), *before = text_in_file(base);
	const struct text *their_file = text_in_file(theirs);
	const struct carry_side from = { before->bytes, before->len, base->journey, NULL };
	const struct carry_side one = { file->bytes, file->len, had, NULL };
	const struct carry_side two = { their_file->bytes, their_file->len, theirs->journey, numbers };
	struct text made = { 0 };

	if (text_make(ours, &made, err) != 0)
		return -1;
	bring_from(&made, ours->journey, &from, &two, &one);
	bring_from(&made, ours->journey, &from, &one, &two);
	made.place = history_place(ours->history);
	if (made.len == file->len && memcmp(made.bytes, file->bytes, made.len) == 0)
		text_free(&made);
	else
		text_intend(ours, made);
	return 0;
}

int
document_merge(struct document *ours, const struct document *base, const struct document *theirs,
	struct merge_sum *sum, struct err *err)
{
	node_id *numbers = mem_zero(journey_next_id(theirs->journey) + 1, sizeof *numbers);
	struct edits edits = { 0 };
	struct journey *had = NULL;
	int result = -1;

	*sum = (struct merge_sum){ 0 };
	if (renumber(ours, base->journey, err) == 0)
		had = text_read(text_in_file(ours), err);
	if (had != NULL) {
		merge_three(base->journey, ours->journey, theirs->journey, &edits, numbers, sum);
		if (document_apply_all(ours, &edits, err) == 0)
			result = bring_comments(ours, had, base, theirs, numbers, err);
	}
	journey_free(had);
	edits_clear(&edits);
	free(numbers);
	return result;
}
