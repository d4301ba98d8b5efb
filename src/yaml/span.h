/*
 * What stands between two nodes: blanks, comments, indicators, properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stdint.h>

#include "yaml/tree.h"

/* The first byte from `at` on that is no blank, line break or comment. */
uint32_t span_skip(const struct source *source, uint32_t at);

/* The byte behind one anchor and one tag that begin at `at`; as many as are
 * said to be there. `anchor` is the length of the anchor's name, 0 for none. */
uint32_t span_properties(const struct source *source, uint32_t at, size_t anchor,
	bool tagged, bool in_flow);

/* Each finds the indicators before a child whose parent is `parent`, from
 * `*gap` on, where the child's first byte is `start` (TREE_NONE: an empty
 * scalar). They set `ent` or `colon` and move `*gap` behind the indicator;
 * false when something else stands there. */
bool span_item(const struct tree *tree, uint32_t parent, uint32_t start, uint32_t *gap,
	uint32_t *ent);
bool span_key(const struct tree *tree, uint32_t parent, uint32_t start, uint32_t *gap,
	uint32_t *ent);
bool span_value(const struct tree *tree, uint32_t start, uint32_t *gap, uint32_t *colon);

/* Where a block text really ends: `end` is libyaml's, behind all blank lines;
 * `vs` the '|' or '>'; `parent` the indentation around it, -1 for none. */
uint32_t span_block_end(const struct source *source, uint32_t vs, uint32_t end, int parent);

/* What the head of the block text at `vs` says of its last line breaks: '+', '-'
 * or nothing. */
char span_chomping(const struct source *source, uint32_t vs);

/* The column of `at` in bytes; block structure has only ASCII before it. */
uint32_t span_column(const struct source *source, uint32_t at);

#endif
