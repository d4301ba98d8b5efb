/*
 * The tour: what a beginner is told to press next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_TOUR_H
#define CMD_TOUR_H

#include "cmd/command.h"

/* From here on the editor tells its steps, one after another. */
void tour_begin(struct editor *editor);

/* The step at hand, translated; NULL where no tour is made. */
const char *tour_step(const struct editor *editor);

/* A line was run from a key or the prompt, and did not fail. */
void tour_note(struct editor *editor, const char *line);

#endif
