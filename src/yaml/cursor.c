/*
 * From characters, which libyaml counts, to bytes, which we count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cursor.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Is it no first byte of a character? */
static bool
is_inner(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

static uint64_t
word_at(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof word);
	return word;
}

/* How many characters begin in these eight bytes. */
static size_t
begins(const char *bytes)
{
	uint64_t word = word_at(bytes);

	word = (word >> 7) & ~(word >> 6) & 0x0101010101010101u;
	return 8 - (size_t)((word * 0x0101010101010101u) >> 56);
}

/* Where the next eight bytes are ASCII a character is a byte. */
static bool
is_ascii(const struct cursor *cursor)
{
	return cursor->place + 8 <= cursor->len &&
	    (word_at(cursor->bytes + cursor->place) & 0x8080808080808080u) == 0;
}

size_t
cursor_seek(struct cursor *cursor, size_t index)
{
	const char *bytes = cursor->bytes;

	while (cursor->index > index)
		cursor->index -= !is_inner(bytes[--cursor->place]);
	for (; cursor->index + 8 <= index; cursor->place += 8)
		cursor->index += begins(bytes + cursor->place);
	if (index - cursor->index < 8 && is_ascii(cursor)) {
		cursor->place += index - cursor->index;
		cursor->index = index;
		return cursor->place;
	}
	while (cursor->index < index || is_inner(bytes[cursor->place])) {
		if (bytes[cursor->place] == '\0')
			break;
		cursor->index += !is_inner(bytes[cursor->place++]);
	}
	return cursor->place;
}
