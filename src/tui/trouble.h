/*
 * That what is typed is not safe, or that memory is short: told on the screen
 * for as long as it lasts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_TUI_TROUBLE_H
#define SRC_TUI_TROUBLE_H

#include <stdbool.h>

#include "base/str.h"
#include "cmd/command.h"
#include "view/frame.h"

/* All zero to begin with. */
struct trouble {
	struct str text;
	bool short_of, out_of;	/* memory */
	bool told;		/* a frame says that there is none */
};

/* Fills the memory's reserve, where there is something to fill it with. True
 * where the screen no longer shows how things are. */
bool trouble_mend(struct trouble *trouble);

/* While blocks of the reserve are lent nothing is begun that could need more:
 * keys stay with the terminal, and one frame says so. */
bool trouble_may_paint(const struct trouble *trouble);

/* Puts it into the frame, beside the message there. The text is borrowed. */
void trouble_show(struct trouble *trouble, struct editor *editor, struct frame *frame);

/* For how long nothing may be waited for, when it would be `limit` else (-1:
 * as long as it takes). */
int trouble_limit(const struct trouble *trouble, int limit);

void trouble_clear(struct trouble *trouble);

#endif
