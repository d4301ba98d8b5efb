/*
 * What of a text may reach a terminal: the one door, by allow-list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/shown.h"

#include "base/utf8.h"
#include "base/width.h"

#define NO_BREAK_SPACE 0xa0
#define REPLACEMENT 0xfffd
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d
#define FIRST_VARIANT 0xfe00
#define AS_PICTURE 0xfe0f	/* the last of the variants */

/* May a code point without width go onto this character? */
static bool
may_join(const struct shown_before *before, uint32_t point)
{
	uint32_t base = before->base;

	if (base == 0 || point == ZERO_WIDTH_NON_JOINER)
		return false;
	if (point == ZERO_WIDTH_JOINER)
		return utf8_is_picture(base);
	if (point >= FIRST_VARIANT && point <= AS_PICTURE)
		return point == AS_PICTURE && utf8_is_picture(base) &&
		    (before->joined || width_of_point(base) == 2);
	return true;
}

enum shown
shown_next(struct shown_before *before, uint32_t *point)
{
	int width;

	if (*point == '\t' || *point == NO_BREAK_SPACE)
		*point = ' ';
	width = *point == REPLACEMENT ? -1 : width_of_point(*point);
	if (width == 0) {
		if (!may_join(before, *point) || before->marks == SHOWN_MARKS_MAX)
			return SHOWN_NOTHING;
		before->marks++;
		before->joins = *point == ZERO_WIDTH_JOINER;
		return SHOWN_JOINS;
	}
	before->base = width > 0 ? *point : 0;
	before->marks = 0;
	before->joined = before->joins;
	before->joins = false;
	return width > 0 ? SHOWN_SIGN : SHOWN_MARK;
}
