/*
 * What others do to the file while the map is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_OUTSIDE_H
#define CMD_OUTSIDE_H

#include <stdbool.h>

#include "cmd/command.h"

/* Looks whether somebody else changed the file (document_check_file()), and
 * says so. Without unsaved edits the map is reloaded. False, and nothing is
 * done: the editor wants an answer first; ask again then. */
bool editor_check_file(struct editor *editor, bool closely);

/* While it wants an answer, looks only whether another cjm took the map over, and
 * if so notes what to tell in editor->taken; true: that is news. */
bool editor_see_taker(struct editor *editor);

#endif
