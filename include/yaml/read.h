/*
 * A YAML text to the journey that it describes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_READ_H
#define YAML_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/journey.h"
#include "yaml/places.h"
#include "yaml/tree.h"

/* What grows faster than a file, or is gone through for each of its values. */
#define READ_KEYS_MAX 1000	/* in a journey, phase, touchpoint, card, ... */
#define READ_NAMES_MAX 1000	/* different ones that the format does not know */
#define READ_LANES_MAX 256

/* How to read. Nodes get their numbers in the order of reading: the first after the
 * root is numbers[0], and so on; NULL counts from 2. Reading the same text again with
 * the numbers of an earlier reading gives the same nodes. */
struct read_as {
	const node_id *numbers;
	size_t number_count;
	bool perhaps;		/* read_source(): where the key `cjm` is missing at the
				 * top there is neither a journey nor an error */
	struct places *places;	/* to be noted, or NULL; worth something only where
				 * there is a journey. read_source() puts its tree there,
				 * which borrows the source */
};

/* The journey in a tree: all of format 1 with its short forms; what cjm does
 * not know is kept. The caller owns it. NULL when the tree is no journey; `err`
 * then holds up to ERR_CHAIN_MAX errors, each with line and column. */
struct journey *read_journey(const struct tree *tree, const struct read_as *as, struct err *err);

/* The tree of a journey's text whose touchpoints are closed, where they can be. */
struct tree *read_skim(const struct source *source, struct err *err);

/* The same, of a text that no tree is needed of afterwards: it takes less memory. */
struct journey *read_source(const struct source *source, const struct read_as *as, struct err *err);

/* Where a node, or its attribute or slot `key` (KEY_NONE: the node itself),
 * stands in the tree that the journey was read from. TREE_NONE where it has no
 * place of its own. */
uint32_t read_locate(const struct tree *tree, const struct journey *journey, node_id node, key_id key);

#endif
