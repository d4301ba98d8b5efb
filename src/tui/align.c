/*
 * A line of columns becomes another one: which of them stay, move and go.
 *
 * That is the shortest way from one sequence to another, by dynamic programming: from
 * the right, what it takes at least to make the wanted columns from `j` on of the shown
 * ones from `i` on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "align.h"

#include "brush.h"
#include "line.h"

#define COLUMNS 32	/* at most */
#define SHIFT_COST 8	/* bytes of a shift and the way there */
#define ERASE_COST 4

struct align {
	const struct easel *easel;
	const struct cell *have, *want;
	int columns;
	int bare[COLUMNS + 1];	/* bytes of the wanted columns from one on, where all is blank */
	int least[COLUMNS + 1][COLUMNS + 1];	/* [shown][wanted] */
	struct start best[COLUMNS + 1][COLUMNS + 1];	/* count 0: nothing is shifted */
};

static int
column_x(const struct align *align, int column)
{
	return align->easel->stops.first + column * align->easel->stops.every;
}

/* Bytes of a wanted column, over a shown one; `i` < 0: over blanks. */
static int
column_cost(const struct align *align, int i, int j)
{
	int every = align->easel->stops.every, from = column_x(align, i), to = column_x(align, j);
	int width = align->easel->width, cost = 1;

	for (int k = 0; k < every && to + k < width; k++) {
		const struct cell *cell = &align->want[to + k];

		if (i >= 0 && from + k < width ? line_is_same(&align->have[from + k], cell) :
		    cell_is_blank(cell))
			continue;
		cost += cell->point[0] < 0x80 ? 1 : cell->point[0] < 0x800 ? 2 : 3;
	}
	return cost;
}

static void
try(struct align *align, int i, int j, int cost, enum cap cap, int columns)
{
	if (cost >= align->least[i][j])
		return;
	align->least[i][j] = cost;
	align->best[i][j] = (struct start){cap, column_x(align, j), columns};
}

static void
find_least(struct align *align, int i, int j)
{
	char *const *text = align->easel->terminal.text;
	bool shifts = text[CAP_DCH] && text[CAP_ICH];

	align->least[i][j] = column_cost(align, i, j) + align->least[i + 1][j + 1];
	align->best[i][j] = (struct start){.count = 0};
	if (text[CAP_EL])
		try(align, i, j, ERASE_COST + align->bare[j], CAP_EL, 1);
	for (int k = 1; shifts && i + k <= align->columns; k++)
		try(align, i, j, SHIFT_COST + align->least[i + k][j], CAP_DCH, k);
	for (int k = 1; shifts && j + k < align->columns; k++)
		try(align, i, j, SHIFT_COST + align->bare[j] - align->bare[j + k] +
		    align->least[i][j + k], CAP_ICH, k);
}

static void
fill(struct align *align)
{
	int columns = align->columns;

	align->bare[columns] = 0;
	for (int j = columns - 1; j >= 0; j--)
		align->bare[j] = align->bare[j + 1] + column_cost(align, -1, j);
	for (int i = 0; i <= columns; i++)
		align->least[i][columns] = 0;
	for (int j = 0; j < columns; j++)
		align->least[columns][j] = align->bare[j];
	for (int i = columns - 1; i >= 0; i--)
		for (int j = columns - 1; j >= 0; j--)
			find_least(align, i, j);
}

static int
collect(const struct align *align, struct start starts[STARTS_MOST])
{
	int i = 0, j = 0, count = 0;

	while (i < align->columns && j < align->columns && count < STARTS_MOST) {
		struct start start = align->best[i][j];

		if (start.count == 0) {
			i++;
			j++;
			continue;
		}
		if (start.cap == CAP_DCH)
			i += start.count;
		else if (start.cap == CAP_ICH)
			j += start.count;
		else
			i = align->columns;
		start.count *= align->easel->stops.every;
		starts[count++] = start;
	}
	return count;
}

int
align_line(const struct easel *easel, const struct cell *have, const struct cell *want,
	struct start starts[STARTS_MOST])
{
	struct align align;

	if (easel->stops.every == 0 || easel->stops.first >= easel->width)
		return 0;
	align.easel = easel;
	align.have = have;
	align.want = want;
	align.columns = (easel->width - 1 - easel->stops.first) / easel->stops.every + 1;
	if (align.columns > COLUMNS)
		return 0;
	fill(&align);
	return collect(&align, starts);
}
