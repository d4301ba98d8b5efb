/*
 * Findings are put in order without a second copy of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>

#include "model/check.h"

#define MOST 200

/* Any order of any number of them. */
static void
each_finding_comes_to_its_place(void **state)
{
	struct finding v[MOST];
	struct findings findings = { .v = v };
	uint32_t places[MOST], wanted[MOST];

	(void)state;
	srand(7);
	for (findings.count = 0; findings.count < MOST; findings.count++) {
		for (uint32_t i = 0; i < findings.count; i++) {
			uint32_t other = (uint32_t)rand() % (i + 1);

			places[i] = places[other];
			places[other] = i;
		}
		for (uint32_t i = 0; i < findings.count; i++) {
			wanted[i] = places[i];
			v[i] = (struct finding){ .about = i };
		}
		findings_arrange(&findings, places);
		for (uint32_t i = 0; i < findings.count; i++)
			assert_int_equal(v[wanted[i]].about, i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_finding_comes_to_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
