/*
 * The map as it is laid out on a page: what its rooms share.
 *
 * Columns are touchpoints, in groups by phase; a phase without any has one
 * column. Rows are lanes; a lane with cards that span phases has a row for
 * them above its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_PICTURE_MAP_H
#define SRC_FORMAT_PICTURE_MAP_H

#include "model/flow.h"
#include "model/groups.h"
#include "model/lane.h"
#include "model/walks.h"
#include "picture.h"

#define PLAN_PAD 6.0	/* between a box and what is in it */
#define PLAN_GAP 8.0	/* between two columns of a phase; two rows */
#define PLAN_PHASE 8.0	/* more between two phases */
#define PLAN_PANEL 4.0	/* a panel is so much larger than its columns */

struct plan_column {
	node_id touchpoint;	/* NODE_NONE: the phase has none */
	node_id phase;
	size_t band;
	size_t number;		/* of the touchpoint, from 1 */
};

struct plan_band {
	node_id phase;
	size_t first, end;	/* columns */
	enum hue hue;
};

struct plan_row {
	const struct lane *lane;
	bool spans;		/* cards of phases */
	double height;		/* on the page at hand */
};

struct plan {
	struct picture *picture;
	struct drawing *drawing;
	const struct journey *journey;
	struct lanes lanes;
	bool pair;		/* expected levels are in the row of emotions */
	struct walk_table walks;
	struct groups owners;
	struct plan_column *columns;
	size_t column_count, column_room;
	struct plan_band *bands;
	size_t band_count, band_room;
	struct plan_row *rows;
	size_t row_count, row_room;
	struct box paper;	/* in lengths as drawn; no size: as large as it needs */
	double bottom;		/* down to where pages are filled */
	double scale;		/* of these lengths on paper */
	double label, width;	/* of the lanes' labels; of a column */
	size_t most;		/* columns on a page */
	size_t pages;		/* that are laid out */
	size_t first, end;	/* columns of the page at hand */
	bool used[SIGNS];	/* signs that the legend explains */
	bool assumed;		/* cards that rest on nothing */
};

/* --- picture_plan.c ------------------------------------------------------------ */

/* Fills a plan whose `picture`, `drawing` and `journey` are set. */
void plan_begin(struct plan *plan);
void plan_end(struct plan *plan);

/* Where the grid begins; where a column, and a band as far as it is on the page, begins and how wide
 * it is. */
double plan_left(const struct plan *plan);
double plan_x(const struct plan *plan, size_t column);
struct box plan_band_box(const struct plan *plan, size_t band);

/* Bands on the page: the first, and the one behind the last. */
size_t plan_first_band(const struct plan *plan);
size_t plan_end_band(const struct plan *plan);

/* The hue of an owner's name. */
enum hue plan_owner_hue(const struct plan *plan, const char *name);

/* --- what is drawn: measured only, or drawn too; all return the height used --- */

/* picture_heads.c: phases and touchpoints, with `y` at the top. */
double plan_heads(struct plan *plan, double y, bool draw);

/* picture_cards.c: the cell of an owner in a room; the height is not asked. */
double plan_cards(struct plan *plan, const struct lane *lane, node_id owner, struct box room,
	bool draw);

/* Names as badges; those of the lane of owners as bars, with hand-offs. */
double plan_names(struct plan *plan, const struct lane *lane, node_id owner, struct box room,
	bool draw);
void plan_hand_offs(struct plan *plan, struct box row);

/* picture_levels.c: a row of curves, and what its label has below its name. */
double plan_levels_height(struct plan *plan, const struct lane *lane);
void plan_levels(struct plan *plan, const struct lane *lane, struct box row);

/* picture_figures.c: figures with their past, and scores of walks. */
double plan_measure(struct plan *plan, node_id card, struct box room, bool draw);
double plan_scores(struct plan *plan, node_id touchpoint, struct box room, bool draw);

/* picture_legend.c */
double plan_legend(struct plan *plan, struct box room, bool draw);

#endif
