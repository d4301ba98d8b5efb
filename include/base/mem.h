/*
 * Memory that is either there or ends the program in good order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

/* Each returns memory that the caller owns and frees with free(). None ever
 * returns NULL: when memory is out, the last words are spoken (see below) and
 * the program ends with status 4. */
void *mem_alloc(size_t size);
void *mem_zero(size_t count, size_t size);
void *mem_resize(void *old, size_t count, size_t size);
char *mem_text(const char *text);
char *mem_text_n(const char *text, size_t len);

/* Keeps so many bytes back (0: none); when memory is out they are given up and
 * the request is tried again. From then on mem_is_short(): the user is to be
 * told, since the next time is the last. */
void mem_set_reserve(size_t size);
bool mem_is_short(void);

/* Sets what is called once, before the program ends because memory is out or
 * an assertion failed: flush the journal, restore the terminal. It must not
 * allocate. NULL takes it back. */
void mem_set_last_words(void (*speak)(void));

/* Ends the program with last words, a message on stderr and status 4. */
_Noreturn void mem_die(const char *message);

#endif
