/*
 * The map view: which columns and rows there are, where the cursor is, what
 * shows, and how it is painted.
 *
 * Columns are touchpoints, rows are lanes, above them the touchpoint headings
 * and the phase band. What a key costs depends on what is visible, not on what
 * the journey holds: columns and rows are laid out anew only when the
 * journey's shape has changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_MAP_H
#define VIEW_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "model/journey.h"
#include "view/canvas.h"

/* Where the cursor is. On a phase heading `touchpoint` and `lane` are none; on
 * a touchpoint heading `lane` is none; in a cell that spans a phase only
 * `touchpoint` is none. `card` counts from 0; it may be one past the last
 * card only where the cell is empty (0). */
struct spot {
	node_id phase;
	node_id touchpoint;
	key_id lane;
	size_t card;
};

enum map_move {
	MAP_LEFT, MAP_RIGHT, MAP_UP, MAP_DOWN,		/* UP and DOWN: card by card, then lane by lane */
	MAP_LANE_UP, MAP_LANE_DOWN,			/* lane by lane */
	MAP_FIRST_COLUMN, MAP_LAST_COLUMN, MAP_FIRST_ROW, MAP_LAST_ROW,
	MAP_PAGE_LEFT, MAP_PAGE_RIGHT, MAP_PAGE_UP, MAP_PAGE_DOWN,
	MAP_PHASE_PREV, MAP_PHASE_NEXT,			/* first touchpoint of the phase before, after */
	MAP_START, MAP_END				/* first touchpoint, last one */
};

struct map;

/* A view on `journey`, which must outlive it. The cursor starts in the first
 * cell. */
struct map *map_new(const struct journey *journey);
void map_free(struct map *map);

/* Lane labels of ours are passed through `translate` (may be NULL). */
void map_set_translate(struct map *map, const char *(*translate)(const char *));

struct spot map_spot(struct map *map);		/* always on the map as it now is */
void map_go(struct map *map, struct spot spot);	/* the nearest place that exists */
bool map_move(struct map *map, enum map_move move, size_t times);	/* false: already there */

/* The node at hand: the card, else the touchpoint, else the phase; the cell's
 * owner (touchpoint, or phase for a spanning cell). NODE_NONE on an empty map. */
node_id map_node(struct map *map);
node_id map_owner(struct map *map);

/* How many columns show; a folded phase has one. */
size_t map_columns(struct map *map);

/* Width of all touchpoint columns (6 to 60; set 0: as the screen asks) and
 * height of a lane's rows (1 to 20; 0: as the contents ask); kept for the
 * session. map_lane_lines() is the height that the lane has now. */
int map_column_width(const struct map *map);
void map_set_column_width(struct map *map, int width);
void map_set_lane_height(struct map *map, key_id lane, int height);
int map_lane_height(struct map *map, key_id lane);
int map_lane_lines(struct map *map, key_id lane);

/* A card is being written at the end of the cursor's cell, which grows for it:
 * map_cursor_rect() is then where its text goes. NULL: none is. */
void map_set_writing(struct map *map, const char *text);

/* The same for the text of the cursor's card, which is being edited where it stands;
 * map_grows(): there is room for it below itself. */
void map_set_editing(struct map *map, const char *text);
bool map_grows(const struct map *map);

/* The screen's part for the map has this size; the cursor's cell is always
 * scrolled into view. */
void map_paint(struct map *map, struct canvas *canvas, struct rect area);

/* Does the canvas, which canvas->kept says holds the last painting of this map, need
 * two cells painted at most, those of the cursor, and what was covered? */
bool map_is_kept(struct map *map, const struct canvas *canvas, struct rect area);

/* That part of the last painting something else lies over: it is painted anew next time. */
void map_cover(struct map *map, struct rect part);

/* Where the cursor's cell (or heading, or card) was last painted: the place
 * for the field that edits it. It is within the area painted. */
struct rect map_cursor_rect(const struct map *map);

/* Which place a click at (x, y) of the last painting means; false: none. */
bool map_spot_at(struct map *map, int x, int y, struct spot *spot);

#endif
