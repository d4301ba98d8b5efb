/*
 * What becomes of a drawing: a file's bytes, and a list of what it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_FORMAT_DRAW_OUT_H
#define SRC_FORMAT_DRAW_OUT_H

#include "base/err.h"
#include "base/str.h"
#include "draw.h"

/* Before the first drawing: finds the libraries that draw. */
int drawing_begin(struct err *err);

/* What was written, in its order: for tests and for those who search the
 * picture. The texts are as they were drawn, one line each. */
struct drawn {
	size_t page;
	struct box room;	/* that was given */
	struct box used;	/* all lines of the text */
	struct box line;	/* this one */
	double baseline;
	enum type type;
	size_t start, len;	/* bytes of drawn_text() */
};

const struct drawn *drawing_lines(const struct drawing *drawing, size_t *count);
const char *drawing_letters(const struct drawing *drawing);

/* Adds the drawing to `out`: PDF page by page; SVG and PNG with all pages below
 * each other. `title` is for those who list or read out pictures. PNG has
 * `pixels` to a point, or less where the picture would be too large: *pixels
 * becomes what it has. */
int drawing_pdf(struct drawing *drawing, const char *title, struct str *out, struct err *err);
int drawing_svg(struct drawing *drawing, const char *title, struct str *out, struct err *err);
int drawing_png(struct drawing *drawing, double *pixels, struct str *out, struct err *err);

#endif
