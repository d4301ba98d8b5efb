/*
 * A timer for workshops: runs down in the title line, rings at its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_TIMER_H
#define CMD_TIMER_H

#include <stdbool.h>

struct editor;

/* Times are in milliseconds. All zero: there is no timer. */
struct timer {
	bool set, paused, over;
	long long end;		/* on the system's steady clock */
	long long left;		/* while it is paused */
};

/* What is left as M:SS or H:MM:SS, in brackets, or parentheses while it is
 * paused; false where there is no timer. */
#define TIMER_TEXT 24
bool editor_timer_text(const struct editor *editor, char text[TIMER_TEXT]);

/* How long until the text changes; -1: it does not. */
int editor_timer_wait(const struct editor *editor);

/* Is its time up? True once; says so. */
bool editor_timer_rings(struct editor *editor);

#endif
