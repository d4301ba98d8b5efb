/*
 * A list over the map: help, findings; and the words that complete a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_FRAME_LIST_H
#define SRC_VIEW_FRAME_LIST_H

#include "view/frame.h"

/* Paints the frame's list over the lower part of `area`, as high as it needs;
 * its top is made to fit, and `page` becomes the lines shown. */
void frame_list(struct frame *frame, struct canvas *canvas, struct rect area);

/* Paints the offers above the prompt, one a line, on at most a third of the
 * screen; the one that is chosen is among them. */
void frame_offers(const struct frame *frame, struct canvas *canvas, struct rect area);

#endif
