/*
 * Any thing of a journey as one word, and back.
 *
 *     .                    what is under the cursor
 *     basket               a phase or touchpoint, by its id
 *     basket/pain/2        a card of its cell, counted from 1
 *     basket/next/1        an entry of a list of it
 *     /                    the journey
 *     /goal                its goal
 *     /personas/sanne      what has an id, by id or number
 *     /walks/2             the rest by number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_ADDRESS_H
#define CMD_ADDRESS_H

#include "cmd/command.h"

/* The node that `word` names. -1 with an error. */
int address_find(struct editor *editor, const char *word, node_id *node, struct err *err);

/* A slot: the node and the key of what `word` names, such as /personas or
 * basket/comments; there need not be anything in it. */
int address_find_slot(struct editor *editor, const char *word, node_id *node, char **key,
	struct err *err);

/* Adds the address of a node. */
void address_add(struct editor *editor, node_id node, struct str *out);

/* The key under which a node of that kind has what it is called by: a card's
 * text, a persona's name; KEY_NONE: it has none. */
key_id address_title(enum node_kind kind);

#endif
