/*
 * A value in the file made equal to a value in memory, with the least change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sync.h"
#include "yaml/node.h"

#include <stdbool.h>
#include <string.h>

/* Is it the same, also in being a number or a text? */
static bool
is_same(const struct tree *tree, uint32_t at, const struct value *value)
{
	struct value *old = tree_to_value(tree, at);
	bool same = value_equal(old, value);

	value_free(old);
	return same;
}

static int
sync_map(struct splices *batch, uint32_t at, const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	uint32_t key, entry;
	size_t i;
	int result;

	for (key = tree_first(tree, at); key != TREE_NONE; key = tree_next(tree, entry)) {
		entry = tree_value(tree, key);
		if (value_get(value, tree_text(tree, key, NULL)) == NULL) {
			/* One at a time: the mapping's shape changes. */
			result = splice_delete(batch, entry, err);
			return result == SPLICE_DONE ? SPLICE_LATER : result;
		}
	}
	for (i = 0; i < value_count(value); i++) {
		key = tree_find(tree, at, value_key(value, i));
		if (key != TREE_NONE) {
			result = sync_value(batch, tree_value(tree, key), value_item(value, i), err);
			if (result != SPLICE_DONE)
				return result;
			continue;
		}
		result = splice_add_key(batch, at, value_key(value, i), value_item(value, i), TREE_NONE, err);
		return result == SPLICE_DONE ? SPLICE_LATER : result;
	}
	return SPLICE_DONE;
}

static int
sync_list(struct splices *batch, uint32_t at, const struct value *value, struct err *err)
{
	const struct tree *tree = batch->tree;
	size_t old = tree_items(tree, at), head = 0, tail = 0, i;
	int result = SPLICE_DONE;

	while (head < old && head < value_count(value) &&
	    is_same(tree, tree_item(tree, at, head), value_item(value, head)))
		head++;
	while (tail < old - head && tail < value_count(value) - head &&
	    is_same(tree, tree_item(tree, at, old - tail - 1),
		value_item(value, value_count(value) - tail - 1)))
		tail++;
	if (old > value_count(value)) {
		result = splice_delete(batch, tree_item(tree, at, head), err);
		return result == SPLICE_DONE ? SPLICE_LATER : result;
	}
	if (old < value_count(value)) {
		result = splice_insert(batch, at, head, value_item(value, head), err);
		return result == SPLICE_DONE ? SPLICE_LATER : result;
	}
	for (i = head; i + tail < old && result == SPLICE_DONE; i++)
		result = sync_value(batch, tree_item(tree, at, i), value_item(value, i), err);
	return result;
}

int
sync_value(struct splices *batch, uint32_t at, const struct value *value, struct err *err)
{
	uint8_t kind = batch->tree->nodes[at].kind;

	if (is_same(batch->tree, at, value))
		return SPLICE_DONE;
	if (kind == TREE_MAPPING && value->kind == VALUE_MAP && value_count(value) > 0 &&
	    tree_find(batch->tree, at, "<<") == TREE_NONE)
		return sync_map(batch, at, value, err);
	if (kind == TREE_SEQUENCE && value->kind == VALUE_LIST && value_count(value) > 0)
		return sync_list(batch, at, value, err);
	return splice_set(batch, at, value, err);
}
