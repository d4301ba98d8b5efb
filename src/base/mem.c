/*
 * Memory that is either there or ends the program in good order.
 *
 * A program is not a library: carrying "out of memory" up through every call
 * would cost more code than it saves work. A request that the system refuses is
 * met from a reserve; those who wait for the next key, and those who can fail
 * anyway, see that it is used and let it fill again. Only when it is empty the
 * program ends, by the one hook below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/mem.h"

#if defined HAVE_MALLOC_USABLE_SIZE || defined HAVE_MALLOPT
#include <malloc.h>
#endif
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BALLAST ((size_t)4 << 20)
#define LARGE (128 << 10)	/* bytes: what glibc begins with */

static void (*last_words)(void);

/* Blocks of one size, some more than it takes to handle a key, paint what came of
 * it and leave (with 1,000 touchpoints on 200 by 50 cells at most 2783, 196, 24, 19, 14,
 * 7, 3, 4, 0 were seen lent); each holds the address of the next, so that a page of
 * each is used. */
static struct shelf {
	size_t size;
	unsigned wanted, count;
	void *first;
} shelves[] = {
	{ 64, 3000, 0, NULL }, { 256, 400, 0, NULL }, { 1024, 80, 0, NULL },
	{ 4096, 40, 0, NULL }, { 16384, 28, 0, NULL }, { 65536, 16, 0, NULL },
	{ 262144, 12, 0, NULL }, { 1048576, 8, 0, NULL }, { 4194304, 2, 0, NULL },
};

#define SHELVES (sizeof shelves / sizeof shelves[0])

/* Threads may ask at once. */
static atomic_flag shelves_lock = ATOMIC_FLAG_INIT;
static _Atomic(void *) ballast;
static atomic_bool is_short, is_out;

/* glibc would take the size of each large block that is freed for small from
 * then on: the next one would leave a hole below those that stay. */
void
mem_begin(void)
{
#if defined HAVE_MALLOPT && defined M_MMAP_THRESHOLD
	mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

void
mem_set_last_words(void (*speak)(void))
{
	last_words = speak;
}

_Noreturn void
mem_die(const char *message)
{
	void (*speak)(void) = last_words;

	last_words = NULL;
	if (speak != NULL)
		speak();
	fputs("cjm: ", stderr);
	fputs(message, stderr);
	fputc('\n', stderr);
	_Exit(4);
}

bool
mem_is_short(void)
{
	return is_short;
}

bool
mem_is_out(void)
{
	return is_out;
}

bool
mem_spare(void)
{
	void *had = atomic_exchange(&ballast, NULL);

	free(had);
	is_short = is_short || had != NULL;
	return had != NULL;
}

static void
lock(void)
{
	while (atomic_flag_test_and_set(&shelves_lock))
		;
}

static void
unlock(void)
{
	atomic_flag_clear(&shelves_lock);
}

static void
put(struct shelf *shelf, void *block)
{
	memcpy(block, &shelf->first, sizeof shelf->first);
	shelf->first = block;
	shelf->count++;
}

static void *
take(struct shelf *shelf)
{
	void *block = shelf->first;

	if (block != NULL) {
		memcpy(&shelf->first, block, sizeof shelf->first);
		shelf->count--;
	}
	return block;
}

static bool
fill(struct shelf *shelf)
{
	while (shelf->count < shelf->wanted) {
		void *block = malloc(shelf->size);

		if (block == NULL)
			return false;
		put(shelf, block);
	}
	return true;
}

bool
mem_fill_reserve(void)
{
	size_t i = 0;
	void *had;

	if (ballast != NULL && !is_out)
		return true;
	lock();
	while (i < SHELVES && fill(&shelves[i]))
		i++;
	is_out = is_out && i < SHELVES;
	unlock();
	if (i < SHELVES)
		return false;
	had = atomic_exchange(&ballast, malloc(BALLAST));
	free(had);
	is_short = ballast == NULL;
	return !is_short;
}

void
mem_drop_reserve(void)
{
	lock();
	for (size_t i = 0; i < SHELVES; i++)
		while (shelves[i].count > 0)
			free(take(&shelves[i]));
	unlock();
	free(atomic_exchange(&ballast, NULL));
	is_short = is_out = false;
}

/* The smallest block that is large enough; what then? The end. */
static void *
borrow(size_t size)
{
	void *block = NULL;

	lock();
	for (size_t i = 0; i < SHELVES && block == NULL; i++)
		if (shelves[i].size >= size)
			block = take(&shelves[i]);
	unlock();
	if (block == NULL)
		mem_die("out of memory");
	is_short = is_out = true;
	return block;
}

void *
mem_alloc(size_t size)
{
	void *p;

	do
		p = malloc(size != 0 ? size : 1);
	while (p == NULL && mem_spare());
	return p != NULL ? p : borrow(size);
}

void *
mem_zero(size_t count, size_t size)
{
	void *p;

	if (size != 0 && count > SIZE_MAX / size)
		mem_die("out of memory");
	do
		p = calloc(count != 0 ? count : 1, size != 0 ? size : 1);
	while (p == NULL && mem_spare());
	return p != NULL ? p : memset(borrow(count * size), 0, count * size);
}

/* What of the old block may be copied. Where the system cannot tell there is
 * no moving to a block of the reserve. */
static size_t
size_of(void *block)
{
#ifdef HAVE_MALLOC_USABLE_SIZE
	return malloc_usable_size(block);
#else
	if (block != NULL)
		mem_die("out of memory");
	return 0;
#endif
}

static void *
move_to_reserve(void *old, size_t size)
{
	size_t had = size_of(old);
	void *p = borrow(size);

	memcpy(p, old != NULL ? old : "", had < size ? had : size);
	free(old);
	return p;
}

void *
mem_resize(void *old, size_t count, size_t size)
{
	void *p;

	if (size != 0 && count > SIZE_MAX / size)
		mem_die("out of memory");
	do
		p = realloc(old, count * size != 0 ? count * size : 1);
	while (p == NULL && mem_spare());
	return p != NULL ? p : move_to_reserve(old, count * size);
}

char *
mem_text_n(const char *text, size_t len)
{
	char *copy = mem_alloc(len + 1);

	if (len != 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *
mem_text(const char *text)
{
	return mem_text_n(text, strlen(text));
}
