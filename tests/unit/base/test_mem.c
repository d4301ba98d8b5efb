/*
 * Memory is there, or the program ends in good order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/vec.h"
#include "support/starve.h"

static int told[2];	/* a pipe on which the last words arrive */

static void
speak(void)
{
	if (write(told[1], "bye", 3) != 3)
		_exit(99);
}

static void
nothing_is_something_too(void **state)
{
	char *none = mem_alloc(0), *copy = mem_text_n("abc", 2);

	(void)state;
	assert_non_null(none);
	assert_string_equal(copy, "ab");
	free(none);
	free(copy);
}

static void
too_much_ends_with_last_words(void **state)
{
	char words[8] = "";
	int status;
	pid_t pid;

	(void)state;
	assert_int_equal(pipe(told), 0);
	pid = fork();
	if (pid == 0) {
		void *p;

		mem_set_last_words(speak);
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		p = mem_resize(NULL, SIZE_MAX / 2, 4);
		_exit(p ? 0 : 1);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 4);
	assert_int_equal(read(told[0], words, sizeof words - 1), 3);
	assert_string_equal(words, "bye");
	close(told[0]);
	close(told[1]);
}

/* A request that fails once costs the ballast; one that fails for good is met
 * from the reserve, until that is empty. */
static void
the_reserve_comes_first(void **state)
{
	char *text, *longer;

	(void)state;
	if (!starve_can())
		return;
	assert_true(mem_fill_reserve());
	starve_begin(1, false);
	free(mem_alloc(10));
	starve_end();
	assert_true(mem_is_short() && !mem_is_out());
	assert_true(mem_fill_reserve());
	assert_false(mem_is_short());
	text = mem_text("what was there stays");
	starve_begin(1, true);
	longer = mem_resize(text, 100000, 1);
	free(mem_zero(100, 10));
	assert_true(mem_is_short() && mem_is_out());
	assert_false(mem_fill_reserve());
	starve_end();
	assert_string_equal(longer, "what was there stays");
	free(longer);
	assert_true(mem_fill_reserve());
	assert_false(mem_is_short() || mem_is_out());
	assert_true(mem_spare());
	assert_false(mem_spare());
	assert_true(mem_is_short());
	mem_drop_reserve();
}

static void
an_array_grows_and_keeps_what_it_holds(void **state)
{
	size_t *items = NULL, room = 0;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		vec_grow(items, i, room);
		assert_true(room > i);
		items[i] = i;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	free(items);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_something_too),
		cmocka_unit_test(too_much_ends_with_last_words),
		cmocka_unit_test(the_reserve_comes_first),
		cmocka_unit_test(an_array_grows_and_keeps_what_it_holds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
