/*
 * A key that does nothing here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_NOKEY_H
#define TUI_NOKEY_H

#include "cmd/command.h"

/* Says so, and how one leaves where that was perhaps meant. */
void nokey_tell(struct editor *editor, const char *key);

#endif
