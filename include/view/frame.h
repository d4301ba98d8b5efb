/*
 * The whole screen: title line, map or another view, detail pane, lists,
 * bottom line with prompt, and the field over the cell being edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "view/canvas.h"
#include "view/map.h"
#include "view/marks.h"
#include "view/picks.h"
#include "view/sheet.h"

enum frame_message { FRAME_QUIET, FRAME_INFO, FRAME_ERROR };

/* A text being edited: at the bottom after `label`, or in place. */
struct frame_field {
	bool open;
	bool in_place;		/* over the cursor's cell, else on the bottom line */
	bool adds;		/* in place: a card more, at the end of the cell */
	bool choice;		/* no text: the label asks for one of its keys */
	const char *label;	/* ":" or a question */
	const char *text;
	size_t caret;		/* byte in text */
	int columns;		/* to which it was wrapped when last painted: for
				 * the ways up and down in view/caret.h */
};

/* One of the words that a line can be completed with. */
struct frame_offer {
	const char *word, *help;
};

/* All that is on the screen. Texts are borrowed, already translated. */
struct frame {
	const struct journey *journey;
	struct map *map;
	struct sheet *sheet;		/* the view that is open; NULL: the map */
	const char *file;
	bool dirty, saving;
	size_t others;			/* maps above or below with unsaved edits */
	const char *timer;		/* what is left, or NULL */
	const char *findings;		/* how many there are, or NULL */
	struct sieve *sieve;		/* what is filtered, or NULL */
	bool read_only;
	const struct picks *picks;	/* cards that are marked, or NULL */
	const struct marks *marks;	/* what changed, or NULL */
	const char *changes;		/* how much, or NULL: none is shown */
	bool unsafe;			/* what is typed is not kept safe */
	const char *mode;		/* NORMAL, EDIT, COMMAND, ... */
	const char *hint;		/* the next likely keys */
	const char *message;		/* instead of the hint */
	enum frame_message message_kind;
	bool detail;			/* the pane is open */
	size_t detail_top;		/* its first line; made to fit when painted */
	const char *const *list;	/* lines over the map: help, completions */
	size_t list_count, list_top;	/* made to fit when painted */
	size_t list_at;			/* the line for the cursor; past the end: none */
	bool list_leads;		/* that line is chosen, and shows it */
	const struct needle *list_match;	/* marked in it, or NULL */
	const char *list_title;
	const struct frame_offer *offers;	/* above the prompt; or NULL */
	size_t offer_count, offer_at;	/* the one that is chosen; past the end: none */
	size_t page;			/* set when painted: lines shown of the list, else
					 * of the pane; 0 where there is neither */
	struct frame_field field;
	const struct needle *match;	/* marked in the view and the pane, or NULL */
	const char *(*translate)(const char *);
};

/* Least size that can be worked in. */
#define FRAME_MIN_WIDTH 20
#define FRAME_MIN_HEIGHT 5

/* Does a line of a list, with this one before it (""), head what is below it? It
 * stands at the left edge, behind an empty line. */
bool frame_is_heading(const char *line, const char *before);

/* Paints all of it. A canvas that is too small gets one line that says what is
 * needed. The canvas's caret is set: in the field, else at the cursor's cell,
 * so that the place shows also without colours. */
void frame_paint(struct frame *frame, struct canvas *canvas);

#endif
