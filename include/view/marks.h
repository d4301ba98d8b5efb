/*
 * What changed on the map, shown on the map itself.
 *
 * A sign stands before a card or a heading that was added (+), removed (-),
 * changed (~) or moved; below a cell's cards, where there is room, those that
 * are gone; beside a level what it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_MARKS_H
#define VIEW_MARKS_H

#include <stdint.h>

#include "model/changes.h"
#include "view/map.h"
#include "view/told.h"

/* A card that is gone from a cell that is still there. */
struct marks_gone {
	node_id owner;		/* of the new journey */
	key_id lane;
	node_id card;		/* of the old one */
};

/* All zero is none. It refers to the changes that it was made from, and to what
 * tells of them, for the pane. */
struct marks {
	const struct changes *changes;
	const struct told *told;
	uint8_t *kinds;		/* by node of the new journey: 1 + enum change_kind, 0: none */
	node_id count;
	struct marks_gone *gone;
	size_t gone_count, gone_room;
};

/* Makes the marks of these changes anew; `told` (by telling_add()) may be NULL. */
void marks_make(struct marks *marks, const struct changes *changes, const struct told *told);
void marks_clear(struct marks *marks);			/* frees */

/* The map is painted with them; borrowed, NULL: none. */
void map_set_marks(struct map *map, const struct marks *marks);

#endif
