/*
 * Small things one after the other, on as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/width.h"
#include "drawing.h"

#define GAP 2	/* columns between two of them */

static void
next_line(struct pieces *pieces)
{
	pieces->x = pieces->left;
	pieces->y++;
}

/* What does not fit on a line of its own takes several. */
static void
draw_long(struct pieces *pieces, const char *label, const char *text, enum style style,
	struct rect *rect)
{
	if (label != NULL) {
		draw_text(pieces->sheet, pieces->left, pieces->y, pieces->width, label, STYLE_LANE);
		next_line(pieces);
	}
	*rect = (struct rect){ pieces->left, pieces->y, pieces->width,
		draw_block(pieces->sheet, pieces->left, pieces->y, pieces->width, text,
		    BLOCK_NO_LEAD, style) };
	pieces->y += rect->height - 1;
	pieces->x = pieces->left + pieces->width;
}

void
draw_piece(struct pieces *pieces, const char *label, const char *text, enum style style,
	node_id node, key_id key)
{
	int before = label != NULL ? (int)width_of(label, strlen(label)) + 1 : 0, wide;
	struct rect rect;

	if (*text == '\0') {
		text = theme_glyph(GLYPH_PART, pieces->sheet->ascii);
		style = STYLE_HINT;
	}
	wide = (int)width_of(text, strlen(text));
	if (pieces->x > pieces->left && pieces->x + before + wide > pieces->left + pieces->width)
		next_line(pieces);
	if (before + wide > pieces->width || strchr(text, '\n') != NULL) {
		draw_long(pieces, label, text, style, &rect);
	} else {
		if (label != NULL)
			draw_text(pieces->sheet, pieces->x, pieces->y, 0, label, STYLE_LANE);
		rect = (struct rect){ pieces->x + before, pieces->y, wide, 1 };
		draw_text(pieces->sheet, rect.x, rect.y, 0, text, style);
		pieces->x += before + wide + GAP;
	}
	if (node != NODE_NONE)
		draw_stop(pieces->sheet, rect, node, key, 0);
}
