/*
 * How many columns a terminal gives a text: wcwidth's word, as ncurses asks it.
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

/* Printable to wcwidth, yet able to reorder or hide what stands around them:
 * bidi controls, invisible operators, interlinear marks, tags. */
static bool
is_treacherous(uint32_t p)
{
	return p == 0x00ad || p == 0x061c || p == 0x180e || p == 0x200b ||
	    (p >= 0x200e && p <= 0x200f) || (p >= 0x2028 && p <= 0x202e) ||
	    (p >= 0x2060 && p <= 0x206f) || p == 0xfeff ||
	    (p >= 0xfff9 && p <= 0xfffb) || (p >= 0xe0000 && p <= 0xe0fff) ||
	    (p >= 0xe000 && p <= 0xf8ff) || p >= 0xf0000;
}

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

int
width_of_point(uint32_t point)
{
	locale_t unicode, before;
	int width;

	if (point < 0x80)
		return point < 0x20 || point == 0x7f ? -1 : 1;
	if (is_treacherous(point))
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
