/*
 * The batch of a patch, and what stands in the way of its edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "patching.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "yaml/node.h"

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
	return node >= above && node < tree_after(tree, above);
}

static int
add_copy(struct patch *patch, uint32_t mapping, const char *key, uint32_t at)
{
	struct value *value = tree_to_value(patch->tree, at);
	int result = splice_add_key(&patch->batch, mapping, key, value, TREE_NONE, patch->err);

	value_free(value);
	return result == SPLICE_DONE ? SPLICE_LATER : result;
}

/* The mapping that `alias` brings keys into as (part of) the value of `<<`;
 * TREE_NONE when it stands elsewhere. */
static uint32_t
merging_mapping(const struct tree *tree, uint32_t alias)
{
	uint32_t value = alias, parent = tree->nodes[alias].parent;

	if (parent != TREE_NONE && tree->nodes[parent].kind == TREE_SEQUENCE) {
		value = parent;
		parent = tree->nodes[parent].parent;
	}
	if (parent == TREE_NONE || tree->nodes[parent].kind != TREE_MAPPING ||
	    strcmp(tree_text(tree, tree_key(tree, value), NULL), "<<") != 0)
		return TREE_NONE;
	return parent;
}

/* Adds the first key that `source` would bring into `mapping` by `<<`; DONE
 * when it has them all itself. */
static int
own_missing(struct patch *patch, uint32_t mapping, uint32_t source)
{
	const struct tree *tree = patch->tree;
	bool is_list = tree->nodes[source].kind == TREE_SEQUENCE;
	uint32_t child = tree_first(tree, source), value;
	int result = SPLICE_DONE;

	while (child != TREE_NONE && result == SPLICE_DONE) {
		value = is_list ? child : tree_value(tree, child);
		if (is_list || strcmp(tree_text(tree, child, NULL), "<<") == 0)
			result = own_missing(patch, mapping, tree_target(tree, value));
		else if (tree_find(tree, mapping, tree_text(tree, child, NULL)) == TREE_NONE)
			result = add_copy(patch, mapping, tree_text(tree, child, NULL), value);
		child = tree_next(tree, value);
	}
	return result;
}

int
patching_dissolve(struct patch *patch, uint32_t mapping)
{
	uint32_t merge = tree_value(patch->tree, tree_find(patch->tree, mapping, "<<"));
	int result;

	if (patching_is_touched(patch, mapping))
		return SPLICE_LATER;
	result = own_missing(patch, mapping, tree_target(patch->tree, merge));
	if (result == SPLICE_DONE)
		result = splice_delete(&patch->batch, merge, patch->err);
	return result == SPLICE_DONE ? SPLICE_LATER : result;
}

/* In place of an alias, what it stands for. */
static int
copy_alias(struct patch *patch, uint32_t alias)
{
	uint32_t mapping = merging_mapping(patch->tree, alias);

	return mapping != TREE_NONE ? patching_dissolve(patch, mapping)
	    : patching_set_to_copy(patch, alias);
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
			return copy_alias(patch, alias);
	}
	return SPLICE_DONE;
}

int
patching_unalias(struct patch *patch, uint32_t at)
{
	uint32_t alias;
	size_t i;

	for (i = 0; i < patch->tree->alias_count; i++) {
		alias = patch->tree->aliases[i];
		if (!is_inside(patch->tree, alias, at) ||
		    is_inside(patch->tree, tree_target(patch->tree, alias), at))
			continue;
		return copy_alias(patch, alias);
	}
	return SPLICE_DONE;
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
		return add_copy(patch, located->merged_into, located->merged_key,
		    located->merged_value);
	return unshare(patch, located->at != TREE_NONE ? located->at : located->mapping);
}
