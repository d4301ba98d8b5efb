/*
 * Room for one more at the end of a growing array.
 *
 * An array is three fields of its owner: a pointer, how many are used, how
 * many there is room for. vec_grow() makes room; nothing else is hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

/* Makes sure that `items` can hold `count` + 1 elements; may move the array,
 * so every pointer into it is stale afterwards. */
#define vec_grow(items, count, room) \
	((items) = vec_reserve((items), (count) + 1, &(room), sizeof *(items)))

/* For arrays of which there are many: makes sure that `items` can hold `count`
 * + 1 elements of `size` bytes without noting its room, which is always the
 * least power of two that holds the count, or more (at first four). Returns `items`, moved
 * where it had to be. */
void *vec_double(void *items, size_t count, size_t size);

/* The function behind vec_grow(): returns `items`, moved where it had to be,
 * with room for `need` elements of `size` bytes; updates `*room`. */
void *vec_reserve(void *items, size_t need, size_t *room, size_t size);

#endif
