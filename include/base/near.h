/*
 * Which known word was probably meant by a mistyped one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include <stddef.h>

/* Begin with `word` alone and offer each known word; `best` is then the nearest,
 * or NULL where none is near. It is borrowed from whoever offered it. */
struct nearest {
	const char *word;
	const char *best;
	size_t distance;
};

void nearest_offer(struct nearest *nearest, const char *candidate);

#endif
