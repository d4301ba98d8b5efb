/*
 * What has only moved on the screen is moved by the terminal.
 *
 * All of it is guessed, and what is left to paint is painted: a bad guess costs bytes
 * and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shift.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "base/mem.h"
#include "line.h"

#define ROWS_WORTH 40	/* signs that need not be written, for a scroll to pay */
#define PROBES 3	/* lines that are asked for a shift sideways */
#define SAMPLES 24	/* signs of each */
#define AGREED 12	/* samples that must agree */
#define PLANS 3
#define GAP 5		/* columns: a wider gap is not written again */
#define WAY_BYTES 4	/* to a sign behind a gap */

/* What a line says: a hash, and how many signs it has. */
struct said {
	uint32_t hash;
	int signs;
};

static struct said
said(const struct cell *line, int width)
{
	struct said said = {2166136261u, 0};

	for (int x = 0; x < width; x++) {
		said.hash = (said.hash ^ line_number(&line[x])) * 16777619u;
		said.signs += !cell_is_blank(&line[x]);
	}
	return said;
}

/* The lines from `first` to `last` are wanted where those `by` lines below them
 * are shown now; by < 0: above them. */
struct scroll { int first, last, by; };

static struct scroll
gather(const struct said *old, const struct said *new, int height, int by, int *worth)
{
	struct scroll scroll = {height, -1, by};

	*worth = 0;
	for (int y = 0; y < height; y++) {
		if (y + by < 0 || y + by >= height || new[y].signs == 0 ||
		    new[y].hash == old[y].hash || new[y].hash != old[y + by].hash)
			continue;
		scroll.first = y < scroll.first ? y : scroll.first;
		scroll.last = y;
		*worth += new[y].signs;
	}
	/* What stands between them and should stay has to be written anew. */
	for (int y = scroll.first; y <= scroll.last; y++)
		if (new[y].hash == old[y].hash)
			*worth -= new[y].signs;
	return scroll;
}

static struct scroll
find_scroll(const struct easel *easel, const struct cell *shown, const struct cell *want,
	const bool *differs)
{
	int height = easel->height, best = ROWS_WORTH, worth;
	struct said *old = mem_zero((size_t)height * 2, sizeof *old), *new = old + height;
	struct scroll scroll = {0, -1, 0}, other;

	for (int y = 0; y < height; y++) {
		new[y] = said(want + (size_t)y * (size_t)easel->width, easel->width);
		old[y] = differs[y] ? said(shown + (size_t)y * (size_t)easel->width, easel->width) :
		    new[y];
	}
	for (int by = 1 - height; by < height; by++) {
		other = by != 0 ? gather(old, new, height, by, &worth) : scroll;
		if (by != 0 && worth > best) {
			best = worth;
			scroll = other;
		}
	}
	free(old);
	return scroll;
}

/* Moves lines of `shown` as the terminal does; what comes in is blank. */
static void
move_rows(const struct easel *easel, struct cell *shown, int top, int bottom, int by)
{
	size_t width = (size_t)easel->width, moved = (size_t)(bottom - top + 1 - abs(by));
	struct cell *region = shown + (size_t)top * width, *in = region;
	bool erased = pens_erase(&easel->pens, &easel->terminal);
	struct cell cell = {.point = {' '}, .width = 1, .style = STYLE_NORMAL};

	if (by > 0) {
		memmove(region, region + (size_t)by * width, moved * width * sizeof *region);
		in = region + moved * width;
	} else {
		memmove(region + (size_t)-by * width, region, moved * width * sizeof *region);
	}
	for (size_t i = 0; i < (size_t)abs(by) * width; i++)
		in[i] = erased ? cell : cell_unknown();
}

void
shift_rows(struct brush *brush, struct easel *easel, struct cell *shown, const struct cell *want,
	bool *differs)
{
	const struct terminal *terminal = &easel->terminal;
	struct scroll scroll = find_scroll(easel, shown, want, differs);
	int top = scroll.by > 0 ? scroll.first : scroll.first + scroll.by;
	int bottom = scroll.by > 0 ? scroll.last + scroll.by : scroll.last;
	enum cap one = scroll.by > 0 ? CAP_IND : CAP_RI, many = scroll.by > 0 ? CAP_INDN : CAP_RIN;

	if (scroll.last < 0 || !terminal->text[CAP_CSR] || !terminal->text[one])
		return;
	brush_look(brush, easel, STYLE_NORMAL);
	terminal_add(terminal, CAP_CSR, top, bottom, &easel->out);
	*brush = (struct brush){NOWHERE, NOWHERE, brush->look};
	if (terminal->text[many] && abs(scroll.by) > 1) {
		terminal_add(terminal, many, abs(scroll.by), 0, &easel->out);
	} else {
		brush_move(brush, easel, 0, scroll.by > 0 ? bottom : top, NULL);
		for (int i = 0; i < abs(scroll.by); i++)
			terminal_add(terminal, one, 0, 0, &easel->out);
	}
	terminal_add(terminal, CAP_CSR, 0, easel->height - 1, &easel->out);
	*brush = (struct brush){NOWHERE, NOWHERE, brush->look};
	move_rows(easel, shown, top, bottom, scroll.by);
	memset(differs + top, true, (size_t)(bottom - top + 1));
}

/* Counts, for each shift, how many samples of a line it would explain. */
static void
vote(const struct easel *easel, const struct cell *have, const struct cell *want, int *votes)
{
	int width = easel->width, left = SAMPLES;

	for (int x = 0; x < width && left > 0; x += 2) {
		if (want[x].width == 0 || cell_is_blank(&want[x]) ||
		    line_is_same(&have[x], &want[x]))
			continue;
		left--;
		for (int i = 0; i < width; i++)
			votes[i - x + width] += line_is_same(&have[i], &want[x]);
	}
}

/* The lines that have most signs to write. */
static void
choose_probes(const struct easel *easel, const struct cell *shown, const struct cell *want,
	const bool *differs, int probes[PROBES])
{
	int most[PROBES] = {0};

	for (int y = 0; y < easel->height; y++) {
		const struct cell *have = shown + (size_t)y * (size_t)easel->width;
		const struct cell *line = want + (size_t)y * (size_t)easel->width;
		int signs = 0, place = PROBES - 1;

		for (int x = 0; differs[y] && x < easel->width; x++)
			signs += !cell_is_blank(&line[x]) && !line_is_same(&have[x], &line[x]);
		if (signs <= most[place])
			continue;
		for (; place > 0 && most[place - 1] < signs; place--) {
			most[place] = most[place - 1];
			probes[place] = probes[place - 1];
		}
		most[place] = signs;
		probes[place] = y;
	}
}

int
shift_columns(struct easel *easel, const struct cell *shown, const struct cell *want,
	const bool *differs)
{
	int probes[PROBES] = {-1, -1, -1}, *votes, best = 0, by = 0;

	if (!easel->terminal.text[CAP_DCH] || !easel->terminal.text[CAP_ICH])
		return 0;
	choose_probes(easel, shown, want, differs, probes);
	votes = mem_zero((size_t)easel->width * 2 + 1, sizeof *votes);
	for (int i = 0; i < PROBES && probes[i] >= 0; i++)
		vote(easel, shown + (size_t)probes[i] * (size_t)easel->width,
		    want + (size_t)probes[i] * (size_t)easel->width, votes);
	for (int i = 0; i < easel->width * 2; i++)
		if (i != easel->width && votes[i] > best) {
			best = votes[i];
			by = i - easel->width;
		}
	free(votes);
	return best >= AGREED ? by : 0;
}

/* Half of a wide character, at either side of a cut before `x`: terminals differ in what
 * is left of it. */
static void
forget_halves(struct cell *line, int width, int x)
{
	bool left = x > 0 && line[x - 1].width == 2, right = x < width && line[x].width == 0;

	if (left && !right)
		line[x - 1] = cell_unknown();
	else if (right && !left)
		line[x] = cell_unknown();
}

/* Shifts what stands from `from` on. */
static void
shift_cells(const struct easel *easel, struct cell *line, int from, int by)
{
	int room = easel->width - from, count = abs(by) < room ? abs(by) : room;
	struct cell *at = line + from;
	bool erased = pens_erase(&easel->pens, &easel->terminal);
	struct cell cell = {.point = {' '}, .width = 1, .style = STYLE_NORMAL};

	/* Halves of two characters that meet are none. */
	if (from > 0 && at->width == 0)
		at[-1] = cell_unknown();
	if (by > 0)
		memmove(at, at + count, (size_t)(room - count) * sizeof *at);
	else
		memmove(at + count, at, (size_t)(room - count) * sizeof *at);
	for (int i = 0; i < count; i++)
		at[by > 0 ? room - count + i : i] = erased ? cell : cell_unknown();
	forget_halves(line, easel->width, from);
	forget_halves(line, easel->width, from + count);
	forget_halves(line, easel->width, easel->width);
}

/* What is done to a line before it is painted. */
struct plan {
	int count;
	struct start starts[STARTS_MOST];
};

static int
first_other(const struct easel *easel, const struct cell *have, const struct cell *want)
{
	int x = 0;

	while (x < easel->width - 1 && line_is_same(&have[x], &want[x]))
		x++;
	return x;
}

/* Inserts columns in several times where they are more than what moves: of a larger
 * gap tmux (3.3a) clears only as many columns as were moved. */
static void
add_insertion(struct easel *easel, int x, int count)
{
	int most = (easel->width - x) / 2;

	for (; most > 0 && count > most; count -= most)
		terminal_add(&easel->terminal, CAP_ICH, most, 0, &easel->out);
	terminal_add(&easel->terminal, CAP_ICH, count, 0, &easel->out);
}

/* Begins a line so; `line` is what it then shows. */
static void
begin_line(struct brush *brush, struct easel *easel, int y, const struct plan *plan,
	const struct cell *have, struct cell *line)
{
	memcpy(line, have, (size_t)easel->width * sizeof *line);
	for (int i = 0; i < plan->count; i++) {
		const struct start *start = &plan->starts[i];

		brush_move(brush, easel, start->x, y, NULL);
		brush_look_plain(brush, easel);
		if (start->cap == CAP_ICH)
			add_insertion(easel, start->x, start->count);
		else
			terminal_add(&easel->terminal, start->cap, start->count, 0, &easel->out);
		shift_cells(easel, line, start->x, start->cap == CAP_ICH ? -start->count :
		    start->cap == CAP_DCH ? start->count : easel->width);
	}
}

/* Ways to begin a line with something else than painting; returns how many. Where there
 * are columns, whole ones move. */
static int
find_plans(const struct easel *easel, int by, const struct cell *have, const struct cell *want,
	struct plan plans[PLANS])
{
	int first = first_other(easel, have, want), count = 0;

	plans[0].count = align_line(easel, have, want, plans[0].starts);
	count += plans[0].count > 0;
	if (by != 0)
		plans[count++] = (struct plan){1,
			{{by > 0 ? CAP_DCH : CAP_ICH, first, abs(by)}}};
	if (easel->terminal.text[CAP_EL])
		plans[count++] = (struct plan){1, {{CAP_EL, first, 0}}};
	return count;
}

/* Bytes of what the line lacks: signs, and ways to them or what stands between. */
static size_t
guess(const struct easel *easel, const struct cell *have, const struct cell *want)
{
	size_t bytes = 0;
	int behind = -GAP;

	for (int x = 0; x < easel->width; x++) {
		if (line_is_same(&have[x], &want[x]) ||
		    (cell_is_blank(&want[x]) && x - behind < GAP))
			continue;
		bytes += brush_bytes(&want[x]);
		bytes += x - behind < GAP ? (size_t)(x - behind) : WAY_BYTES;
		behind = x + 1;
	}
	return bytes;
}

void
shift_line(struct brush *brush, struct easel *easel, int y, int by, struct cell *have,
	const struct cell *want, struct cell *spare)
{
	struct plan plans[PLANS], *best = NULL;
	size_t begin = easel->out.len, least, cost;
	int count;

	if (memcmp(have, want, (size_t)easel->width * sizeof *have) == 0)
		return;
	count = find_plans(easel, by, have, want, plans);
	least = guess(easel, have, want);
	for (int i = 0; i < count; i++) {
		struct brush copy = *brush;

		begin_line(&copy, easel, y, &plans[i], have, spare);
		cost = easel->out.len - begin + guess(easel, spare, want);
		str_cut(&easel->out, begin);
		if (cost < least) {
			least = cost;
			best = &plans[i];
		}
	}
	if (best == NULL)
		return;
	begin_line(brush, easel, y, best, have, spare);
	memcpy(have, spare, (size_t)easel->width * sizeof *have);
}
