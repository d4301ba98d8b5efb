/*
 * Memory that is either there or ends the program in good order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

/* Once, before all else: large blocks are to be the system's own, so that they
 * grow without being copied and go back as soon as they are freed. */
void mem_begin(void);

/* Each returns memory that the caller owns and frees with free(). None ever
 * returns NULL: when memory is out, the last words are spoken (see below) and
 * the program ends with status 4. */
void *mem_alloc(size_t size);
void *mem_zero(size_t count, size_t size);
void *mem_resize(void *old, size_t count, size_t size);
char *mem_text(const char *text);
char *mem_text_n(const char *text, size_t len);

/* A reserve for when the system has no more: a ballast, given up by the first
 * request that fails, and blocks of all sizes, lent when even that is not
 * enough. Blocks are freed like any other.
 * mem_fill_reserve() makes it, and makes it whole again; false when there is no
 * memory for that now. mem_drop_reserve() frees it. */
bool mem_fill_reserve(void);
void mem_drop_reserve(void);

/* The ballast is gone: the user is to be told. */
bool mem_is_short(void);

/* Blocks are lent: what can fail or wait does so, until the reserve is whole. */
bool mem_is_out(void);

/* For those who get their memory elsewhere and got none: gives up the ballast.
 * False when it is gone already, so that it is no use to try again. */
bool mem_spare(void);

/* Sets what is called once, before the program ends because memory is out or
 * an assertion failed: flush the journal, restore the terminal. It must not
 * allocate. NULL takes it back. */
void mem_set_last_words(void (*speak)(void));

/* Ends the program with last words, a message on stderr and status 4. */
_Noreturn void mem_die(const char *message);

#endif
