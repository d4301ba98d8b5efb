/*
 * Whether a YAML text could be a journey, seen without reading all of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_GLIMPSE_H
#define YAML_GLIMPSE_H

#include <stdbool.h>

#include "yaml/tree.h"

/* Could the text have the key `cjm` at its top? A "no" is sure, but for a key
 * that is spelt with escapes ("\x63jm"). */
bool glimpse_text(const char *text);

/* Has the first document the key `cjm` at its top? */
bool glimpse_tree(const struct tree *tree);

#endif
