/*
 * The bytes that put a text into the clipboard, and that no text gets out of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "../../../src/tui/clipboard.h"

static void
is_sent_as(const char *text, const char *letters)
{
	struct str bytes = { 0 }, wanted = { 0 };

	clipboard_add(&bytes, text);
	str_add_format(&wanted, "\033]52;c;%s\a", letters);
	assert_string_equal(str_text(&bytes), str_text(&wanted));
	str_clear(&bytes);
	str_clear(&wanted);
}

/* RFC 4648, section 10. */
static void
the_vectors_of_the_standard(void **state)
{
	(void)state;
	is_sent_as("", "");
	is_sent_as("f", "Zg==");
	is_sent_as("fo", "Zm8=");
	is_sent_as("foo", "Zm9v");
	is_sent_as("foob", "Zm9vYg==");
	is_sent_as("fooba", "Zm9vYmE=");
	is_sent_as("foobar", "Zm9vYmFy");
	is_sent_as("\xc3\xbf\xc3\xbe\xef\xbf\xbd", "w7/Dvu+/vQ==");
}

static void
no_text_ends_the_sequence(void **state)
{
	static const char safe[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
	uint32_t random = 3;

	(void)state;
	for (int i = 0; i < 500; i++) {
		char text[20];
		struct str bytes = { 0 };
		size_t len = (size_t)i % sizeof text;

		for (size_t k = 0; k < len; k++) {
			random = random * 1664525 + 1013904223;
			text[k] = (char)(random >> 24 ? random >> 24 : 27);
		}
		text[len] = '\0';
		clipboard_add(&bytes, text);
		assert_int_equal(strspn(bytes.s + 7, safe), bytes.len - 8);
		assert_int_equal((bytes.len - 8) % 4, 0);
		str_clear(&bytes);
	}
	is_sent_as("\033\\\a\033]0;x\a", "G1wHG10wO3gH");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_vectors_of_the_standard),
		cmocka_unit_test(no_text_ends_the_sequence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
