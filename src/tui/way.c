/*
 * The cheapest way of the terminal's cursor from one place to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "way.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"

#define STEPS_MOST 6	/* single steps that may be cheaper than one sequence */
#define BACK_MOST 4	/* steps back from a stop that may be cheaper than one sequence */
#define SHORT 3		/* bytes that hardly another way sideways is below */

#define KEPT_BITS 9

/* A way from one column to another; all of zeros is the way from 0 to 0. */
struct kept { int from, to; struct way way; };

struct ways {
	struct tabs stops;
	int width;
	struct kept v[1 << KEPT_BITS];
};

static const struct way stay = {.len = 0};
static const struct way no_way = {.len = NO_WAY};

static struct way
by(const struct easel *easel, enum cap cap, int first, int second)
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

static struct way
times(struct way step, int count)
{
	struct way way;

	way.len = step.len * (size_t)count;
	if (step.len == NO_WAY || way.len > sizeof way.bytes)
		return no_way;
	for (size_t i = 0; i < way.len; i++)
		way.bytes[i] = step.bytes[i % step.len];
	return way;
}

/* One step several times, or several at once. */
static struct way
steps(const struct easel *easel, enum cap one, enum cap many, int count)
{
	if (count > STEPS_MOST)
		return by(easel, many, count, 0);
	return shorter(times(by(easel, one, 0, 0), count), by(easel, many, count, 0));
}

static struct way
untabbed(const struct easel *easel, int from, int to)
{
	if (from == to)
		return stay;
	if (to == 0)
		return by(easel, CAP_CR, 0, 0);
	return shorter(by(easel, CAP_HPA, to, 0), to > from ?
	    steps(easel, CAP_CUF1, CAP_CUF, to - from) :
	    steps(easel, CAP_CUB1, CAP_CUB, from - to));
}

/* How many stops there are up to a column. */
static int
stops_until(const struct easel *easel, int x)
{
	return x < easel->stops.first ? 0 : (x - easel->stops.first) / easel->stops.every + 1;
}

int
way_stop(const struct easel *easel, int x)
{
	int stop = easel->stops.every > 0 ? stops_until(easel, x) - 1 : NOWHERE;

	return stop >= 0 ? easel->stops.first + stop * easel->stops.every : NOWHERE;
}

/* To a stop of the terminal, and from there: by the last that is not behind it, or by
 * the next. */
static struct way
tabbed(const struct easel *easel, int from, int to)
{
	int before, next, count;
	struct way way = no_way, over = no_way;

	if (easel->stops.every == 0)
		return no_way;
	before = way_stop(easel, to);
	next = before == NOWHERE ? easel->stops.first : before + easel->stops.every;
	count = stops_until(easel, to) - stops_until(easel, from);
	if (count > 0)
		way = both(times(by(easel, CAP_HT, 0, 0), count), untabbed(easel, before, to));
	if (count >= 0 && next < easel->width && next - to < BACK_MOST)
		over = both(times(by(easel, CAP_HT, 0, 0), count + 1),
		    untabbed(easel, next, to));
	return shorter(way, over);
}

static struct way
find_sideways(const struct easel *easel, int from, int to)
{
	struct way way = to > from ? tabbed(easel, from, to) : no_way;

	return way.len <= SHORT ? way : shorter(untabbed(easel, from, to), way);
}

struct ways *
ways_new(void)
{
	return mem_zero(1, sizeof(struct ways));
}

static struct way
sideways(const struct easel *easel, int from, int to)
{
	struct ways *ways = easel->ways;
	struct kept *kept;

	if (ways == NULL)
		return find_sideways(easel, from, to);
	if (ways->stops.first != easel->stops.first || ways->stops.every != easel->stops.every ||
	    ways->width != easel->width)
		*ways = (struct ways){.stops = easel->stops, .width = easel->width};
	kept = &ways->v[((uint32_t)from << 16 ^ (uint32_t)to) * 2654435769u >> (32 - KEPT_BITS)];
	if (kept->from != from || kept->to != to)
		*kept = (struct kept){from, to, find_sideways(easel, from, to)};
	return kept->way;
}

static struct way
up_and_down(const struct easel *easel, int from, int to)
{
	if (from == to)
		return stay;
	return shorter(by(easel, CAP_VPA, to, 0), to > from ?
	    steps(easel, CAP_CUD1, CAP_CUD, to - from) :
	    steps(easel, CAP_CUU1, CAP_CUU, from - to));
}

/* Behind the last column only what begins with a carriage return is sure. */
struct way
way_to(const struct easel *easel, int from_x, int from_y, int x, int y)
{
	bool sure = from_x != NOWHERE && from_x < easel->width;
	struct way rows, best;

	if (from_y == y && sure) {
		best = sideways(easel, from_x, x);
		return best.len < NO_WAY ? best : by(easel, CAP_CUP, y, x);
	}
	best = by(easel, CAP_CUP, y, x);
	if (from_y == NOWHERE)
		return best;
	rows = up_and_down(easel, from_y, y);
	if (sure)
		best = shorter(best, both(rows, sideways(easel, from_x, x)));
	return shorter(best, both(both(by(easel, CAP_CR, 0, 0), rows),
	    x == 0 ? stay : shorter(by(easel, CAP_CUF, x, 0), tabbed(easel, 0, x))));
}
