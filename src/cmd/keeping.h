/*
 * What commands ask of the texts that were given up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_KEEPING_H
#define CMD_KEEPING_H

#include "cmd/kept.h"

/* A text, the line of editor_draft_line() that it was for, and the map. */
struct kept {
	const struct document *document;
	char *line, *text;
};

/* A card more is asked for: begins with what was begun there, and says so. */
void kept_offer(struct editor *editor);

void kept_free(struct editor *editor);

/* editor.c: is a text wanted that a command writes into the map? */
bool want_is_for_map(const struct want *want);

#endif
