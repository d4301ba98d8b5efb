/*
 * What of a text may reach a terminal: the one door, by allow-list.
 *
 * Every text is hostile: a document's, a file's name, a message of the system,
 * the environment. Canvas and messages ask here about each code point.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_SHOWN_H
#define BASE_SHOWN_H

#include <stdbool.h>
#include <stdint.h>

#define SHOWN_MARKS_MAX 3	/* combining marks on one character */

enum shown {
	SHOWN_SIGN,	/* it stands in columns of its own */
	SHOWN_JOINS,	/* it goes onto the character before */
	SHOWN_NOTHING,	/* it is left out: a joiner where nothing can be joined, a
			 * variant that would change a width, one mark too many */
	SHOWN_MARK	/* a visible mark stands for it: a control, a bidi control,
			 * something invisible, private, unassigned */
};

/* All zero at the begin of a text. */
struct shown_before {
	uint32_t base;	/* the character before; 0: none, or a mark */
	int marks;	/* that went onto it */
	bool joined, joins;	/* a joiner stands before it, behind it */
};

/* What becomes of the next code point. A tab and a space that does not break
 * become a plain blank in *point. */
enum shown shown_next(struct shown_before *before, uint32_t *point);

#endif
