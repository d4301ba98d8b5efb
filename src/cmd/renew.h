/*
 * The document became another: what was drawn from it is made anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_RENEW_H
#define CMD_RENEW_H

#include "cmd/command.h"
#include "session/trail.h"

void renew_editor(struct editor *editor);

/* Opens the field again that was open there, with its text. */
void renew_draft(struct editor *editor, const struct trail_found *found);

#endif
