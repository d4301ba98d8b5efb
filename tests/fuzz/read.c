/*
 * Any bytes are a journey or an error with words and a place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fuzz/target.h"

#include <assert.h>

#include "model/journey.h"
#include "yaml/read.h"

/* What the rest of the program builds on: spans lie in the text and in their
 * parent, and parents come first. */
static void
check_spans(const struct tree *tree)
{
	for (size_t i = 0; i < tree->count; i++) {
		const struct tree_node *node = &tree->nodes[i];

		assert(node->s <= node->vs && node->vs <= node->e);
		assert(node->e <= tree->source->len);
		assert(node->after > i && node->after <= tree->count);
		if (node->parent == TREE_NONE)
			continue;
		assert(node->parent < i);
		assert(tree->nodes[node->parent].s <= node->s);
		assert(tree->nodes[node->parent].e >= node->e);
	}
}

static void
check_errors(const struct err *err)
{
	assert(err_is_set(err));
	for (; err; err = err->next)
		assert(err->message && *err->message);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err err = { 0 };
	struct journey *journey = NULL;
	struct source *source;
	struct tree *tree = NULL;

	source = source_copy_of((const char *)data, size, &err);
	if (source)
		tree = tree_parse(source, &err);
	if (tree) {
		check_spans(tree);
		journey = read_journey(tree, NULL, 0, &err);
	}
	if (!journey)
		check_errors(&err);
	journey_free(journey);
	tree_free(tree);
	source_free(source);
	err_clear(&err);
	return 0;
}
