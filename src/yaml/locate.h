/*
 * Where a node of the journey stands in the file, and what lies on the way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_LOCATE_H
#define YAML_LOCATE_H

#include "model/journey.h"
#include "yaml/tree.h"

#define LOCATE_WAY_MAX 12	/* collections passed: root, phases, a phase, ... */

/* `at` is the value itself (an alias is not followed there), TREE_NONE where
 * there is none. The first alias followed on the way, and the first mapping
 * whose entry came in by `<<`, stand in the way of an edit. */
struct located {
	uint32_t at;
	uint32_t mapping;		/* in which the entry stands (its target) */
	uint32_t alias;			/* TREE_NONE: no alias was followed */
	uint32_t merged_into;		/* TREE_NONE: nothing came in by `<<` */
	uint32_t merged_value;
	const char *merged_key;
	uint32_t way[LOCATE_WAY_MAX];	/* collections passed, from the root */
	size_t way_count;
};

struct located locate_node(const struct tree *tree, const struct journey *journey, node_id node);

/* The same where it is known that `above`, the node itself or one that holds it,
 * stands at `at`; the way from there only. */
struct located locate_below(const struct tree *tree, const struct journey *journey, node_id above,
	uint32_t at, node_id node);

/* The value of a slot or attribute of `owner`. */
struct located locate_key(const struct tree *tree, const struct journey *journey, node_id owner,
	const char *key);

/* The same for an owner that stands at `at`; TREE_NONE where there is none. */
uint32_t locate_entry(const struct tree *tree, uint32_t at, const char *key);

#endif
