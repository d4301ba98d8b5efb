/*
 * A text that comes out of another, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/change.h"
#include "base/mem.h"

#define ROUNDS 3000
#define LETTERS 3	/* few, so that neighbours are often alike */

static char *
any_text(size_t *len)
{
	char *text;

	*len = (size_t)rand() % 300;
	text = mem_alloc(*len + 1);
	for (size_t i = 0; i < *len; i++)
		text[i] = (char)('a' + rand() % LETTERS);
	text[*len] = '\0';
	return text;
}

/* Takes some of a text of that length, and brings more. */
static struct change
any_change(size_t len)
{
	static const char letters[] = "abcabcaaabbbccc";
	struct change change = { 0 };
	size_t at = 0, some;

	while (at < len && rand() % 8 != 0) {
		at += (size_t)rand() % (len - at + 1) * (size_t)(rand() % 2);
		some = (size_t)rand() % (len - at + 1) / (1 + (size_t)rand() % 4);
		change_take(&change, at, some);
		at += some;
		if (rand() % 2 == 0)
			change_bring(&change, &letters[rand() % 5], (size_t)rand() % 10);
	}
	return change;
}

static void
assert_makes(const struct change *change, const char *from, const char *want, size_t len)
{
	char *made = change_make(change, from);

	assert_int_equal(change_len(change), len);
	assert_memory_equal(made, want, len + 1);
	free(made);
}

static size_t
taken(const struct change *change)
{
	return change_len(change) - change->own.len;
}

static void
where_it_stands_is_as_made_anew_and_leads_back(void **state)
{
	(void)state;
	srand(2);
	for (int round = 0; round < ROUNDS; round++) {
		size_t len, had;
		char *text = any_text(&len), *old = mem_text_n(text, len), *new;
		struct change change = any_change(len);

		had = len;
		new = change_make(&change, old);
		change_run(&change, &text, &len);
		assert_int_equal(len, strlen(new));
		assert_memory_equal(text, new, len + 1);
		assert_makes(&change, new, old, had);
		change_run(&change, &text, &len);
		assert_int_equal(len, had);
		assert_memory_equal(text, old, len + 1);
		change_clear(&change);
		free(new);
		free(old);
		free(text);
	}
}

static void
tighter_it_makes_the_same_and_takes_no_less(void **state)
{
	(void)state;
	srand(3);
	for (int round = 0; round < ROUNDS; round++) {
		size_t len, had;
		char *text = any_text(&len), *want;
		struct change change = any_change(len);

		want = change_make(&change, text);
		had = taken(&change);
		change_tighten(&change, text, len);
		assert_makes(&change, text, want, strlen(want));
		assert_true(taken(&change) >= had);
		change_clear(&change);
		free(want);
		free(text);
	}
}

static void
what_was_found_makes_the_text(void **state)
{
	(void)state;
	srand(4);
	for (int round = 0; round < ROUNDS; round++) {
		size_t from_len, to_len;
		char *from = any_text(&from_len), *to = any_text(&to_len);
		struct change change = { 0 };

		change_find(&change, from, from_len, to, to_len);
		assert_makes(&change, from, to, to_len);
		change_clear(&change);
		free(from);
		free(to);
	}
}

static void
two_in_a_row_are_one(void **state)
{
	(void)state;
	srand(5);
	for (int round = 0; round < ROUNDS; round++) {
		size_t len;
		char *third = any_text(&len), *second, *first;
		struct change next = any_change(len), change;

		second = change_make(&next, third);
		change = any_change(strlen(second));
		first = change_make(&change, second);
		change_follow(&change, &next);
		assert_makes(&change, third, first, strlen(first));
		change_clear(&change);
		change_clear(&next);
		free(first);
		free(second);
		free(third);
	}
}

/* Two places far apart cost what they are, not what lies between. */
static void
between_two_places_nothing_is_kept(void **state)
{
	struct change change = { 0 };
	size_t len = 100000;
	char *text = mem_zero(len + 1, 1);

	(void)state;
	memset(text, 'x', len);
	change_bring(&change, "first", 5);
	change_take(&change, 0, len - 10);
	change_bring(&change, "xxxxxlast", 9);
	change_tighten(&change, text, len);
	change_run(&change, &text, &len);
	assert_int_equal(len, 100004);
	assert_true(change.own.len <= 10);
	assert_string_equal(text + len - 9, "xxxxxlast");
	change_clear(&change);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(where_it_stands_is_as_made_anew_and_leads_back),
		cmocka_unit_test(tighter_it_makes_the_same_and_takes_no_less),
		cmocka_unit_test(what_was_found_makes_the_text),
		cmocka_unit_test(two_in_a_row_are_one),
		cmocka_unit_test(between_two_places_nothing_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
