/*
 * What the map view is made of: the struct behind view/map.h.
 *
 * A phase without touchpoints has a column of its own, a lane that has cells at
 * phases a row for those above its own. Both are made anew when the journey's
 * shape has changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_GRID_H
#define SRC_VIEW_GRID_H

#include "grid_parts.h"
#include "model/ids.h"
#include "model/lane.h"
#include "model/sieve.h"
#include "model/walks.h"
#include "view/map.h"
#include "view/marks.h"
#include "view/picks.h"

/* Rows above the lanes, as the cursor counts them. */
enum { ROW_PHASE = -2, ROW_TOUCHPOINT = -1 };

/* Needs are looked at in so many columns; what shows beyond may still make a
 * row higher. So a change costs the same in a map of any size. */
#define COLUMNS_LOOKED_AT 200

struct map {
	const struct journey *journey;
	const char *(*translate)(const char *);
	bool ascii;
	enum smileys smileys;
	bool uncut;			/* rows are as high as they need */
	node_id only_phase;		/* show only this */
	node_id *folded;		/* phases, in no order */
	size_t folded_count, folded_room;
	bool assumptions;		/* are marked */
	struct sieve *sieve;		/* what does not pass is not shown; or NULL */
	const struct picks *picks;	/* cards painted as marked, or NULL */
	const struct marks *marks;	/* what changed, or NULL */
	const struct tally *secret;	/* votes that do not show, or NULL */
	key_id only_lane;

	bool laid, placed, seen;	/* stamps below are known; sizes as asked for; painted */
	bool narrow, single;		/* the screen is; so one touchpoint shows at a time, */
	size_t placed_at;		/* and sizes are as this column's asks */
	uint32_t shape, stamp, sieved;	/* of the journey and the sieve as laid out */
	struct column *columns;
	size_t column_count, column_room;
	struct band *bands;
	size_t band_count, band_room, strip_count;
	struct lanes lanes;		/* those that show */
	size_t *hidden;			/* lanes hidden before each of these, and at the end */
	struct row *rows;
	size_t row_count, row_room;
	int rows_height;		/* of all rows */
	bool level_pair;		/* `expected` is drawn within `emotion` */

	uint8_t *column_needs;		/* lines, by column looked at, by lane */
	struct known *columns_known;
	uint8_t *band_cards, *band_needs;	/* is there any; lines; by band, by lane */
	struct known *bands_known;

	int user_width;			/* 0: automatic */
	struct lane_height *user_heights;
	size_t user_height_count, user_height_room;

	size_t at_column;		/* the cursor */
	int at_row;
	size_t at_card;
	struct spot at;			/* the same, as nodes */
	bool at_band;			/* `at` is in a cell that spans a phase */
	size_t left;			/* first column that shows */
	int top;			/* first line of the rows that shows */

	struct geometry geo;		/* of the last layout */
	int laid_cell;			/* width the needs were counted for */
	int most, row_gap;		/* lines of a cell of cards; between two lanes */
	struct rect cursor_rect;
	struct kept kept;		/* kept.c: what was painted last, but for the cursor */

	char *writing;			/* at the end of the cursor's cell, or NULL */
	char *editing;			/* in place of the cursor's card, or NULL */
	int writing_lines, writing_row;	/* that row was given so many; 0: none */
	struct curve_owner curves[CURVES];
	size_t curve_count;
	double low, high;		/* the scale of levels */
	struct walk_table walks;
	struct ids *ids;		/* of shape `ids_shape`, or NULL: ask map_ids() */
	uint32_t ids_shape;
	struct block scratch;
	struct cached *cache;		/* CACHE_SLOTS */
};

#endif
