/*
 * Whether two runs say the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_AGAIN_H
#define BENCH_AGAIN_H

#include "samples.h"

/* Prints in how far a run agrees with the one before it: in bytes, which should
 * be the same, and in what cjm takes of the floor's time. */
void again_put(const struct samples *before, const struct samples *now);

#endif
