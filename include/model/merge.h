/*
 * Three states of one journey to one: nothing that either side wrote is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef MODEL_MERGE_H
#define MODEL_MERGE_H

#include <stddef.h>

#include "model/edit.h"
#include "model/journey.h"

/* Which node of `other` is which of `base`: map[n] is the node of `base` for
 * node n of `other`, NODE_NONE for one that is new. Written ids decide, then
 * equal names and texts under the same parent, then under another, then what
 * is nearly the same in the same place. `map` has journey_next_id(other)
 * entries. */
void merge_align(const struct journey *base, const struct journey *other, node_id *map);

/* What became of a merge, for telling the user. */
struct merge_sum {
	size_t taken;		/* edits of theirs that were taken over */
	size_t conflicts;	/* that kept both: marked by `conflict` */
	node_id first;		/* the first of them on the map, or NODE_NONE */
};

/* Adds to `edits` what brings their changes since `base` into `ours`: `ours`
 * and `base` share their node numbers, `theirs` is matched by merge_align().
 * Rules: an edit beats a removal, with all that was removed along with it;
 * both moved: ours wins; both added: both stay, what is alike once. Both
 * changed one attribute: lists of texts are joined and mappings merged by
 * their keys; of any other value ours stays, and theirs stands beside it under
 * the attribute `conflict` (a mapping from the attribute's name to their
 * value). numbers[n], if not NULL, becomes the number that node n of `theirs`
 * has in `ours` after the edits, or has in `base` where the edits leave it
 * out; it must have room for journey_next_id(theirs) entries. */
void merge_three(const struct journey *base, const struct journey *ours, const struct journey *theirs,
	struct edits *edits, node_id *numbers, struct merge_sum *sum);

#endif
