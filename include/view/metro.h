/*
 * A journey as a metro map: lines, their stations, and how the ways run.
 *
 * Each touchpoint has a column of its own. A line is an owner, or a persona;
 * a station is where a touchpoint lies on a line. A way runs along the line of
 * its station while that has no other station in between, and changes line
 * right before the station it leads to; all other ways are arcs below the
 * lines, or, where there are too many, only told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_METRO_H
#define VIEW_METRO_H

#include "model/flow.h"
#include "model/groups.h"
#include "view/theme.h"

#define METRO_FAR 12	/* columns that a way runs along its line at most */
#define METRO_ARCS 8	/* lines of arcs */

struct metro_line {
	const char *name;	/* "" is nobody's */
	const char *persona;	/* its id, or NULL */
	enum style style;
	size_t first;		/* column of its first station */
};

struct station {
	size_t line, column;
	size_t before, next;	/* columns of its line's neighbours; SIZE_MAX: none */
};

enum course {
	COURSE_TOLD,	/* only in words: an exit, itself, what would be drawn twice */
	COURSE_LINE,	/* along the line to its next station */
	COURSE_CHANGE,	/* along the line, then to another */
	COURSE_ARC
};

struct metro_way {
	enum course course;
	size_t from, to;	/* columns */
	int row;		/* of an arc, from 0 */
};

/* A way that comes to a column from another line. */
struct change {
	size_t to, line, from;
};

struct metro {
	struct flow flow;	/* its stops are the columns */
	struct groups groups;
	bool by_persona;
	struct metro_line *lines;
	size_t line_count, line_room;
	struct station *stations;	/* by column, then by line */
	size_t station_count, station_room;
	size_t *firsts;		/* of each column; one more at the end */
	struct metro_way *ways;	/* beside those of `flow` */
	struct change *changes;	/* by column, then by line */
	size_t change_count, change_room;
	size_t *arcs;		/* numbers of the ways that are arcs, by their left end */
	size_t arc_count, arc_room;
	int arc_rows;
};

/* Reads the journey anew into `metro`, whatever it held. Texts in it are
 * borrowed: stale at the next edit. All zero is empty. */
void metro_read(struct metro *metro, const struct journey *journey, const struct ids *ids,
	bool by_persona);
void metro_clear(struct metro *metro);

#endif
