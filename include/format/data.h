/*
 * Figures by period out of other programs' files: a table that a survey or web
 * analytics hands out, or metrics in JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef FORMAT_DATA_H
#define FORMAT_DATA_H

#include "format/format.h"

#define DATA_VALUES_MAX 5000	/* in a series */

/* How rows of one period become one value. */
enum data_join { DATA_MEAN, DATA_SUM, DATA_LAST };

/* One series. `values` is a mapping from periods, as file format 1 writes them
 * and in their order, to numbers. All yours, by data_clear(). */
struct data_series {
	char *name;
	char *unit;		/* or NULL */
	struct value *values;
};

struct data {
	struct data_series *v;
	size_t count, room;
};

/* Adds the series in a table (input->columns may say where: period=1,value=3)
 * or in JSON (those of `name`, which may be NULL). -1 with an error where there
 * is none. */
int data_read(const struct format_input *input, const char *name, enum data_join join,
	struct data *data, struct notes *notes, struct err *err);

/* Are the bytes metrics in JSON, which are figures and no journey? */
bool data_is_metrics(const char *bytes, size_t len);
void data_clear(struct data *data);

#endif
