/*
 * The painting of what changed: for the rooms of the map alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_MARKING_H
#define SRC_VIEW_MARKING_H

#include "rooms.h"

/* The sign of a phase or touchpoint at (x, y); nothing where it did not change. */
void marks_paint_heading(const struct map *map, struct canvas *canvas, int x, int y,
	node_id node);

/* The signs of a cell whose lines from `top` on are painted in `area`, and the
 * cards that are gone from it. */
void marks_paint_cell(const struct map *map, struct canvas *canvas, const struct block *block,
	size_t top, struct rect area, node_id owner, key_id lane);

/* Adds what became of a level card: "4→2", "+3"; false: nothing. */
bool marks_add_level(const struct map *map, node_id card, struct str *out);

/* Adds the levels that are gone from a cell: "-4"; false: none is. */
bool marks_add_gone_level(const struct map *map, node_id owner, key_id lane, struct str *out);

/* Adds the next line that tells of a change at a phase or touchpoint; *at is 0 at
 * first. False: there is none. */
bool marks_next_told(const struct map *map, node_id owner, size_t *at, struct str *out);

#endif
