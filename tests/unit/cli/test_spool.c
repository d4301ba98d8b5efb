/*
 * Rows come back from a spool as they were and in their order, however many there
 * are and wherever its file is full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <math.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "../../../src/cli/spool.h"
#include "base/mem.h"

static const struct rows_column columns[] = {
	{ "file", "File", ROWS_PATH }, { "count", "Count", ROWS_COUNT },
	{ "title", "Title", ROWS_TEXT }, { "level", "Level", ROWS_LEVEL },
};

#define COLUMNS (sizeof columns / sizeof *columns)

static const char *const words[] = { NULL, "", "a", "温泉旅館の一泊", "two\nlines",
	"a title that is rather long, as titles go, and then goes on" };

/* The cells of row number `i` of those of a seed. */
static void
fill(struct rows_cell *cells, uint32_t seed, size_t i)
{
	uint32_t mixed = (uint32_t)(i + 1) * 2654435761u ^ seed;
	const char *title = words[(mixed >> 16) % 6];
	char file[40];

	snprintf(file, sizeof file, "maps/%u.yaml", mixed);
	cells[0].text = mem_text(file);
	cells[0].style = STYLE_LINE;
	cells[1].number = (double)i;
	cells[2].text = title ? mem_text(title) : NULL;
	if (mixed & 1024)
		cells[3].number = mixed / 7.0;
}

static bool
same_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static void
assert_same(const struct rows_cell *got, const struct rows_cell *want)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		assert_true(same_text(got[i].text, want[i].text));
		assert_true(got[i].number == want[i].number ||
		    (isnan(got[i].number) && isnan(want[i].number)));
		assert_int_equal(got[i].style, want[i].style);
	}
}

/* Files may grow to so many bytes while the rows come in, some at a time. */
static void
take_in(struct spool *spool, size_t count, uint32_t seed, rlim_t limit)
{
	struct rows rows = { .columns = columns, .column_count = COLUMNS };
	struct rlimit was, now;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	now = was;
	now.rlim_cur = limit < was.rlim_max ? limit : was.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &now), 0);
	for (size_t i = 0; i < count; i++) {
		fill(rows_add(&rows), seed, i);
		if ((i * seed) % 7 == 0 || i + 1 == count)
			spool_add(spool, &rows);
	}
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	rows_clear(&rows);
}

static void
test_as_they_were(void **state)
{
	static const size_t counts[] = { 0, 1, 500, 2000, 9000 };
	static const rlim_t limits[] = { RLIM_INFINITY, 0, 1000, 150000, 300000 };

	(void)state;
	for (size_t n = 0; n < 25; n++) {
		struct rows got = { .columns = columns, .column_count = COLUMNS };
		struct rows want = got;
		struct spool spool = { 0 };
		struct err err = { 0 };
		size_t count = counts[n / 5];

		take_in(&spool, count, (uint32_t)n + 1, limits[n % 5]);
		for (size_t i = 0; i < count; i++) {
			rows_cut(&want);
			fill(rows_add(&want), (uint32_t)n + 1, i);
			assert_true(spool_next(&spool, &got, &err));
			assert_int_equal(got.count, 1);
			assert_same(rows_at(&got, 0), rows_at(&want, 0));
		}
		assert_false(spool_next(&spool, &got, &err));
		assert_false(spool_next(&spool, &got, &err));
		assert_false(err_is_set(&err));
		spool_clear(&spool);
		rows_clear(&got);
		rows_clear(&want);
	}
}

/* What is in the file is not in memory. */
static void
test_little_memory(void **state)
{
	struct spool spool = { 0 };

	(void)state;
	take_in(&spool, 20000, 1, RLIM_INFINITY);
	if (spool.file)
		assert_true(spool.rows.room < 512 << 10);
	spool_clear(&spool);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_as_they_were),
		cmocka_unit_test(test_little_memory),
	};

	signal(SIGXFSZ, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
