/*
 * What is pasted: several lines become several cards, a table becomes cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_FILL_H
#define CMD_FILL_H

#include "cmd/command.h"

/* Makes cards of it where the cursor is, in one step. False, and nothing is done:
 * the text is but one line. What goes wrong is said. */
bool editor_fill(struct editor *editor, const char *text);

#endif
