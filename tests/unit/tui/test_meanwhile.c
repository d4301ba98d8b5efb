/*
 * What is shown, and when, of work that goes on: nothing of what ends at once.
 *
 * The linker puts the clock below in place of the system's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../../../src/tui/meanwhile.h"

#include <time.h>

#include "support/test.h"

static long clock_ms = 5000;

int __wrap_clock_gettime(clockid_t clock, struct timespec *time);

int
__wrap_clock_gettime(clockid_t clock, struct timespec *time)
{
	(void)clock;
	*time = (struct timespec){ .tv_sec = clock_ms / 1000,
		.tv_nsec = clock_ms % 1000 * 1000000 };
	return 0;
}

static void
short_work_shows_nothing(void **state)
{
	struct meanwhile meanwhile = { 0 };

	(void)state;
	meanwhile_begin(&meanwhile);
	assert_false(meanwhile_is_due(&meanwhile));
	clock_ms += 99;
	assert_false(meanwhile_is_due(&meanwhile));
}

static void
long_work_shows_now_and_then_how_far_it_is(void **state)
{
	struct meanwhile meanwhile = { 0 };
	int shown = 0;

	(void)state;
	meanwhile_begin(&meanwhile);
	for (int i = 0; i <= 1000; i++, clock_ms++)
		shown += meanwhile_is_due(&meanwhile);
	assert_in_range(shown, 10, 20);
}

static void
the_next_command_has_all_its_time_again(void **state)
{
	struct meanwhile meanwhile = { 0 };

	(void)state;
	meanwhile_begin(&meanwhile);
	assert_false(meanwhile_is_due(&meanwhile));
	clock_ms += 500;
	assert_true(meanwhile_is_due(&meanwhile));
	clock_ms += 500;
	meanwhile_begin(&meanwhile);
	assert_false(meanwhile_is_due(&meanwhile));
}

/* The frame after a save that ends at once is one, not two. */
static void
what_was_begun_beside_is_shown_once_it_lasts(void **state)
{
	struct meanwhile meanwhile = { 0 };
	int left;

	(void)state;
	assert_int_equal(meanwhile_left(&meanwhile), 0);
	meanwhile_hold(&meanwhile, true);
	left = meanwhile_left(&meanwhile);
	assert_in_range(left, 1, 100);
	clock_ms += left - 1;
	assert_int_equal(meanwhile_left(&meanwhile), 1);
	clock_ms++;
	assert_int_equal(meanwhile_left(&meanwhile), 0);
}

static void
a_key_waits_for_nothing(void **state)
{
	struct meanwhile meanwhile = { 0 };

	(void)state;
	meanwhile_hold(&meanwhile, true);
	meanwhile_hold(&meanwhile, false);
	assert_int_equal(meanwhile_left(&meanwhile), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(short_work_shows_nothing),
		cmocka_unit_test(long_work_shows_now_and_then_how_far_it_is),
		cmocka_unit_test(the_next_command_has_all_its_time_again),
		cmocka_unit_test(what_was_begun_beside_is_shown_once_it_lasts),
		cmocka_unit_test(a_key_waits_for_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
