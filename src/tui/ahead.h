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

/* Is it the Enter within a text that is pasted into a field, by a terminal that never
 * says so (on others it was typed ahead, on a line that stood still)? Then it parts
 * lines there, or words, and takes nothing. */
bool ahead_parts_lines(const struct ask *ask, const struct editor *editor,
	const struct event *event, struct input *input);

/* Is it the first letter of a text that is pasted so onto the map, where it would be a
 * row of keys? Then `text` becomes all of it; str_clear() it. A key that asks for a
 * text gets that as ever. */
bool ahead_is_text(const struct editor *editor, const char *line, const struct event *event,
	struct input *input, struct str *text);

/* A key was refused, for the map is only to be read or takes no notes there: what came with it was typed
 * for what the key would have opened. It is thrown away, and that is said. */
void ahead_drop(struct editor *editor, struct input *input);

/* A shell command is wanted by a line whose Enter came along with it: a paste that the
 * terminal does not mark, which nobody may have read. The command is asked for once
 * more, as a text to enter; what came behind it is thrown away. */
void ahead_hold(struct editor *editor, struct input *input);

#endif
