/*
 * What a view draws with: the inside of a sheet.
 *
 * Places are columns and lines of the sheet, from 0; a view may use as many
 * lines as it likes, and more columns than the width it is asked for only
 * where it has to (the sheet then scrolls sideways).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_DRAWING_H
#define SRC_VIEW_DRAWING_H

#include "block.h"
#include "by_line.h"
#include "cell.h"
#include "model/ids.h"
#include "model/sieve.h"
#include "model/walks.h"
#include "view/pages.h"

/* One line of text, a sign, or a line of signs downwards. */
struct mark {
	int x, y, width, height;	/* height 1, but for a line downwards */
	size_t start, len;		/* bytes of the sheet's text */
	uint8_t style, glyph;		/* glyph GLYPHS: it is a text */
	node_id names;			/* draw_for() */
};

struct sheet {
	const struct view_row *view;
	const struct journey *journey;
	const char *(*translate)(const char *);
	const struct picks *picks;	/* painted as marked, or said to be, or NULL */
	uint32_t picked;		/* picks_sum() of them */
	char *today;			/* or NULL */
	bool ascii;
	enum smileys smileys;
	int form;
	struct sieve *sieve;		/* or NULL: ask sheet_shows() */
	const struct tally *secret;	/* votes that do not show, or NULL */
	bool paper;			/* printed: nothing past the width shows */

	bool tells, stopped;		/* sheet_goes_on() */
	bool drawn;			/* what follows is up to date */
	uint32_t stamp;			/* of the journey as drawn */
	uint32_t sieved;		/* sieve_update() then */
	int width;			/* asked for */
	int height;			/* of the screen's part; for pages only */
	int columns, lines;		/* used */
	int first_line, last_line;	/* where the outermost stops begin */
	int snap;			/* behind its side it is a picture of columns, each so
					 * wide, and scrolls by them; 0: it is a list */
	int side, head;			/* columns, lines that stay in sight when it scrolls */
	struct str text;
	struct mark *marks;		/* by line once drawn, there the later above */
	size_t mark_count, mark_room;
	int tallest;			/* height of the highest mark */
	struct stop *stops;		/* in the order drawn */
	size_t stop_count, stop_room;
	node_id names;			/* draw_for() */
	struct by_line texts;		/* marks that are texts, once that is asked */
	struct loose_texts *loose;	/* loose.h, once they are known */
	struct ids *ids;		/* of the journey as drawn: ask sheet_ids() */
	struct walk_table walks;	/* ask sheet_walks() */
	struct block scratch;

	const struct walker *walker;	/* whose walk it shows, or NULL */
	node_id page;			/* a touchpoint; NODE_NONE: the end */
	size_t part, parts;		/* what is presented: which page of its form shows */
	node_id sought;			/* there: a touchpoint whose page is to show */

	size_t at;			/* the cursor's stop */
	struct stop at_stop;		/* the same, to find it again */
	int left, top;			/* what shows */
	int inner;			/* lines of a high stop that were passed */
	struct rect area;		/* of the last painting */
};

struct look sheet_look(struct sheet *sheet);
bool sheet_shows(const struct sheet *sheet, node_id node);	/* unless it is filtered away */
const char *sheet_word(const struct sheet *sheet, const char *text)	/* translated */
	__attribute__((format_arg(2)));
const struct walk_table *sheet_walks(struct sheet *sheet);	/* up to date */
const struct ids *sheet_ids(struct sheet *sheet);

/* For loops over what there may be very many of: false: what is drawn is thrown away. */
bool sheet_goes_on(struct sheet *sheet, size_t done, size_t whole);

/* sheet_paint.c: the first mark that can reach line `top`. */
size_t sheet_first_mark(const struct sheet *sheet, int top);

/* sheet.c: draws what is out of date; sheet_move.c: puts the cursor back. */
void sheet_update(struct sheet *sheet);
void sheet_find_again(struct sheet *sheet);
void sheet_put_cursor(struct sheet *sheet, size_t at);

/* pages.c: opens the page of what is on the map; a walk's last page is not left. */
void sheet_turn_to(struct sheet *sheet, node_id node);

/* What is drawn from here on belongs to the first stop of this thing (loose.h). */
void draw_for(struct sheet *sheet, node_id node);

/* A text on one line, cut with an ellipsis where it has no room in `width`
 * columns (0: as long as it is). Returns the columns used. */
int draw_text(struct sheet *sheet, int x, int y, int width, const char *text, enum style style);

/* A text wrapped to `width` columns; returns the lines used (at least 1).
 * `lead` is a sign before it, BLOCK_NO_LEAD: none; it takes two columns. */
int draw_block(struct sheet *sheet, int x, int y, int width, const char *text, enum glyph lead,
	enum style style);

/* A sign; a row of it to the right, or downwards. */
void draw_glyph(struct sheet *sheet, int x, int y, enum glyph glyph, enum style style);
void draw_across(struct sheet *sheet, int x, int y, int width, enum glyph glyph, enum style style);
void draw_down(struct sheet *sheet, int x, int y, int height, enum glyph glyph, enum style style);

/* A place for the cursor; its rectangle is what the cursor lights up. */
void draw_stop(struct sheet *sheet, struct rect rect, node_id node, key_id key, size_t entry);

/* Small things one after the other, on as many lines as they need; each is a
 * text with a label before it (NULL: none) and can be a stop. */
struct pieces {
	struct sheet *sheet;
	int left, width;	/* of the lines */
	int x, y;		/* where the next one goes */
};

/* `node` is NODE_NONE for what is no stop. */
void draw_piece(struct pieces *pieces, const char *label, const char *text, enum style style,
	node_id node, key_id key);

/* What to do where a picture is empty: below it, in its first column where it
 * scrolls sideways. */
void draw_hint(struct sheet *sheet, int y, const char *text);

/* The views, one file each. */
void view_about(struct sheet *sheet);
void view_flow(struct sheet *sheet);
void view_form(struct sheet *sheet);
void view_walk(struct sheet *sheet);
void view_walks(struct sheet *sheet);
void view_matrix(struct sheet *sheet);
void view_actions(struct sheet *sheet);
void view_parking(struct sheet *sheet);
void view_prose(struct sheet *sheet);
void view_present(struct sheet *sheet);
void view_votes(struct sheet *sheet);

#endif
