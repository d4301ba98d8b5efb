/*
 * Memory that is given out bit by bit and taken back whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/arena.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vec.h"

/* The first bytes of all stay unused, so that no number is 0. */
#define ARENA_FIRST 16

static size_t
align_up(size_t at, size_t align)
{
	return (at + align - 1) & ~(align - 1);
}

/* Begins as many blocks in a row as `size` bytes take. */
static void
begin_blocks(struct arena *arena, size_t size)
{
	size_t blocks = (size + ARENA_BLOCK - 1) / ARENA_BLOCK, i;
	char *bytes;

	if (blocks > UINT32_MAX / ARENA_BLOCK - arena->count)
		mem_die("out of memory");
	bytes = mem_alloc(blocks * ARENA_BLOCK);
	for (i = 0; i < blocks; i++) {
		vec_grow(arena->blocks, arena->count, arena->room);
		arena->blocks[arena->count++] = (struct arena_block){
			.bytes = bytes + i * ARENA_BLOCK, .own = i == 0 ? bytes : NULL };
	}
}

void *
arena_get(struct arena *arena, size_t size, size_t align, uint32_t *number)
{
	size_t at = align_up(arena->used, align), block = arena->count - 1;

	if (arena->count == 0 || size > ARENA_BLOCK - at) {
		at = arena->count == 0 ? ARENA_FIRST : 0;
		block = arena->count;
		begin_blocks(arena, at + size);
	}
	/* Behind what took several blocks the last of them goes on. */
	arena->used = (at + size) - (arena->count - 1 - block) * ARENA_BLOCK;
	if (number != NULL)
		*number = (uint32_t)(block * ARENA_BLOCK + at);
	return arena->blocks[block].bytes + at;
}

uint32_t
arena_number(const struct arena *arena, const void *address)
{
	uintptr_t want = (uintptr_t)address, begin;
	size_t i;

	for (i = arena->count; i > 0; i--) {
		begin = (uintptr_t)arena->blocks[i - 1].bytes;
		if (want >= begin && want - begin < ARENA_BLOCK)
			return (uint32_t)((i - 1) * ARENA_BLOCK + (want - begin));
	}
	return 0;
}

void
arena_clear(struct arena *arena)
{
	size_t i;

	for (i = 0; i < arena->count; i++)
		free(arena->blocks[i].own);
	free(arena->blocks);
	*arena = (struct arena){ 0 };
}
