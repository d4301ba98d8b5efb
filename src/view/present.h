/*
 * What the pages for an audience have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_PRESENT_H
#define SRC_VIEW_PRESENT_H

#include "drawing.h"
#include "model/lane.h"

#define PRESENT_TEXT_MOST 60	/* columns of a text */
#define PRESENT_LOW 16		/* lines of a screen below which there are none for looks */

/* One page while it is drawn. */
struct present {
	struct sheet *sheet;
	struct lanes lanes;
	size_t phases;
	int x, width;		/* of the page */
	int y, bottom;		/* the next line; the first that is not seen */
	bool low, high;		/* the screen is; high is also paper */
};

/* How customers feel at a place of the page. */
struct present_point {
	int x;
	double level;
	bool known;
};

/* As sheet_turn(), by one page; to the page of a node. */
bool present_turn(struct sheet *sheet, int pages);
void present_turn_to(struct sheet *sheet, node_id node);

/* The lines that a text takes, at least one. */
int present_lines(struct sheet *sheet, const char *text, int width);

/* The heading and the rule below it, with a few words at its end ("": none); how
 * many lines they are, with what is left free. */
int present_heading_lines(const struct present *present, const char *text);
void present_heading(struct present *present, const char *text, const char *words);

/* What page `part` of `parts` is called, behind other words. */
void present_add_part(const struct present *present, struct str *words, size_t part,
	size_t parts);

/* Adds a touchpoint's mood as a point. */
struct present_point present_point(const struct present *present, node_id touchpoint, int x);

/* The lines that a curve may take here; 0: there is no room for one. */
int present_curve_height(const struct present *present);

/* Draws it; points before and behind those of the page say where it goes on.
 * Points are faces. */
void present_curve(struct present *present, const struct present_point *points, size_t count,
	int height);

/* One phase; draws page `part` of it, or the last where it has fewer, or the one
 * of the sheet's `sought`, and puts it down in the sheet. Returns how many it
 * has. Printed it draws all of them. */
size_t present_phase(struct present *present, node_id phase, size_t part);

#endif
