/*
 * Where the terminal's cursor is, and in which look it writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "brush.h"

#include "base/utf8.h"
#include "way.h"

bool
brush_suits(const struct brush *brush, const struct easel *easel, const struct cell *cell)
{
	if (brush->look == PEN_ANY)
		return false;
	return brush->look == cell->style || (cell_is_blank(cell) &&
	    easel->pens.blank[brush->look] == cell->style);
}

size_t
brush_bytes(const struct cell *cell)
{
	char bytes[4];
	size_t len = 0;

	for (int i = 0; i < CELL_POINTS && cell->point[i] != 0; i++)
		len += cell->point[i] < 0x80 ? 1 : utf8_encode(cell->point[i], bytes);
	return len;
}

/* Bytes of the cells from one column to another, where writing them again takes
 * no other look; at most `most`, else NO_WAY. */
static size_t
again(const struct brush *brush, const struct easel *easel, int from, int to,
	const struct cell *row, size_t most)
{
	size_t len = 0;

	if (row == NULL || from == NOWHERE || to < from || (size_t)(to - from) > most ||
	    (from < to && (row[from].width == 0 || row[to].width == 0)))
		return NO_WAY;
	for (int x = from; x < to && len <= most; x++) {
		if (row[x].width > 0 && !brush_suits(brush, easel, &row[x]))
			return NO_WAY;
		len += brush_bytes(&row[x]);
	}
	return len <= most ? len : NO_WAY;
}

/* The first part of a way, to column `from`; what follows is written again. */
struct route { struct way way; int from; size_t len; };

static struct route
find_route(const struct brush *brush, const struct easel *easel, int x, int y,
	const struct cell *row)
{
	struct route best = {way_to(easel, brush->x, brush->y, x, y), x, 0}, other;
	int stop = way_stop(easel, x);
	size_t len;

	best.len = best.way.len;
	if (brush->y == y && (len = again(brush, easel, brush->x, x, row, best.len)) < NO_WAY)
		best = (struct route){{.len = 0}, brush->x, len};
	if (stop == NOWHERE || stop == x || (brush->y == y && stop <= brush->x))
		return best;
	other.way = way_to(easel, brush->x, brush->y, stop, y);
	len = other.way.len < best.len ?
	    again(brush, easel, stop, x, row, best.len - other.way.len) : NO_WAY;
	other.from = stop;
	other.len = other.way.len + len;
	return other.len < best.len ? other : best;
}

size_t
brush_cost(const struct brush *brush, const struct easel *easel, int from, int x, int y,
	const struct cell *row)
{
	struct brush there = {from, y, brush->look};

	return find_route(&there, easel, x, y, row).len;
}

void
brush_move(struct brush *brush, struct easel *easel, int x, int y, const struct cell *row)
{
	struct route route;

	if (brush->x == x && brush->y == y && x < easel->width)
		return;
	if (!easel->terminal.moves_styled)
		brush_look(brush, easel, STYLE_NORMAL);
	route = find_route(brush, easel, x, y, row);
	str_add_n(&easel->out, route.way.bytes, route.way.len);
	brush->x = route.from;
	brush->y = y;
	while (brush->x < x)
		brush_put(brush, easel, &row[brush->x]);
}

void
brush_look(struct brush *brush, struct easel *easel, int look)
{
	str_add(&easel->out, pens_change(&easel->pens, &easel->terminal, brush->look, look));
	brush->look = look;
}

void
brush_look_plain(struct brush *brush, struct easel *easel)
{
	if (brush->look == PEN_ANY || easel->pens.blank[brush->look] != STYLE_NORMAL)
		brush_look(brush, easel, STYLE_NORMAL);
}

void
brush_put(struct brush *brush, struct easel *easel, const struct cell *cell)
{
	char bytes[4];

	for (int i = 0; i < CELL_POINTS && cell->point[i] != 0; i++) {
		if (cell->point[i] < 0x80)
			str_add_char(&easel->out, (char)cell->point[i]);
		else
			str_add_n(&easel->out, bytes, utf8_encode(cell->point[i], bytes));
	}
	brush->x += cell->width;
	/* There the next sign is on another line already. */
	if (brush->x >= easel->width && easel->terminal.wraps && !easel->terminal.wraps_late)
		brush->x = brush->y = NOWHERE;
}
