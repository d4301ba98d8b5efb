/*
 * A card being written at the end of a cell: its row grows, and the field
 * stands where the card will.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_WRITING_H
#define SRC_VIEW_WRITING_H

#include "rooms.h"

/* Is a card being written in the cursor's cell? */
bool writing_is(const struct map *map);

/* Do the rows have the room that it needs? writing_place() gives it to them, once
 * they have their heights. */
bool writing_is_placed(struct map *map);
void writing_place(struct map *map);

/* Parts the area of the cursor's cell: what is left of it is for the cards, from
 * line `top` of `block` on; returned is what the field gets. How many cards are
 * not seen is painted above them. */
struct rect writing_part(struct map *map, const struct block *block, struct canvas *canvas,
	struct rect *area, size_t *top);

#endif
