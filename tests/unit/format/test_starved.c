/*
 * A journey goes out whole or not at all: whichever request for memory is
 * refused, also one of a library, the program ends rather than leave a part out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/format.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/grow.h"
#include "support/starve.h"
#include "support/test.h"

#define STEP 7		/* every so many requests one is refused */

static void
export(const struct format *format, const struct journey *journey, struct str *out)
{
	struct format_output output = { .journey = journey };
	struct notes notes = { 0 };

	format->write(&output, &notes, out, NULL);
	notes_clear(&notes);
}

/* The status of an export that is refused request number `target`: 0 whole, 4
 * ended for want of memory, 1 something was left out. */
static int
status_of(const struct format *format, const struct journey *journey, const struct str *whole,
	unsigned target)
{
	struct str out = { 0 };
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		starve_begin(target, false);
		export(format, journey, &out);
		starve_end();
		_exit(strcmp(str_text(&out), str_text(whole)) != 0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
it_goes_out_whole_or_not_at_all(void **state)
{
	static const char *const names[] = { "json", "ojf", "enablement", "mermaid" };
	uint32_t seed = 3;
	struct journey *journey = grow_journey(&seed, 4);

	(void)state;
	format_begin();
	for (size_t i = 0; starve_can() && i < sizeof names / sizeof *names; i++) {
		const struct format *format = format_find(names[i]);
		struct str whole = { 0 };
		unsigned requests;

		starve_begin(0, false);
		export(format, journey, &whole);
		requests = starve_end();
		assert_int_equal(status_of(format, journey, &whole, requests + 1), 0);
		for (unsigned target = 1; target <= requests; target += STEP)
			assert_int_equal(status_of(format, journey, &whole, target), 4);
		str_clear(&whole);
	}
	journey_free(journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_goes_out_whole_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
