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

/* A byte of ASCII as it is compared. */
static uint32_t
plain(const struct needle *needle, unsigned char byte)
{
	return !needle->exact && byte >= 'A' && byte <= 'Z' ? byte + 32u : byte;
}

/* A code point as it is compared. None: it does not count. */
static size_t
take_apart(const struct needle *needle, uint32_t point, uint32_t parts[PARTS_MAX])
{
	size_t count = PARTS_MAX, kept = 0;
	uint32_t *made;

	if (point < 0x80) {
		parts[0] = plain(needle, (unsigned char)point);
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

/* Eight bytes at once, and the same byte eight times. */
#define WORD sizeof(uint64_t)
#define EACH(byte) ((uint64_t)0x0101010101010101u * (byte))
#define HIGH EACH(0x80)

/* A bit for the first byte that is zero, if any is; maybe for later ones too. */
static uint64_t
zeros(uint64_t word)
{
	return (word - EACH(1)) & ~word & HIGH;
}

/* Capitals of a word become small where that is a letter and case does not count. */
static uint64_t
fold_of(const struct needle *needle, uint32_t point)
{
	return !needle->exact && point >= 'a' && point <= 'z' ? EACH(0x20) : 0;
}

/* What no text holds stands for what is not ASCII: it is told by its high bit. */
static void
look_for(struct needle *needle)
{
	for (size_t i = 0; i < 2; i++) {
		uint32_t point = i < needle->count ? needle->points[i] : 0;

		needle->pair[i] = EACH(point < 0x80 ? point : 0);
		needle->fold[i] = fold_of(needle, point);
	}
	needle->lone = needle->count == 1 ? HIGH : 0;
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
	look_for(needle);
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

/* The rest of a text that is ASCII up to there is compared byte by byte. */
static bool
stands_plainly(const struct needle *needle, const char *text, size_t len, size_t at, size_t *end)
{
	for (size_t i = 0; i < needle->count; i++) {
		unsigned char byte = at + i < len ? (unsigned char)text[at + i] : '\0';

		if (byte >= 0x80)
			return stands_at(needle, text, len, at, end);
		if (at + i >= len || plain(needle, byte) != needle->points[i])
			return false;
	}
	if (at + needle->count < len && (unsigned char)text[at + needle->count] >= 0x80)
		return stands_at(needle, text, len, at, end);
	*end = at + needle->count;
	return true;
}

/* Can it begin in none of the eight bytes? There a letter of ASCII begins it before
 * another that goes on, or before what is not ASCII; and so may any code point beyond. */
static bool
is_dull(const struct needle *needle, const char *text)
{
	uint64_t word, next;

	memcpy(&word, text, WORD);
	memcpy(&next, text + 1, WORD);
	return ((zeros((word | needle->fold[0]) ^ needle->pair[0]) &
	    (zeros((next | needle->fold[1]) ^ needle->pair[1]) | (next & HIGH) | needle->lone)) |
	    (word & word << 1 & HIGH)) == 0;
}

/* Chinese characters, by their first byte (U+4000 to U+9FFF): they are what they are. */
static bool
is_whole(unsigned char byte)
{
	return byte >= 0xe4 && byte <= 0xe9;
}

/* Can it begin in this byte? *step: where to look next if not. */
static bool
is_chance(const struct needle *needle, const char *text, size_t len, size_t at, size_t *step)
{
	unsigned char byte = (unsigned char)text[at], next;
	uint32_t point;

	*step = 1;
	if (byte < 0x80) {
		if (plain(needle, byte) != needle->points[0])
			return false;
		next = at + 1 < len ? (unsigned char)text[at + 1] : '\0';
		return needle->count == 1 || next >= 0x80 || plain(needle, next) == needle->points[1];
	}
	if (byte < 0xc0 || (needle->points[0] < 0x80 && is_whole(byte)))
		return false;
	*step = utf8_decode(text + at, len - at, &point);
	return can_begin(needle, point);
}

/* The next byte from `at` on where it could begin. */
static size_t
next_chance(const struct needle *needle, const char *text, size_t len, size_t at)
{
	size_t step;

	for (; at < len; at += step) {
		while (at + WORD < len && is_dull(needle, text + at))
			at += WORD;
		/* The rest of the text once more with what stands before it. */
		if (at + 1 < len && at + WORD >= len && len > WORD &&
		    is_dull(needle, text + len - WORD - 1))
			at = len - 1;
		if (is_chance(needle, text, len, at, &step))
			break;
	}
	return at < len ? at : len;
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
		if (stands_plainly(needle, text, len, at, end))
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
