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

#include "base/utf8.h"
#include "base/vec.h"

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

/* The next byte from `at` on where it could begin. */
static size_t
next_chance(const struct needle *needle, const char *text, size_t len, size_t at)
{
	uint32_t first = needle->points[0];
	unsigned char small = first < 0x80 ? (unsigned char)first : 0, other = small, byte;

	if (!needle->exact && small >= 'a' && small <= 'z')
		other = (unsigned char)(small - 32);
	for (; at < len; at++) {
		byte = (unsigned char)text[at];
		if (byte < 0x80 ? byte == small || byte == other : (byte & 0xc0) != 0x80)
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
