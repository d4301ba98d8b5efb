/*
 * What is dragged from one place of the map to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_DRAG_H
#define CMD_DRAG_H

#include "cmd/command.h"

/* Moves the card, or the touchpoint by its heading, and the cursor with it; what
 * cannot be moved there stays, and that is said. */
void editor_drag(struct editor *editor, struct spot from, struct spot to);

#endif
