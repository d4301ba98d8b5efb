/*
 * The `values` of a card of data, as figures in the order of time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/series.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

void
series_clear(struct series *series)
{
	free(series->v);
	free(series->from);
	*series = (struct series){ 0 };
}

void
series_add(struct series *series, int day, double value, size_t from)
{
	vec_grow(series->v, series->count, series->room);
	series->from = vec_reserve(series->from, series->count + 1, &series->from_room,
	    sizeof *series->from);
	series->v[series->count] = (struct figure){ day, value };
	series->from[series->count++] = from;
}

struct period {
	int first;
	size_t index;
};

static int
compare_periods(const void *a, const void *b)
{
	const struct period *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* The entries in order of time; the caller frees them. */
static struct period *
in_order(const struct value *values, bool *timed)
{
	struct period *periods = mem_zero(value_count(values), sizeof *periods);
	int last;

	*timed = true;
	for (size_t i = 0; i < value_count(values); i++) {
		periods[i].index = i;
		*timed = date_period(value_key(values, i), &periods[i].first, &last) && *timed;
	}
	if (*timed)
		qsort(periods, value_count(values), sizeof *periods, compare_periods);
	return periods;
}

void
series_read(struct series *series, const struct value *values)
{
	struct period *periods;
	bool timed;

	if (values == NULL || values->kind != VALUE_MAP || value_count(values) == 0)
		return;
	periods = in_order(values, &timed);
	for (size_t i = 0; i < value_count(values); i++) {
		const char *text = value_text(value_item(values, periods[i].index));
		double value;

		if (str_number(text, &value))
			series_add(series, timed ? periods[i].first : (int)i, value,
			    periods[i].index);
	}
	free(periods);
}
