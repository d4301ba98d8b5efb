/*
 * What a picture of a journey is, whatever is drawn: its views, its paper, its
 * head and its foot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_PICTURE_H
#define SRC_FORMAT_PICTURE_H

#include "draw_signs.h"
#include "format/format.h"
#include "model/ids.h"
#include "view/label.h"

#define PICTURE_MARGIN 28.0	/* of every page */

enum picture_kind { PICTURE_SVG, PICTURE_PDF, PICTURE_PNG };

/* What a view's drawer is given. */
struct picture {
	struct drawing *drawing;
	const struct journey *journey;
	const struct format_output *output;
	struct look look;	/* for labels */
	const struct ids *ids;
	struct notes *notes;	/* what is left out; or NULL */
	double low, high;	/* the scale of levels */
	double width, height;	/* of the paper, landscape; 0: as large as it needs */
};

/* A row of the table in picture_views.c. */
struct picture_view {
	const char *name;			/* as in view/views.c */
	void (*draw)(struct picture *picture);	/* adds pages and draws them */
	bool stacked;				/* only when drawn it knows how long a page is */
	bool upright;				/* its paper stands */
	const char *paper;			/* where none is asked for; or NULL */
	unsigned texts, more;			/* for 100 nodes, about; those on paper beside */
};

const struct picture_view *picture_views(size_t *count);
const struct picture_view *picture_find(const char *name);	/* or NULL */

/* Draws the view that the output asks for (NULL: the map) and adds it to `out`
 * as that kind of file. */
int picture_write(enum picture_kind kind, const struct format_output *output,
	struct notes *notes, struct str *out, struct err *err);

/* The same without the file: for those who look at what is drawn. -1 with an
 * error; else the drawing is yours. */
int picture_draw(const struct format_output *output, struct notes *notes,
	struct drawing **drawing, struct err *err);

/* A word of ours, marked by N_(), in the user's language. */
const char *picture_word(const struct picture *picture, const char *text)
	__attribute__((format_arg(2)));

/* --- picture_head.c --------------------------------------------------------- */

/* The head: title, persona, goal. It is drawn into `room` at its top; both
 * return the height that it takes in that width. */
double picture_head_height(const struct picture *picture, double width);
double picture_head(const struct picture *picture, struct box room);

/* On further pages: the title in one line. The foot of all pages: title, page
 * number; drawn when all pages are there. */
#define PICTURE_RUNNING_HEIGHT 22.0
void picture_running_head(const struct picture *picture, struct box room);
#define PICTURE_FOOT_HEIGHT 16.0
void picture_feet(const struct picture *picture);

/* --- picture_badges.c: badges one after the other, wrapped -------------------- */

struct picture_badges {
	struct drawing *drawing;
	struct box room;	/* its height is not asked */
	double done, x, height;	/* zero to begin with: lines before; the one at hand */
	bool draw;		/* not only measured */
	bool *used;		/* by sign: what a legend is to explain; or NULL */
};

void picture_badge(struct picture_badges *row, enum sign sign, const char *text, enum hue hue);
double picture_badges_end(const struct picture_badges *row);	/* the height used */

/* Adds the first letters of the first and the last word of a name. */
void picture_initials(struct str *out, const char *name);

/* picture_legend.c: what the signs mean that are used; measured only, or drawn
 * too. Returns the height used. */
double picture_legend(const struct picture *picture, const bool *used, struct box room, bool draw);

/* A page with the head and a sentence, marked by N_(): there is nothing to draw. */
void picture_nothing(const struct picture *picture, const char *text);

/* The hue of a persona, a phase, an owner: by its number, from 0. */
enum hue picture_hue(size_t number);

/* --- the views, one file each ------------------------------------------------ */

void picture_map(struct picture *picture);
void picture_actions(struct picture *picture);
void picture_form(struct picture *picture);
void picture_flow(struct picture *picture);
void picture_matrix(struct picture *picture);

#endif
