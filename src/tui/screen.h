/*
 * The terminal taken, resized, lent and given back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include <stdbool.h>

#include "base/err.h"
#include "painter.h"
#include "view/canvas.h"
#include "view/theme.h"

struct screen {
	int width, height;
	int input;		/* the descriptor keys come from */
	enum depth depth;	/* of the colours it has and the user wants */
	bool ascii;		/* the locale has no UTF-8 */
	bool mouse;
	bool pastes;		/* it can mark what is pasted */
	bool mice;		/* it has a mouse */
	struct painter painter;
};

/* Takes the terminal. Either all or nothing is done. */
int screen_begin(struct screen *screen, struct err *err);
void screen_end(struct screen *screen);

/* Whether it could be taken, by what can be seen without touching it. */
bool screen_is_usable(struct err *err);

/* Asks the terminal for its size; all must then be drawn anew. */
void screen_resize(struct screen *screen);

/* Gives the terminal back for a while, stops the job, and takes it again. */
void screen_suspend(struct screen *screen);

/* Gives the terminal to another program, which screen_restore() ends. */
void screen_leave(struct screen *screen);

/* Takes the terminal again after somebody else used it. */
void screen_restore(struct screen *screen);

/* The next frame is painted whole, whatever the terminal may show. */
void screen_forget(struct screen *screen);

/* Queues for the terminal, in one piece, what makes it show the canvas. Only a
 * screen that is ready, all earlier pieces sent and carried by the line, may be
 * painted on. */
bool screen_is_ready(void);
void screen_paint(struct screen *screen, struct canvas *canvas);

/* How long to wait for an event until the screen may be ready, on a line known to
 * be slow: `limit` or less, in milliseconds. */
int screen_limit(int limit);

/* While something is queued: the descriptor to wait on for writing, else -1;
 * screen_send() then goes on. */
int screen_output(void);
void screen_send(void);

/* The bell, and the flash of terminals that have one. */
void screen_ring(const struct screen *screen);

/* Puts a text into the user's clipboard, where the terminal can. */
void screen_copy(const struct screen *screen, const char *text);

void screen_set_mouse(struct screen *screen, bool on);

/* Restores the terminal by plain system calls: safe in a signal handler. */
void screen_last_words(void);

#endif
