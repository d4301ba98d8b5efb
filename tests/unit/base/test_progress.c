/*
 * Who listens hears how far the work is and can stop it; nobody else is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/progress.h"

struct heard {
	unsigned percent, times;
	bool go_on;
};

static bool
hear(void *with, const char *doing, unsigned percent)
{
	struct heard *heard = with;

	assert_string_equal(doing, "counting");
	heard->percent = percent;
	heard->times++;
	return heard->go_on;
}

static void
without_a_listener_work_goes_on(void **state)
{
	struct err err = { 0 };

	(void)state;
	assert_int_equal(progress_tell("counting", 1, 2, &err), 0);
	assert_false(err_is_set(&err));
}

static void
parts_make_a_whole(void **state)
{
	struct heard heard = { .go_on = true };
	struct progress listener = { hear, &heard };

	(void)state;
	assert_null(progress_listen(&listener));
	progress_tell("counting", 1, 4, NULL);
	assert_int_equal(heard.percent, 25);
	progress_part(60, 100);
	progress_tell("counting", 0, 0, NULL);
	assert_int_equal(heard.percent, 60);
	progress_tell("counting", 1, 2, NULL);
	assert_int_equal(heard.percent, 80);
	progress_tell("counting", 3, 2, NULL);
	assert_int_equal(heard.percent, 100);
	assert_ptr_equal(progress_listen(NULL), &listener);
	progress_tell("counting", 1, 2, NULL);
	assert_int_equal(heard.times, 4);
}

static void
who_listens_can_stop_what_can_fail(void **state)
{
	struct heard heard = { .go_on = false };
	struct progress listener = { hear, &heard };
	struct err err = { 0 };

	(void)state;
	progress_listen(&listener);
	assert_int_equal(progress_tell("counting", 1, 2, NULL), 0);
	assert_int_equal(progress_tell("counting", 1, 2, &err), -1);
	assert_int_equal(err.kind, ERR_STOPPED);
	err_clear(&err);
	progress_listen(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_listener_work_goes_on),
		cmocka_unit_test(parts_make_a_whole),
		cmocka_unit_test(who_listens_can_stop_what_can_fail),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
