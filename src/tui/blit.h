/*
 * Canvas to curses: only the cells that changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_BLIT_H
#define TUI_BLIT_H

#include <stdbool.h>
#include <stdint.h>

#include "view/canvas.h"
#include "view/theme.h"

/* What curses was given last, and how each style looks on this terminal. */
struct blit {
	struct cell *last;		/* width * height, or NULL: all is new */
	int width, height;
	bool caret;			/* shown */
	uint32_t attributes[STYLES];	/* curses' attr_t */
	short pairs[STYLES];
	enum theme theme;
	enum depth depth;		/* what the terminal can, and the user wants */
};

/* Curses must have begun, with its colours unless `depth` is DEPTH_NONE. */
void blit_begin(struct blit *blit, enum depth depth);
void blit_clear(struct blit *blit);

/* All is drawn anew where the theme is another. */
void blit_set_theme(struct blit *blit, enum theme theme);

/* Puts the canvas into curses' window; screen_update() then shows it. */
void blit_canvas(struct blit *blit, const struct canvas *canvas);

#endif
