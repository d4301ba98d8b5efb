/*
 * The words that the line at the prompt can be completed with: shown while it
 * is typed, walked through with Tab.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_PALETTE_H
#define TUI_PALETTE_H

#include <stdbool.h>

#include "cmd/complete.h"
#include "view/frame.h"

/* All zero: nothing is offered. */
struct palette {
	struct offers offers;
	size_t start;			/* the byte of the field's text where the word begins */
	size_t at;			/* the one that is chosen */
	bool walking;			/* with Tab: one is chosen */
	bool recalls;			/* the first ones are whole lines */
	char *usage;			/* of the command, where nothing is offered; or NULL */
	struct frame_offer *lines;	/* for the frame */
	size_t room;
};

/* What can stand where the field's caret is, of a want that is open. */
void palette_look(struct palette *palette, struct editor *editor);

/* Tab, or with `back` S-Tab: completes the word as far as it is certain, else
 * chooses the next one. False: there is nothing to choose from. */
bool palette_tab(struct palette *palette, struct editor *editor, bool back);

void palette_show(struct palette *palette, struct frame *frame);
void palette_clear(struct palette *palette);

#endif
