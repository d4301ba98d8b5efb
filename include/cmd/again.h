/*
 * What was done, done again: counts before a key, the last change, a macro.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_AGAIN_H
#define CMD_AGAIN_H

#include "cmd/command.h"

/* Runs the line of a key that was pressed; as often as the count says that was
 * typed before it, until one fails or asks. */
void editor_press(struct editor *editor, const char *line);

/* Another key was pressed, which has no line: a count typed before it is over. */
void editor_drop_count(struct editor *editor);

/* A macro is being recorded. */
bool editor_is_recording(const struct editor *editor);

#endif
