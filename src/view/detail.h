/*
 * Everything about one touchpoint or phase, uncut.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_DETAIL_H
#define SRC_VIEW_DETAIL_H

#include "rooms.h"

/* Fills `block` with all that the journey knows of `owner`. */
void detail_fill(struct map *map, struct block *block, node_id owner, int columns);

#endif
