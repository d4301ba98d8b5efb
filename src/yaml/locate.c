/*
 * Where a node of the journey stands in the file, and what lies on the way.
 *
 * Nothing is remembered from the reading: the way down is found again by key
 * and index, which costs little and cannot go stale.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "locate.h"

#include <assert.h>
#include <string.h>

#include "cell.h"
#include "yaml/read.h"
#include "yaml/node.h"

/* Goes into what stands at `at`, through an alias if it is one. */
static uint32_t
enter(const struct tree *tree, struct located *located)
{
	uint32_t target = tree_target(tree, located->at);

	if (target != located->at && located->alias == TREE_NONE)
		located->alias = located->at;
	assert(located->way_count < LOCATE_WAY_MAX);
	located->way[located->way_count++] = target;
	return target;
}

/* From a mapping on to the value under `key`. */
static void
step_key(const struct tree *tree, struct located *located, const char *key)
{
	uint32_t mapping, found;

	if (located->at == TREE_NONE)
		return;
	mapping = enter(tree, located);
	located->mapping = mapping;
	located->at = TREE_NONE;
	if (tree->nodes[mapping].kind != TREE_MAPPING)
		return;
	found = tree_find(tree, mapping, key);
	if (found != TREE_NONE) {
		located->at = tree_value(tree, found);
		return;
	}
	located->at = cell_find_merged(tree, mapping, key);
	if (located->at != TREE_NONE && located->merged_into == TREE_NONE) {
		located->merged_into = mapping;
		located->merged_value = located->at;
		located->merged_key = key;
	}
}

/* From a slot's value on to one of its nodes. */
static void
step_node(const struct tree *tree, const struct journey *journey, struct located *located, node_id node)
{
	key_id slot = journey_slot(journey, node);
	uint32_t target, key;

	if (located->at == TREE_NONE)
		return;
	target = tree_target(tree, located->at);
	if (tree->nodes[target].kind == TREE_SEQUENCE) {
		enter(tree, located);
		located->at = tree_item(tree, target, journey_index(journey, node));
	} else if (journey_kind(journey, node) == NODE_CARD &&
	    cell_is_levels(tree, journey, slot, target)) {
		enter(tree, located);
		key = tree_find(tree, target, journey_text(journey, node, KEY_PERSONA));
		located->at = key != TREE_NONE ? tree_value(tree, key) : TREE_NONE;
	}
}

struct located
locate_below(const struct tree *tree, const struct journey *journey, node_id above, uint32_t at,
	node_id node)
{
	struct located located = {
		.at = at, .mapping = TREE_NONE,
		.alias = TREE_NONE, .merged_into = TREE_NONE,
	};

	if (node == above)
		return located;
	located = locate_below(tree, journey, above, at, journey_parent(journey, node));
	step_key(tree, &located, journey_key_name(journey, journey_slot(journey, node)));
	step_node(tree, journey, &located, node);
	return located;
}

struct located
locate_node(const struct tree *tree, const struct journey *journey, node_id node)
{
	return locate_below(tree, journey, NODE_ROOT, tree_root(tree, 0), node);
}

struct located
locate_key(const struct tree *tree, const struct journey *journey, node_id owner, const char *key)
{
	struct located located = locate_node(tree, journey, owner);

	step_key(tree, &located, key);
	return located;
}

uint32_t
locate_entry(const struct tree *tree, uint32_t at, const char *key)
{
	struct located located = { .at = at, .mapping = TREE_NONE,
		.alias = TREE_NONE, .merged_into = TREE_NONE };

	step_key(tree, &located, key);
	return located.at;
}

uint32_t
read_locate(const struct tree *tree, const struct journey *journey, node_id node, key_id key)
{
	if (key == KEY_NONE)
		return locate_node(tree, journey, node).at;
	return locate_key(tree, journey, node, journey_key_name(journey, key)).at;
}
