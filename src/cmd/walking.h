/*
 * The walk at hand: whose it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_WALKING_H
#define CMD_WALKING_H

#include "cmd/command.h"
#include "model/walks.h"

/* Nobody walks any more; frees editor->walker. */
void walking_clear(struct editor *editor);

/* Adds the command line that makes it the walk at hand again. */
void walking_add_line(const struct editor *editor, struct str *out);

#endif
