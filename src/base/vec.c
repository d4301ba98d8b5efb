/*
 * Room for one more at the end of a growing array.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/vec.h"

#include "base/mem.h"

/* A build with -DVEC_START=1 forces every path on which an array moves. */
#ifndef VEC_START
#define VEC_START 8
#endif

/* Of arrays of which there are many; a power of two. */
#define VEC_FIRST (VEC_START < 4 ? 1 : 4)

void *
vec_reserve(void *items, size_t need, size_t *room, size_t size)
{
	size_t grown;

	if (need <= *room)
		return items;
	grown = *room < VEC_START ? VEC_START : *room + *room / 2 + 1;
	if (grown < need)
		grown = need;
	*room = grown;
	return mem_resize(items, grown, size);
}

void *
vec_double(void *items, size_t count, size_t size)
{
	if ((count & (count - 1)) != 0 || (count > 0 && count < VEC_FIRST))
		return items;
	return mem_resize(items, count != 0 ? 2 * count : VEC_FIRST, size);
}
