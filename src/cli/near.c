/*
 * Which known word was probably meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "near.h"

#include <string.h>

#define NEAR_MAX 24	/* longer words are not compared */

static size_t
near_least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The table of distances between all heads of both words. */
size_t
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

int
near_is(const char *word, const char *known)
{
	size_t len = strlen(known);

	return len > 1 && near_distance(word, known) <= (len + 1) / 3;
}
