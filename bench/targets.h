/*
 * What cjm is to cost at most, and whether it does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_TARGETS_H
#define BENCH_TARGETS_H

#include "samples.h"

/* Prints those that the samples can tell about. */
void targets_put(const struct samples *samples);

#endif
