/*
 * The bytes of a text file as UTF-8, however they are written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "decode.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* 0x80 to 0x9F in Windows-1252, as WHATWG's Encoding Standard has it. */
static const uint16_t windows[32] = {
	0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
	0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

static void
add_point(struct str *out, uint32_t point)
{
	char bytes[4];
	size_t len = utf8_encode(point, bytes);

	str_add_n(out, bytes, len);
}

static uint32_t
unit_at(const unsigned char *bytes, bool big)
{
	return big ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

static bool
is_between(uint32_t unit, uint32_t low, uint32_t high)
{
	return unit >= low && unit <= high;
}

/* A surrogate without its other half becomes U+FFFD. */
static void
decode_utf16(const unsigned char *bytes, size_t len, bool big, struct str *out)
{
	for (size_t i = 0; i + 1 < len; i += 2) {
		uint32_t unit = unit_at(bytes + i, big), low;

		if (is_between(unit, 0xD800, 0xDBFF) && i + 3 < len) {
			low = unit_at(bytes + i + 2, big);
			if (is_between(low, 0xDC00, 0xDFFF)) {
				unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
				i += 2;
			}
		}
		add_point(out, is_between(unit, 0xD800, 0xDFFF) ? 0xFFFD : unit);
	}
}

static void
decode_windows(const unsigned char *bytes, size_t len, struct str *out)
{
	for (size_t i = 0; i < len; i++)
		add_point(out, is_between(bytes[i], 0x80, 0x9F) ? windows[bytes[i] - 0x80] : bytes[i]);
}

static size_t
line_at(const char *text, size_t at)
{
	size_t line = 1;

	for (size_t i = 0; i < at; i++)
		line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == at || text[i + 1] != '\n'));
	return line;
}

static void
decode(const char *bytes, size_t len, struct notes *notes, struct str *out)
{
	const unsigned char *units = (const unsigned char *)bytes;
	size_t good;

	if (len >= 2 && ((units[0] == 0xFF && units[1] == 0xFE) ||
	    (units[0] == 0xFE && units[1] == 0xFF))) {
		decode_utf16(units + 2, len - 2, units[0] == 0xFE, out);
		return;
	}
	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	good = utf8_check(bytes, len);
	if (good == len) {
		str_add_n(out, bytes, len);
		return;
	}
	err_set_at(notes_add(notes), ERR_RULE, line_at(bytes, good), 0,
		N_("this is no UTF-8; the file is read as Windows-1252, as spreadsheets write it"),
		NULL);
	decode_windows((const unsigned char *)bytes, len, out);
}

char *
decode_text(const struct format_input *input, struct notes *notes, struct err *err)
{
	struct str out = { 0 };
	const char *nul;

	decode(input->bytes, input->len, notes, &out);
	nul = out.len > 0 ? memchr(out.s, '\0', out.len) : NULL;
	if (nul != NULL) {
		err_set_at(err, ERR_SYNTAX, line_at(out.s, (size_t)(nul - out.s)), 0,
			N_("this is no text: there is a NUL in it"), NULL);
		str_clear(&out);
		return NULL;
	}
	return out.s != NULL ? str_take(&out) : mem_text("");
}
