/*
 * Lines in styled pieces: what is told of a map outside of its picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_TOLD_H
#define VIEW_TOLD_H

#include <stddef.h>

#include "base/str.h"
#include "view/canvas.h"

/* What a piece is to its reader. */
enum told_role {
	TOLD_PLAIN,
	TOLD_HEADING,
	TOLD_LABEL,	/* what is spoken of: a lane, an attribute */
	TOLD_ADDED, TOLD_REMOVED, TOLD_CHANGED, TOLD_MOVED,	/* signs at the begin */
	TOLD_DONE, TOLD_DOING, TOLD_DROPPED, TOLD_OPEN,
	TOLD_OLD,	/* words that went */
	TOLD_NEW,	/* words that came */
	TOLD_CURVE	/* a curve in bars */
};

struct told_piece {
	size_t start, len;
	enum told_role role;
};

struct told_line {
	struct str text;
	struct told_piece *v;
	size_t count, room;
	int indent;
	size_t about;		/* which change; TOLD_NONE: it is a heading */
};

#define TOLD_NONE ((size_t)-1)

/* All zero is empty. */
struct told {
	struct told_line *v;
	size_t count, room;
};

void told_clear(struct told *told);

/* A new line at the end; stale after the next one. */
struct told_line *told_begin(struct told *told, int indent, size_t about);

/* Adds a piece; a line break or tab becomes a blank. Nothing of "". told_say_n()
 * takes the first `len` bytes. */
void told_say(struct told_line *line, enum told_role role, const char *text);
void told_say_n(struct told_line *line, enum told_role role, const char *text, size_t len);

/* A sign of a role, and a blank. */
void told_sign(struct told_line *line, enum told_role role, bool ascii);

/* Adds the line as text without its indent, with [-words that went-] and
 * {+words that came+}. */
void told_flat(const struct told_line *line, struct str *out);

/* Paints a line, wrapped to `width`, from (x, y) on; returns the lines used, as
 * told_height() says them. */
int told_paint(const struct told_line *line, struct canvas *canvas, int x, int y, int width);
int told_height(const struct told_line *line, int width);

#endif
