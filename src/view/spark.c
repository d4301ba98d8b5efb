/*
 * A row of figures as a picture on one line, and in a few words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/spark.h"

#include <math.h>

#include "view/theme.h"

#define BARS 8
#define LEVEL 0.05	/* a trend that is less would be written as 0 */

/* Is the scale one of single digits, such as 1 to 5? */
static bool
has_digits(double low, double high)
{
	return low >= 0 && high <= 9 && high > low && floor(low) == low && floor(high) == high &&
	    high - low < BARS;
}

void
spark_add(struct str *out, const struct figure *figures, size_t count, size_t most,
	double low, double high, bool ascii)
{
	for (size_t i = count > most ? count - most : 0; i < count; i++) {
		double value = figures[i].value, share;

		value = value < low ? low : value > high ? high : value;
		share = high > low ? (value - low) / (high - low) : 0.5;
		if (ascii && has_digits(low, high))
			str_add_char(out, (char)('0' + (int)lround(value)));
		else
			str_add(out, theme_glyph((enum glyph)(GLYPH_BAR_1 +
			    (int)lround(share * (BARS - 1))), ascii));
	}
}

void
spark_range(const struct figure *figures, size_t count, double *low, double *high)
{
	for (size_t i = 0; i < count; i++) {
		if (figures[i].value < *low)
			*low = figures[i].value;
		if (figures[i].value > *high)
			*high = figures[i].value;
	}
}

void
spark_add_figure(struct str *out, double value)
{
	if (fabs(value) < 100)
		str_add_format(out, floor(value) == value ? "%.0f" : "%.1f", value);
	else
		str_add_format(out, fabs(value) < 1e9 ? "%.0f" : "%.2g", value);
}

void
spark_add_trend(struct str *out, const struct figure *figures, size_t count, bool ascii)
{
	double trend = stats_trend(figures, count);

	if (count < 2)
		return;
	if (fabs(trend) < LEVEL) {
		str_add(out, theme_glyph(GLYPH_ARROW_RIGHT, ascii));
		return;
	}
	str_add(out, theme_glyph(trend > 0 ? GLYPH_ARROW_UP : GLYPH_ARROW_DOWN, ascii));
	str_add_char(out, ' ');
	str_add_char(out, trend > 0 ? '+' : '-');
	spark_add_figure(out, fabs(trend));
}
