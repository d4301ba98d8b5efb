/*
 * What was measured, read from the lines that measure and process print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "samples.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

const struct group *
samples_find(const struct samples *samples, const char *kind, const char *where,
    const char *program, const char *action)
{
	for (size_t i = 0; i < samples->count; i++) {
		const struct group *group = &samples->group[i];

		if (str_equal(group->kind, kind) && str_equal(group->where, where) &&
		    str_equal(group->program, program) && str_equal(group->action, action))
			return group;
	}
	return NULL;
}

static struct group *
group_for(struct samples *samples, const struct group *like)
{
	const struct group *found =
	    samples_find(samples, like->kind, like->where, like->program, like->action);

	if (found)
		return &samples->group[found - samples->group];
	vec_grow(samples->group, samples->count, samples->room);
	samples->group[samples->count] = *like;
	return &samples->group[samples->count++];
}

static int
read_line(struct samples *samples, const char *line)
{
	struct group like = {0}, *group;
	char terminal[24], size[12], touchpoints[12], *end;
	int used = 0;

	if (sscanf(line, "%7s %23s %11s %11s %23s %23s%n", like.kind, terminal, size, touchpoints,
	    like.program, like.action, &used) < 6)
		return -1;
	snprintf(like.where, sizeof like.where, "%s %s %s", terminal, size, touchpoints);
	group = group_for(samples, &like);
	for (int i = 0; i < FIGURES; i++) {
		double value = strtod(line + used, &end);

		if (end == line + used && i == 0)
			return -1;
		if (end == line + used)
			break;
		vec_grow(group->value[i], group->count, group->room[i]);
		group->value[i][group->count] = value;
		used = (int)(end - line);
	}
	group->count++;
	return 0;
}

int
samples_read(struct samples *samples, FILE *in)
{
	char *line = NULL;
	size_t room = 0;
	int status = 0;

	while (status == 0 && getline(&line, &room, in) >= 0)
		status = read_line(samples, line);
	if (status < 0)
		fprintf(stderr, "table: this was not measured: %s", line);
	free(line);
	return status;
}

void
samples_clear(struct samples *samples)
{
	for (size_t i = 0; i < samples->count; i++)
		for (int k = 0; k < FIGURES; k++)
			free(samples->group[i].value[k]);
	free(samples->group);
	memset(samples, 0, sizeof *samples);
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
group_part(const struct group *group, enum figure figure, double part)
{
	size_t at = (size_t)ceil(part * (double)group->count);
	double *sorted, value;

	if (!group->value[figure])
		return NAN;
	sorted = mem_alloc(group->count * sizeof *sorted);
	memcpy(sorted, group->value[figure], group->count * sizeof *sorted);
	qsort(sorted, group->count, sizeof *sorted, by_size);
	value = sorted[at > 0 ? at - 1 : 0];
	free(sorted);
	return value;
}

double
middle(double *values, size_t count)
{
	if (count == 0)
		return NAN;
	qsort(values, count, sizeof *values, by_size);
	return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

double
group_round(const struct group *group, enum figure figure, int round)
{
	double *values = mem_alloc((group->count + 1) * sizeof *values), value;
	size_t count = 0;

	for (size_t i = 0; group->value[figure] && group->value[FIGURE_ROUND] && i < group->count;
	    i++)
		if ((int)group->value[FIGURE_ROUND][i] == round)
			values[count++] = group->value[figure][i];
	value = middle(values, count);
	free(values);
	return value;
}

double
group_ratio(const struct group *ours, const struct group *theirs, enum figure figure)
{
	double ratios[ROUNDS];
	size_t count = 0;

	for (int round = 1; round <= ROUNDS; round++) {
		double ratio = group_round(ours, figure, round) / group_round(theirs, figure, round);

		if (isfinite(ratio))
			ratios[count++] = ratio;
	}
	return middle(ratios, count);
}

double
group_mean(const struct group *group, enum figure figure)
{
	double sum = 0;

	for (size_t i = 0; group->value[figure] && i < group->count; i++)
		sum += group->value[figure][i];
	return group->value[figure] ? sum / (double)group->count : NAN;
}
