/*
 * The batch of a patch, and what stands in the way of its edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patching.h"

#include <stdlib.h>

#include "base/vec.h"

void
patching_touch(struct patch *patch, uint32_t collection)
{
	vec_grow(patch->touched, patch->touched_count, patch->touched_room);
	patch->touched[patch->touched_count++] = collection;
}

bool
patching_is_touched(const struct patch *patch, uint32_t collection)
{
	size_t i;

	for (i = 0; i < patch->touched_count; i++)
		if (patch->touched[i] == collection)
			return true;
	return false;
}

static bool
way_is_touched(const struct patch *patch, const struct located *located)
{
	size_t i;

	for (i = 0; i < located->way_count; i++)
		if (patching_is_touched(patch, located->way[i]))
			return true;
	return located->at != TREE_NONE && patching_is_touched(patch, located->at);
}

int
patching_finish_batch(struct patch *patch)
{
	struct splice_result result = { 0 };

	patch->touched_count = 0;
	if (patch->batch.count == 0)
		return 0;
	if (splices_finish(&patch->batch, &result, patch->err) != 0)
		return -1;
	splices_clear(&patch->batch);
	tree_free(patch->tree);
	source_free(patch->source);
	patch->source = result.source;
	patch->tree = result.tree;
	free(result.now);
	splices_init(&patch->batch, patch->tree);
	return 0;
}


int
patching_set_to_copy(struct patch *patch, uint32_t at)
{
	struct value *value = tree_to_value(patch->tree, at);
	int result = splice_set(&patch->batch, at, value, patch->err);

	value_free(value);
	return result == SPLICE_DONE ? SPLICE_LATER : result;
}

static bool
is_inside(const struct tree *tree, uint32_t node, uint32_t above)
{
	return node >= above && node < tree->nodes[above].after;
}

/* Gives aliases of what is about to change (`at`, or something around or below
 * it) their own copies. DONE when there is none. */
static int
unshare(struct patch *patch, uint32_t at)
{
	uint32_t alias, target;
	size_t i;

	for (i = 0; at != TREE_NONE && i < patch->tree->alias_count; i++) {
		alias = patch->tree->aliases[i];
		target = tree_target(patch->tree, alias);
		if (is_inside(patch->tree, alias, at))
			continue;
		if (is_inside(patch->tree, at, target) || is_inside(patch->tree, target, at))
			return patching_set_to_copy(patch, alias);
	}
	return SPLICE_DONE;
}

/* A value that came in by `<<` gets a place of its own. */
static int
own_merged(struct patch *patch, const struct located *located)
{
	struct value *value = tree_to_value(patch->tree, located->merged_value);
	int result = splice_add_key(&patch->batch, located->merged_into, located->merged_key,
	    value, TREE_NONE, patch->err);

	value_free(value);
	return result == SPLICE_DONE ? SPLICE_LATER : result;
}

/* DONE when an edit may go to work inside of `located`. */
int
patching_clear_way(struct patch *patch, const struct located *located)
{
	if (way_is_touched(patch, located))
		return SPLICE_LATER;
	if (located->alias != TREE_NONE)
		return patching_set_to_copy(patch, located->alias);
	if (located->merged_into != TREE_NONE)
		return own_merged(patch, located);
	return unshare(patch, located->at != TREE_NONE ? located->at : located->mapping);
}
