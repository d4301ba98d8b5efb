/*
 * What was cut or copied as a text for other programs: the user's clipboard.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_OUTWARD_H
#define CMD_OUTWARD_H

#include "clip.h"

/* Leaves the text of a clip in editor->outward for the screen to send, where the
 * user wants that; says so where it is too long for a terminal. */
void outward_offer(struct editor *editor, const struct clip *clip);

#endif
