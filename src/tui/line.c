/*
 * One line of the screen from what it shows to what it should.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "line.h"

#define ERASE_LEAST 4	/* columns: fewer are written as blanks */

struct line {
	struct brush *brush;
	struct easel *easel;
	int y;
	const struct cell *have, *want;
	int end;	/* behind the last column to be written */
};

/* Of a wide character both halves count. */
static bool
differs(const struct line *line, int x)
{
	return !line_is_same(&line->have[x], &line->want[x]) || (line->want[x].width == 2 &&
	    !line_is_same(&line->have[x + 1], &line->want[x + 1]));
}

/* The next column from `x` on that has to be written; `end` where there is none. */
static int
next(const struct line *line, int x)
{
	while (x < line->end && (line->want[x].width == 0 || !differs(line, x)))
		x++;
	return x;
}

/* Is it what erasing leaves? */
static bool
is_erased(const struct easel *easel, const struct cell *cell)
{
	return cell_is_blank(cell) && cell->style == STYLE_NORMAL &&
	    pens_erase(&easel->pens, &easel->terminal);
}

/* The look to write a cell in. For a blank it may be that of the text behind it. */
static int
look_for(const struct line *line, int x)
{
	const struct cell *cell = &line->want[x];

	if (!cell_is_blank(cell))
		return cell->style;
	for (int i = x + 1; i < line->end; i++)
		if (!cell_is_blank(&line->want[i]))
			return line->easel->pens.blank[line->want[i].style] == cell->style ?
			    line->want[i].style : cell->style;
	return cell->style;
}

static void
prepare(const struct line *line, int x)
{
	brush_move(line->brush, line->easel, x, line->y, line->want);
	if (!brush_suits(line->brush, line->easel, &line->want[x]))
		brush_look(line->brush, line->easel, look_for(line, x));
}

static size_t
digits(int number)
{
	return number < 10 ? 1 : number < 100 ? 2 : 3;
}

/* Erases the blanks from `x` on, where that is cheaper than to write them;
 * returns the column behind them, or `x`. The cursor stays where they begin. */
static int
erase_some(const struct line *line, int x)
{
	int end = x, last = x, then;
	size_t erased, written;

	if (line->easel->terminal.text[CAP_ECH] == NULL)
		return x;
	for (; end < line->end && is_erased(line->easel, &line->want[end]); end++)
		if (differs(line, end))
			last = end + 1;
	if (last - x < ERASE_LEAST)
		return x;
	then = next(line, last);
	erased = 3 + digits(last - x);
	written = (size_t)(last - x);
	if (then < line->end) {
		erased += brush_cost(line->brush, line->easel, x, then, line->y, line->want);
		written += brush_cost(line->brush, line->easel, last, then, line->y, line->want);
	}
	if (erased >= written)
		return x;
	prepare(line, x);
	terminal_add(&line->easel->terminal, CAP_ECH, last - x, 0, &line->easel->out);
	return last;
}

/* From where on the line is to be erased to its end, of what must be written. */
static int
erased_from(const struct line *line, int first)
{
	int from = line->easel->width;

	while (from > first && is_erased(line->easel, &line->want[from - 1]))
		from--;
	return line->easel->terminal.text[CAP_EL] != NULL && line->end - from >= ERASE_LEAST ?
	    from : line->end;
}

void
line_paint(struct brush *brush, struct easel *easel, int y, const struct cell *have,
	const struct cell *want)
{
	struct line line = {brush, easel, y, have, want, easel->width};
	int x = next(&line, 0), from;

	while (line.end > x && (want[line.end - 1].width == 0 || !differs(&line, line.end - 1)))
		line.end--;
	if (x >= line.end)
		return;
	from = erased_from(&line, x);
	if (from < line.end)
		line.end = from;
	else
		from = easel->width;
	while ((x = next(&line, x)) < line.end) {
		int behind = erase_some(&line, x);

		if (behind == x) {
			prepare(&line, x);
			brush_put(brush, easel, &want[x]);
			behind = x + want[x].width;
		}
		x = behind;
	}
	if (from < easel->width) {
		line.end = easel->width;
		prepare(&line, from);
		terminal_add(&easel->terminal, CAP_EL, 0, 0, &easel->out);
	}
}
