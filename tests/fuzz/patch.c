/*
 * Four bytes of seed, then a journey's text: random edits are patched into it,
 * and the result reads as what was edited (patch_text() proves that) or is
 * refused in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/mem.h"
#include "fuzz/target.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "support/grow.h"
#include "yaml/patch.h"
#include "yaml/read.h"

static struct journey *
read_bytes(const char *bytes, size_t len)
{
	struct source *source = source_copy_of(bytes, len, NULL);
	struct tree *tree = source != NULL ? tree_parse(source, NULL) : NULL;
	struct journey *journey = tree != NULL ? read_journey(tree, &(struct read_as){ 0 }, NULL) : NULL;

	tree_free(tree);
	source_free(source);
	return journey;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data + 4;
	struct journey *base, *now;
	struct history *history;
	struct err err = { 0 };
	size_t len = 0, i;
	uint32_t seed;
	char *patched, *whole;

	if (size < 4)
		return 0;
	memcpy(&seed, data, 4);
	base = read_bytes(text, size - 4);
	if (base == NULL)
		return 0;
	now = read_bytes(text, size - 4);
	history = history_new();
	for (i = 0; i < 1 + seed % 5; i++)
		grow_edit(&seed, now, history);
	whole = mem_text_n(text, size - 4);
	patched = patch_text(whole, size - 4, base, now, &len, NULL, NULL, &err);
	assert((patched != NULL) != err_is_set(&err));
	free(patched);
	free(whole);
	err_clear(&err);
	history_free(history);
	journey_free(now);
	journey_free(base);
	return 0;
}
