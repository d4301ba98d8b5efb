/*
 * Prints what was measured: a table for each terminal, size and journey.
 *
 *     table SAMPLES [BEFORE]
 *
 * and behind them, with the samples of a run before, whether both agree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "again.h"
#include "samples.h"
#include "targets.h"

#define OURS "cjm"

static void
put_spread(const struct group *group, enum figure figure, double unit, int width, int digits)
{
	static const double parts[] = { 0.5, 0.95, 1 };

	for (size_t i = 0; i < 3; i++)
		printf(" %*.*f", width, digits, group_part(group, figure, parts[i]) / unit);
}

/* How many times what the other used we use. */
static void
put_ratio(const struct group *ours, const struct group *theirs, enum figure figure)
{
	double ratio = group_ratio(ours, theirs, figure);

	if (ours == theirs || !isfinite(ratio))
		printf(" %7s", "");
	else
		printf(ratio < 10 ? " %7.2f" : " %7.0f", ratio);
}

static void
put_group(const struct samples *samples, const struct group *group, bool first)
{
	const struct group *ours =
	    samples_find(samples, "cost", group->where, OURS, group->action);
	double paint = group_mean(group, FIGURE_PAINT);

	printf("%-7s %-9s", first ? group->action : "", group->program);
	put_spread(group, FIGURE_BYTES, 1, 6, 0);
	printf(" %6.0f", group_mean(group, FIGURE_BYTES));
	if (paint > 0)
		printf(" %6.2f", group_mean(group, FIGURE_BYTES) / paint);
	else
		printf(" %6s", "");
	printf(" %4.0f", group_part(group, FIGURE_PIECES, 0.5));
	printf(" %4.0f", group_part(group, FIGURE_CALLS, 0.5));
	put_spread(group, FIGURE_CPU, 1000, 7, 0);
	put_spread(group, FIGURE_LAST, 1e6, 7, 2);
	if (ours) {
		put_ratio(ours, group, FIGURE_BYTES);
		put_ratio(ours, group, FIGURE_CPU);
		put_ratio(ours, group, FIGURE_LAST);
	}
	if (group_part(group, FIGURE_INSTRUCTIONS, 1) >= 0)
		printf(" %8.0f", group_part(group, FIGURE_INSTRUCTIONS, 0.5) / 1000);
	putchar('\n');
}

/* Instructions have a column, the last, where the machine counts them. */
static void
put_heading(const char *where, bool counted)
{
	char terminal[24] = "", size[12] = "";
	long touchpoints = 0;

	sscanf(where, "%23s %11s %ld", terminal, size, &touchpoints);
	printf("\n%s, %s, %ld touchpoints\n\n", size, terminal, touchpoints);
	printf("%17s %27s %6s %9s %23s %23s %23s\n", "", "bytes", "", "", "CPU, us", "last byte, ms",
	    "cjm to this");
	printf("%-7s %-9s %6s %6s %6s %6s %6s %4s %4s %7s %7s %7s %7s %7s %7s %7s %7s %7s%s\n",
	    "action", "program", "p50", "p95", "max", "mean", "/paint", "rd", "wr", "p50", "p95",
	    "max", "p50", "p95", "max", "bytes", "CPU", "time",
	    counted ? " instr, k" : "");
}

/* All programs that did one thing, ours first. */
static void
put_action(const struct samples *samples, const struct group *like)
{
	const struct group *ours = samples_find(samples, "cost", like->where, OURS, like->action);
	bool first = true;

	if (ours)
		put_group(samples, ours, true), first = false;
	for (size_t i = 0; i < samples->count; i++) {
		const struct group *group = &samples->group[i];

		if (group == ours || !str_equal(group->kind, "cost") ||
		    !str_equal(group->where, like->where) || !str_equal(group->action, like->action))
			continue;
		put_group(samples, group, first);
		first = false;
	}
}

/* Is it the first of its kind with the same place (and the same action)? */
static bool
is_first(const struct samples *samples, size_t at, bool action)
{
	const struct group *this = &samples->group[at];

	for (size_t i = 0; i < at; i++) {
		const struct group *other = &samples->group[i];

		if (str_equal(other->kind, this->kind) && str_equal(other->where, this->where) &&
		    (!action || str_equal(other->action, this->action)))
			return false;
	}
	return true;
}

/* What else was seen, of one kind. */
static void
put_others(const struct samples *samples, const char *where, const char *kind, const char *text)
{
	bool any = false;

	for (size_t i = 0; i < samples->count; i++) {
		const struct group *group = &samples->group[i];

		if (!str_equal(group->kind, kind) || !str_equal(group->where, where))
			continue;
		printf("%s%s %s %.0f", any ? "; " : text, group->program, group->action,
		    group_part(group, FIGURE_BYTES, 1));
		any = true;
	}
	if (any)
		putchar('\n');
}

/* The screens that a full redraw changed. */
static void
put_truth(const struct samples *samples, const char *where)
{
	size_t looks = 0, wrong = 0;

	for (size_t i = 0; i < samples->count; i++) {
		const struct group *group = &samples->group[i];

		if (!str_equal(group->kind, "true") || !str_equal(group->where, where))
			continue;
		looks += group->count;
		if (group_part(group, FIGURE_BYTES, 0) == 1)
			continue;
		wrong++;
		printf("A full redraw changed the screen: %s after %s\n", group->program,
		    group->action);
	}
	if (looks && !wrong)
		printf("After each scene, %zu times, a full redraw changed nothing.\n", looks);
}

static void
put_place(const struct samples *samples, size_t at)
{
	const char *where = samples->group[at].where;

	put_heading(where, group_part(&samples->group[at], FIGURE_INSTRUCTIONS, 1) >= 0);
	for (size_t i = at; i < samples->count; i++)
		if (str_equal(samples->group[i].kind, "cost") &&
		    str_equal(samples->group[i].where, where) && is_first(samples, i, true))
			put_action(samples, &samples->group[i]);
	putchar('\n');
	put_truth(samples, where);
	put_others(samples, where, "lost", "Not done: ");
	put_others(samples, where, "peak", "Peak memory, kB: ");
	put_others(samples, where, "idle", "Idle: ");
}

static bool
is_process(const struct group *group)
{
	return str_equal(group->kind, "cost") && group->where[0] == '-';
}

static void
put_process(const struct samples *samples, const struct group *group)
{
	const struct group *peak = samples_find(samples, "peak", group->where, group->program,
	    group->action);

	printf("%7s %-9s %-8s", group->where + strlen("- - "), group->program, group->action);
	put_spread(group, FIGURE_CPU, 1e6, 9, 1);
	put_spread(group, FIGURE_LAST, 1e6, 9, 1);
	printf(" %9.1f\n", peak ? group_part(peak, FIGURE_BYTES, 1) / 1024 : NAN);
}

static void
put_processes(const struct samples *samples)
{
	printf("\nwhole processes, nothing read and nothing shown\n\n%26s %29s %29s\n", "", "CPU, ms",
	    "time, ms");
	printf("%7s %-9s %-8s %9s %9s %9s %9s %9s %9s %9s\n", "size", "program", "action", "p50",
	    "p95", "max", "p50", "p95", "max", "peak, MB");
	for (size_t i = 0; i < samples->count; i++)
		if (is_process(&samples->group[i]))
			put_process(samples, &samples->group[i]);
	for (size_t i = 0; i < samples->count; i++)
		if (str_equal(samples->group[i].kind, "lost") && samples->group[i].where[0] == '-')
			printf("Not done within a minute: %s %s, %s\n", samples->group[i].program,
			    samples->group[i].action, samples->group[i].where + strlen("- - "));
}

static int
read_file(const char *path, struct samples *samples)
{
	FILE *in = fopen(path, "r");
	int status = in ? samples_read(samples, in) : -1;

	if (in)
		fclose(in);
	else
		perror(path);
	return status;
}

static void
put_all(const struct samples *samples)
{
	bool processes = false;

	targets_put(samples);
	for (size_t i = 0; i < samples->count; i++) {
		if (is_process(&samples->group[i]))
			processes = true;
		else if (str_equal(samples->group[i].kind, "cost") && is_first(samples, i, false))
			put_place(samples, i);
	}
	if (processes)
		put_processes(samples);
}

int
main(int argc, char **argv)
{
	struct samples samples = {0}, before = {0};
	int status = argc > 1 ? read_file(argv[1], &samples) : -1;

	if (argc < 2)
		fprintf(stderr, "usage: table SAMPLES [BEFORE]\n");
	if (status == 0)
		put_all(&samples);
	if (status == 0 && argc > 2 && (status = read_file(argv[2], &before)) == 0)
		again_put(&before, &samples);
	samples_clear(&samples);
	samples_clear(&before);
	return status < 0 ? 1 : 0;
}
