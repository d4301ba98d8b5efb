/*
 * The row of a lane of levels: curves, points, their scale and legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_LEVELS_H
#define SRC_VIEW_LEVELS_H

#include "rooms.h"

/* Columns `first` to `end` with the line `y` of the canvas as the top of the
 * row; painting is clipped by the caller. */
void levels_paint(struct map *map, struct canvas *canvas, int row, int y, size_t first,
	size_t end);

/* The scale's figures and the persons' signs within the label. */
void levels_paint_label(struct map *map, struct canvas *canvas, int row, int y);

/* Where the point of a card is: canvas column and line within the row. */
struct rect levels_point(const struct map *map, int row, size_t column, size_t card);

/* The sign and the style of a level. */
enum glyph levels_smiley(const struct map *map, double level, enum style *style);

/* Where one touchpoint shows, its levels stand as text: "☹ 2 (← ☻ 5  → ☺ 4)", with
 * those before and after it. Cards become items in their order. */
void levels_fill(const struct map *map, struct block *block, size_t column,
	const struct lane *lane, int columns);

#endif
