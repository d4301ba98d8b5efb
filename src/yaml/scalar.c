/*
 * How a text is written as a scalar: plain, quoted, or as a literal.
 *
 * The rules are stricter than YAML's, so that every parser of 1.1 and of 1.2
 * reads the same text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "yaml/scalar.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* May the character stand as it is? Tabs and line breaks are the caller's. */
static bool
is_printable(uint32_t point)
{
	if (point < 0x20 || (point >= 0x7f && point < 0xa0))
		return false;
	return point != 0x2028 && point != 0x2029 && point != 0xfeff &&
		point != 0xfffe && point != 0xffff;
}

/* Is every character printable or in `also`? */
static bool
is_all_printable(const char *text, size_t len, const char *also)
{
	size_t at;
	uint32_t point;

	for (at = 0; at < len; at += utf8_decode(text + at, len - at, &point)) {
		unsigned char c = (unsigned char)text[at];

		if (c >= 0x20 && c < 0x7f)
			continue;
		utf8_decode(text + at, len - at, &point);
		if (!is_printable(point) && (c == 0 || c >= 0x80 || strchr(also, c) == NULL))
			return false;
	}
	return true;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* ": " and " #" end a plain text, and so does ':' before a bracket. */
static bool
has_stop(const char *text, size_t len, bool in_flow)
{
	size_t i;

	for (i = 0; i < len; i++) {
		if (text[i] == ':' && (i + 1 == len || is_blank(text[i + 1])))
			return true;
		if (text[i] == '#' && i > 0 && is_blank(text[i - 1]))
			return true;
		if (in_flow && strchr(",[]{}", text[i]) != NULL)
			return true;
		if (in_flow && text[i] == ':' && strchr(",?[]{}", text[i + 1]) != NULL)
			return true;
	}
	return false;
}

bool
scalar_is_plain(const char *text, size_t len, const struct scalar_place *place)
{
	if (len == 0 || !is_all_printable(text, len, ""))
		return false;
	if (strchr("-?:,[]{}#&*!|>'\"%@`", text[0]) != NULL || is_blank(text[0]) ||
	    is_blank(text[len - 1]))
		return false;
	if (len >= 3 && memcmp(text, "...", 3) == 0)
		return false;
	if (has_stop(text, len, place->in_flow))
		return false;
	return scalar_type_of(text, len) == SCALAR_TEXT;
}

bool
scalar_is_single(const char *text, size_t len)
{
	return is_all_printable(text, len, "\t");
}

static size_t
breaks_at_end(const char *text, size_t len)
{
	size_t n = 0;

	while (n < len && text[len - 1 - n] == '\n')
		n++;
	return n;
}

bool
scalar_is_literal(const char *text, size_t len, bool keep)
{
	size_t i = 0;

	while (i < len && (is_blank(text[i]) || text[i] == '\n'))
		i++;
	if (i == len || (!keep && breaks_at_end(text, len) > 1))
		return false;
	return is_all_printable(text, len, "\t\n");
}

void
scalar_add_single(struct str *out, const char *text, size_t len)
{
	size_t i;

	str_add_char(out, '\'');
	for (i = 0; i < len; i++) {
		if (text[i] == '\'')
			str_add_char(out, '\'');
		str_add_char(out, text[i]);
	}
	str_add_char(out, '\'');
}

static void
add_escape(struct str *out, uint32_t point)
{
	static const struct { uint32_t point; char letter; } letters[] = {
		{ 0, '0' }, { 7, 'a' }, { 8, 'b' }, { 9, 't' }, { 10, 'n' }, { 11, 'v' },
		{ 12, 'f' }, { 13, 'r' }, { 27, 'e' }, { '"', '"' }, { '\\', '\\' },
		{ 0x85, 'N' }, { 0x2028, 'L' }, { 0x2029, 'P' }
	};
	size_t i;

	str_add_char(out, '\\');
	for (i = 0; i < sizeof letters / sizeof *letters; i++) {
		if (letters[i].point == point) {
			str_add_char(out, letters[i].letter);
			return;
		}
	}
	if (point < 0x100)
		str_add_format(out, "x%02X", (unsigned)point);
	else
		str_add_format(out, "u%04X", (unsigned)point);
}

void
scalar_add_double(struct str *out, const char *text, size_t len)
{
	size_t at, bytes;
	uint32_t point;

	str_add_char(out, '"');
	for (at = 0; at < len; at += bytes) {
		bytes = utf8_decode(text + at, len - at, &point);
		if (point == '"' || point == '\\' || !is_printable(point))
			add_escape(out, point);
		else
			str_add_n(out, text + at, bytes);
	}
	str_add_char(out, '"');
}

void
scalar_add_literal(struct str *out, const char *text, size_t len, const char *header,
	const struct scalar_place *place)
{
	size_t breaks = breaks_at_end(text, len), first = 0, at, end;

	while (text[first] == '\n')
		first++;
	str_add_char(out, '|');
	if (is_blank(text[first]))
		str_add_format(out, "%zu", place->indent - place->parent);
	if (breaks != 1)
		str_add_char(out, breaks == 0 ? '-' : '+');
	str_add(out, header);
	if (breaks > 0)
		len--;
	for (at = 0; at <= len; at = end + 1) {
		const char *stop = at < len ? memchr(text + at, '\n', len - at) : NULL;

		end = stop == NULL ? len : (size_t)(stop - text);
		str_add(out, place->eol);
		if (end > at)
			str_add_times(out, ' ', place->indent);
		str_add_n(out, text + at, end - at);
	}
}

static void
add_quoted(struct str *out, const char *text, size_t len, char quote)
{
	if (quote == '\'' && scalar_is_single(text, len))
		scalar_add_single(out, text, len);
	else
		scalar_add_double(out, text, len);
}

void
scalar_add(struct str *out, const char *text, size_t len, bool typed,
	const struct scalar_place *place)
{
	bool lines = memchr(text, '\n', len) != NULL;

	if (typed && (len > 0 || (!place->in_flow && !place->is_key)))
		str_add_n(out, text, len);
	else if (typed)
		str_add(out, "null");
	else if (lines && !place->in_flow && !place->is_key && place->indent > 0 &&
	    scalar_is_literal(text, len, false))
		scalar_add_literal(out, text, len, "", place);
	else if (place->always == 0 && scalar_is_plain(text, len, place))
		str_add_n(out, text, len);
	else
		add_quoted(out, text, len, place->always ? place->always : place->quote);
}
