/*
 * What the mouse means: keys, and the commands that move what is dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_MOUSE_H
#define TUI_MOUSE_H

#include "cmd/command.h"
#include "input.h"

/* All zero: no button is down. */
struct mouse {
	bool down, again;	/* again: pressed where the cursor was already */
	bool dragged;
	struct spot from;
};

/* Moves the cursor to where the mouse is, and what was dragged to where it is let
 * go. Returns the key that the event stands for besides, and how often it is
 * pressed; NULL and 0 for none. */
const char *mouse_key(struct mouse *mouse, struct editor *editor, const struct event *event,
	int *times);

#endif
