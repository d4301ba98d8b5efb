/*
 * Where the terminal's cursor is, in which look it writes, and the cheapest way
 * to another place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "brush.h"

#include <string.h>

#include "base/utf8.h"

#define WAY_BYTES 48
#define NO_WAY 1000
#define STEPS_MOST 6	/* single steps that may be cheaper than one sequence */

/* A sequence that moves the cursor; `len` is NO_WAY where there is none. */
struct way {
	size_t len;
	char bytes[WAY_BYTES];
};

static const struct way stay = {.len = 0};
static const struct way no_way = {.len = NO_WAY};

static struct way
by(struct easel *easel, enum cap cap, int first, int second)
{
	struct way way;

	way.len = terminal_write(&easel->terminal, cap, first, second, way.bytes,
	    sizeof way.bytes);
	if (way.len == 0)
		way.len = NO_WAY;
	return way;
}

static struct way
shorter(struct way a, struct way b)
{
	return b.len < a.len ? b : a;
}

static struct way
both(struct way a, struct way b)
{
	if (a.len == NO_WAY || b.len == NO_WAY || a.len + b.len > sizeof a.bytes)
		return no_way;
	memcpy(a.bytes + a.len, b.bytes, b.len);
	a.len += b.len;
	return a;
}

/* One step several times, or several at once. */
static struct way
steps(struct easel *easel, enum cap one, enum cap many, int times)
{
	struct way step = by(easel, one, 0, 0), way = step;

	if (times > STEPS_MOST)
		return by(easel, many, times, 0);
	for (int i = 1; i < times; i++)
		way = both(way, step);
	return shorter(way, by(easel, many, times, 0));
}

static struct way
sideways(struct easel *easel, int from, int to)
{
	if (from == to)
		return stay;
	if (to == 0)
		return by(easel, CAP_CR, 0, 0);
	return shorter(by(easel, CAP_HPA, to, 0), to > from ?
	    steps(easel, CAP_CUF1, CAP_CUF, to - from) :
	    steps(easel, CAP_CUB1, CAP_CUB, from - to));
}

static struct way
up_and_down(struct easel *easel, int from, int to)
{
	if (from == to)
		return stay;
	return shorter(by(easel, CAP_VPA, to, 0), to > from ?
	    steps(easel, CAP_CUD1, CAP_CUD, to - from) :
	    steps(easel, CAP_CUU1, CAP_CUU, from - to));
}

/* Behind the last column only what begins with a carriage return is sure. */
static struct way
cheapest(const struct brush *brush, struct easel *easel, int x, int y)
{
	struct way rows, best;

	if (brush->y == y && brush->x != NOWHERE && brush->x < easel->width) {
		best = sideways(easel, brush->x, x);
		return best.len < NO_WAY ? best : by(easel, CAP_CUP, y, x);
	}
	best = by(easel, CAP_CUP, y, x);
	if (brush->y == NOWHERE)
		return best;
	rows = up_and_down(easel, brush->y, y);
	if (brush->x != NOWHERE && brush->x < easel->width)
		best = shorter(best, both(rows, sideways(easel, brush->x, x)));
	return shorter(best, both(both(by(easel, CAP_CR, 0, 0), rows),
	    x == 0 ? stay : by(easel, CAP_CUF, x, 0)));
}

bool
brush_suits(const struct brush *brush, const struct easel *easel, const struct cell *cell)
{
	if (brush->look == PEN_ANY)
		return false;
	return brush->look == cell->style || (cell_is_blank(cell) &&
	    easel->pens.blank[brush->look] == cell->style);
}

static size_t
bytes_of(const struct cell *cell)
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

	if (row == NULL || from == NOWHERE || to < from || (size_t)(to - from) > most)
		return NO_WAY;
	for (int x = from; x < to && len <= most; x++) {
		if (row[x].width > 0 && !brush_suits(brush, easel, &row[x]))
			return NO_WAY;
		len += bytes_of(&row[x]);
	}
	return len <= most ? len : NO_WAY;
}

size_t
brush_cost(const struct brush *brush, struct easel *easel, int from, int x, int y,
	const struct cell *row)
{
	struct brush there = {from, y, brush->look};
	size_t len = cheapest(&there, easel, x, y).len;
	size_t rewritten = again(brush, easel, from, x, row, len);

	return rewritten < len ? rewritten : len;
}

void
brush_move(struct brush *brush, struct easel *easel, int x, int y, const struct cell *row)
{
	struct way way;

	if (brush->x == x && brush->y == y && x < easel->width)
		return;
	if (!easel->terminal.moves_styled)
		brush_look(brush, easel, STYLE_NORMAL);
	way = cheapest(brush, easel, x, y);
	if (brush->y == y && again(brush, easel, brush->x, x, row, way.len) < NO_WAY) {
		while (brush->x < x)
			brush_put(brush, easel, &row[brush->x]);
		return;
	}
	str_add_n(&easel->out, way.bytes, way.len);
	brush->x = x;
	brush->y = y;
}

void
brush_look(struct brush *brush, struct easel *easel, int look)
{
	str_add(&easel->out, pens_change(&easel->pens, &easel->terminal, brush->look, look));
	brush->look = look;
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
