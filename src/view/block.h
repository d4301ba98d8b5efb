/*
 * Texts wrapped into styled lines: what stands in a cell, a heading, a pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_BLOCK_H
#define SRC_VIEW_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "view/canvas.h"
#include "view/wrap.h"

#define BLOCK_NO_LEAD GLYPHS

/* `start` and `len` are bytes of the block's text; from byte `marks` of it on
 * the style is STYLE_MARK. `lead` is a sign before the first line of an item
 * (BLOCK_NO_LEAD: none), `item` counts what was added. */
struct block_line {
	uint32_t start, len, marks, item;
	int columns;		/* without the indent */
	uint8_t indent, style, lead;
	bool first;		/* of its item */
};

struct block {
	struct str text;
	struct block_line *v;
	size_t count, room;
	size_t items;
	struct wrap wrap;	/* kept for its memory */
};

/* What one item of a block looks like. */
struct block_item {
	const char *text;
	const char *marks;	/* behind the text, or NULL */
	enum glyph lead;
	enum style style;
	int indent;		/* columns before each line; the lead stands in them */
};

void block_clear(struct block *block);		/* frees */
void block_empty(struct block *block);		/* keeps the memory */

/* Adds an item wrapped to `columns` (indent included). `most` stops when the
 * block has so many lines (0: never). */
void block_add(struct block *block, const struct block_item *item, int columns, size_t most);

/* Paints one line at (x, y), at most `columns` wide; returns the columns used. */
int block_paint(const struct block *block, size_t line, struct canvas *canvas, int x, int y,
	int columns);

/* The first line that shows in so many, so that an item is seen: all of it if it
 * fits, else from its first line on. */
size_t block_top(const struct block *block, size_t item, int height);

/* Paints the lines from `top` on into `area`; where they do not fit, the last
 * one ends in an ellipsis and the number of items that are not seen, the first in
 * an arrow and the number of those above it. */
void block_paint_all(const struct block *block, size_t top, struct canvas *canvas,
	struct rect area);

#endif
