/*
 * What comes faster than a person types: it is text, never a row of keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_AHEAD_H
#define TUI_AHEAD_H

#include "ask.h"
#include "input.h"

/* Is this the empty line that ends notes, with more text right behind it? Then it
 * is a blank line of a paste that the terminal does not mark as one, and passed
 * over. */
bool ahead_goes_on(const struct ask *ask, const struct editor *editor,
	const struct event *event, struct input *input);

/* A key was refused, for the map is only to be read or takes no notes there: what came with it was typed
 * for what the key would have opened. It is thrown away, and that is said. */
void ahead_drop(struct editor *editor, struct input *input);

/* A shell command is wanted by a line whose Enter came along with it: a paste that the
 * terminal does not mark, which nobody may have read. The command is asked for once
 * more, as a text to enter; what came behind it is thrown away. */
void ahead_hold(struct editor *editor, struct input *input);

#endif
