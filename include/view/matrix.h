/*
 * What the rows of the view "matrix" are.
 *
 * Its stops are touchpoints, and crossings without one: the slot `touchpoints`
 * of a phase, where the entry is the row, from 1, among the groups
 * (model/groups.h) of the lane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef VIEW_MATRIX_H
#define VIEW_MATRIX_H

#include "view/sheet.h"

/* The lane whose names are the rows of such a sheet: channel or owner. The lines
 * of the view "flow" are rows of owners too; KEY_NONE for all other sheets. */
key_id matrix_lane(const struct sheet *sheet);

#endif
