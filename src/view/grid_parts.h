/*
 * The parts of the map view: columns, rows, sizes, and what is known about cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_GRID_PARTS_H
#define SRC_VIEW_GRID_PARTS_H

#include "block.h"
#include "cell.h"
#include "view/canvas.h"

struct column {
	node_id touchpoint;	/* NODE_NONE: its phase has none */
	size_t band;		/* index of its phase */
};

struct band {
	node_id phase;
	size_t first, count;	/* columns; count is at least 1 */
	bool strip;		/* folded: its one column is narrow, */
	size_t strips;		/* and so are so many before it */
};

struct row {
	size_t lane;		/* index in lanes */
	bool band;		/* of cells that span phases */
	int y, height;		/* lines, from the first row's top */
};

/* What is known about the cells of one owner, while its stamp is the same. */
struct known {
	uint32_t stamp;
	bool is;
	uint8_t heading;	/* lines */
};

/* Where everything is on the canvas. */
struct geometry {
	struct rect area;	/* all of it */
	int label;		/* columns of the lane labels */
	int cell;		/* columns of a cell's text */
	int pitch;		/* from one column to the next */
	int phase_y, heading_y, heading_height, rule_y;	/* rule_y -1: none */
	struct rect body;	/* the lanes, labels and all */
	size_t shown;		/* columns that are seen whole, at least 1 */
};

struct cached {
	node_id owner;
	key_id lane;
	uint32_t stamp;
	int columns;
	struct block block;
};

#define CACHE_SLOTS 1024
#define CURVES 5

/* Who a curve belongs to. */
struct curve_owner {
	char *id;		/* of the persona; NULL: levels of nobody in particular */
	char *name;
};

struct lane_height {
	key_id lane;
	int height;
};

struct kept {
	bool is;
	size_t left;
	int top;
	struct rect spot;	/* the cursor's */
	struct rect covered;	/* by something else, since */
};

#endif
