/*
 * Which keys are likely next, by what is under the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_HINT_H
#define CMD_HINT_H

#include "cmd/command.h"

/* For the bottom line, in the user's language and with the user's own keys; two
 * blanks between, the most useful last. Yours. */
char *editor_hint(const struct editor *editor);

#endif
