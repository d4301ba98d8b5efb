/*
 * What the screen shows while something takes long, and how that is stopped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_TUI_MEANWHILE_H
#define SRC_TUI_MEANWHILE_H

#include <stdbool.h>

#include "input.h"
#include "screen.h"
#include "view/canvas.h"

/* All zero: nothing has taken long yet. */
struct meanwhile {
	const char *file;	/* what is being read before there is a map, or NULL */
	long long since, shown;	/* milliseconds of some clock; 0: not yet */
	bool stopped;
	long long held;		/* until when frames wait for an end; 0: they do not */
};

/* A new command, with all the time there is. */
void meanwhile_begin(struct meanwhile *meanwhile);

/* Has it taken so long that the user is to see it, and was not shown just now? */
bool meanwhile_is_due(struct meanwhile *meanwhile);

/* Shows how far it is, over the last frame, and looks whether the user wants it
 * stopped: by Esc, Ctrl-C, a signal, or the end of the terminal. Other keys are
 * kept for later. Once stopped, all of the command is. */
void meanwhile_show(struct meanwhile *meanwhile, struct screen *screen, struct canvas *canvas,
	const char *doing, unsigned percent);
void meanwhile_listen(struct meanwhile *meanwhile, struct input *input);

/* What goes on beside the user was begun just now, or (`begun` false) the user went
 * on: if it ends soon, that is shown and nothing before. */
void meanwhile_hold(struct meanwhile *meanwhile, bool begun);

/* Milliseconds until it is to be shown that it goes on; 0: now. */
int meanwhile_left(const struct meanwhile *meanwhile);

#endif
