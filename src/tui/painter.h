/*
 * Canvas to terminal: as few bytes as it takes.
 *
 * The painter remembers what the terminal shows, so it sends only what differs,
 * by the cheapest way that the terminal knows: cells, blanks erased, lines
 * scrolled, and lines shifted sideways. What it leaves on at the end of a frame
 * (a look, the cursor's place) it goes on with in the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_PAINTER_H
#define TUI_PAINTER_H

#include <stdbool.h>

#include "brush.h"
#include "view/canvas.h"
#include "view/theme.h"

struct painter {
	struct easel easel;
	struct brush brush;
	/* All of these are width * height, or NULL. In `shown` and `want` the
	 * style of a cell is a look (pen.h). Between two frames they are alike. */
	struct cell *shown;	/* what the terminal shows */
	struct cell *want;	/* what it has to show; NULL: the same */
	struct cell *spare;	/* one line */
	bool *differs;		/* by line: may `shown` and `want` differ? */
	bool known;		/* is any of it true? */
	bool stopped;		/* the terminal's stops are no longer where they were */
	bool caret;		/* the cursor is seen */
	enum theme theme;
	enum depth depth;	/* what the terminal can, and the user wants */
};

/* `painter->easel.terminal` has been loaded. */
void painter_begin(struct painter *painter, enum depth depth);
void painter_clear(struct painter *painter);	/* the terminal too */

/* Nobody knows what the terminal shows, nor how it writes. */
void painter_forget(struct painter *painter);

/* All is painted anew where the theme is another. */
void painter_set_theme(struct painter *painter, enum theme theme);

/* Adds to `painter->easel.out` what makes the terminal show the canvas, of which no
 * line is touched then. All frames are of one canvas. */
void painter_paint(struct painter *painter, struct canvas *canvas);

/* Adds what puts the stops of a terminal of this width where they are in a new one;
 * nothing where they cannot be set. */
void painter_add_stops_back(const struct terminal *terminal, int width, struct str *out);

#endif
