/*
 * A line that is being completed, for the rooms that offer words for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_CMD_COMPLETING_H
#define SRC_CMD_COMPLETING_H

#include "offering.h"

struct complete {
	struct editor *editor;
	const struct command *command;
	const struct args *args;	/* the last one is being typed */
	struct offering offering;
};

/* Offers a word; what it is, in the user's language, or "". */
void complete_offer(struct complete *complete, const char *word, const char *help);

/* Offers each word of a list behind `head`; takes the list over. */
void complete_list(struct complete *complete, const char *head, struct value *list);

/* The kind of node of which the command sets an attribute; NODE_KINDS: none. */
enum node_kind complete_kind(const struct complete *complete);

/* What a condition begun with `head` ("owner=") can compare with. */
void complete_condition(struct complete *complete, const char *head, key_id key);

/* What the attribute that the words so far name can be set to; or people, or tags,
 * where the command takes them. False: it takes another text. */
bool complete_attribute(struct complete *complete);

#endif
