/*
 * The user's own clipboard, which the terminal keeps: also at the other end of
 * an SSH connection.
 *
 * The text goes as base64 (RFC 4648, section 4), in which no byte means anything
 * to a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "clipboard.h"

#include <stdint.h>
#include <string.h>

/* Three bytes are four letters; what lacks at the end is told by =. */
static void
add_base64(struct str *out, const unsigned char *s, size_t len)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t here = len - i < 3 ? len - i : 3;
		uint32_t bits = (uint32_t)s[i] << 16;

		if (here > 1)
			bits |= (uint32_t)s[i + 1] << 8;
		if (here > 2)
			bits |= s[i + 2];
		for (size_t k = 0; k < 4; k++)
			str_add_char(out, k <= here ? letters[bits >> (18 - 6 * k) & 63] : '=');
	}
}

void
clipboard_add(struct str *bytes, const char *text)
{
	str_add(bytes, "\033]52;c;");
	add_base64(bytes, (const unsigned char *)text, strlen(text));
	str_add_char(bytes, '\a');
}
