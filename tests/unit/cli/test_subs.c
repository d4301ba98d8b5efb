/*
 * The table of subcommands is sound: what it promises can be reached.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/sub.h"

#include <ctype.h>

#include "support/test.h"

static void
test_names_are_unique(void **state)
{
	size_t i, count;
	const struct sub *const *subs = sub_table(&count);

	(void)state;
	assert_true(count > 1);
	for (i = 0; i < count; i++) {
		assert_ptr_equal(sub_find(subs[i]->name), subs[i]);
		assert_non_null(subs[i]->run);
		assert_true(strlen(subs[i]->help) > 0);
	}
	assert_null(sub_find("nothing"));
}

/* Neither a name nor a letter means two things in one subcommand. */
static void
assert_option_is_alone(const struct sub *sub, const struct sub_option *option)
{
	const struct sub_option *lists[] = { sub->options, sub_common_options() };
	const struct sub_option *other;
	size_t i;

	for (i = 0; i < 2; i++)
		for (other = lists[i]; other->name != NULL; other++) {
			if (other == option)
				continue;
			assert_string_not_equal(other->name, option->name);
			assert_int_not_equal(other->letter, option->letter);
		}
}

static void
test_options_are_sound(void **state)
{
	size_t i, count;
	const struct sub *const *subs = sub_table(&count);
	const struct sub_option *option;

	(void)state;
	for (i = 0; i < count; i++)
		for (option = subs[i]->options; option->name != NULL; option++) {
			assert_option_is_alone(subs[i], option);
			assert_true(option->letter >= SUB_LONG || isalpha(option->letter));
			assert_true(strlen(option->help) > 0);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_are_unique),
		cmocka_unit_test(test_options_are_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
