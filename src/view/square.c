/*
 * Ideas by their numbers in a square of feasibility by effect.
 *
 *     effect         do first
 *     5 │   ┊   ┊ 3 ┊ 1 ┊ 2 4
 *     4 │   ┊   ┊   ┊   ┊
 *       ╰─────────── feasible
 *         1   2   3   4   5
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "square.h"

#include <string.h>

#include "base/err.h"
#include "base/width.h"

enum { SIDE = 5, AXIS = 2, CELL_LEAST = 2, CELL_MOST = 11, FIRST_FROM = 4 };

/* What is being drawn, and where. */
struct square {
	struct sheet *sheet;
	const struct ideas *ideas;
	size_t count;
	int x, y;
	int cell, pad;		/* columns of a cell behind its rule; blank ones before text */
};

/* A score as one of the five rows or columns, from 0. */
static int
place_of(double score)
{
	return score < 1.5 ? 0 : score >= 4.5 ? SIDE - 1 : (int)(score - 0.5);
}

enum style
square_style(const struct idea *idea)
{
	if (!idea_is_scored(idea))
		return STYLE_CARD;
	if (place_of(idea->effect) >= FIRST_FROM - 1 && place_of(idea->feasibility) >= FIRST_FROM - 1)
		return STYLE_LEVEL_HIGH;
	return place_of(idea->effect) < 2 && place_of(idea->feasibility) < 2 ? STYLE_HINT :
	    STYLE_CARD;
}

static bool
is_in(const struct idea *idea, int column, int row)
{
	return idea_is_scored(idea) && place_of(idea->feasibility) == column &&
	    place_of(idea->effect) == row;
}

static size_t
count_in(const struct square *square, int column, int row)
{
	size_t count = 0;

	for (size_t i = 0; i < square->count; i++)
		count += is_in(&square->ideas->v[i], column, row);
	return count;
}

/* Adds "+N": how many more there are. */
static void
add_more(struct str *out, size_t more)
{
	if (more > 0)
		str_add_format(out, "%s+%zu", out->len > 0 ? " " : "", more);
}

/* The numbers that fit into a cell, then how many do not. */
static void
fill_cell(const struct square *square, int column, int row, struct str *out, enum style *style)
{
	size_t left = count_in(square, column, row), kept;
	struct str tried = { 0 };

	for (size_t i = 0; left > 0 && i < square->count; i++) {
		if (!is_in(&square->ideas->v[i], column, row))
			continue;
		*style = square_style(&square->ideas->v[i]);
		kept = out->len;
		str_add_format(out, "%s%zu", kept > 0 ? " " : "", i + 1);
		str_cut(&tried, 0);
		str_add(&tried, str_text(out));
		add_more(&tried, left - 1);
		if ((int)tried.len > square->cell - square->pad) {
			str_cut(out, kept);
			break;
		}
		left--;
	}
	add_more(out, left);
	str_clear(&tried);
}

static void
draw_row(const struct square *square, int row)
{
	struct sheet *sheet = square->sheet;
	int y = square->y + SIDE - row;
	char level[2] = { (char)('1' + row), '\0' };
	struct str text = { 0 };

	draw_text(sheet, square->x, y, 1, level, STYLE_LANE);
	for (int i = 0; i < SIDE; i++) {
		int x = square->x + AXIS + i * (square->cell + 1);
		enum style style = STYLE_CARD;

		draw_glyph(sheet, x, y, i == 0 ? GLYPH_LINE_V : GLYPH_DOTS_V, STYLE_LINE);
		str_cut(&text, 0);
		fill_cell(square, i, row, &text, &style);
		draw_text(sheet, x + 1 + square->pad, y, square->cell - square->pad,
		    str_text(&text), style);
	}
	str_clear(&text);
}

static void
draw_axis(const struct square *square)
{
	struct sheet *sheet = square->sheet;
	const char *label = sheet_word(sheet, N_("feasible"));
	int y = square->y + SIDE + 1, wide = (int)width_of(label, strlen(label));
	int all = AXIS + SIDE * (square->cell + 1);

	draw_across(sheet, square->x + AXIS, y, all - AXIS, GLYPH_LINE_H, STYLE_LINE);
	draw_glyph(sheet, square->x + AXIS, y, GLYPH_CORNER_BL, STYLE_LINE);
	for (int i = 0; i < SIDE; i++) {
		char level[2] = { (char)('1' + i), '\0' };

		draw_text(sheet, square->x + AXIS + 1 + square->pad + i * (square->cell + 1),
		    y + 1, 1, level, STYLE_LANE);
	}
	draw_text(sheet, square->x + all - wide - 1, y, 1, " ", STYLE_LANE);
	draw_text(sheet, square->x + all - wide, y, wide, label, STYLE_LANE);
}

int
square_draw(struct sheet *sheet, const struct ideas *ideas, size_t count, int x, int y, int width)
{
	struct square square = { sheet, ideas, count, x, y, (width - AXIS) / SIDE - 1, 0 };
	const char *first = sheet_word(sheet, N_("do first"));
	int wide = (int)width_of(first, strlen(first)), all;

	if (square.cell > CELL_MOST)
		square.cell = CELL_MOST;
	if (square.cell < CELL_LEAST)
		square.cell = CELL_LEAST;
	square.pad = square.cell >= 5;
	all = AXIS + SIDE * (square.cell + 1);
	draw_text(sheet, x, y, all - wide - 1, sheet_word(sheet, N_("effect")), STYLE_LANE);
	draw_text(sheet, x + all - wide, y, wide, first, STYLE_LEVEL_HIGH);
	for (int row = 0; row < SIDE; row++)
		draw_row(&square, row);
	draw_axis(&square);
	return all;
}
