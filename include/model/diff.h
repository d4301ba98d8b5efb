/*
 * Two states of one journey to the edits between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_DIFF_H
#define MODEL_DIFF_H

#include <stdbool.h>

#include "model/edit.h"
#include "model/journey.h"

/* Adds to `edits` what makes `from` equal to `to`. Both must share their node
 * numbers (`to` grew out of `from`, or was read with the same numbers): the
 * same number means the same thing. Order: moves and inserts top down, so that
 * each edit can be applied in turn; few moves (a longest run of children that
 * keep their order stays where it is). */
void diff_same(const struct journey *from, const struct journey *to, struct edits *edits);

/* Are two journeys equal but for their node numbers? If so and `map` is not
 * NULL, map[n] becomes the node of `a` for node n of `b`; it must have room
 * for journey_next_id(b) entries. If not, and the pointers are not NULL, *at
 * becomes the first node of `a` that differs, *key the attribute or slot. */
bool diff_match(const struct journey *a, const struct journey *b, node_id *map, node_id *at, key_id *key);

#endif
