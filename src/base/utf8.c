/*
 * Text as code points and words: stepping, checking, folding, slugs.
 *
 * The tables are libunistring's; this room only gives them our shapes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwbrk.h>

#include "base/mem.h"
#include "base/str.h"

#define ZERO_WIDTH_JOINER 0x200d
#define SOFT_HYPHEN 0xad
#define GROWTH 2	/* no letter takes more than twice its bytes when small */

size_t
utf8_decode(const char *text, size_t len, uint32_t *point)
{
	ucs4_t found = 0;
	int bytes;

	if (len == 0) {
		*point = 0;
		return 0;
	}
	if ((unsigned char)text[0] < 0x80) {
		*point = (unsigned char)text[0];
		return 1;
	}
	/* What is well formed is quick to tell. */
	if (len > 1 && (text[0] & 0xe0) == 0xc0 && (unsigned char)text[0] >= 0xc2 &&
	    (text[1] & 0xc0) == 0x80) {
		*point = ((uint32_t)text[0] & 0x1f) << 6 | ((uint32_t)text[1] & 0x3f);
		return 2;
	}
	if (len > 2 && (text[0] & 0xf0) == 0xe0 && (text[1] & 0xc0) == 0x80 &&
	    (text[2] & 0xc0) == 0x80) {
		*point = ((uint32_t)text[0] & 0x0f) << 12 | ((uint32_t)text[1] & 0x3f) << 6 |
		    ((uint32_t)text[2] & 0x3f);
		if (*point >= 0x800 && (*point < 0xd800 || *point > 0xdfff))
			return 3;
	}
	bytes = u8_mbtoucr(&found, (const uint8_t *)text, len);
	*point = bytes > 0 ? found : 0xfffd;
	return bytes > 0 ? (size_t)bytes : 1;
}

size_t
utf8_encode(uint32_t point, char out[4])
{
	int bytes = u8_uctomb((uint8_t *)out, point, 4);

	if (bytes < 0)
		bytes = u8_uctomb((uint8_t *)out, 0xfffd, 4);
	return (size_t)bytes;
}

/* Bytes from the beginning up to eight in a row that are ASCII, or are not. */
static size_t
span(const char *text, size_t len, bool ascii)
{
	uint64_t word;
	size_t at;

	for (at = 0; at + sizeof word <= len; at += sizeof word) {
		memcpy(&word, text + at, sizeof word);
		if (((word & 0x8080808080808080u) == 0) != ascii)
			return at;
	}
	return ascii ? at : len;
}

/* Most texts are ASCII for long stretches, which are quick to step over. */
size_t
utf8_check(const char *text, size_t len)
{
	size_t at = 0, part;

	while ((at += span(text + at, len - at, true)) < len) {
		const uint8_t *wide = (const uint8_t *)text + at, *bad;

		part = span(text + at, len - at, false);
		bad = u8_check(wide, part);
		if (bad != NULL)
			return at + (size_t)(bad - wide);
		at += part;
	}
	return len;
}

/* Is each of the eight bytes one that utf8_plain() counts? One that it takes for
 * another by a borrow from its neighbour is looked at alone. */
static bool
is_plain_word(uint64_t word)
{
	const uint64_t each = 0x0101010101010101u;
	uint64_t controls = word - each * 0x20, deletes = (word ^ each * 0x7f) - each;

	return ((word | controls | deletes) & each * 0x80) == 0;
}

size_t
utf8_plain(const char *text, size_t len)
{
	uint64_t word;
	size_t at = 0;

	for (; at + sizeof word <= len; at += sizeof word) {
		memcpy(&word, text + at, sizeof word);
		if (!is_plain_word(word))
			break;
	}
	while (at < len && text[at] >= 0x20 && text[at] < 0x7f)
		at++;
	return at;
}

static bool
is_flag_half(uint32_t point)
{
	return point >= 0x1f1e6 && point <= 0x1f1ff;
}

/* libunistring 1.0 looks at two code points at a time; a family and a flag
 * need to know what came before. */
size_t
utf8_next(const char *text, size_t len, size_t at)
{
	uint32_t last, point;
	bool pictured, flag;
	size_t bytes;

	at += utf8_decode(text + at, len - at, &last);
	pictured = uc_is_property_extended_pictographic(last);
	flag = is_flag_half(last);
	for (; at < len; at += bytes) {
		bytes = utf8_decode(text + at, len - at, &point);
		if (uc_is_grapheme_break(last, point) &&
		    !(pictured && last == ZERO_WIDTH_JOINER &&
		    uc_is_property_extended_pictographic(point)) &&
		    !(flag && is_flag_half(point)))
			break;
		if (uc_graphemeclusterbreak_property(point) != GBP_EXTEND &&
		    point != ZERO_WIDTH_JOINER)
			pictured = uc_is_property_extended_pictographic(point);
		flag = false;
		last = point;
	}
	return at;
}

/* Steps forward from the line's begin: what came before decides, and
 * libunistring's way back reads outside a text that is no UTF-8. */
size_t
utf8_prev(const char *text, size_t at)
{
	size_t before = at, next;

	while (before > 0 && text[before - 1] != '\n')
		before--;
	if (before == at)
		return at > 1 && text[at - 2] == '\r' ? at - 2 : at - (at > 0);
	while ((next = utf8_next(text, at, before)) < at)
		before = next;
	return before;
}

void
utf8_words(const char *text, size_t len, char *begins)
{
	if (len == 0)
		return;
	u8_wordbreaks((const uint8_t *)text, len, begins);
	begins[0] = 1;
}

size_t
utf8_count(const char *text, size_t len)
{
	size_t i, count = 0;

	for (i = 0; i < len; i++)
		count += ((unsigned char)text[i] & 0xc0) != 0x80;
	return count;
}

/* Most texts are plain ASCII, and need no tables. Its small letters; NULL where it
 * is not. */
static char *
fold_ascii(const char *text)
{
	size_t len = strlen(text), i;
	char *folded = mem_text_n(text, len);

	for (i = 0; i < len && (text[i] & 0x80) == 0; i++)
		if (text[i] >= 'A' && text[i] <= 'Z')
			folded[i] = (char)(text[i] | 0x20);
	if (i == len)
		return folded;
	free(folded);
	return NULL;
}

/* The name in small letters, in memory of ours: an id must not depend on
 * whether the library got some. */
static uint8_t *
small_letters(const char *name, size_t *small_len)
{
	size_t len = strlen(name);
	uint8_t *room, *small = (uint8_t *)fold_ascii(name);

	*small_len = len;
	if (small != NULL)
		return small;
	room = mem_alloc(GROWTH * len + 1);
	*small_len = GROWTH * len + 1;
	small = u8_tolower((const uint8_t *)name, len, NULL, NULL, room, small_len);
	if (small != room)
		free(room);
	return small;
}

static bool
is_word(uint32_t point)
{
	if (point < 0x80)
		return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
	return uc_is_alnum(point) || uc_is_general_category(point, UC_CATEGORY_M);
}

char *
utf8_slug(const char *name)
{
	struct str out = { 0 };
	size_t lower_len, at, bytes;
	uint8_t *lower = small_letters(name, &lower_len);
	uint32_t point;
	bool gap = false;

	for (at = 0; lower != NULL && at < lower_len; at += bytes) {
		bytes = utf8_decode((char *)lower + at, lower_len - at, &point);
		if (!is_word(point)) {
			gap = true;
			continue;
		}
		if (gap && out.len != 0)
			str_add_char(&out, '-');
		gap = false;
		str_add_n(&out, (char *)lower + at, bytes);
	}
	free(lower);
	return str_take(&out);
}

static char *
fold_wide(const char *text)
{
	struct str out = { 0 };
	size_t len = strlen(text), folded_len = 0, at, bytes;
	uint8_t *folded;
	uint32_t point;

	do
		folded = u8_casefold((const uint8_t *)text, len, NULL, UNINORM_NFKD, NULL,
		    &folded_len);
	while (folded == NULL && mem_spare());
	if (folded == NULL)
		return mem_text(text);
	for (at = 0; at < folded_len; at += bytes) {
		bytes = utf8_decode((char *)folded + at, folded_len - at, &point);
		if (!uc_is_general_category(point, UC_CATEGORY_Mn))
			str_add_n(&out, (char *)folded + at, bytes);
	}
	free(folded);
	return str_take(&out);
}

char *
utf8_fold(const char *text)
{
	char *folded = fold_ascii(text);

	return folded != NULL ? folded : fold_wide(text);
}

bool
utf8_is_hidden(uint32_t point)
{
	if (point < 0x300)
		return point == SOFT_HYPHEN;
	if ((point >= 0x200c && point <= 0x200d) || (point >= 0xfe00 && point <= 0xfe0f))
		return false;
	return uc_is_property_default_ignorable_code_point(point) ||
	    uc_is_property_not_a_character(point) || uc_is_property_bidi_control(point) ||
	    uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Co |
	    UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp);
}

bool
utf8_is_picture(uint32_t point)
{
	return point >= 0x80 && uc_is_property_extended_pictographic(point);
}

/* What NFKD does not take apart and a reader would still want as a letter. */
static char
ascii_for_sign(uint32_t point)
{
	switch (point) {
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
		return '-';
	case 0x2018: case 0x2019:
		return '\'';
	case 0x201c: case 0x201d: case 0xab: case 0xbb:
		return '"';
	case 0x2022: case 0xb7:
		return '*';
	case 0xf8: case 0xd8:
		return point == 0xf8 ? 'o' : 'O';
	default:
		return '?';
	}
}

char
utf8_to_ascii(uint32_t point)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int count;

	if (point < 0x80)
		return (char)point;
	count = uc_canonical_decomposition(point, parts);
	if (count > 0)
		return utf8_to_ascii(parts[0]);
	return ascii_for_sign(point);
}
