/*
 * Lines are split into words as a shell splits them, and words survive the way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "cmd/command.h"

static void
expect_words(const char *line, size_t count, const char *const *words)
{
	struct args args;
	size_t i;

	assert_int_equal(args_split(line, &args, NULL), 0);
	assert_int_equal(args.count, count);
	for (i = 0; i < count; i++)
		assert_string_equal(args.v[i], words[i]);
	args_clear(&args);
}

static void
blanks_part_words(void **state)
{
	(void)state;
	expect_words("", 0, NULL);
	expect_words(" \t\n", 0, NULL);
	expect_words("  set ad\taction ", 3, (const char *[]){ "set", "ad", "action" });
}

static void
quotes_and_backslash_keep_what_stands_there(void **state)
{
	(void)state;
	expect_words("'a b'c \"d 'e\"", 2, (const char *[]){ "a bc", "d 'e" });
	expect_words("'' \"\"", 2, (const char *[]){ "", "" });
	expect_words("a\\ b \\' \\\\", 3, (const char *[]){ "a b", "'", "\\" });
	expect_words("\"\\\" \\\\ \\n\" '\\'", 2, (const char *[]){ "\" \\ \\n", "\\" });
	expect_words("$HOME *.yaml `x` #y", 4,
		(const char *[]){ "$HOME", "*.yaml", "`x`", "#y" });
}

static void
an_open_quote_is_an_error(void **state)
{
	static const char *const lines[] = { "set 'a", "set \"a", "set a\\", "\"a\\\"" };
	struct err err = { 0 };
	struct args args;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof lines / sizeof *lines; i++) {
		assert_int_equal(args_split(lines[i], &args, &err), -1);
		assert_int_equal(err.kind, ERR_USAGE);
		assert_int_equal(args.count, 0);
		err_clear(&err);
	}
}

static unsigned
random_below(uint32_t *seed, unsigned limit)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % limit;
}

static void
random_word(uint32_t *seed, struct str *word)
{
	static const char signs[] = "ab \t\n'\"\\;%$.-/=\x01\xc3\xa9";
	unsigned len = random_below(seed, 12), i;

	for (i = 0; i < len; i++)
		str_add_char(word, signs[random_below(seed, sizeof signs - 1)]);
}

/* Quoted, any words read back as they were, also several on a line. */
static void
quoted_words_read_back(void **state)
{
	uint32_t seed = 1;
	int round;

	(void)state;
	for (round = 0; round < 20000; round++) {
		struct str words[3] = { { 0 } }, line = { 0 };
		struct args args;
		int i;

		for (i = 0; i < 3; i++) {
			random_word(&seed, &words[i]);
			if (i > 0)
				str_add_char(&line, ' ');
			args_quote(str_text(&words[i]), &line);
		}
		assert_int_equal(args_split(str_text(&line), &args, NULL), 0);
		assert_int_equal(args.count, 3);
		for (i = 0; i < 3; i++) {
			assert_string_equal(args.v[i], str_text(&words[i]));
			str_clear(&words[i]);
		}
		args_clear(&args);
		str_clear(&line);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_part_words),
		cmocka_unit_test(quotes_and_backslash_keep_what_stands_there),
		cmocka_unit_test(an_open_quote_is_an_error),
		cmocka_unit_test(quoted_words_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
