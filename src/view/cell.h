/*
 * What a cell says: its cards as wrapped lines with their marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SRC_VIEW_CELL_H
#define SRC_VIEW_CELL_H

#include "block.h"
#include "model/lane.h"
#include "view/look.h"

/* Fills `block` with the cell of `owner` in `lane`, wrapped to `columns`, with
 * at most `most` lines (0: all). Cards become items in their order. */
void cell_fill(struct block *block, const struct look *look, node_id owner,
	const struct lane *lane, int columns, size_t most);

/* The sign of an idea's status, or BLOCK_NO_LEAD. */
enum glyph cell_status(const struct journey *journey, node_id card);

/* The latest figure of a card's `values` with its trend and unit, as in
 * "^57 %"; nothing where it has none. */
void cell_figure(const struct look *look, node_id card, struct str *out);

/* The style of the texts of a lane. */
enum style cell_style(const struct lane *lane);

#endif
