/*
 * What a picture is drawn with: pages, wrapped text, shapes, curves and signs.
 *
 * Lengths are points (1/72 inch), from the upper left corner of the page, down
 * and to the right. What is drawn later lies above. Nothing here fails: when
 * cairo has no memory left, writing the drawing out says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAW_H
#define SRC_FORMAT_DRAW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "ink.h"

struct box {
	double x, y, width, height;
};

struct point {
	double x, y;
};

/* Sizes and cuts of letters: three sizes, and the title. */
enum type {
	TYPE_TITLE,	/* of the picture */
	TYPE_HEADING,	/* phases, sections */
	TYPE_STRONG,	/* names: touchpoints, lanes */
	TYPE_TEXT,	/* cards */
	TYPE_QUOTE,	/* what somebody said */
	TYPE_SMALL,	/* badges, legends, scales */
	TYPE_SMALL_STRONG,
	TYPES
};

enum side { SIDE_LEFT, SIDE_MIDDLE, SIDE_RIGHT };

struct lettering {
	enum type type;
	enum ink ink;
	enum side side;		/* of the room, across; a text written from right
				 * to left has left and right the other way */
	bool middle;		/* of the room, downwards; else at its top */
};

struct drawing;

/* `language` as in a journey ("nl"; "" or NULL: not known) picks among the
 * shapes that letters have. `before` (or NULL) is the same drawn once already:
 * its pages are as long as those were in the end. */
struct drawing *drawing_new(const char *language, const struct drawing *before);
void drawing_free(struct drawing *drawing);		/* takes NULL */

/* About how many texts will be measured or written: for who is told how far it
 * is. Once that one says to stop, no text takes time any more, and the drawing is
 * good for nothing. */
void drawing_expect(struct drawing *drawing, size_t texts);
bool drawing_is_stopped(const struct drawing *drawing);

/* Begins the next page, of that size in points on paper; one length drawn on
 * it becomes `scale` on paper (1: as it is). */
void drawing_add_page(struct drawing *drawing, double width, double height, double scale);

/* The page at hand gets a smaller height, now that it is known what it takes;
 * only a drawing with one `before` it is to be looked at then. */
void drawing_end_page(struct drawing *drawing, double height);
size_t drawing_pages(const struct drawing *drawing);

/* From now on this page, from 0, is drawn on: for what all have in common. */
void drawing_turn(struct drawing *drawing, size_t page);

/* The page as lengths are drawn on it. */
struct box drawing_page(const struct drawing *drawing, size_t page);

/* --- draw_text.c ----------------------------------------------------------- */

/* Adds what of a text is written, as on the screen: what hides, reorders or
 * controls becomes a visible mark. */
void text_shown(struct str *out, const char *text);

/* The height of a text wrapped to a width; its width on one line; the width of
 * its widest word, which is the least that wraps without parting one. */
double text_height(struct drawing *drawing, const char *text, enum type type, double width);
double text_width(struct drawing *drawing, const char *text, enum type type);
double text_widest_word(struct drawing *drawing, const char *text, enum type type);

/* Is there no text yet in that box of the page? */
bool text_has_room(const struct drawing *drawing, struct box box);

/* Writes a text wrapped into a room; words too long are parted. What is higher
 * than the room runs out below: measure first. Returns the height used. */
double draw_words(struct drawing *drawing, struct box room, const char *text,
	struct lettering lettering);

/* The same on one line, cut with an ellipsis: for what stands elsewhere in full. */
void draw_words_cut(struct drawing *drawing, struct box room, const char *text,
	struct lettering lettering);

/* --- draw.c ---------------------------------------------------------------- */

/* A box with round corners; INK_NONE leaves the inside or the rim away. */
void draw_box(struct drawing *drawing, struct box box, double radius, enum ink fill,
	enum ink rim);

/* The rim alone, dashed. */
void draw_dashed_box(struct drawing *drawing, struct box box, double radius, enum ink ink);

void draw_circle(struct drawing *drawing, struct point middle, double radius, enum ink fill,
	enum ink rim);
void draw_polygon(struct drawing *drawing, const struct point *points, size_t count,
	enum ink fill, enum ink rim);

/* How a line looks. */
struct stroke {
	enum ink ink;
	double width;
	bool dashed;
};

/* A line from point to point, round at corners by `radius` (0: sharp). */
void draw_line(struct drawing *drawing, const struct point *points, size_t count, double radius,
	struct stroke stroke);
void draw_rule(struct drawing *drawing, double x1, double y1, double x2, double y2,
	struct stroke stroke);

/* Points of a curve, from left to right. `bridged`: nothing is known between
 * this one and the one before. */
struct curve {
	const struct point *points;
	const bool *bridged;	/* NULL: none is */
	size_t count;
};

/* A smooth curve that never swings beyond two neighbours (Fritsch and Carlson,
 * Monotone piecewise cubic interpolation, SIAM Journal on Numerical Analysis
 * 17, 1980); dashed where it is bridged. */
void draw_curve(struct drawing *drawing, struct curve curve, struct stroke stroke);

/* The area between a curve and the level line `y`; that between two curves
 * where the second is the lower one on the page. `strength`: 0 (nothing) to 1. */
void draw_area(struct drawing *drawing, struct curve curve, double y, enum ink ink,
	double strength);
void draw_gap(struct drawing *drawing, struct curve above, struct curve below, enum ink ink,
	double strength);

#endif
