/*
 * The anchors of a document while it is read: what each name stands for now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "anchor.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "yaml/node.h"

/* Where the name is, or where it would go. */
static struct anchor *
find_slot(const struct anchors *anchors, const struct tree *tree, const char *name)
{
	size_t i, mask = anchors->room - 1, hash = 5381;

	for (i = 0; name[i] != '\0'; i++)
		hash = hash * 33 + (unsigned char)name[i];
	for (i = hash & mask; anchors->items[i].name != TREE_NONE; i = (i + 1) & mask) {
		if (strcmp(tree->pool + anchors->items[i].name, name) == 0)
			break;
	}
	return &anchors->items[i];
}

static void
resize(struct anchors *anchors, const struct tree *tree, size_t room)
{
	struct anchors old = *anchors;
	size_t i;

	anchors->items = mem_alloc(room * sizeof *anchors->items);
	anchors->room = room;
	for (i = 0; i < room; i++)
		anchors->items[i].name = TREE_NONE;
	for (i = 0; i < old.room; i++) {
		if (old.items[i].name != TREE_NONE)
			*find_slot(anchors, tree, tree->pool + old.items[i].name) = old.items[i];
	}
	free(old.items);
}

void
anchors_set(struct anchors *anchors, const struct tree *tree, uint32_t node,
	uint64_t reached)
{
	const char *name = tree_anchor(tree, node);
	struct anchor *slot;

	if (name == NULL)
		return;
	if (anchors->room < 2 * (anchors->count + 1))
		resize(anchors, tree, anchors->room == 0 ? 16 : 2 * anchors->room);
	slot = find_slot(anchors, tree, name);
	if (slot->name == TREE_NONE)
		anchors->count++;
	else if (node < slot->node)
		return;		/* the name was used again inside of the node */
	slot->name = (uint32_t)(name - tree->pool);
	slot->node = node;
	slot->reached = reached;
}

const struct anchor *
anchors_find(const struct anchors *anchors, const struct tree *tree, const char *name)
{
	struct anchor *slot = anchors->room == 0 ? NULL : find_slot(anchors, tree, name);

	return slot == NULL || slot->name == TREE_NONE ? NULL : slot;
}

void
anchors_forget(struct anchors *anchors)
{
	free(anchors->items);
	*anchors = (struct anchors){ .items = NULL };
}
