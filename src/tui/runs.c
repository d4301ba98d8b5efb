/*
 * Signs that stand below each other, as those of a rule between columns do, are
 * written downwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "runs.h"

#include "line.h"

#define LEAST 4		/* signs of a run */
#define NEAR 2		/* columns within which a sign of the same look costs no way */

/* A sheet before and after. */
struct sheets {
	const struct easel *easel;
	const struct cell *have, *want;
	size_t stride;
	const bool *differs;
};

static const struct cell *
have_at(const struct sheets *sheets, int x, int y)
{
	return sheets->have + (size_t)y * sheets->stride + x;
}

static const struct cell *
want_at(const struct sheets *sheets, int x, int y)
{
	return sheets->want + (size_t)y * (size_t)sheets->easel->width + x;
}

static bool
is_new(const struct sheets *sheets, int x, int y)
{
	const struct cell *cell = want_at(sheets, x, y);

	return cell->width == 1 && !cell_is_blank(cell) &&
	    !line_is_same(have_at(sheets, x, y), cell);
}

/* Is it to be written, and nothing beside it in the same look? */
static bool
is_apart(const struct sheets *sheets, int x, int y)
{
	uint8_t look = want_at(sheets, x, y)->style;

	if (!sheets->differs[y] || !is_new(sheets, x, y))
		return false;
	for (int i = x - NEAR; i <= x + NEAR; i++)
		if (i != x && i >= 0 && i < sheets->easel->width &&
		    want_at(sheets, i, y)->style == look && want_at(sheets, i, y)->width > 0 &&
		    !cell_is_blank(want_at(sheets, i, y)))
			return false;
	return true;
}

/* From a sign that stands apart down to the last one of its kind. In between some may
 * be there already. Returns the line behind. */
static int
follow(const struct sheets *sheets, int x, int y, struct runs *runs)
{
	struct run run = {x, y, y};
	int count = 0, rows = sheets->easel->height;
	const struct cell *sign = want_at(sheets, x, y);

	for (; y < rows && line_is_same(want_at(sheets, x, y), sign); y++)
		if (is_apart(sheets, x, y)) {
			count++;
			run.last = y;
		}
	if (count >= LEAST && runs->count < RUNS_MOST)
		runs->v[runs->count++] = run;
	return y;
}

void
runs_find(struct runs *runs, const struct easel *easel, const struct cell *have,
	size_t stride, const struct cell *want, const bool *differs)
{
	struct sheets sheets = {easel, have, want, stride, differs};

	runs->count = 0;
	if (!easel->terminal.moves_styled)
		return;
	/* Not in the last column: what the cursor does there, no two terminals do alike. */
	for (int x = 0; x < easel->width - 1; x++)
		for (int y = 0; y < easel->height;)
			y = is_apart(&sheets, x, y) ? follow(&sheets, x, y, runs) : y + 1;
}

void
runs_paint(const struct runs *runs, struct brush *brush, struct easel *easel,
	const struct cell *want)
{
	for (size_t i = 0; i < runs->count; i++) {
		const struct run *run = &runs->v[i];

		for (int y = run->first; y <= run->last; y++) {
			const struct cell *cell = want + (size_t)y * (size_t)easel->width + run->x;

			brush_move(brush, easel, run->x, y, NULL);
			brush_look(brush, easel, cell->style);
			brush_put(brush, easel, cell);
		}
	}
}

/* The other half of a wide character that was there, terminals leave as they like. */
static void
forget_half(struct cell *line, int width, int x)
{
	if (line[x].width == 2 && x + 1 < width)
		line[x + 1] = cell_unknown();
	else if (line[x].width == 0 && x > 0)
		line[x - 1] = cell_unknown();
}

void
runs_note(const struct runs *runs, const struct easel *easel, int y,
	const struct cell *want, struct cell *line)
{
	for (size_t i = 0; i < runs->count; i++) {
		const struct run *run = &runs->v[i];

		if (y < run->first || y > run->last)
			continue;
		forget_half(line, easel->width, run->x);
		line[run->x] = want[(size_t)y * (size_t)easel->width + run->x];
	}
}
