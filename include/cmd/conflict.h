/*
 * The conflicts that a merge left on the map at hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CONFLICT_H
#define CMD_CONFLICT_H

#include "cmd/command.h"

/* Adds to what was said how many there are, and the keys that go to them and
 * settle them; says nothing where there is none. */
void conflict_tell(struct editor *editor);

#endif
