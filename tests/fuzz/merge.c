/*
 * Three texts with a byte between them that no journey holds: they are merged
 * into one that reads as the merged map, or refused in words; and merged with
 * what it has taken, it stays as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/mem.h"
#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "model/diff.h"
#include "session/merge.h"

#define BETWEEN 0x1e

/* The next of the texts as a document, or NULL. */
static struct document *
next_text(const char **at, const char *end)
{
	const char *stop = memchr(*at, BETWEEN, (size_t)(end - *at));
	struct document *document;

	if (stop == NULL)
		stop = end;
	document = document_from_bytes(NULL, *at, (size_t)(stop - *at), NULL);
	*at = stop < end ? stop + 1 : end;
	return document;
}

static void
reads_as(const char *text, size_t len, const struct document *merged)
{
	struct document *again = document_from_bytes(NULL, text, len, NULL);

	assert(again != NULL);
	assert(diff_match(document_journey(merged), document_journey(again), NULL, NULL, NULL));
	document_free(again);
}

static void
stays(const char *text, size_t len, const struct document *theirs)
{
	struct document *ours = document_from_bytes(NULL, text, len, NULL);
	struct merge_sum sum;
	size_t new_len;
	char *again;

	assert(document_merge(ours, theirs, theirs, &sum, NULL) == 0);
	assert(sum.conflicts == 0 && sum.taken == 0);
	again = document_text(ours, &new_len, NULL);
	assert(again != NULL && new_len == len && memcmp(again, text, len) == 0);
	free(again);
	document_free(ours);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *at = (const char *)data, *end = at + size;
	struct document *base = next_text(&at, end), *ours = next_text(&at, end);
	struct document *theirs = next_text(&at, end);
	struct merge_sum sum;
	struct err err = { 0 };
	size_t len;
	char *text = NULL;

	if (base != NULL && ours != NULL && theirs != NULL) {
		if (document_merge(ours, base, theirs, &sum, &err) == 0)
			text = document_text(ours, &len, &err);
		assert((text != NULL) != err_is_set(&err));
		if (text != NULL) {
			reads_as(text, len, ours);
			stays(text, len, theirs);
		}
	}
	free(text);
	err_clear(&err);
	document_free(base);
	document_free(ours);
	document_free(theirs);
	return 0;
}
