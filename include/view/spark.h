/*
 * A row of figures as a picture on one line, and in a few words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_SPARK_H
#define VIEW_SPARK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "model/stats.h"

/* Adds the last `most` figures as one bar each, between `low` and `high`; what
 * is beyond is at the edge. In ASCII a bar is a digit: the figure itself where
 * `low` and `high` are digits, else 1 to 8. */
void spark_add(struct str *out, const struct figure *figures, size_t count, size_t most,
	double low, double high, bool ascii);

/* Adds the lowest and highest figure to the range (which may be empty: low
 * above high). */
void spark_range(const struct figure *figures, size_t count, double *low, double *high);

/* Adds a figure with as many digits as a reader needs. */
void spark_add_figure(struct str *out, double value);

/* Adds the trend of the figures, such as "↑ +0.5"; nothing of fewer than two. */
void spark_add_trend(struct str *out, const struct figure *figures, size_t count, bool ascii);

#endif
