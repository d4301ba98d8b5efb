/*
 * The longest part of a list that keeps its order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "run.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"

void
run_longest(const size_t *old, size_t count, bool *stays)
{
	size_t *tails = mem_alloc(count * sizeof *tails);	/* places in old */
	size_t *before = mem_alloc(count * sizeof *before);
	size_t length = 0, i, low, high, middle;

	for (i = 0; i < count; i++) {
		if (old[i] == SIZE_MAX)
			continue;
		for (low = 0, high = length; low < high;) {
			middle = low + (high - low) / 2;
			if (old[tails[middle]] < old[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tails[low - 1] : SIZE_MAX;
		tails[low] = i;
		if (low == length)
			length++;
	}
	for (i = length > 0 ? tails[length - 1] : SIZE_MAX; i != SIZE_MAX; i = before[i])
		stays[i] = true;
	free(tails);
	free(before);
}
