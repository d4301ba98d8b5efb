/*
 * What stands in the journeys that are measured: the texts of twelve lanes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_TEXTS_H
#define BENCH_TEXTS_H

#include <stddef.h>

#include "base/str.h"

enum { TEXT_LANES = 12 };

/* A lane's id. */
const char *text_lane(size_t lane);

/* Appends what stands where touchpoint `number` (from 0) crosses a lane; lane
 * TEXT_LANES is the touchpoint's name. Always the same for the same number. */
void text_cell(size_t number, size_t lane, struct str *out);

/* The phase that a touchpoint belongs to, counted from 0, and its name. */
size_t text_phase(size_t number);
const char *text_phase_name(size_t phase);

/* Stands in one cell of a journey: of the touchpoint at 99 of 100 parts. */
#define TEXT_RARE "xylofoon"

/* Stands in one cell of a journey's last touchpoint, and its first letter nowhere
 * else; and what stands nowhere, nor does its first letter. */
#define TEXT_LAST "Quinoa"
#define TEXT_NOWHERE "%9"

#endif
