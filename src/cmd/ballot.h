/*
 * A vote with so many votes for each: who votes, and what is left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_BALLOT_H
#define CMD_BALLOT_H

#include "cmd/command.h"
#include "model/tally.h"

/* What one voter gave in turns before this one, by name. */
struct ballot_turn {
	char *voter;
	struct tally given;
};

/* What a voter has given is what cards have more than when the turn began, so
 * that undo gives votes back; and who comes again by the same name goes on where
 * that turn ended. */
struct ballot {
	const struct document *of;	/* whose votes these are */
	double limit;		/* of each voter; 0: none */
	char *voter;		/* the name, or NULL */
	struct tally before;	/* this turn: the votes of others */
	struct ballot_turn *turns;
	size_t turn_count, turn_room;
};

void ballot_free(struct ballot *ballot);	/* takes NULL */

/* While votes are limited only those of the voter's own turn show. */
void ballot_hide(struct editor *editor);

/* May the card get `change` votes more, or fewer? -1 with an error. */
int ballot_check(const struct editor *editor, node_id card, double change, struct err *err);

/* Says how many votes are left, where they are limited. */
void ballot_say(struct editor *editor);

#endif
