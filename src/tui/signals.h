/*
 * Signals as flags that the loop reads, with a descriptor to wait on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <stdbool.h>

#include "base/err.h"

/* What came since the last look. `leave` is the signal that asks us to end
 * (HUP, INT, QUIT, TERM), or 0. */
struct signals {
	int leave;
	bool resize, stop, resume;
};

/* Catches them. Calls `speak` (which must be safe in a handler) before the
 * program dies of its own fault, or when it has not ended a second after it was
 * asked to. signals_end() puts back what was before. */
int signals_begin(void (*speak)(void), struct err *err);
void signals_end(void);

int signals_fd(void);			/* readable when something came */
struct signals signals_take(void);
bool signals_want_end(void);		/* one came that asks us to; it is still to be taken */

/* Stops the whole job as the terminal's own Ctrl-Z does; returns when it goes
 * on, or at once where nobody could let it go on. */
void signals_stop_job(void);

#endif
