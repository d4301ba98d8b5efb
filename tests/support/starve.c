/*
 * Memory that is refused on demand: to us and to every library.
 *
 * What a program defines under these names stands in for the C library's, for
 * everything that is linked with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/starve.h"

#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/mem.h"

static atomic_bool counting, goes_on;
static atomic_uint count, wanted;

#if defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define HAS_OTHER_MALLOC 1
#endif
#endif
#if defined __SANITIZE_ADDRESS__ || !defined __GLIBC__
#define HAS_OTHER_MALLOC 1
#endif

#ifndef HAS_OTHER_MALLOC
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *old);

static bool
is_refused(void)
{
	unsigned now;

	if (!counting)
		return false;
	now = ++count;
	if (wanted == 0 || now < wanted || (now > wanted && !goes_on))
		return false;
	errno = ENOMEM;
	return true;
}

void *
malloc(size_t size)
{
	return is_refused() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t number, size_t size)
{
	return is_refused() ? NULL : __libc_calloc(number, size);
}

void *
realloc(void *old, size_t size)
{
	return is_refused() ? NULL : __libc_realloc(old, size);
}

void
free(void *old)
{
	__libc_free(old);
}
#endif

/* Asked from elsewhere: valgrind takes the calls that the compiler leaves. */
bool
starve_can(void)
{
	starve_begin(0, false);
	free(mem_alloc(1));
	return starve_end() > 0;
}

void
starve_begin(unsigned target, bool on)
{
	wanted = target;
	goes_on = on;
	count = 0;
	counting = true;
}

unsigned
starve_end(void)
{
	counting = false;
	return count;
}
