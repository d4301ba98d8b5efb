/*
 * A sheet of styled character cells: all that cjm shows is painted on one.
 *
 * A canvas is tested without a terminal, printed by `cjm show`, and sent to
 * the terminal by tui/painter.c. Painting clips at the edges. Every text passes through
 * here, and only what is printable gets onto a cell: control characters, bidi
 * controls and broken UTF-8 become a visible mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_CANVAS_H
#define VIEW_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/needle.h"
#include "base/str.h"
#include "view/theme.h"

#define CELL_POINTS 4	/* a base character and up to three combining marks */

/* `width` 1 or 2; 0 is the right half of the wide character before it. An
 * empty cell is a blank: point[0] == ' '. */
struct cell {
	uint32_t point[CELL_POINTS];
	uint8_t width;
	uint8_t style;		/* enum style */
};

struct rect { int x, y, width, height; };

/* Columns where the texts of most lines begin: at `first`, and `every` so many
 * further; every 0: nowhere in particular. */
struct tabs { int first, every; };

struct canvas {
	int width, height;
	bool ascii;		/* lines, curves and marks in plain ASCII */
	bool plain_text;	/* texts too: the locale has no UTF-8 */
	enum smileys smileys;	/* how they look where there is more than ASCII */
	enum theme theme;	/* for canvas_print() */
	struct cell *cells;	/* row by row */
	struct rect clip;	/* nothing is painted outside of it */
	int caret_x, caret_y;	/* where the terminal's cursor belongs; -1: hidden */
	const struct needle *match;	/* is marked where the map's texts hold it; or NULL */
	struct tabs stops;	/* a hint for who sends it to a terminal */
	bool *touched;		/* by line: painted on since it was last shown */
	const void *kept;	/* what all of it still shows, for who painted that; or NULL */
};

void canvas_init(struct canvas *canvas, int width, int height);
void canvas_clear(struct canvas *canvas);			/* frees */
void canvas_resize(struct canvas *canvas, int width, int height);	/* and blanks */
void canvas_blank(struct canvas *canvas);	/* blanks all, hides the caret, clips nothing */

const struct cell *canvas_at(const struct canvas *canvas, int x, int y);

/* Would anything of it be painted? */
bool canvas_shows(const struct canvas *canvas, struct rect area);

/* Paints only within `area` from now on; returns what held before, which the
 * caller puts back. canvas_clip_more() keeps what held before too. */
struct rect canvas_clip(struct canvas *canvas, struct rect area);
struct rect canvas_clip_more(struct canvas *canvas, struct rect area);

/* Paints a text from (x, y) on, at most `columns` wide, on one line; a wide
 * character that would be cut is left out. Returns the columns used. */
int canvas_text(struct canvas *canvas, int x, int y, int columns, const char *text, size_t len,
	enum style style);

/* The same, cut with an ellipsis where it does not fit. */
int canvas_text_cut(struct canvas *canvas, int x, int y, int columns, const char *text,
	enum style style);

/* One sign of the theme's table of glyphs (a line, a smiley, a mark), in
 * Unicode or ASCII; returns its columns, 2 for a smiley that is an emoji. */
int canvas_glyph(struct canvas *canvas, int x, int y, enum glyph glyph, enum style style);

/* Blanks a rectangle in a style; changes only the style of what stands there. */
void canvas_fill(struct canvas *canvas, int x, int y, int width, int height, enum style style);
void canvas_style(struct canvas *canvas, int x, int y, int width, int height, enum style style);

/* Marks where `match` stands in the part of a text, `len` bytes from `start` on,
 * that was painted at (x, y), at most `columns` wide. A match may begin before
 * that part, or end behind it: on another line. */
void canvas_match(struct canvas *canvas, int x, int y, int columns, const char *text,
	size_t text_len, size_t start, size_t len);

#define MARK_LEAST 6	/* columns that the cursor marks, be there anything or not */

/* What stands there is under the cursor. */
void canvas_cursor(struct canvas *canvas, int x, int y, int width, int height);

/* Adds the canvas to `out` as lines of text without trailing blanks, each
 * ended by a line break. With `color`, SGR sequences (16 colours) of the
 * canvas's theme stand around what is styled. */
void canvas_print(const struct canvas *canvas, bool color, struct str *out);

#endif
