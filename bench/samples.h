/*
 * What was measured, read from the lines that measure and process print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_SAMPLES_H
#define BENCH_SAMPLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum figure {
	FIGURE_BYTES, FIGURE_PIECES, FIGURE_CALLS, FIGURE_CPU, FIGURE_INSTRUCTIONS, FIGURE_LAST,
	FIGURE_PAINT, FIGURE_ROUND, FIGURES
};

/* All times that one program did one thing at one place. */
struct group {
	char kind[8];		/* cost, peak, true, idle, lost, size */
	char where[64];		/* TERM COLSxROWS TOUCHPOINTS */
	char program[24], action[24];
	double *value[FIGURES];	/* kinds but cost have the first only */
	size_t count, room[FIGURES];
};

struct samples {
	struct group *group;	/* in the order in which they came */
	size_t count, room;
};

/* -1: a line is not as it should be, which is told on stderr. */
int samples_read(struct samples *samples, FILE *in);
void samples_clear(struct samples *samples);

/* NULL: nothing of it was measured. `where` is a pattern of the beginning. */
const struct group *samples_find(const struct samples *samples, const char *kind,
    const char *where, const char *program, const char *action);

/* The value below which `part` (0 to 1) of them lie; 1 is the greatest. */
double group_part(const struct group *group, enum figure figure, double part);

/* The same of one round (from 1 to ROUNDS); NAN: it was not measured in that. */
enum { ROUNDS = 30 };
double group_round(const struct group *group, enum figure figure, int round);

/* The middle one of `count` values, which are put in order. */
double middle(double *values, size_t count);

/* What ours take of theirs: the medians of each round are compared, and of these
 * ratios the middle one counts, since a machine has slow minutes. */
double group_ratio(const struct group *ours, const struct group *theirs, enum figure figure);

double group_mean(const struct group *group, enum figure figure);

#endif
