/*
 * How a cell may look in the file: for reading and patching alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_CELL_H
#define YAML_CELL_H

#include <stdbool.h>

#include "model/journey.h"
#include "yaml/tree.h"

/* `at` is never an alias here: callers resolve with tree_target(). */

/* The value under `key` that `<<` brings into a mapping, or TREE_NONE. */
uint32_t cell_find_merged(const struct tree *tree, uint32_t mapping, const char *key);

/* Nothing: an empty value, ~ or null. */
bool cell_is_null(const struct tree *tree, uint32_t at);

/* A mapping from personas to levels, under a lane of levels. */
bool cell_is_levels(const struct tree *tree, const struct journey *journey, key_id lane, uint32_t at);

/* A text, a card with `text`, a list of these, or levels by persona. What is
 * none of them is kept as an attribute that cjm does not know. */
bool cell_is_cell(const struct tree *tree, const struct journey *journey, key_id lane, uint32_t at);

/* What stands at a node, in words, marked by N_(). */
const char *cell_found(const struct tree *tree, uint32_t at);

#endif
