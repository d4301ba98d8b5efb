/*
 * The user's own clipboard, which the terminal keeps: also at the other end of
 * an SSH connection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_CLIPBOARD_H
#define TUI_CLIPBOARD_H

#include "base/str.h"

/* Adds what makes a terminal put a text into the clipboard: OSC 52 of xterm's
 * control sequences. Nothing in the text can end it before its end. */
void clipboard_add(struct str *bytes, const char *text);

#endif
