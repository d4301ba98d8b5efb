/*
 * What a row of figures says: its mean, its trend, where it fell or shifted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/stats.h"

#include <math.h>

#define LIMITS 2.66		/* natural process limits, in mean steps: 3 / 1.128 */
#define FEW(steps) (1 + 1 / (double)(steps))	/* the limits are that much wider */
#define LEAST_SHARE 0.1		/* of the level before */

double
stats_mean(const struct figure *figures, size_t count)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += figures[i].value;
	return count > 0 ? sum / (double)count : 0;
}

double
stats_trend(const struct figure *figures, size_t count)
{
	double mean = stats_mean(figures, count), middle = ((double)count - 1) / 2;
	double across = 0, along = 0;

	for (size_t i = 0; i < count; i++) {
		double x = (double)i - middle;

		across += x * (figures[i].value - mean);
		along += x * x;
	}
	return count > 1 ? across / along : 0;
}

bool
stats_drop(const struct figure *figures, size_t count, double least, size_t *at)
{
	double best = -INFINITY;	/* of what came later */

	for (size_t i = count; i-- > 1;) {
		double before = figures[i - 1].value, now = figures[i].value;

		if (before - now >= least - 1e-9 && best < before) {
			*at = i;
			return true;
		}
		if (now > best)
			best = now;
	}
	return false;
}

/* The squares that are left when the mean has been taken off. */
static double
squares(const struct figure *figures, size_t count)
{
	double mean = stats_mean(figures, count), sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += (figures[i].value - mean) * (figures[i].value - mean);
	return sum;
}

/* What is left when the straight line has been taken off. */
static double
squares_of_line(const struct figure *figures, size_t count)
{
	double slope = stats_trend(figures, count), n = (double)count;

	return squares(figures, count) - slope * slope * n * (n * n - 1) / 12;
}

/* The first figure of the second part, where two means leave the least. One
 * pass with running sums finds it; figures far from 0 lose no digits, since
 * they are taken from the first. */
static size_t
best_turn(const struct figure *figures, size_t count)
{
	double all = 0, left = 0, most = -1;
	size_t best = 1;

	for (size_t i = 0; i < count; i++)
		all += figures[i].value - figures[0].value;
	for (size_t i = 1; i < count; i++) {
		double m = (double)i, n = (double)(count - i), apart;

		left += figures[i - 1].value - figures[0].value;
		apart = left / m - (all - left) / n;
		if (apart * apart * m * n > most) {
			most = apart * apart * m * n;
			best = i;
		}
	}
	return best;
}

/* The mean step between neighbours, without the one across the turn. */
static double
mean_step(const struct figure *figures, size_t count, size_t turn)
{
	double sum = 0;

	for (size_t i = 1; i < count; i++)
		if (i != turn)
			sum += fabs(figures[i].value - figures[i - 1].value);
	return sum / (double)(count - 2);
}

bool
stats_shift(const struct figure *figures, size_t count, struct shift *shift)
{
	double apart, limit;

	if (count < 3)
		return false;
	shift->at = best_turn(figures, count);
	shift->before = stats_mean(figures, shift->at);
	shift->after = stats_mean(figures + shift->at, count - shift->at);
	apart = fabs(shift->after - shift->before);
	limit = LIMITS * FEW(count - 2) * mean_step(figures, count, shift->at);
	return isfinite(apart) && apart > limit &&
	    apart >= LEAST_SHARE * fabs(shift->before) &&
	    squares(figures, shift->at) + squares(figures + shift->at, count - shift->at) <
	    squares_of_line(figures, count);
}
