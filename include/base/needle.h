/*
 * A text that is looked for in others: by letters, not by bytes.
 *
 * Small letters match capitals as well; a text with a capital means just that
 * ("smartcase"). Where accents do not count, "cafe" is in "Café" too. How a
 * letter is stored (one code point or two) never matters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef BASE_NEEDLE_H
#define BASE_NEEDLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero is in no text. */
struct needle {
	uint32_t *points;	/* as they are compared */
	size_t count, room;
	bool exact;		/* capitals count */
	bool bare;		/* accents do not */
	uint32_t *chances;	/* what is known of where it can begin */
	uint64_t pair[2], fold[2], lone;	/* its first two letters, eight times each */
};

/* Must be all zero or cleared before. `bare`: accents do not count. */
void needle_init(struct needle *needle, const char *text, bool bare);
void needle_clear(struct needle *needle);

/* Where it first stands in `len` bytes from byte `from` on: *start to *end,
 * whole characters. False: nowhere; always so for an empty text. */
bool needle_find(const struct needle *needle, const char *text, size_t len, size_t from,
	size_t *start, size_t *end);

/* Does it stand anywhere in it; is it all of it? */
bool needle_in(const struct needle *needle, const char *text);
bool needle_is(const struct needle *needle, const char *text);

#endif
