/*
 * The walk at hand: whose it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_WALKING_H
#define CMD_WALKING_H

#include "cmd/command.h"
#include "model/walks.h"
#include "view/pages.h"

/* The walk at hand. Commands that give something need no `walk` before: then it
 * is the user's own walk of today. Borrowed. */
const struct walker *walking_of(struct editor *editor);

bool walking_is_open(const struct editor *editor);	/* is walk mode? */

/* Nobody walks any more; frees editor->walker. */
void walking_clear(struct editor *editor);

/* Adds the command line that makes it the walk at hand again. */
void walking_add_line(const struct editor *editor, struct str *out);

#endif
