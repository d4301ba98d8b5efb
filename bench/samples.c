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

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
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
	for (size_t i = 0; i < samples->count; i++)
		for (int k = 0; k < FIGURES; k++)
			if (samples->group[i].value[k])
				qsort(samples->group[i].value[k], samples->group[i].count,
				    sizeof(double), by_size);
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

double
group_part(const struct group *group, enum figure figure, double part)
{
	size_t at = (size_t)ceil(part * (double)group->count);

	if (!group->value[figure])
		return NAN;
	return group->value[figure][at > 0 ? at - 1 : 0];
}

double
group_mean(const struct group *group, enum figure figure)
{
	double sum = 0;

	for (size_t i = 0; group->value[figure] && i < group->count; i++)
		sum += group->value[figure][i];
	return group->value[figure] ? sum / (double)group->count : NAN;
}
