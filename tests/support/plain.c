/*
 * Is what a program sends to a terminal harmless?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/plain.h"

#include <stdint.h>
#include <string.h>

#define MARKS_MAX 4	/* combining ones on one character */

struct range {
	uint32_t from, to;
	const char *what;
};

static const struct range bad[] = {
	{ 0x7f, 0x7f, "DEL" }, { 0x80, 0x9f, "C1" }, { 0xad, 0xad, "a soft hyphen" },
	{ 0x34f, 0x34f, "an invisible joiner" }, { 0x61c, 0x61c, "bidi" },
	{ 0x115f, 0x1160, "a filler" }, { 0x180b, 0x180f, "invisible" },
	{ 0x200b, 0x200c, "invisible" }, { 0x200e, 0x200f, "bidi" },
	{ 0x2028, 0x202e, "a separator or bidi" }, { 0x2060, 0x206f, "invisible or bidi" },
	{ 0x3164, 0x3164, "a filler" }, { 0xd800, 0xdfff, "a surrogate" },
	{ 0xe000, 0xf8ff, "private" }, { 0xfdd0, 0xfdef, "no character" },
	{ 0xfeff, 0xfeff, "a byte order mark" }, { 0xfff0, 0xfffb, "annotation" },
	{ 0xfffe, 0xffff, "no character" }, { 0xe0000, 0xe0fff, "a tag" },
	{ 0xf0000, 0x10ffff, "private" },
};

/* One code point, strictly; 0 where there is none. */
static size_t
decode(const unsigned char *c, size_t len, uint32_t *point)
{
	size_t more = *c < 0x80 ? 0 : *c < 0xc2 ? 9 : *c < 0xe0 ? 1 : *c < 0xf0 ? 2 : *c < 0xf5 ? 3 : 9;

	if (more >= len)
		return 0;
	*point = more == 0 ? *c : *c & (0x3fu >> more);
	for (size_t i = 1; i <= more; i++) {
		if ((c[i] & 0xc0) != 0x80)
			return 0;
		*point = *point << 6 | (c[i] & 0x3f);
	}
	return more + 1;
}

/* The bytes of a sequence that begins with Escape; 0 where it is none that is
 * allowed. No device is asked, no string sent, no title set. */
static size_t
sequence(const char *bytes, size_t len, enum plain allowed)
{
	static const char finals[] = "ABCDEFGHJKLMPSTXZ@abdefghlmr";
	size_t at = 2;

	if (allowed == PLAIN_TEXT || len < 2)
		return 0;
	if (bytes[1] != '[') {
		if (allowed == PLAIN_COLORS || strchr("=>78MDEH()*+", bytes[1]) == NULL)
			return 0;
		return strchr("()*+", bytes[1]) != NULL ? 3 : 2;
	}
	while (at < len && (unsigned char)bytes[at] < 0x40)
		at++;
	/* Terminfo keeps the title away while a program has the screen. */
	if (allowed == PLAIN_SCREEN && at < len && bytes[at] == 't' &&
	    (strncmp(bytes + 2, "22;", 3) == 0 || strncmp(bytes + 2, "23;", 3) == 0))
		return at + 1;
	if (at == len || strchr(allowed == PLAIN_COLORS ? "m" : finals, bytes[at]) == NULL)
		return 0;
	return at + 1;
}

static const char *
finding_of(uint32_t point)
{
	size_t i;

	for (i = 0; i < sizeof bad / sizeof *bad; i++)
		if (point >= bad[i].from && point <= bad[i].to)
			return bad[i].what;
	return NULL;
}

const char *
plain_finding(const char *bytes, size_t len, enum plain allowed, size_t *at)
{
	const char *finding;
	uint32_t point = 0;
	int marks = 0;
	size_t step;

	for (*at = 0; *at < len; *at += step) {
		if (bytes[*at] == '\033') {
			step = sequence(bytes + *at, len - *at, allowed);
			if (step == 0)
				return "Escape";
			continue;
		}
		step = decode((const unsigned char *)bytes + *at, len - *at, &point);
		if (step == 0)
			return "no UTF-8";
		if (point < ' ' && point != '\n' && (allowed != PLAIN_SCREEN ||
		    strchr("\b\r\016\017\t", (int)point) == NULL || point == 0))
			return "C0";
		if ((finding = finding_of(point)) != NULL)
			return finding;
		marks = (point >= 0x300 && point < 0x370) || (point >= 0x20d0 && point < 0x2100) ?
		    marks + 1 : 0;
		if (marks > MARKS_MAX)
			return "a pile of marks";
	}
	return NULL;
}
