/*
 * The metro map as it is laid out on a page: what its rooms share.
 *
 *        gutter        gutter
 *     head  | column 0 | column 1 |
 *      A ===O====.     |          |     a row: room for badges above its track,
 *           | name  \  |          |     the track, the names of its stations below
 *      B ===|=====   `=O====      |
 *           |          | name     |
 *           `<---------'                arcs run below all rows
 *
 * What runs up or down runs between columns, so that it crosses no text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_PICTURE_FLOW_H
#define SRC_FORMAT_PICTURE_FLOW_H

#include "picture.h"
#include "view/metro.h"

#define RAIL_CELL 88.0		/* the least width of a column: of a station's name */
#define RAIL_STATION 9.0	/* the radius of a station */
#define RAIL_TRACK 6.0		/* the width of a track */
#define RAIL_ARC 2.2		/* of an arc, which runs beside the tracks */
#define RAIL_PILL 11.0		/* the height of the pill that tells a share */

/* A run upwards or downwards in the gutter before a column; an arc has two. */
struct rail_slot {
	size_t gutter, way;
	bool in;		/* of an arc: where it comes to its station */
	double width, x;	/* x: in the middle */
};

struct rail_row {
	double y;		/* of the track */
	double below;		/* the height of the names below it */
};

struct rails {
	struct picture *picture;
	struct drawing *drawing;
	const struct journey *journey;
	struct metro metro;
	double side;		/* the width of the lines' names */
	double cell;		/* the width of each column */
	double *columns;	/* the middle of each */
	struct rail_row *rows;	/* one for each line */
	struct rail_slot *slots;	/* by gutter */
	size_t slot_count, slot_room;
	struct box body;	/* zones and tracks */
	double zones;		/* the height of the phases' names */
	double arcs;		/* y of the first arc; the others are below */
	double bottom;		/* y of the legend */
	bool paged;		/* columns `first` to `end` are on the page at hand */
	size_t first, end;
	double page_right;	/* the page's right edge */
	bool used[SIGNS];
};

/* picture_rails.c: the tracks, then the stations on them. */
void rails_tracks(struct rails *rails);
void rails_stations(struct rails *rails);
void rails_pills(struct rails *rails);

/* The text below a station, from `room`'s top; measured only, or drawn too.
 * Returns the height used. */
double rails_words(struct rails *rails, size_t column, struct box room, bool draw);

/* The line that a column's station is on, and its hue. */
size_t rails_line(const struct rails *rails, size_t column);
enum hue rails_hue(const struct rails *rails, size_t line);

/* "63 %"; "" where none is said. */
void rails_add_share(struct str *out, const struct flow_way *way);

/* The height of an arc's row, with what is told above it. */
#define RAIL_ARC_ROW 20.0

#endif
