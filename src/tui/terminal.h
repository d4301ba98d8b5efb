/*
 * What terminfo knows of the terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include <stdbool.h>

#include "base/str.h"

/* The capabilities that are used, by terminfo's names in terminal.c. */
enum cap {
	CAP_CUP, CAP_HPA, CAP_VPA, CAP_CR, CAP_HOME,	/* to a place */
	CAP_CUF1, CAP_CUB1, CAP_CUU1, CAP_CUD1,		/* one step */
	CAP_CUF, CAP_CUB, CAP_CUU, CAP_CUD,		/* several */
	CAP_HT, CAP_HTS, CAP_TBC,			/* to a stop; set one; clear all */
	CAP_CLEAR, CAP_EL, CAP_ECH,			/* erase */
	CAP_DCH, CAP_ICH,				/* shift a line sideways */
	CAP_CSR, CAP_IND, CAP_RI, CAP_INDN, CAP_RIN,	/* scroll a region */
	CAP_SGR0, CAP_BOLD, CAP_DIM, CAP_SMUL, CAP_REV, CAP_SMSO,
	CAP_SETAF, CAP_SETAB, CAP_OP,
	CAP_SMCUP, CAP_RMCUP, CAP_SMKX, CAP_RMKX, CAP_RMIR, CAP_SMAM, CAP_RMACS,
	CAP_CNORM, CAP_CIVIS, CAP_BEL, CAP_FLASH,
	CAP_SYNC,		/* what lies between 1 and 2 is shown at once */
	CAPS
};

struct terminal {
	char *text[CAPS];	/* without padding; NULL: it has none */
	bool simple[CAPS];	/* its parameters need no stack machine */
	bool wraps, wraps_late;	/* behind the last column: at once, or before the next sign */
	bool erases_paper;	/* what is erased gets the background at hand */
	bool moves_styled;	/* the cursor may be moved while attributes are on */
	bool cookies;		/* attributes take room on the screen */
	bool mouse, pastes, clips;	/* it has a mouse, marks pastes, has a clipboard */
	int colors;		/* 0: none */
	bool true_colors;	/* a colour's number is its bits */
	unsigned uncoloured;	/* attributes that do not go with colours: 2 underline,
				 * 4 reverse, 16 dim, 32 bold (terminfo's ncv) */
	int width, height;	/* where nobody knows better */
	int stops;		/* columns from one stop to the next in a new terminal; 0: they
				 * cannot be set */
	void *terminfo;		/* its own */
};

#define TERMINAL_MOVE_MOST 48	/* bytes that place the cursor anywhere */

/* Asks terminfo about a type; false: it knows none such, or one whose cursor
 * cannot be placed. `fd` is the terminal. */
bool terminal_load(struct terminal *terminal, const char *type, int fd);
void terminal_clear(struct terminal *terminal);

/* What a key sends, by terminfo's name; NULL: nothing. Borrowed. */
const char *terminal_key(const char *name);

/* Writes a capability with its parameters, at most `room` bytes; returns how many, 0
 * where there is none or no room. */
size_t terminal_write(const struct terminal *terminal, enum cap cap, int first, int second,
	char *bytes, size_t room);

/* Adds a capability with its parameters; nothing where there is none. */
void terminal_add(const struct terminal *terminal, enum cap cap, int first, int second,
	struct str *out);

#endif
