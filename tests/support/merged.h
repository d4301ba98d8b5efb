/*
 * Journeys read from texts, and merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef SUPPORT_MERGED_H
#define SUPPORT_MERGED_H

#include <stddef.h>

#include "model/edit.h"
#include "model/journey.h"
#include "model/merge.h"

/* Each fails the test with the texts when it does not work. */
struct journey *merged_read(const char *text, size_t len);
struct journey *merged_read_again(const struct journey *journey);	/* written and read */
void merged_same(const struct journey *got, const struct journey *want);
void merged_carry_out(struct journey *journey, const struct edits *edits);

struct merged {
	struct journey *base, *ours, *theirs, *result;
	node_id *numbers;
	struct merge_sum sum;
};

/* Takes none of them over; `ours` shares its numbers with `base`. The result
 * is a journey that can be written. */
struct merged merged_of(struct journey *base, struct journey *ours, struct journey *theirs);
void merged_clear(struct merged *merged);

char *merged_written(const struct journey *journey);

#endif
