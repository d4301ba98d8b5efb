/*
 * A text looked for by letters: smartcase, accents, and what is marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/needle.h"
#include "support/test.h"

#define ACUTE "\xcc\x81"	/* as a mark of its own */

/* Where `wanted` is first found in `text`: its bytes, or NULL. */
static const char *
found(const char *text, const char *wanted, bool bare)
{
	static char bytes[100];
	struct needle needle = { 0 };
	size_t start = 0, end = 0;
	bool is;

	needle_init(&needle, wanted, bare);
	is = needle_find(&needle, text, strlen(text), 0, &start, &end);
	assert_int_equal(is, needle_in(&needle, text));
	needle_clear(&needle);
	if (!is)
		return NULL;
	assert_true(end > start && end <= strlen(text) && end - start < sizeof bytes);
	memcpy(bytes, text + start, end - start);
	bytes[end - start] = '\0';
	return bytes;
}

static void
test_small_letters_find_capitals(void **state)
{
	(void)state;
	assert_string_equal(found("Pays with iDEAL", "ideal", false), "iDEAL");
	assert_string_equal(found("ÉÉN", "één", false), "ÉÉN");
	assert_string_equal(found("Straße", "strasse", false), "Straße");
}

static void
test_capitals_mean_themselves(void **state)
{
	(void)state;
	assert_null(found("Pays with iDEAL", "Ideal", false));
	assert_string_equal(found("ideal or Ideal", "Ideal", false), "Ideal");
	assert_null(found("één", "Één", false));
}

static void
test_accents_count_unless_asked(void **state)
{
	(void)state;
	assert_null(found("a café", "cafe", false));
	assert_null(found("a cafe" ACUTE, "cafe", false));
	assert_string_equal(found("a café", "cafe", true), "café");
	assert_string_equal(found("a cafe" ACUTE "s", "cafe", true), "cafe" ACUTE);
	assert_string_equal(found("a cafe", "café", true), "cafe");
	assert_null(found("a cafe", "café", false));
}

static void
test_how_it_is_stored_matters_not(void **state)
{
	(void)state;
	assert_string_equal(found("a cafe" ACUTE ".", "café", false), "cafe" ACUTE);
	assert_string_equal(found("a café.", "cafe" ACUTE, false), "café");
}

static void
test_one_after_the_other(void **state)
{
	struct needle needle = { 0 };
	size_t start = 0, end = 0, count = 0;
	const char *text = "aXaaxA";

	(void)state;
	needle_init(&needle, "a", false);
	while (needle_find(&needle, text, strlen(text), end, &start, &end))
		count++;
	assert_int_equal(count, 4);
	needle_clear(&needle);
}

static void
test_nothing_is_nowhere(void **state)
{
	struct needle needle = { 0 };

	(void)state;
	assert_false(needle_in(&needle, "text"));
	needle_init(&needle, "", false);
	assert_false(needle_in(&needle, "text"));
	assert_false(needle_is(&needle, ""));
	needle_init(&needle, "text", false);
	assert_true(needle_is(&needle, "Text"));
	assert_false(needle_is(&needle, "Texts"));
	assert_false(needle_is(&needle, "tex"));
	needle_clear(&needle);
}

/* What is no UTF-8 neither stops nor leads out of the text. */
static void
test_broken_bytes(void **state)
{
	(void)state;
	assert_string_equal(found("\xff\xfe ab", "ab", false), "ab");
	assert_null(found("ab\xe2", "abc", false));
	assert_null(found("\xe2\x82", "b", true));
}

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 16;
}

static void
add(char *text, const char *letter)
{
	memcpy(text + strlen(text), letter, strlen(letter) + 1);
}

/* The first place at which some of the text, with the marks on its last letter, is all
 * of what is wanted. */
static bool
find_slowly(const struct needle *needle, const char *text, size_t *start)
{
	size_t len = strlen(text);
	char part[200];

	for (*start = 0; *start < len; ++*start)
		for (size_t end = *start + 1; end <= len; end++) {
			memcpy(part, text + *start, end - *start);
			part[end - *start] = '\0';
			if (needle_is(needle, part) && ((unsigned char)text[end] & 0xc0) != 0x80 &&
			    strncmp(text + end, ACUTE, 2) != 0)
				return true;
		}
	return false;
}

/* However long the text is, and wherever in it: what stands far from what is
 * wanted is passed over many bytes at once. Kelvin's sign is a k; a mark alone, a
 * ligature, a wide letter and others of three bytes stand between. */
static void
test_any_text(void **state)
{
	static const char *const letters[] = { "k", "K", "\xe2\x84\xaa", "b", "é", "e",
		"\xcc\x81", "f", "\xef\xac\x80", "漢", "ｋ", "か", "x", "x", "x", "x", "x", "x", "x",
		"x", "x", "x" };
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 8000; i++) {
		struct needle needle = { 0 };
		char text[150] = "", wanted[20] = "";
		size_t start, end, slow;

		for (uint32_t left = next(&seed) % 40; left > 0; left--)
			add(text, letters[next(&seed) % 22]);
		for (uint32_t left = 1 + next(&seed) % 3; left > 0; left--)
			add(wanted, letters[next(&seed) % 13]);
		needle_init(&needle, wanted, i % 2 != 0);
		if (find_slowly(&needle, text, &slow)) {
			assert_true(needle_find(&needle, text, strlen(text), 0, &start, &end));
			assert_int_equal(start, slow);
		} else {
			assert_false(needle_in(&needle, text));
		}
		needle_clear(&needle);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_small_letters_find_capitals),
		cmocka_unit_test(test_capitals_mean_themselves),
		cmocka_unit_test(test_accents_count_unless_asked),
		cmocka_unit_test(test_how_it_is_stored_matters_not),
		cmocka_unit_test(test_one_after_the_other),
		cmocka_unit_test(test_nothing_is_nowhere),
		cmocka_unit_test(test_broken_bytes),
		cmocka_unit_test(test_any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
