/*
 * Two trees of one text, held against each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_SAME_TREE_H
#define SUPPORT_SAME_TREE_H

#include <stddef.h>

#include "yaml/tree.h"

/* Parses the text by libyaml alone, without it where that can be, and with closed
 * touchpoints that are opened one by one; ends the program where the trees differ
 * in anything, or only one is there. Was libyaml not asked? */
bool same_tree(const char *text, size_t len);

#endif
