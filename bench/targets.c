/*
 * What cjm is to cost at most, and whether it does.
 *
 * A target is a figure, or a figure divided by one or two others that are added. The
 * figure of a search is of its slowest letter: the time from the key until the frame
 * that shows its hit (run.h); how long hits are counted behind that is in the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "targets.h"

#include <math.h>
#include <string.h>

#include "base/str.h"

/* BY_FLOOR: the median, by that of the floor beside it, turn by turn, for what was
 * measured at different times. */
enum statistic { P50, BY_FLOOR, P95, MAX, MEAN };

struct side {
	const char *kind, *where, *program, *action;
	enum figure figure;
	enum statistic statistic;
};

struct target {
	const char *text;
	struct side ours, theirs, also;	/* no kind: there is none */
	double unit;	/* the figure is divided by it */
	double added;	/* to what theirs are */
	double limit;	/* NO_LIMIT: it is told beside the others */
};

#define NO_LIMIT (-1.0)

#define WIDE "xterm-256color 200x50 "
#define KEY(size, program, action, figure, statistic) \
	{ "cost", WIDE size, program, action, FIGURE_##figure, statistic }
#define PROCESS(size, program, action, figure) \
	{ "cost", "- - " size, program, action, FIGURE_##figure, P50 }
#define SEEN(kind, where, program, action) { kind, where, program, action, FIGURE_BYTES, MAX }
#define NONE { NULL, NULL, NULL, NULL, 0, 0 }
#define MB (1024.0 * 1024.0)

static const struct target targets[] = {
	{ "move one cell, bytes", KEY("1000", "cjm", "move", BYTES, P50), NONE, NONE, 1, 0, 80 },
	{ "move one cell, CPU to the floor's", KEY("1000", "cjm", "move", CPU, P50),
	    KEY("1000", "floor", "move", CPU, P50), NONE, 1, 0, 1.2 },
	{ "move one cell, CPU to sc's", KEY("1000", "cjm", "move", CPU, P50),
	    KEY("1000", "sc", "move", CPU, P50), NONE, 1, 0, 1 },
	{ "move one cell, CPU to VisiData's", KEY("1000", "cjm", "move", CPU, P50),
	    KEY("1000", "visidata", "move", CPU, P50), NONE, 1, 0, 0.1 },
	{ "type a character, bytes", KEY("1000", "cjm", "type", BYTES, P50), NONE, NONE, 1, 0, 2 },
	{ "type, wrapped too, mean to a good painter's", KEY("1000", "cjm", "type", BYTES, MEAN),
	    KEY("1000", "cjm", "type", PAINT, MEAN), NONE, 1, 0, 1.2 },
	{ "scroll a column past the edge, mean bytes", KEY("1000", "cjm", "scroll", BYTES, MEAN),
	    NONE, NONE, 1, 0, 600 },
	{ "writes of a move", KEY("1000", "cjm", "move", CALLS, P95), NONE, NONE, 1, 0, 1 },
	{ "writes of a scroll", KEY("1000", "cjm", "scroll", CALLS, P95), NONE, NONE, 1, 0, 1 },
	{ "page, bytes to a good painter's", KEY("1000", "cjm", "page", BYTES, MEAN),
	    KEY("1000", "cjm", "page", PAINT, MEAN), NONE, 1, 0, 1.1 },
	{ "jump to the end, bytes to a good painter's", KEY("1000", "cjm", "end", BYTES, MEAN),
	    KEY("1000", "cjm", "end", PAINT, MEAN), NONE, 1, 0, 1.1 },
	{ "undo, bytes to the edit's", KEY("1000", "cjm", "undo", BYTES, P50),
	    KEY("1000", "cjm", "edit", BYTES, P50), NONE, 1, 0, 1.1 },
	{ "undo, CPU to the commit's", KEY("1000", "cjm", "undo", CPU, P50),
	    KEY("1000", "cjm", "commit", CPU, P50), NONE, 1, 0, 1.1 },
	{ "start, 24 touchpoints, time to the floor's", KEY("24", "cjm", "start", LAST, P50),
	    KEY("24", "floor", "start", LAST, P50), NONE, 1, 0, 1.5 },
	{ "start, 24 touchpoints, CPU to the floor's", KEY("24", "cjm", "start", CPU, P50),
	    KEY("24", "floor", "start", CPU, P50), NONE, 1, 0, 1.5 },
	{ "until it rests, 24, CPU to the floor's", KEY("24", "cjm", "settle", CPU, P50),
	    KEY("24", "floor", "settle", CPU, P50), NONE, 1, 0, NO_LIMIT },
	{ "start, 24 touchpoints, time to vim's", KEY("24", "cjm", "start", LAST, P50),
	    KEY("24", "vim", "start", LAST, P50), NONE, 1, 0, 1 },
	{ "start, 100,000, time to libyaml's events", KEY("100000", "cjm", "start", LAST, P50),
	    PROCESS("100000", "floor", "events", LAST), NONE, 1, 0, 1.25 },
	{ "start, 100,000, CPU to libyaml's events", KEY("100000", "cjm", "start", CPU, P50),
	    PROCESS("100000", "floor", "events", CPU), NONE, 1, 0, 1.25 },
	{ "move, CPU at 100,000 to that at 24", KEY("100000", "cjm", "move", CPU, BY_FLOOR),
	    KEY("24", "cjm", "move", CPU, BY_FLOOR), NONE, 1, 0, 1.1 },
	{ "peak at 1,000, to 3 files and 8 MB", SEEN("peak", WIDE "1000", "cjm", "all"),
	    SEEN("size", "- - 1000", "journey", "file"), NONE, 1 / 1024.0, 8 * MB / 3, 3 },
	{ "peak at 100,000, to 3 files and 8 MB", SEEN("peak", WIDE "100000", "cjm", "all"),
	    SEEN("size", "- - 100000", "journey", "file"), NONE, 1 / 1024.0, 8 * MB / 3, 3 },
	{ "save, 1,000, time to reading and writing", KEY("1000", "cjm", "save", LAST, P50),
	    PROCESS("1000", "floor", "events", LAST), PROCESS("1000", "floor", "replace", LAST),
	    1, 0, 2 },
	{ "save, 1,000, CPU to reading and writing", KEY("1000", "cjm", "save", CPU, P50),
	    PROCESS("1000", "floor", "events", CPU), PROCESS("1000", "floor", "replace", CPU),
	    1, 0, 2 },
	{ "search as you type, 100,000, hit shown, ms", KEY("100000", "cjm", "search", LAST, MAX),
	    NONE, NONE, 1e6, 0, 50 },
	{ "the same, hit in the last touchpoint, ms", KEY("100000", "cjm", "far", LAST, MAX),
	    NONE, NONE, 1e6, 0, 50 },
	{ "the same, no hit: that is said, ms", KEY("100000", "cjm", "none", LAST, MAX),
	    NONE, NONE, 1e6, 0, 50 },
	{ "idle, bytes", SEEN("idle", WIDE "1000", "cjm", "bytes"), NONE, NONE, 1, 0, 0 },
	{ "idle, wake-ups", SEEN("idle", WIDE "1000", "cjm", "wakes"), NONE, NONE, 1, 0, 0 },
	{ "list, 10,000 journeys, CPU to the events'", PROCESS("10000", "cjm", "list", CPU),
	    PROCESS("10000", "floor", "list", CPU), NONE, 1, 0, 2 },
	{ "list, memory, 10,000 journeys to 1,000", SEEN("peak", "- - 10000", "cjm", "list"),
	    SEEN("peak", "- - 1000", "cjm", "list"), NONE, 1, 0, 1.1 },
	{ "check, 100,000, CPU to the events'", PROCESS("100000", "cjm", "check", CPU),
	    PROCESS("100000", "floor", "events", CPU), NONE, 1, 0, 2 },
	{ "check, CPU at 100,000 to ten times 10,000", PROCESS("100000", "cjm", "check", CPU),
	    PROCESS("10000", "cjm", "check", CPU), NONE, 10, 0, 1.2 },
};

/* In one round, where that can be told; 0: in all. */
static double
seen_of(const struct samples *samples, const struct side *side, int round)
{
	const struct group *group;

	if (!side->kind)
		return 0;
	group = samples_find(samples, side->kind, side->where, side->program, side->action);
	if (!group)
		return NAN;
	if (round > 0)
		return group_round(group, side->figure, round);
	switch (side->statistic) {
	case P50: case BY_FLOOR:
		return group_part(group, side->figure, 0.5);
	case P95:
		return group_part(group, side->figure, 0.95);
	case MAX:
		return group_part(group, side->figure, 1);
	case MEAN:
		break;
	}
	return group_mean(group, side->figure);
}

static double
value_of(const struct samples *samples, const struct side *side, int round)
{
	double seen = seen_of(samples, side, round);
	struct side floor = *side;

	floor.program = "floor";
	return side->statistic == BY_FLOOR ? seen / seen_of(samples, &floor, round) : seen;
}

static double
figure_in(const struct samples *samples, const struct target *target, int round)
{
	double ours = value_of(samples, &target->ours, round) / target->unit;
	double theirs = value_of(samples, &target->theirs, round) +
	    value_of(samples, &target->also, round) + target->added;

	return target->theirs.kind ? ours / theirs : ours;
}

static bool
is_timed(const struct side *side)
{
	return side->kind && str_equal(side->kind, "cost") &&
	    (side->statistic == P50 || side->statistic == BY_FLOOR);
}

/* Ratios of medians are taken round by round. */
static double
figure_of(const struct samples *samples, const struct target *target)
{
	double ratios[ROUNDS];
	size_t count = 0;

	if (!is_timed(&target->ours) || !is_timed(&target->theirs))
		return figure_in(samples, target, 0);
	for (int round = 1; round <= ROUNDS; round++) {
		double ratio = figure_in(samples, target, round);

		if (isfinite(ratio))
			ratios[count++] = ratio;
	}
	return middle(ratios, count);
}

static void
put_target(const struct target *target, double figure)
{
	if (target->limit == NO_LIMIT)
		printf("%-46s %9s %9.3g\n", target->text, "", figure);
	else
		printf("%-46s %9.4g %9.3g  %s\n", target->text, target->limit, figure,
		    figure <= target->limit ? "met" : "NOT met");
}

void
targets_put(const struct samples *samples)
{
	size_t count = 0, met = 0;

	printf("%-46s %9s %9s\n", "target", "at most", "is");
	for (size_t i = 0; i < sizeof targets / sizeof targets[0]; i++) {
		double figure = figure_of(samples, &targets[i]);

		if (isnan(figure))
			continue;
		put_target(&targets[i], figure);
		count += targets[i].limit != NO_LIMIT;
		met += figure <= targets[i].limit;
	}
	printf("%zu of %zu targets are met.\n", met, count);
}
