/*
 * The bytes that keys send on a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BENCH_KEYS_H
#define BENCH_KEYS_H

#include "base/str.h"

/* Asks terminfo about a type of terminal. -1: it does not know the type. */
int keys_begin(const char *type);

/* Appends what the terminal sends for `count` bytes of keys, written as
 * programs.h says. -1: it has no such key. */
int keys_add(const char *keys, size_t count, struct str *out);

#endif
