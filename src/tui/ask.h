/*
 * What a command wants from the user: asked, edited, completed, answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include <stdbool.h>

#include "base/str.h"
#include "base/value.h"
#include "cmd/command.h"
#include "decode.h"
#include "palette.h"
#include "view/frame.h"

/* A want being answered; `offer` tells what Tab would make of a name that was
 * begun in a cell. */
struct ask {
	bool open;
	struct palette palette;
	struct str offer;
};

/* Opens what the editor wants, if it wants something new. */
void ask_begin(struct ask *ask, struct editor *editor);

/* Gives it a key, a paste; the answer is run when it is complete. */
void ask_event(struct ask *ask, struct editor *editor, const struct event *event);

/* Notes what is typed, or was given up last, in the document's trail. */
void ask_keep_draft(const struct ask *ask, const struct editor *editor);

/* Puts the field, its mode and its hint into the frame. */
void ask_show(struct ask *ask, const struct editor *editor, struct frame *frame);

void ask_clear(struct ask *ask);

#endif
