/*
 * What a terminal is, for the two sources that are one: term.c and shown.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef PTY_TERM_OWN_H
#define PTY_TERM_OWN_H

#include <vterm.h>

#include "pty/line.h"
#include "pty/term.h"

struct term {
	VTerm *vt;
	VTermScreen *screen;
	int fd; /* our end of the pseudo-terminal */
	pid_t pid;
	int status; /* as term_status() gives it */
	int rows;
	int cols;
	bool open; /* the program's end is */
	bool cursor_shown;
	bool mouse; /* the program asked for it */
	bool keeps; /* what is sent */
	struct str sent;
	struct str begun; /* of a character whose rest has not come */
	struct term_tally tally;
	void (*came)(void *with); /* whom to tell; NULL: nobody */
	void *with;
	struct line line;
};

#endif
