/*
 * What an arena gives out stays where it is, apart from all else, and is found
 * again by its number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/value.h"

/* Small ones, ones that end a block to the byte, ones of several blocks. */
static const size_t sizes[] = {
	1, 7, 3, ARENA_BLOCK - 100, 40, ARENA_BLOCK, 5, ARENA_BLOCK - 5, 1, 3 * ARENA_BLOCK + 1, 8,
	2 * ARENA_BLOCK, 0, 16, ARENA_BLOCK - 16, 9,
};

#define COUNT (sizeof sizes / sizeof sizes[0])

static void
each_piece_is_its_own(void **state)
{
	struct arena arena = { 0 };
	unsigned char *pieces[COUNT];
	uint32_t numbers[COUNT];
	size_t i, k;

	(void)state;
	for (i = 0; i < COUNT; i++) {
		pieces[i] = arena_get(&arena, sizes[i], (size_t)1 << i % 5, &numbers[i]);
		assert_int_equal((uintptr_t)pieces[i] % ((size_t)1 << i % 5), 0);
		memset(pieces[i], (int)i + 1, sizes[i]);
	}
	for (i = 0; i < COUNT; i++) {
		assert_int_not_equal(numbers[i], 0);
		for (k = 0; k < sizes[i]; k++)
			assert_int_equal(pieces[i][k], i + 1);
		if (sizes[i] > 0)
			assert_ptr_equal(arena_at(&arena, numbers[i]), pieces[i]);
		if (sizes[i] > 0)
			assert_int_equal(arena_number(&arena, pieces[i]), numbers[i]);
	}
	assert_int_equal(arena_number(&arena, &arena), 0);
	arena_clear(&arena);
	assert_int_equal(arena_number(&arena, pieces[0]), 0);
}

/* {text: x, list: [1, {deep: y}], nothing: []} */
static struct value *
sample(void)
{
	struct value *map = value_new_map(), *list = value_new_list(), *inner = value_new_map();

	value_put(inner, "deep", value_new_text("y"));
	value_add(list, value_new_plain("1"));
	value_add(list, inner);
	value_put(map, "text", value_new_text("x"));
	value_put(map, "list", list);
	value_put(map, "nothing", value_new_list());
	return map;
}

static void
a_kept_value_is_equal_and_outlives_the_first(void **state)
{
	struct arena arena = { 0 };
	struct value *first = sample(), *again = sample(), *kept, *text;
	uint32_t number, other;

	(void)state;
	kept = value_keep(&arena, first, &number);
	value_free(first);
	assert_true(value_equal(kept, again));
	assert_ptr_equal(arena_at(&arena, number), kept);
	assert_true(value_item(value_get(kept, "list"), 0)->plain);
	text = value_keep_text(&arena, "word by word", 4, &other);
	assert_string_equal(value_text(text), "word");
	value_free(kept);		/* does nothing */
	value_free(text);
	assert_true(value_equal(arena_at(&arena, number), again));
	first = value_copy(kept);
	arena_clear(&arena);
	assert_true(value_equal(first, again));
	value_put(first, "text", value_new_text("z"));
	value_free(first);
	value_free(again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_piece_is_its_own),
		cmocka_unit_test(a_kept_value_is_equal_and_outlives_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
