/*
 * What a click or a turn of the wheel means: keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_MOUSE_H
#define TUI_MOUSE_H

#include "cmd/command.h"
#include "input.h"

/* Moves the cursor to where a click was. Returns the key that the event stands
 * for besides, and how often it is pressed; NULL and 0 for none. */
const char *mouse_key(struct editor *editor, const struct event *event, int *times);

#endif
