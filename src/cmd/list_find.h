/*
 * The search in a list that lies over the map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_LIST_FIND_H
#define CMD_LIST_FIND_H

#include "cmd/command.h"

void list_search_free(struct list_search *search);	/* takes NULL */

/* To the next line of the open list that has the text (NULL or "": the last one),
 * or the one before; goes round. */
int list_find(struct editor *editor, const char *text, bool back, struct err *err);

/* As search_follow(): the text as it is typed; NULL: it was given up. */
void list_follow(struct editor *editor, const char *text);

/* Another list is open, or none: nothing is found in it yet. */
void list_forget(struct editor *editor);

#endif
