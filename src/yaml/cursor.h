/*
 * From characters, which libyaml counts, to bytes, which we count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef CURSOR_H
#define CURSOR_H

#include <stddef.h>

/* At the beginning of a text of `len` bytes with a NUL behind it when index and
 * place are 0. `index` characters begin before byte `place`. */
struct cursor {
	const char *bytes;
	size_t len;
	size_t index, place;
};

/* Goes to a character of the text and returns its byte. Near where
 * the cursor stands that is quick. */
size_t cursor_seek(struct cursor *cursor, size_t index);

#endif
