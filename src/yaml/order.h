/*
 * Where a new key goes among those that a mapping has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_ORDER_H
#define YAML_ORDER_H

#include "model/journey.h"
#include "yaml/tree.h"

/* The key before which `key` goes in the mapping of a node of `kind`, so that
 * keys come in the usual order; TREE_NONE for the end. */
uint32_t order_before(const struct tree *tree, uint32_t mapping, const struct journey *journey,
	enum node_kind kind, const char *key);

#endif
