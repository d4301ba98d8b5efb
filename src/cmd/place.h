/*
 * The words of a command as things on the map, and back.
 *
 * All take `.` for what is under the cursor. On failure they return -1 and the
 * error names what was found, what was expected and the nearest known word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_PLACE_H
#define CMD_PLACE_H

#include "cmd/command.h"
#include "model/lane.h"

int place_touchpoint(struct editor *editor, const char *word, node_id *node, struct err *err);
int place_phase(struct editor *editor, const char *word, node_id *node, struct err *err);

/* Either kind. Under the cursor that is the heading's, in a cell the
 * touchpoint. */
int place_either(struct editor *editor, const char *word, node_id *node, struct err *err);

/* A lane by its key or its label. */
int place_lane(struct editor *editor, const char *word, key_id *lane, struct err *err);

/* Card N (from 1) of a cell. */
int place_card(struct editor *editor, node_id owner, key_id lane, const char *word,
	node_id *card, struct err *err);

/* A cell, by the words for its owner and its lane. */
struct cell_place {
	node_id owner;
	key_id lane;
	const char *key;	/* the lane's; borrowed from the journey */
	enum lane_kind kind;
};

int place_cell(struct editor *editor, const char *owner, const char *lane,
	struct cell_place *place, struct err *err);

/* A whole number of at least `least`. */
int place_number(const char *word, size_t least, size_t *number, struct err *err);

/* The name of a phase or touchpoint; borrowed. */
const char *place_name(struct editor *editor, node_id node);

const struct journey *place_journey(const struct editor *editor);

#endif
