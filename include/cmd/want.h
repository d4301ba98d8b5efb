/*
 * What a command wants from the user before it can go on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_WANT_H
#define CMD_WANT_H

#include <stdbool.h>

#include "base/value.h"

enum want_kind {
	WANT_NOTHING,
	WANT_CELL,	/* a text, edited in place, over the cursor's cell */
	WANT_PROMPT,	/* a text, on the bottom line after a label */
	WANT_CHOICE,	/* one of a few keys, such as y, n */
	WANT_EDITOR,	/* the text as the user's own editor leaves it */
	WANT_FILTER	/* what a shell command makes of the text */
};

struct editor;

/* The answer is put, quoted as one word, in place of %% in `line`, which is
 * then run. Escape drops the want. For WANT_CELL, Tab also runs `tab_line`
 * afterwards (the next touchpoint's cell).
 *
 * Any key's line may hold the word %%: with a screen the command then wants
 * that word. Without a screen %% is a text like any other. */
struct want {
	enum want_kind kind;
	char *label;		/* translated */
	char *text;		/* to begin with */
	char *line;
	char *tab_line;		/* or NULL */
	char *choices;		/* WANT_CHOICE: the keys, such as "yn" */
	bool lines;		/* the text may have several lines */
	bool command;		/* it is a line of commands, with a history */
	bool series;		/* the same again after each answer, until one is empty */
	bool adds;		/* WANT_CELL: a card more, at the end of the cell on the map */
	char *outside;		/* WANT_EDITOR: how a file of it is called (".txt");
				 * WANT_FILTER: the shell command */
	bool typed;		/* the text stands nowhere but here */
	struct value *complete;	/* words to complete from (a list), or NULL */
	/* Or NULL: is told the text as it is typed, and shows what it would do; with
	 * NULL that it was given up, and all is as it was. */
	void (*follow)(struct editor *editor, const char *text);
};

void want_clear(struct want *want);	/* frees what it holds: nothing is wanted */

#endif
