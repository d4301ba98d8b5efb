/*
 * Which known word was probably meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CLI_NEAR_H
#define CLI_NEAR_H

#include <stddef.h>

/* How many letters must be changed, added, dropped or swapped with their
 * neighbour to make `b` of `a`; bytes count as letters. */
size_t near_distance(const char *a, const char *b);

/* Is `word` near enough to be a misspelt `known`? */
int near_is(const char *word, const char *known);

#endif
