/*
 * How many columns a terminal gives a text: wcwidth's word, as most terminals ask it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/width.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "base/utf8.h"

/* A locale whose wcwidth knows Unicode; NULL while the current one does. */
static locale_t
unicode_locale(void)
{
	static locale_t kept;
	static bool asked;

	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return (locale_t)0;
	if (!asked) {
		asked = true;
		kept = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	}
	return kept;
}

/* What most texts are made of, of which no two tables differ: Latin letters, dashes
 * and quotes, rules, kana, ideographs, hangul. 0: not among them. */
static int
common_width(uint32_t point)
{
	if (point >= 0xc0 && point < 0x300)
		return 1;
	if ((point >= 0x2010 && point <= 0x2027) || (point >= 0x2500 && point < 0x25a0))
		return 1;
	if ((point >= 0x3041 && point <= 0x3096) || (point >= 0x30a1 && point <= 0x30fa) ||
	    (point >= 0x4e00 && point <= 0x9fa5) || (point >= 0xac00 && point <= 0xd7a3))
		return 2;
	return 0;
}

int
width_of_point(uint32_t point)
{
	locale_t unicode, before;
	int width;

	if (point < 0x80)
		return point < 0x20 || point == 0x7f ? -1 : 1;
	width = common_width(point);
	if (width > 0)
		return width;
	if (utf8_is_hidden(point))	/* printable to wcwidth, yet not to us */
		return -1;
	unicode = unicode_locale();
	if (unicode == (locale_t)0)
		return wcwidth((wchar_t)point);
	before = uselocale(unicode);
	width = wcwidth((wchar_t)point);
	uselocale(before);
	return width;
}

size_t
width_of(const char *text, size_t len)
{
	size_t at = 0, columns = 0;
	uint32_t point;
	int width;

	while (at < len) {
		if (text[at] >= ' ' && text[at] < 0x7f) {
			at++;
			columns++;
			continue;
		}
		at += utf8_decode(text + at, len - at, &point);
		width = width_of_point(point);
		columns += width < 0 ? 1 : (size_t)width;
	}
	return columns;
}

size_t
width_fit(const char *text, size_t len, size_t columns)
{
	size_t at = 0, used = 0, bytes;
	uint32_t point;
	int width;

	while (at < len) {
		bytes = utf8_decode(text + at, len - at, &point);
		width = width_of_point(point);
		used += width < 0 ? 1 : (size_t)width;
		if (used > columns)
			break;
		at += bytes;
	}
	return at;
}
