/*
 * The longest part of a list that keeps its order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_RUN_H
#define MODEL_RUN_H

#include <stdbool.h>
#include <stddef.h>

/* Marks in `stays` (all false before) a longest increasing run of `old`, the
 * old places; SIZE_MAX is one that was not there. */
void run_longest(const size_t *old, size_t count, bool *stays);

#endif
