/*
 * The search of the screen: as the text is typed, and in pieces where the map
 * is large, so that no key ever waits for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_SEARCH_H
#define CMD_SEARCH_H

#include "base/needle.h"
#include "cmd/command.h"

/* What is to be marked on the screen, or NULL; borrowed until the next command. */
const struct needle *editor_match(const struct editor *editor);

/* The same in the list that lies over the map. */
const struct needle *editor_list_match(const struct editor *editor);

/* Do lines of the open list lead to places on the map? One of them is at hand then. */
bool editor_list_leads(const struct editor *editor);

/* Is a search under way? Looks a piece further; true: the screen then shows what
 * is no longer true. */
bool editor_searches(const struct editor *editor);
bool editor_search_on(struct editor *editor);

#endif
