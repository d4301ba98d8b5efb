/*
 * What differs between two states of a map, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CMD_CHANGES_H
#define CMD_CHANGES_H

#include "base/value.h"
#include "model/journey.h"

/* Adds a line for each thing that came, went, moved or changed to `list`, in
 * the user's language. The two share their node numbers. */
void changes_list(const struct journey *from, const struct journey *to, struct value *list);

#endif
