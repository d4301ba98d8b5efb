/*
 * What a row of figures says: its mean, its trend, where it fell or shifted.
 *
 * Pure functions over figures in the order of their days; none allocates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_STATS_H
#define MODEL_STATS_H

#include <stdbool.h>
#include <stddef.h>

/* One figure and when it was taken: a day of base/date.h, or any number that
 * grows with time. */
struct figure {
	int day;
	double value;
};

/* The mean; 0 of none. */
double stats_mean(const struct figure *figures, size_t count);

/* The slope of the straight line that fits best (least squares), per figure:
 * by their order, not by their days, since visits come at odd times. 0 where
 * there are fewer than two. */
double stats_trend(const struct figure *figures, size_t count);

/* The last fall of `least` or more from one figure to the next that was not
 * made good since (no later figure is back where it fell from). *at becomes
 * the index of the lower one. */
bool stats_drop(const struct figure *figures, size_t count, double least, size_t *at);

struct shift {
	size_t at;		/* the first figure of the new level, from 1 */
	double before, after;	/* the means on both sides */
};

/* Did the level shift, and where? The turn is put where the two means explain
 * the figures best (least squares: Hinkley, Inference about the change-point
 * in a sequence of random variables, Biometrika 57, 1970). It counts as a
 * shift when the means differ by more than the natural process limits around
 * them, 2.66 times the mean step between neighbours on the same side (Wheeler,
 * Understanding Variation, 1993), made wider where few steps tell the mean, and
 * by a tenth of what it was; and when the step explains more than a straight
 * line would, which is a trend and no shift. Needs three figures. */
bool stats_shift(const struct figure *figures, size_t count, struct shift *shift);

#endif
