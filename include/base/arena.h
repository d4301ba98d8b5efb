/*
 * Memory that is given out bit by bit and taken back whole.
 *
 * What was given out stays where it is, and has a number that is half the size
 * of an address. Nothing is ever given back singly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

#define ARENA_BLOCK 65536	/* bytes; numbers count them through all blocks */

/* A zeroed struct is an arena without anything in it. */
struct arena {
	struct arena_block {
		char *bytes;
		char *own;	/* the same, to be freed; NULL: it is a later
				 * part of what the block before began */
	} *blocks;
	size_t count, room;
	size_t used;		/* bytes of the last block */
};

/* `size` bytes at a multiple of `align`, a power of two up to 16. Sets *number,
 * which is never 0, if it is not NULL. */
void *arena_get(struct arena *arena, size_t size, size_t align, uint32_t *number);

/* What has that number. */
static inline void *
arena_at(const struct arena *arena, uint32_t number)
{
	return arena->blocks[number / ARENA_BLOCK].bytes + number % ARENA_BLOCK;
}

/* The number of what stands at `address`, 0 where that is not in this arena. */
uint32_t arena_number(const struct arena *arena, const void *address);

void arena_clear(struct arena *arena);

#endif
