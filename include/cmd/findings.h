/*
 * What the checks find in the map that is being edited, always up to date.
 *
 * A small map is checked at once after each change; a large one rule by rule
 * while nothing else is to be done, so that no key ever waits for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_FINDINGS_H
#define CMD_FINDINGS_H

#include "cmd/command.h"

/* To be called before the screen is painted: a small map's findings are then
 * up to date. */
void editor_follow_findings(struct editor *editor);

/* Is there something left to be done while nothing else is? */
bool editor_lacks_findings(const struct editor *editor);

/* Does a small piece of it. */
void editor_find_on(struct editor *editor);

/* How many were found when they were last known, in these words: "12". Yours;
 * NULL: none, or not known yet. */
char *editor_count_findings(const struct editor *editor);

#endif
