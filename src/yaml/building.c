/*
 * What those share who make trees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "building.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

#define FILE_USUAL 65536	/* bytes; a larger one gets more room bit by bit */
#define BYTES_A_NODE 10

/* For what so many bytes mostly hold: nodes, and texts no longer than they are. */
static void
make_room(struct tree *tree, size_t len)
{
	tree->nodes = vec_reserve(tree->nodes, len / BYTES_A_NODE + 1, &tree->room,
		sizeof *tree->nodes);
	tree->pool = vec_reserve(tree->pool, len + 1, &tree->pool_room, 1);
}

struct tree *
building_new(const struct source *source)
{
	struct tree *tree = mem_zero(1, sizeof *tree);

	tree->source = source;
	tree->strange = TREE_NONE;
	make_room(tree, source->len < FILE_USUAL ? source->len : FILE_USUAL);
	return tree;
}

/* A large journey has many values; a text that is hardly anything else is none. */
bool
building_is_crowded(size_t count, uint32_t at)
{
	return count >= TREE_NODES_FREE + at / TREE_BYTES_PER_NODE;
}

char *
building_room(struct tree *tree, size_t len)
{
	if (tree->pool_room - tree->pool_len < len + 1)
		tree->pool = vec_reserve(tree->pool, tree->pool_len + len + 1, &tree->pool_room, 1);
	return tree->pool + tree->pool_len;
}

uint32_t
building_take(struct tree *tree, size_t len)
{
	size_t at = tree->pool_len;

	tree->pool[at + len] = '\0';
	tree->pool_len += len + 1;
	return (uint32_t)at;
}

uint32_t
building_text(struct tree *tree, const char *text, size_t len)
{
	memcpy(building_room(tree, len), text, len);
	return building_take(tree, len);
}
