/*
 * A view other than the map: a picture of any size with places to stop at.
 *
 * The view (views.h) draws lines of text and stops onto the sheet once, when
 * the journey or the width has changed; a key then costs the painting of what
 * is seen. A stop stands for something that can be edited: a thing on the map,
 * or one attribute of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_SHEET_H
#define VIEW_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/needle.h"
#include "model/journey.h"
#include "view/canvas.h"
#include "view/map.h"
#include "view/picks.h"
#include "view/views.h"

/* A place for the cursor. `key` is KEY_NONE: the node itself; an attribute of
 * it; or a slot of it, where there is nothing yet or one more can be added.
 * `entry` counts from 1 in an attribute that is a list or a mapping; 0: all
 * of it. */
struct stop {
	struct rect rect;	/* on the sheet */
	node_id node;
	key_id key;
	size_t entry;
};

struct sheet;

/* Days are written YYYY-MM-DD; `today` (may be NULL: not known) is for what
 * depends on it. The journey must outlive the sheet or be replaced. */
struct sheet *sheet_new(const struct view_row *view, const struct journey *journey,
	const char *today);
void sheet_free(struct sheet *sheet);			/* takes NULL */
void sheet_set_journey(struct sheet *sheet, const struct journey *journey);
void sheet_set_translate(struct sheet *sheet, const char *(*translate)(const char *));
void sheet_set_picks(struct sheet *sheet, const struct picks *picks);	/* as map_set_picks() */
const struct view_row *sheet_view(const struct sheet *sheet);

/* It will be painted where the map was last, and in the same way: then it is drawn
 * but once. */
void sheet_expect(struct sheet *sheet, const struct map *map);

/* Shows only what passes the sieve, which is the caller's; NULL: all. */
struct sieve;
void sheet_sift(struct sheet *sheet, struct sieve *sieve);

/* As map_hide_votes(). */
struct tally;
void sheet_hide_votes(struct sheet *sheet, const struct tally *secret);

/* What a view can be told on: which of its forms it draws, from 0; a form past
 * the last is the first again. */
int sheet_form(const struct sheet *sheet);
void sheet_set_form(struct sheet *sheet, int form);

/* Draws it, where it is not drawn yet, and tells how far it is (base/progress.h). False:
 * it was stopped, and takes as long again as soon as anything is asked of it. What is
 * drawn without this cannot be stopped. */
bool sheet_draw(struct sheet *sheet);

/* The stop at hand, or NULL where the view has none. */
const struct stop *sheet_stop(struct sheet *sheet);

/* To the stop that stands for this, else for the node, else for the nearest
 * thing above it; false: none, the cursor stays. */
bool sheet_go(struct sheet *sheet, node_id node, key_id key, size_t entry);
bool sheet_move(struct sheet *sheet, enum map_move move, size_t times);	/* false: already there */

/* To the next stop, or the one before, where the text is drawn, in it or as what
 * names it: the heading, the row; goes round.
 * False: nowhere. sheet_count() says how many such stops there are, and which
 * of them, from 1, is at hand (0: none). */
bool sheet_find(struct sheet *sheet, const struct needle *needle, bool back);
size_t sheet_count(struct sheet *sheet, const struct needle *needle, size_t *at);

/* Where one is and what shows, to come back there; good until an edit. */
struct sheet_place {
	size_t at;
	int left, top, inner;
};

struct sheet_place sheet_place(struct sheet *sheet);
void sheet_return(struct sheet *sheet, struct sheet_place place);

/* Paints the part that holds the cursor; sheet_cursor_rect() is where its stop
 * was last painted, on the canvas. */
void sheet_paint(struct sheet *sheet, struct canvas *canvas, struct rect area);
struct rect sheet_cursor_rect(const struct sheet *sheet);

/* The stop that a click at (x, y) of the last painting means; false: none. */
bool sheet_stop_at(const struct sheet *sheet, int x, int y, struct stop *stop);

/* For printing: lays out for that width, returns the lines; paints lines
 * `first` and on, without a cursor, as many as the canvas has. */
int sheet_lay_out(struct sheet *sheet, int width, bool ascii);
void sheet_print(struct sheet *sheet, struct canvas *canvas, int first);

#endif
