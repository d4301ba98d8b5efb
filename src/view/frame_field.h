/*
 * The field over a cell: text that is edited where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_FRAME_FIELD_H
#define SRC_VIEW_FRAME_FIELD_H

#include "view/frame.h"

/* Paints frame->field within `area`, over what was painted there; sets its
 * columns, and the caret. Returns what it covers, and maybe some more. */
struct rect frame_field(struct frame *frame, struct canvas *canvas, struct rect area);

#endif
