/*
 * What the rooms of the map view ask of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_ROOMS_H
#define SRC_VIEW_ROOMS_H

#include "grid.h"

#define COLUMN_GAP 3	/* between two columns: blank, rule, blank */

/* shape.c: brings columns, rows and the cursor up to date with the journey;
 * returns false where nothing had changed. */
bool layout_update(struct map *map);

/* layout.c */
size_t layout_columns_looked_at(const struct map *map);
void layout_place(struct map *map, struct rect area);	/* geometry, then heights */
void layout_stack(struct map *map);	/* the rows' places from their heights */
int layout_band_columns(const struct map *map, size_t band);	/* of text in a phase's cell */
int layout_need(struct map *map, node_id owner, const struct lane *lane, int columns, int most);
struct look map_look(const struct map *map);
const struct lane *map_row_lane(const struct map *map, int row);
bool map_row_is_curve(const struct map *map, int row);

/* columns.c: widths; a folded phase is a strip, unless one column shows at a time. */
#define STRIP 5
void columns_place(struct map *map, struct rect area);
bool columns_is_strip(const struct map *map, size_t column);
int columns_width(const struct map *map, size_t column);	/* of its text */
int columns_x(const struct map *map, size_t column);	/* where that begins */
size_t columns_at(const struct map *map, int x);	/* past the last one: none */
size_t columns_shown(const struct map *map, size_t left);	/* seen whole, at least 1 */
size_t columns_last_left(const struct map *map);	/* from there on all show to the end */

/* The ids of the journey as it now is; made when first asked for. */
const struct ids *map_ids(struct map *map);

/* A cell's wrapped text, from the cache. */
const struct block *map_cell(struct map *map, node_id owner, const struct lane *lane,
	int columns);

/* zoom.c: lets a place be seen that is folded away or zoomed out; a card of the phase
 * too, unless one is in its strip already. */
void zoom_show(struct map *map, node_id phase, node_id touchpoint, key_id lane);

/* picks.c: signs before the marked cards of a cell whose lines from `top` on are
 * painted in `area`. */
void picks_paint(const struct map *map, struct canvas *canvas, const struct block *block,
	size_t top, struct rect area, node_id owner, key_id lane);

/* map.c: the wrapped cells kept are made anew when next needed. */
void map_forget_cells(struct map *map);

/* cursor.c: the owner of the cell in a column and row; NODE_NONE: no cell. */
node_id cursor_owner(const struct map *map, size_t column, int row);
bool cursor_is_band(const struct map *map, size_t column, int row);
void cursor_recover(struct map *map);	/* after columns and rows were made anew */

/* scroll.c: moves what shows so that the cursor is seen. */
void scroll_to_cursor(struct map *map);

/* paint.c */
void paint_grid(struct map *map, struct canvas *canvas, bool cursor);

/* heading.c: what a heading says, as lines of so many columns. */
void heading_fill(struct map *map, struct block *block, size_t column, int columns);

#endif
