/*
 * What was cut or copied: cards, a touchpoint or a phase.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CLIP_H
#define CMD_CLIP_H

#include "cmd/command.h"
#include "refs.h"

/* Things of one kind. Each is kept as it was when it was taken; what was cut
 * comes back itself, with its number, as long as it is off the map. */
struct clip_item {
	node_id node;
	struct value *tree;
};

struct clip {
	const struct document *document;	/* whose they are */
	enum node_kind kind;
	bool cut;
	struct clip_item *items;
	size_t count, room;
	struct refs_list refs;		/* that were cut along with it */
};

struct clip *clip_new(const struct document *document, enum node_kind kind, bool cut);
void clip_free(struct clip *clip);			/* takes NULL */

/* Adds a node with all it holds, as it stands on the map now. */
void clip_take(struct clip *clip, node_id node);

/* Does item `i` come back itself when it is put onto this map? Else it is a copy. */
bool clip_comes_back(const struct clip *clip, size_t i, const struct document *document);

/* Puts item `i` onto the map. Returns the node, or NODE_NONE with an error. */
node_id clip_put(const struct clip *clip, size_t i, struct document *document, node_id parent,
	const char *slot, size_t index, struct err *err);

#endif
