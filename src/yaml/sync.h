/*
 * A value in the file made equal to a value in memory, with the least change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef YAML_SYNC_H
#define YAML_SYNC_H

#include "base/err.h"
#include "base/value.h"
#include "yaml/splice.h"

/* Adds to the batch what makes the value at `at` equal to `value`. As for all
 * splices: SPLICE_DONE, SPLICE_LATER (finish the batch, find `at` again, call
 * again; what was added stays), or -1. */
int sync_value(struct splices *batch, uint32_t at, const struct value *value, struct err *err);

#endif
