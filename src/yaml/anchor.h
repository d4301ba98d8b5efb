/*
 * The anchors of a document while it is read: what each name stands for now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef ANCHOR_H
#define ANCHOR_H

#include <stddef.h>
#include <stdint.h>

#include "yaml/tree.h"

/* What a name stands for, and how many nodes that is; 0: it is not whole yet. */
struct anchor {
	uint32_t name, node;
	uint64_t reached;
};

/* By hash of the name; a free place has the name TREE_NONE. All zero is empty. */
struct anchors {
	struct anchor *items;
	size_t count, room;
};

/* The node's anchor, if it has one, stands for it from now on. */
void anchors_set(struct anchors *anchors, const struct tree *tree, uint32_t node,
	uint64_t reached);

/* NULL for a name that stands for nothing. */
const struct anchor *anchors_find(const struct anchors *anchors, const struct tree *tree,
	const char *name);

void anchors_forget(struct anchors *anchors);

#endif
