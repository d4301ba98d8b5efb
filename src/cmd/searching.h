/*
 * A search under way: for the commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_CMD_SEARCHING_H
#define SRC_CMD_SEARCHING_H

#include "cmd/command.h"

void search_free(struct search *search);	/* takes NULL */

/* Nothing is marked any more; false: nothing was. */
bool search_hide(struct editor *editor);

/* The user went on, from what was sought: that is gone to first, so that keys which
 * came sooner than the hit mean what they do behind it. What was only being typed
 * is not gone to. */
void search_stop(struct editor *editor);

/* The text of a search that is being typed, from where it began; NULL: it was
 * given up, and one is back there. */
void search_follow(struct editor *editor, const char *text);
void search_follow_back(struct editor *editor, const char *text);

#endif
