/*
 * The inside of a drawing: what its rooms share.
 *
 * What cairo and pango own is named by its tag, so that nobody who reads this
 * needs their headers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAWING_H
#define SRC_FORMAT_DRAWING_H

#include "draw_out.h"

struct _cairo;
struct _cairo_surface;
struct _PangoLayout;

struct page {
	struct _cairo_surface *surface;	/* records what is drawn */
	double width, height, scale;
};

struct drawing {
	struct page *pages;
	size_t page_count, page_room, at;
	struct _cairo *cairo;		/* draws on page number `at`; or NULL */
	struct _PangoLayout *layouts[TYPES];	/* made when first used */
	struct _PangoFontMap *fonts;
	char *language;
	const struct drawing *before;	/* drawn once already, or NULL */
	struct drawn *lines;
	size_t line_count, line_room;
	struct str letters;
	size_t texts, expected;		/* laid out; about how many there will be */
	bool stopped;			/* it is not to be finished */
};

/* draw_text.c */
void text_end(struct drawing *drawing);

/* Between pages that are put below each other. */
#define PAGES_APART 12.0

/* draw_svg.c: adds cairo's SVG with all that it lacks. */
void svg_finish(const struct drawing *drawing, const char *title, const struct str *svg,
	struct str *out);

/* Sets the source of the next shape. */
void draw_with(struct drawing *drawing, enum ink ink, double strength);

#endif
