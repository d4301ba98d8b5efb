/*
 * A text that is looked for in others: by letters, not by bytes.
 *
 * Texts are compared code point by code point, each taken apart into its letter
 * and its marks. What is searched is never copied, so that a large map is
 * searched at the speed of reading it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/needle.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#define CHANCES 512	/* code points beyond ASCII that are remembered */
#define PARTS_MAX 32	/* of one code point taken apart; Unicode's most is 18 */

static bool
is_mark(uint32_t point)
{
	return point >= 0x300 && uc_is_general_category(point, UC_CATEGORY_Mn);
}

/* A code point as it is compared. None: it does not count. */
static size_t
take_apart(const struct needle *needle, uint32_t point, uint32_t parts[PARTS_MAX])
{
	size_t count = PARTS_MAX, kept = 0;
	uint32_t *made;

	if (point < 0x80) {
		parts[0] = !needle->exact && point >= 'A' && point <= 'Z' ? point + 32 : point;
		return 1;
	}
	made = needle->exact ? u32_normalize(UNINORM_NFKD, &point, 1, parts, &count) :
	    u32_casefold(&point, 1, NULL, UNINORM_NFKD, parts, &count);
	if (made != parts) {
		free(made);
		parts[0] = point;
		return 1;
	}
	for (size_t i = 0; i < count; i++)
		if (!needle->bare || !is_mark(parts[i]))
			parts[kept++] = parts[i];
	return kept;
}

static bool
has_capitals(const char *text, size_t len)
{
	uint32_t point;

	for (size_t at = 0; at < len; ) {
		at += utf8_decode(text + at, len - at, &point);
		if (uc_is_upper(point))
			return true;
	}
	return false;
}

void
needle_init(struct needle *needle, const char *text, bool bare)
{
	size_t len = strlen(text), count;
	uint32_t point, parts[PARTS_MAX];

	free(needle->chances);
	needle->chances = mem_zero(CHANCES, sizeof *needle->chances);
	needle->count = 0;
	needle->exact = has_capitals(text, len);
	needle->bare = bare;
	for (size_t at = 0; at < len; ) {
		at += utf8_decode(text + at, len - at, &point);
		count = take_apart(needle, point, parts);
		for (size_t i = 0; i < count; i++) {
			vec_grow(needle->points, needle->count, needle->room);
			needle->points[needle->count++] = parts[i];
		}
	}
}

void
needle_clear(struct needle *needle)
{
	free(needle->points);
	free(needle->chances);
	*needle = (struct needle){ 0 };
}

/* Where the character ends that begins before `at`; false where a mark makes
 * another letter of it. */
static bool
ends_letter(const struct needle *needle, const char *text, size_t len, size_t *at)
{
	uint32_t point;
	size_t bytes;

	while (*at < len) {
		bytes = utf8_decode(text + *at, len - *at, &point);
		if (!is_mark(point))
			break;
		if (!needle->bare)
			return false;
		*at += bytes;
	}
	return true;
}

static bool
stands_at(const struct needle *needle, const char *text, size_t len, size_t at, size_t *end)
{
	uint32_t point, parts[PARTS_MAX];
	size_t got = 0, count, i;

	while (got < needle->count) {
		if (at >= len)
			return false;
		at += utf8_decode(text + at, len - at, &point);
		count = take_apart(needle, point, parts);
		for (i = 0; i < count && got < needle->count; i++)
			if (parts[i] != needle->points[got++])
				return false;
		if (i < count && !needle->bare && is_mark(parts[i]))
			return false;
	}
	*end = at;
	return ends_letter(needle, text, len, end);
}

/* Can it begin with this code point beyond ASCII? Taking one apart costs more than
 * anything else here, and texts have few different ones. */
static bool
can_begin(const struct needle *needle, uint32_t point)
{
	uint32_t *known = &needle->chances[point % CHANCES], parts[PARTS_MAX];
	size_t count;

	if (*known >> 1 != point) {
		count = take_apart(needle, point, parts);
		*known = point << 1 | (count == 0 || parts[0] == needle->points[0]);
	}
	return *known & 1;
}

/* Eight bytes at once, and the same byte eight times. */
#define WORD sizeof(uint64_t)
#define EACH(byte) ((uint64_t)0x0101010101010101u * (byte))

/* A bit for the first byte that is zero, if any is; maybe for later ones too. */
static uint64_t
zeros(uint64_t word)
{
	return (word - EACH(1)) & ~word & EACH(0x80);
}

/* Is there neither byte in a word, nor the begin of a code point beyond ASCII? */
static bool
is_dull(const char *text, uint64_t small, uint64_t other)
{
	uint64_t word;

	memcpy(&word, text, WORD);
	return (zeros(word ^ small) | zeros(word ^ other) | (word & word << 1 & EACH(0x80))) == 0;
}

/* The next byte from `at` on where it could begin. */
static size_t
next_chance(const struct needle *needle, const char *text, size_t len, size_t at)
{
	uint32_t first = needle->points[0], point;
	unsigned char small = first < 0x80 ? (unsigned char)first : 0, other = small, byte;
	size_t step;

	if (!needle->exact && small >= 'a' && small <= 'z')
		other = (unsigned char)(small - 32);
	for (; at < len; at += step) {
		while (at + WORD <= len && is_dull(text + at, EACH(small), EACH(other)))
			at += WORD;
		/* The rest of the text once more with what stands before it. */
		if (at == len || (at + WORD > len && len >= WORD &&
		    is_dull(text + len - WORD, EACH(small), EACH(other))))
			return len;
		byte = (unsigned char)text[at];
		step = 1;
		if (byte == small || byte == other)
			break;
		if (byte < 0xc0)
			continue;
		step = utf8_decode(text + at, len - at, &point);
		if (can_begin(needle, point))
			break;
	}
	return at;
}

bool
needle_find(const struct needle *needle, const char *text, size_t len, size_t from,
	size_t *start, size_t *end)
{
	if (needle->count == 0)
		return false;
	for (size_t at = next_chance(needle, text, len, from); at < len;
	    at = next_chance(needle, text, len, at + 1)) {
		*start = at;
		if (stands_at(needle, text, len, at, end))
			return true;
	}
	return false;
}

bool
needle_in(const struct needle *needle, const char *text)
{
	size_t start, end;

	return needle_find(needle, text, strlen(text), 0, &start, &end);
}

bool
needle_is(const struct needle *needle, const char *text)
{
	size_t len = strlen(text), end;

	return needle->count > 0 && stands_at(needle, text, len, 0, &end) && end == len;
}
