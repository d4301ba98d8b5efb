/*
 * Attributes: a typed text to the value that file format 1 wants.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_ATTR_H
#define CMD_ATTR_H

#include "cmd/command.h"

/* Sets an attribute of a node as its type in the schema says; an empty text
 * removes it. Lists are parted by commas; of a mapping, KEY=VALUE sets one
 * entry and KEY= removes it. A key that cjm does not know is kept, and said. */
int attr_set(struct editor *editor, node_id node, const char *key, const char *text,
	struct err *err);

/* The attributes of a kind of node that a text can set, in the schema's order:
 * calls `take` with each name. */
void attr_keys(enum node_kind kind, void (*take)(void *with, const char *word), void *with);

/* The least and the most that a number may be; false: any will do. */
bool attr_range(enum node_kind kind, key_id key, double *low, double *high);

#endif
