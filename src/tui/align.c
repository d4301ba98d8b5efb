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
#define WIDEST 1024	/* cells of a line */
#define SHIFT_COST 8	/* bytes of a shift and the way there */
#define ERASE_COST 4

/* The cells of a line as numbers that hardly two different ones have in common, which
 * are compared faster; all that comes of it is a guess. Behind the last there are
 * blanks, as many as a column has. */
struct numbers { uint32_t v[2 * WIDEST]; };

struct align {
	const struct easel *easel;
	struct numbers have, want;
	uint8_t bytes[2 * WIDEST];	/* of the wanted cells; behind the last none */
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

static void
number_cells(const struct easel *easel, const struct cell *cells, struct numbers *numbers)
{
	int x;

	for (x = 0; x < easel->width; x++)
		numbers->v[x] = line_number(&cells[x]);
	for (; x < easel->width + easel->stops.every; x++)
		numbers->v[x] = line_number(&(struct cell){.point = {' '}, .width = 1});
}

static void
count_bytes(const struct easel *easel, const struct cell *cells, uint8_t *bytes)
{
	int x;

	for (x = 0; x < easel->width; x++)
		bytes[x] = cells[x].point[0] < 0x80 ? 1 : cells[x].point[0] < 0x800 ? 2 : 3;
	for (; x < easel->width + easel->stops.every; x++)
		bytes[x] = 0;
}

/* Bytes of a wanted column, over a shown one. */
static int
column_cost(const struct align *align, int i, int j)
{
	const uint32_t *have = align->have.v + column_x(align, i);
	const uint32_t *want = align->want.v + column_x(align, j);
	const uint8_t *bytes = align->bytes + column_x(align, j);
	int cost = 1;

	for (int k = 0; k < align->easel->stops.every; k++)
		cost += have[k] == want[k] ? 0 : bytes[k];
	return cost;
}

/* The same over blanks. */
static int
bare_cost(const struct align *align, const struct cell *want, int j)
{
	int from = column_x(align, j), cost = 1;

	for (int x = from; x < from + align->easel->stops.every && x < align->easel->width; x++)
		cost += cell_is_blank(&want[x]) ? 0 : align->bytes[x];
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

/* `below` is the shown column behind `i` from which on the wanted ones from `j` on cost
 * least; `behind`, if not 0, the wanted one behind `j` before which a gap costs least. */
static void
find_least(struct align *align, int i, int j, int below, int behind)
{
	char *const *text = align->easel->terminal.text;
	bool shifts = text[CAP_DCH] && text[CAP_ICH];

	align->least[i][j] = column_cost(align, i, j) + align->least[i + 1][j + 1];
	align->best[i][j] = (struct start){.count = 0};
	if (text[CAP_EL])
		try(align, i, j, ERASE_COST + align->bare[j], CAP_EL, 1);
	if (shifts)
		try(align, i, j, SHIFT_COST + align->least[below][j], CAP_DCH, below - i);
	if (shifts && behind > 0)
		try(align, i, j, SHIFT_COST + align->bare[j] - align->bare[behind] +
		    align->least[i][behind], CAP_ICH, behind - j);
}

/* Does a gap before one wanted column cost no more than before another? */
static bool
is_as_good(const struct align *align, int i, int behind, int than)
{
	return than == 0 || align->least[i][behind] - align->bare[behind] <=
	    align->least[i][than] - align->bare[than];
}

static void
fill(struct align *align, const struct cell *want)
{
	int columns = align->columns, below[COLUMNS];

	align->bare[columns] = 0;
	for (int j = columns - 1; j >= 0; j--)
		align->bare[j] = align->bare[j + 1] + bare_cost(align, want, j);
	for (int i = 0; i <= columns; i++)
		align->least[i][columns] = 0;
	for (int j = 0; j < columns; j++) {
		align->least[columns][j] = align->bare[j];
		below[j] = columns;
	}
	for (int i = columns - 1; i >= 0; i--)
		for (int j = columns - 1, behind = 0; j >= 0; j--) {
			find_least(align, i, j, below[j], behind);
			if (align->least[i][j] <= align->least[below[j]][j])
				below[j] = i;
			if (is_as_good(align, i, j, behind))
				behind = j;
		}
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
	align.columns = (easel->width - 1 - easel->stops.first) / easel->stops.every + 1;
	if (align.columns > COLUMNS || easel->width > WIDEST || easel->stops.every > WIDEST)
		return 0;
	number_cells(easel, have, &align.have);
	number_cells(easel, want, &align.want);
	count_bytes(easel, want, align.bytes);
	fill(&align, want);
	return collect(&align, starts);
}
