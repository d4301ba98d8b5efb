/*
 * A terminal that takes nothing holds nobody up, and gets everything in the
 * end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "../../../src/tui/outlet.h"

#define LOTS (1 << 20)		/* bytes; no terminal takes that unread */

/* A pseudo-terminal: our side, and the one that the program has. */
static int side, theirs;

static bool
open_sides(void)
{
	side = posix_openpt(O_RDWR | O_NOCTTY);
	if (side < 0 || grantpt(side) != 0 || unlockpt(side) != 0)
		return false;
	theirs = open(ptsname(side), O_RDWR | O_NOCTTY);
	return theirs >= 0;
}

static void
plug_in(struct outlet *outlet)
{
	struct termios modes;

	assert_true(open_sides());
	assert_int_equal(tcgetattr(theirs, &modes), 0);
	modes.c_oflag &= ~(tcflag_t)OPOST;
	assert_int_equal(tcsetattr(theirs, TCSANOW, &modes), 0);
	outlet_begin(outlet, theirs);
}

static void
test_never_waits(void **state)
{
	struct outlet outlet;
	char *bytes = test_calloc(LOTS, 1), *got = test_calloc(LOTS + 3, 1);
	size_t sum = 0;
	ssize_t count;

	(void)state;
	plug_in(&outlet);
	outlet_put(&outlet, bytes, LOTS);
	assert_true(outlet_is_waiting(&outlet));
	outlet_put(&outlet, "end", 3);
	while (sum < LOTS + 3) {
		count = read(side, got + sum, LOTS + 3 - sum);
		assert_true(count > 0);
		sum += (size_t)count;
		outlet_send(&outlet);
	}
	assert_memory_equal(got + LOTS, "end", 3);
	assert_false(outlet_is_waiting(&outlet));
	/* The open file that others have too blocks as before. */
	assert_int_equal(fcntl(theirs, F_GETFL) & O_NONBLOCK, 0);
	outlet_end(&outlet, 0);
	close(theirs);
	close(side);
	test_free(bytes);
	test_free(got);
}

static void
test_end_is_in_time(void **state)
{
	struct outlet outlet;
	char *bytes = test_calloc(LOTS, 1);

	(void)state;
	plug_in(&outlet);
	outlet_put(&outlet, bytes, LOTS);
	outlet_end(&outlet, 10);
	assert_int_equal(outlet.fd, -1);
	close(theirs);
	close(side);
	test_free(bytes);
}

/* The system takes at once what a slow line carries for seconds. */
static void
test_slow_line(void **state)
{
	char bytes[300] = "";
	struct outlet outlet;

	(void)state;
	plug_in(&outlet);
	outlet_put(&outlet, bytes, sizeof bytes);
	assert_int_equal(outlet_lag(&outlet), 0);
	outlet.baud = 300;
	outlet_put(&outlet, bytes, sizeof bytes);
	assert_false(outlet_is_waiting(&outlet));
	assert_in_range(outlet_lag(&outlet), 1, 10001);
	outlet_put(&outlet, bytes, sizeof bytes);
	assert_in_range(outlet_lag(&outlet), 1, 20001);
	outlet_end(&outlet, 0);
	close(theirs);
	close(side);
}

/* The other side hangs up: bytes go nowhere, and nothing spins or waits. */
static void
test_gone(void **state)
{
	struct outlet outlet;

	(void)state;
	plug_in(&outlet);
	close(side);
	outlet_put(&outlet, "text", 4);
	assert_true(outlet.gone);
	assert_false(outlet_is_waiting(&outlet));
	outlet_put(&outlet, "more", 4);
	assert_false(outlet_is_waiting(&outlet));
	outlet_end(&outlet, 1000);
	close(theirs);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_never_waits),
		cmocka_unit_test(test_end_is_in_time),
		cmocka_unit_test(test_slow_line),
		cmocka_unit_test(test_gone),
	};

	if (!open_sides()) {
		puts("1..0 # SKIP no pseudo-terminals here");
		return 0;
	}
	close(side);
	close(theirs);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
