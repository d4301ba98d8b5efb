/*
 * What a canvas still shows of the map: when only the cursor has moved, two cells are
 * painted instead of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_KEPT_H
#define SRC_VIEW_KEPT_H

#include "rooms.h"

/* Is the canvas, which canvas->kept says holds the map's last painting, right but
 * for the cursor? */
bool kept_is_right(const struct map *map, const struct canvas *canvas);

/* The map was painted whole, or is right again. */
void kept_note(struct map *map, const struct canvas *canvas);

/* Paints what was the cursor's, and what is now. */
void kept_paint(struct map *map, struct canvas *canvas);

#endif
