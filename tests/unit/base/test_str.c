/*
 * Texts that grow keep their bytes and their NUL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/str.h"

static void
an_empty_text_reads_as_empty(void **state)
{
	struct str str = { 0 };

	(void)state;
	assert_string_equal(str_text(&str), "");
	str_clear(&str);
}

static void
added_bytes_come_back_in_order(void **state)
{
	struct str str = { 0 };

	(void)state;
	for (int i = 0; i < 100; i++)
		str_add(&str, "ab");
	assert_int_equal(str.len, 200);
	assert_int_equal(strlen(str_text(&str)), 200);
	assert_memory_equal(str_text(&str) + 198, "ab", 3);
	str_clear(&str);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_text_reads_as_empty),
		cmocka_unit_test(added_bytes_come_back_in_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
