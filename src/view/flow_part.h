/*
 * A part of the metro map as it is drawn: some columns, and the lines that
 * have something there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_FLOW_PART_H
#define SRC_VIEW_FLOW_PART_H

#include "mood.h"
#include "view/metro.h"

/* In the strip of a column, from its left: where lines change, where the
 * station is with its label above it, and what is told of it below. */
enum { STRIP_STATION = 2, STRIP_TOLD = 3 };

struct flow_part {
	struct sheet *sheet;
	const struct metro *metro;
	size_t first, end;	/* columns */
	size_t fit;		/* as many as a screen shows */
	int side, pitch;	/* columns of the lines' names; of a strip */
	int most;		/* lines of a label */
	bool *hand_off;		/* by column: the line changes there */
	size_t *lines;		/* those here, top to bottom */
	size_t line_count;
	int *track;		/* by line: where it runs; -1: it is not here */
	int *above, *below;	/* by line: lines needed over and under it */
	int arcs;		/* where the arcs begin */
};

int part_x(const struct flow_part *part, size_t column);
bool part_has(const struct flow_part *part, size_t column);

/* The uppermost and the lowest station of a column. */
const struct station *part_top(const struct flow_part *part, size_t column);
const struct station *part_bottom(const struct flow_part *part, size_t column);

/* A row of signs from `x` to before `end`, within the part. */
void part_across(struct flow_part *part, int x, int end, int y, enum glyph glyph,
	enum style style);

/* The share of a way as a text with its stop, at most `room` columns wide,
 * ending before `end`, or beginning at `x` where `end` is 0. A way that is not
 * written down has none; one without a share is a piece of its line. */
void part_share(struct flow_part *part, const struct flow_way *way, int x, int end, int y,
	int room);

/* flow_tracks.c: the lines and where they change; the shares of the ways along
 * them; the arcs below, which use so many lines. */
void draw_tracks(struct flow_part *part);
void draw_shares(struct flow_part *part);
int draw_arcs(struct flow_part *part);

/* flow_stations.c: the station of a touchpoint, its label and what is told of
 * it. station_needs() says how many lines that takes over and under the line. */
void station_needs(struct flow_part *part, size_t column, int *above, int *below);
void draw_stations(struct flow_part *part, size_t column);

/* Lines of a text wrapped to a width, at most `most` (0: all); the same drawn,
 * cut with an ellipsis. */
int count_lines(struct sheet *sheet, const char *text, int width, int most);
int draw_lines(struct sheet *sheet, int x, int y, int width, const char *text, int most,
	enum style style);

#endif
