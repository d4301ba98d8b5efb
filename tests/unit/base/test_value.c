/*
 * Trees of texts, lists and mappings keep order and own what they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/value.h"

/* {a: 1, list: [x, {deep: y}]} */
static struct value *
sample(void)
{
	struct value *map = value_new_map();
	struct value *list = value_new_list();
	struct value *inner = value_new_map();

	value_put(inner, "deep", value_new_text("y"));
	value_add(list, value_new_text("x"));
	value_add(list, inner);
	value_put(map, "a", value_new_plain("1"));
	value_put(map, "list", list);
	return map;
}

static void
a_copy_is_equal_and_apart(void **state)
{
	struct value *one = sample(), *two = value_copy(one);

	(void)state;
	assert_true(value_equal(one, two));
	value_put(two, "a", value_new_text("2"));
	assert_false(value_equal(one, two));
	assert_string_equal(value_text(value_get(one, "a")), "1");
	value_free(one);
	assert_string_equal(value_text(value_get(two, "a")), "2");
	value_free(two);
	assert_null(value_copy(NULL));
	assert_true(value_equal(NULL, NULL));
}

static void
items_are_swapped_and_taken(void **state)
{
	struct value *map = sample(), *item;

	(void)state;
	value_swap(map, 0, value_new_text("other"));
	assert_string_equal(value_text(value_get(map, "a")), "other");
	item = value_take(map, 0);
	assert_string_equal(value_text(item), "other");
	value_free(item);
	assert_int_equal(value_count(map), 1);
	assert_string_equal(value_key(map, 0), "list");
	value_free(value_take((struct value *)value_get(map, "list"), 0));
	assert_int_equal(value_count(value_item(map, 0)), 1);
	value_free(map);
}

static void
a_key_occurs_once_and_keeps_its_place(void **state)
{
	struct value *map = sample();

	(void)state;
	value_put(map, "a", value_new_text("again"));
	assert_int_equal(value_count(map), 2);
	assert_string_equal(value_key(map, 0), "a");
	value_remove(map, "a");
	value_remove(map, "not there");
	assert_int_equal(value_count(map), 1);
	assert_string_equal(value_key(map, 0), "list");
	assert_null(value_get(map, "a"));
	value_free(map);
}

static void
mappings_are_equal_in_any_order(void **state)
{
	struct value *one = value_new_map(), *two = value_new_map();

	(void)state;
	value_put(one, "a", value_new_text("1"));
	value_put(one, "b", value_new_text("2"));
	value_put(two, "b", value_new_text("2"));
	assert_false(value_equal(one, two));
	value_put(two, "a", value_new_plain("1"));
	assert_true(value_equal(one, two));
	value_free(one);
	value_free(two);
}

static void
what_is_no_text_reads_as_empty(void **state)
{
	struct value *list = value_new_list();

	(void)state;
	assert_string_equal(value_text(list), "");
	assert_string_equal(value_text(NULL), "");
	assert_null(value_get(list, "a"));
	value_free(list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_copy_is_equal_and_apart),
		cmocka_unit_test(items_are_swapped_and_taken),
		cmocka_unit_test(a_key_occurs_once_and_keeps_its_place),
		cmocka_unit_test(mappings_are_equal_in_any_order),
		cmocka_unit_test(what_is_no_text_reads_as_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
