/*
 * The comments of a text, and what each of them is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_COMMENTS_H
#define YAML_COMMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yaml/tree.h"

enum comment_place {
	COMMENT_HEAD,		/* above the first entry of the text */
	COMMENT_ABOVE,		/* lines above an entry, or within its brackets */
	COMMENT_BEHIND,		/* on the line of an entry */
	COMMENT_BELOW,		/* lines below an entry that are still its own */
	COMMENT_APART,		/* lines above it with a blank line between */
	COMMENT_END		/* below all entries */
};

/* `entry` is an item or key of a block collection; the root for COMMENT_HEAD
 * and COMMENT_END. */
struct comment {
	uint32_t at, end;	/* from '#' to the end of the line, without blanks */
	uint32_t entry;
	enum comment_place place;
	bool own_line;
	bool odd;		/* holds what is a line break only to YAML 1.1 */
};

struct comments {
	struct comment *v;	/* in the order of the text */
	size_t count, room;
};

/* All comments of the first document. */
void comments_list(const struct tree *tree, struct comments *comments);
void comments_clear(struct comments *comments);

#endif
