/*
 * What a command wants of another program: the user's editor, or a filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_ERRAND_H
#define TUI_ERRAND_H

#include <stdbool.h>

#include "cmd/command.h"
#include "input.h"
#include "screen.h"

/* Is such a thing wanted? */
bool errand_is_wanted(const struct editor *editor);

/* Says that it is under way, and how it is stopped. */
void errand_tell(struct editor *editor);

/* Does it and runs the answer. The terminal is given to an editor; a filter is
 * ended by Ctrl-C, other keys wait until it is over. */
void errand_run(struct editor *editor, struct screen *screen, struct input *input);

#endif
