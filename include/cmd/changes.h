/*
 * What changed since another state of the map, shown while one edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CHANGES_H
#define CMD_CHANGES_H

#include "cmd/command.h"
#include "view/marks.h"

/* To be called before the screen is painted: what is shown is then up to date. */
void editor_follow_changes(struct editor *editor);

/* What is to be shown on the map, or NULL; borrowed until the next change. How
 * many they are, in these words: "12"; yours, NULL: nothing is shown. */
const struct marks *editor_marks(const struct editor *editor);
char *editor_count_changes(const struct editor *editor);

#endif
