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

/* Is a card written or edited there? Then the other rows stay as they are. */
bool writing_is_any(const struct map *map);

/* Do the rows have the room that it needs? writing_place() gives it to them, once
 * they have their heights. */
bool writing_is_placed(struct map *map);
void writing_place(struct map *map);

/* Paints the last cards of the cursor's cell, and above them how many are not seen.
 * Of `area` remains where the cards are, from line `top` of `block` on; returned is
 * what the field gets. */
struct rect writing_paint(struct map *map, const struct block *block, struct canvas *canvas,
	struct rect *area, size_t *top);

/* Where the text of the cursor's card needs more lines than it had: paints the other
 * lines of the cell around the place that *field becomes; as above. False, and
 * nothing is painted: it does not. */
bool writing_paint_edited(struct map *map, const struct block *block, struct canvas *canvas,
	struct rect *area, size_t *top, struct rect *field);

#endif
