/*
 * Texts that were given up before they were taken: they are kept, and come back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_KEPT_H
#define CMD_KEPT_H

#include "cmd/command.h"

/* The user gives up what is asked, with `text` typed so far; nothing is wanted any
 * more. A text for the map is kept, and it is said how it comes back. */
void editor_give_up(struct editor *editor, const char *text);

/* The text that was kept last in this map, and the line of editor_draft_line() that it is for;
 * borrowed. NULL: there is none. */
const char *editor_kept(const struct editor *editor, const char **line);

#endif
