/*
 * What the room behind cmd/again.h is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_AGAIN_ROOM_H
#define CMD_AGAIN_ROOM_H

#include "cmd/again.h"

struct again *again_new(void);
void again_free(struct again *again);

/* A line that the user gave has run; `literal`: %% in it is a text. */
void again_note(struct editor *editor, const char *line, bool literal, bool changed);

/* One digit more of a count; false: a count does not begin with it, or
 * it was no key. */
bool again_count(struct editor *editor, char digit);

#endif
