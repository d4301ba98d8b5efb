/*
 * Changes of cards and cells, as the commands on them share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CELL_H
#define CMD_CELL_H

#include "place.h"

/* Does a text count as none: is it empty or blank? */
bool cell_is_blank(const char *text);

/* Is the text one number, such as 3, 2.5 or -1? */
bool cell_is_number(const char *text);

/* Adds a number as a file writes it, whatever the locale. */
void cell_add_number(struct str *out, double number);

/* Sets a card's text, or adds a card (at `index`, past the end: the end). On a
 * lane of levels the text must be a number; one outside the scale is kept and
 * that is said. cell_add() returns the card or NODE_NONE, and shows the lane. */
int cell_set_text(struct editor *editor, const struct cell_place *place, node_id card,
	const char *text, struct err *err);
node_id cell_add(struct editor *editor, const struct cell_place *place, const char *text,
	size_t index, struct err *err);

/* Removes all cards of a cell. */
int cell_empty(struct editor *editor, const struct cell_place *place, struct err *err);

/* Did the user hide the lane? That is said: what was written there is kept. */
void cell_say_hidden(struct editor *editor, const struct cell_place *place);

/* A map that lists its lanes gets this one below the others, so that what is
 * written there is seen; one that the user hid stays hidden. */
int cell_show_lane(struct editor *editor, const struct cell_place *place, struct err *err);

/* A cell can hold a value that cjm does not take for cards. Such a cell gets
 * no card beside it: -1 with an error. */
int cell_check_odd(struct editor *editor, const struct cell_place *place, struct err *err);

#endif
