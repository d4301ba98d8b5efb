/*
 * The title line of the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_FRAME_TITLE_H
#define SRC_VIEW_FRAME_TITLE_H

#include "view/frame.h"

/* Paints it, on the canvas's first line. */
void frame_title(const struct frame *frame, struct canvas *canvas);

#endif
