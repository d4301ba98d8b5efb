/*
 * A list over the map: help, completions, findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_FRAME_LIST_H
#define SRC_VIEW_FRAME_LIST_H

#include "view/frame.h"

/* Paints the frame's list over the lower part of `area`, as high as it needs;
 * its top is made to fit, and `page` becomes the lines shown. */
void frame_list(struct frame *frame, struct canvas *canvas, struct rect area);

#endif
