/*
 * Memory that is either there or ends the program in good order.
 *
 * A program is not a library: carrying "out of memory" up through every call
 * would cost more code than it saves work, so the one hook below is all that
 * happens after a refusal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/mem.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*last_words)(void);
/* Given back to the system when it has no more; threads may ask at once. */
static _Atomic(void *) reserve;
static atomic_bool has_run_short;

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

void
mem_set_reserve(size_t size)
{
	free(atomic_exchange(&reserve, size != 0 ? malloc(size) : NULL));
}

bool
mem_is_short(void)
{
	return has_run_short;
}

/* Is it worth to ask once more? */
static bool
give_reserve(void)
{
	void *had = atomic_exchange(&reserve, NULL);

	if (had == NULL)
		return false;
	free(had);
	has_run_short = true;
	return true;
}

void *
mem_alloc(size_t size)
{
	void *p;

	do
		p = malloc(size != 0 ? size : 1);
	while (p == NULL && give_reserve());
	if (p == NULL)
		mem_die("out of memory");
	return p;
}

void *
mem_zero(size_t count, size_t size)
{
	void *p;

	do
		p = calloc(count != 0 ? count : 1, size != 0 ? size : 1);
	while (p == NULL && give_reserve());
	if (p == NULL)
		mem_die("out of memory");
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
	while (p == NULL && give_reserve());
	if (p == NULL)
		mem_die("out of memory");
	return p;
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
