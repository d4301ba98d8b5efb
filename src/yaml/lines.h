/*
 * Plain block lines to nodes, without libyaml.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "yaml/tree.h"

#define LINES_ASIDE UINT32_MAX
#define LINES_KEY_MAX 1000	/* bytes up to its colon: libyaml looks no further */

/* An open collection. */
struct lines_level {
	uint32_t node, last;	/* its last child or TREE_NONE */
	uint32_t column;
	uint32_t names;		/* of lists_read()'s that lead here, or LINES_ASIDE */
	size_t pool_len;	/* before it was opened */
};

struct lines {
	struct tree *tree;
	const char *bytes;	/* the source's; there is a NUL behind them */
	uint32_t at, line;	/* where we are, and where that line begins */
	uint32_t sign;		/* the '-' or ':' whose value has not come yet, or TREE_NONE */
	struct lines_level levels[TREE_DEPTH_MAX];
	size_t depth;
	const char *const *lists;	/* NULL: no item is closed */
	size_t closed;		/* nodes that are not in the tree */
	bool skimming;		/* in an item that will be closed: texts are not kept */
	bool comment;		/* the last line that was ended ended in one */
};

/* Fills an empty tree with what libyaml would find in its source, with closed items
 * where `lists` is not NULL (tree_skim()). False where that is not of the kind that
 * is read here: whatever libyaml would refuse, and some that it would not; or, with
 * `err` set, where it was stopped. The tree then holds nothing of use. */
bool lines_read(struct tree *tree, const char *const lists[2], struct err *err);

/* Adds a scalar to the innermost collection: a key, or what stands behind the
 * last '-' or ':'. Gives its number. */
void lines_add_key(struct lines *lines, struct tree_node *node);
uint32_t lines_add_value(struct lines *lines, struct tree_node *node);

/* The same with a collection, which is the innermost one then; false where it
 * would be one too many. */
bool lines_open(struct lines *lines, struct tree_node *node, uint32_t column);
void lines_close(struct lines *lines, uint32_t end);

/* ---- lines_flow.c ---- */

/* Takes what stands in brackets on one line. */
bool lines_flow(struct lines *lines);

/* ---- lines_text.c ---- */

/* Each takes the scalar that begins where we are: span, style, text and type of
 * `node`; we are behind it then. False for one that is not read here. */
bool lines_plain(struct lines *lines, struct tree_node *node, bool in_flow);
bool lines_quoted(struct lines *lines, struct tree_node *node);

/* The same of a block text in a collection at `column`: we are at the begin of
 * the line behind it then. */
bool lines_block(struct lines *lines, struct tree_node *node, uint32_t column);

/* Takes the lines on which the plain text goes on that ended the last line, in a
 * collection at `column`. */
bool lines_more(struct lines *lines, struct tree_node *node, uint32_t column);

/* Does nothing but blanks or a comment follow on the line? Then we are at the
 * begin of the next. Else the blanks are behind us. */
bool lines_end(struct lines *lines);

#endif
