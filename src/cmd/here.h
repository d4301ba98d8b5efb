/*
 * What is under the cursor, whichever view is open.
 *
 * On the map it is a card, a cell or a heading; on a sheet it is a stop. The
 * map's cursor follows the sheet's where it can, so that the pane shows the
 * touchpoint at hand and the map opens there again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_HERE_H
#define CMD_HERE_H

#include "cmd/command.h"
#include "view/sheet.h"

/* The thing itself: a node; an attribute of it, or a slot where more can
 * stand. `node` is NODE_NONE where there is nothing. */
struct stop here_stop(const struct editor *editor);

/* The node that a `.` stands for: the card, touchpoint, persona, ... */
node_id here_node(const struct editor *editor);

/* The same as a place on the map; what is not on the map gives no phase,
 * touchpoint or lane. A parked card is in the lane `parking` of no touchpoint. */
struct spot here_spot(const struct editor *editor);

/* Whose cell it is: a touchpoint, a phase, or the journey for parked cards. */
node_id here_owner(const struct editor *editor);

/* Puts the cursor onto a node, its cell or its heading; one that the view does
 * not show leaves it where it is. */
void here_go(struct editor *editor, node_id node);

/* The same, but on the map a phase or touchpoint is its heading; here_go() stays
 * in the lane. */
void here_go_right_to(struct editor *editor, node_id node);

/* The same for a cell, which may be empty. */
void here_go_to_cell(struct editor *editor, node_id owner, key_id lane);

/* The same for an attribute, or an entry of it (from 1), in a view that shows
 * it; elsewhere nothing happens. */
void here_go_to(struct editor *editor, node_id node, key_id key, size_t entry);

/* Moves the cursor; false: it is there already. */
bool here_move(struct editor *editor, enum map_move move, size_t times);

/* Moves the cursor of the view that is open to where a text is drawn next, or
 * before; false: nowhere. */
bool here_find(struct editor *editor, const struct needle *needle, bool back);

/* The sheet's cursor has moved: the map's follows it. */
void here_follow(struct editor *editor);

/* Opens a view; a row without a drawing is the map. The second can be stopped while a
 * large one is drawn: -1 with ERR_STOPPED, and all is as before. */
void here_open(struct editor *editor, const struct view_row *view);
int here_try(struct editor *editor, const struct view_row *view, struct err *err);

/* Is the view of that name open, and not the map? */
bool here_is(const struct editor *editor, const char *view);

/* The journey became another: what was drawn from it is made anew. */
void here_renew(struct editor *editor);

#endif
