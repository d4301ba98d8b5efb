/*
 * Text to lines: words by Unicode's rules, widths by the terminal's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "view/wrap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/width.h"

/* Marks of this size need no memory of their own. */
#define SHORT 256

void
wrap_clear(struct wrap *wrap)
{
	free(wrap->v);
	*wrap = (struct wrap){ 0 };
}

static void
add_line(struct wrap *wrap, size_t start, size_t end, size_t next, int columns)
{
	vec_grow(wrap->v, wrap->count, wrap->room);
	wrap->v[wrap->count++] = (struct wrap_line){ start, end - start, next, columns };
}

static int
columns_of_point(uint32_t point)
{
	int width = width_of_point(point);

	return width < 0 ? 1 : width;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Where a word may begin a new line: `marks` gets one mark for each byte. The
 * rules are defined for valid text only; in any other, blanks part words. */
static void
find_breaks(const char *text, size_t len, char *marks)
{
	if (utf8_check(text, len) == len) {
		u8_possible_linebreaks((const uint8_t *)text, len, "UTF-8", marks);
		return;
	}
	for (size_t i = 0; i < len; i++)
		marks[i] = i > 0 && is_blank(text[i - 1]) && !is_blank(text[i]) ?
		    UC_BREAK_POSSIBLE : UC_BREAK_PROHIBITED;
}

/* Ends the line text[start..end) without the blanks at its end; the next one
 * begins at `next`. */
static void
end_line(struct wrap *wrap, const char *text, size_t start, size_t end, size_t next)
{
	while (end > start && is_blank(text[end - 1]))
		end--;
	add_line(wrap, start, end, next, (int)width_of(text + start, end - start));
}

/* Wraps text[from..to), which holds no line break; `next` is where the text
 * goes on after it. */
static void
wrap_paragraph(struct wrap *wrap, const char *text, size_t from, size_t to, size_t next,
	const char *marks, int columns, size_t most)
{
	size_t start = from, at = from, chance = from, bytes;
	int used = 0, width;
	uint32_t point;

	while (at < to) {
		bytes = utf8_decode(text + at, to - at, &point);
		if (at > start && marks[at] == UC_BREAK_POSSIBLE)
			chance = at;
		width = columns_of_point(point);
		if (used + width > columns && at > start && !is_blank(text[at])) {
			if (chance <= start)
				chance = at;
			end_line(wrap, text, start, chance, chance);
			if (most != 0 && wrap->count >= most)
				return;
			used = (int)width_of(text + chance, at - chance);
			start = chance;
			if (used + width > columns)
				continue;
		}
		used += width;
		at += bytes;
	}
	end_line(wrap, text, start, to, next);
}

/* The part of a very long text that fills so many columns for sure. */
static size_t
enough(const char *text, size_t len, size_t columns)
{
	size_t most = 8 * columns + 4 * SHORT;

	if (len <= most)
		return len;
	while (most > 0 && ((unsigned char)text[most] & 0xc0) == 0x80)
		most--;
	return most;
}

/* Most texts do, and to look for breaks takes long. No character has more columns
 * than bytes, so that a text of many bytes is not looked at. */
static bool
fits_one_line(const char *text, size_t len, int columns)
{
	return len <= 4 * (size_t)columns && (len == 0 || memchr(text, '\n', len) == NULL) &&
	    width_of(text, len) <= (size_t)columns;
}

void
wrap_text(struct wrap *wrap, const char *text, size_t len, int columns, size_t most)
{
	char room[SHORT], *marks;
	size_t at = 0, end;

	if (columns < 1)
		columns = 1;
	wrap->count = 0;
	if (fits_one_line(text, len, columns)) {
		end_line(wrap, text, 0, len, len);
		return;
	}
	if (most != 0)
		len = enough(text, len, most * (size_t)columns);
	marks = len <= SHORT ? room : mem_alloc(len);

	if (len > 0)
		find_breaks(text, len, marks);
	for (;;) {
		const char *newline = len > at ? memchr(text + at, '\n', len - at) : NULL;

		end = newline != NULL ? (size_t)(newline - text) : len;
		wrap_paragraph(wrap, text, at,
		    end > at && newline != NULL && text[end - 1] == '\r' ? end - 1 : end,
		    newline != NULL ? end + 1 : len, marks, columns, most);
		if (newline == NULL || (most != 0 && wrap->count >= most))
			break;
		at = end + 1;
	}
	if (marks != room)
		free(marks);
}
