/*
 * Which words could stand where a command line ends, the likeliest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_COMPLETE_H
#define CMD_COMPLETE_H

#include "cmd/command.h"

/* `word` as it is meant, and as it is typed on a line; `help` says what it is,
 * in the user's language, or "". */
struct offer {
	char *word, *quoted, *help;
	unsigned rank;		/* how well it fits; 0 best */
	size_t order;
};

/* All zero is none. The first `begun` of them begin as what was typed does; the
 * others hold it, or its letters in their order, or their help holds it. */
struct offers {
	struct offer *v;
	size_t count, room, begun;
	size_t start;		/* the byte of the line where the word begins */
};

/* What could stand at byte `at` of `line`. */
void editor_complete(struct editor *editor, const char *line, size_t at, struct offers *offers);
void offers_clear(struct offers *offers);
void offers_add(struct offers *offers, const char *word, const char *help);

/* The names that a text begun in place of what is wanted can be completed with, from
 * byte *start on: names in use, or behind an @ in a note those of people. A list that
 * is yours, or NULL. */
struct value *editor_complete_names(const struct editor *editor, const char *text, size_t *start);

/* What the last command of a line takes and does: "title TEXT  The map's title.",
 * in the user's language; or where what no command does is done. Yours; NULL
 * where the line names neither. */
char *editor_explain(const char *line, size_t at);

#endif
