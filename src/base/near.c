/*
 * Which known word was probably meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/near.h"

#include <string.h>

#include "base/str.h"

#define NEAR_MAX 40	/* longer words are not compared */

static size_t
near_least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* How many letters must be changed, added, dropped or swapped with their
 * neighbour to make `b` of `a`; bytes count as letters. The table has the
 * distances between all heads of both words. */
static size_t
near_distance(const char *a, const char *b)
{
	size_t d[NEAR_MAX + 1][NEAR_MAX + 1];
	size_t m = strlen(a), n = strlen(b), i, j;

	if (m > NEAR_MAX || n > NEAR_MAX)
		return NEAR_MAX;
	for (i = 0; i <= m; i++)
		d[i][0] = i;
	for (j = 0; j <= n; j++)
		d[0][j] = j;
	for (i = 1; i <= m; i++)
		for (j = 1; j <= n; j++) {
			d[i][j] = near_least(d[i - 1][j], d[i][j - 1]) + 1;
			d[i][j] = near_least(d[i][j], d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				d[i][j] = near_least(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[m][n];
}

void
nearest_offer(struct nearest *nearest, const char *candidate)
{
	size_t len = strlen(nearest->word);
	size_t far = near_distance(nearest->word, candidate);

	/* What only begins the same way is near as well. */
	if (len >= 3 && str_starts(candidate, nearest->word))
		far = near_least(far, 1);
	if (far > near_least(3, len / 3 + 1) || far >= len || far >= strlen(candidate))
		return;
	if (nearest->best == NULL || far < nearest->distance) {
		nearest->best = candidate;
		nearest->distance = far;
	}
}
