/*
 * What the bottom line says where nothing is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_BOTTOM_H
#define TUI_BOTTOM_H

#include "cmd/command.h"
#include "view/frame.h"

/* Which keys are likely next; yours. */
char *bottom_hint(const struct editor *editor);

const char *bottom_mode(const struct editor *editor);

/* What the last command said, or else a tour's step, is shown in place of the hint. */
void bottom_show_message(const struct editor *editor, struct frame *frame);

#endif
