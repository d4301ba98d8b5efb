/*
 * What stands in the tree becomes an attribute of a node that is being read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_ATTRIBUTE_H
#define YAML_ATTRIBUTE_H

#include "model/journey.h"
#include "yaml/node.h"

/* Each gives `node` the attribute `key`, which it does not have: the text of a
 * key, any value at `at`, or that as a list where it is one text. */
void attribute_of_key(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at);
void attribute_any(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at);
void attribute_list(struct journey *journey, node_id node, key_id key,
	const struct tree *tree, uint32_t at);

/* An empty text. */
void attribute_nothing(struct journey *journey, node_id node, key_id key);

#endif
