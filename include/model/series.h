/*
 * The `values` of a card of data, as figures in the order of time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_SERIES_H
#define MODEL_SERIES_H

#include <stddef.h>

#include "base/value.h"
#include "model/stats.h"

/* All zero is empty. */
struct series {
	struct figure *v;
	size_t *from;		/* of each figure, its entry in `values`, from 0 */
	size_t count, room, from_room;
};

void series_clear(struct series *series);		/* frees */
void series_add(struct series *series, int day, double value, size_t from);

/* Adds the numbers of `values` (NULL: none), by their periods; where a key is
 * no period, in the order of the file. What is no number is left out. */
void series_read(struct series *series, const struct value *values);

#endif
