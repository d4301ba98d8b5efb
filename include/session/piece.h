/*
 * One touchpoint as a text by itself, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SESSION_PIECE_H
#define SESSION_PIECE_H

#include "base/err.h"
#include "session/document.h"

/* A touchpoint with all it holds as YAML, in file format 1; yours. */
char *piece_write(const struct document *document, node_id touchpoint);

/* Makes the touchpoint what such a text says. What stays the same, or nearly,
 * keeps its number. A text that is no touchpoint changes nothing and is an error
 * with the text's own line and column. */
int piece_read(struct document *document, node_id touchpoint, const char *text, struct err *err);

#endif
