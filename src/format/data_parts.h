/*
 * Figures by period: what its rooms share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_DATA_PARTS_H
#define FORMAT_DATA_PARTS_H

#include "format/data.h"

/* --- data_period.c ---------------------------------------------------------- */

/* In which order a column writes the days and months of 1-3-2026; what is more
 * certain comes later. */
enum day_order { DAY_NONE, DAY_EITHER, DAY_FIRST, DAY_MONTH_FIRST };

/* The order that a text proves: 13-1-2026 has the day first; 1-3-2026 could be
 * either; DAY_NONE where it has no such numbers. */
enum day_order period_order(const char *text);

/* Adds the period as file format 1 writes it; false where it is none. */
bool period_add(struct str *out, const char *text, enum day_order order);

/* --- data_number.c ---------------------------------------------------------- */

/* What a column of numbers writes for the decimal point. */
enum number_style { NUMBER_UNKNOWN, NUMBER_POINT, NUMBER_COMMA };

/* The style that a text proves: 1,5 or 1.234,5 has a comma. */
enum number_style number_style_of(const char *text);

/* Reads a number with thousands parted and a sign for its unit before or behind
 * it; false where it is none. Where `unit` is not NULL and empty, the sign is
 * added to it. */
bool number_read(const char *text, enum number_style style, double *number, struct str *unit);

/* Adds it with as many digits as say something. */
void number_add(struct str *out, double number);

/* --- data_metrics.c --------------------------------------------------------- */

int metrics_read(const struct format_input *input, const char *name, struct data *data,
	struct notes *notes, struct err *err);

/* --- data.c ----------------------------------------------------------------- */

/* A new series, without values; stale after the next. */
struct data_series *data_add(struct data *data, const char *name, const char *unit);

/* Takes the last series away again. */
void data_drop(struct data *data);

/* Rows by period, joined at the end. */
struct joining {
	enum data_join join;
	struct joined {
		char *period;
		double sum, weight;
		size_t rows, order;
	} *v;
	size_t count, room;
};

void joining_add(struct joining *joining, const char *period, double value, double weight);

/* Fills the values in the order of time, clears `joining`; returns how many
 * periods had several rows. */
size_t joining_end(struct joining *joining, struct value *values);

#endif
