/*
 * What a row of figures says: properties, and rows whose answer is plain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "model/stats.h"
#include "support/grow.h"
#include "support/test.h"

#define ROW_MAX 16

struct row {
	struct figure v[ROW_MAX];
	size_t count;
};

static struct row
row_of(const char *text)
{
	struct row row = { .count = 0 };
	char *end;

	for (; *text != '\0'; text = end + (*end == ' ')) {
		row.v[row.count].day = (int)row.count;
		row.v[row.count++].value = strtod(text, &end);
	}
	return row;
}

static void
test_mean_and_trend(void **state)
{
	struct row row = row_of("2 4 6 8");

	(void)state;
	assert_true(fabs(stats_mean(row.v, row.count) - 5) < 1e-9);
	assert_true(fabs(stats_trend(row.v, row.count) - 2) < 1e-9);
	assert_true(stats_mean(row.v, 0) == 0 && stats_trend(row.v, 1) == 0);
	row = row_of("5 1 5 1 5");
	assert_true(fabs(stats_trend(row.v, row.count)) < 1e-9);
}

static size_t
drop_of(const char *text, double least)
{
	struct row row = row_of(text);
	size_t at;

	return stats_drop(row.v, row.count, least, &at) ? at : 0;
}

static void
test_drop(void **state)
{
	(void)state;
	assert_int_equal(drop_of("5 4", 1), 1);
	assert_int_equal(drop_of("5 4.1", 1), 0);
	assert_int_equal(drop_of("4.1 3.1", 1), 1);
	assert_int_equal(drop_of("5 4.5 4 3.5", 1), 0);
	assert_int_equal(drop_of("5 3 4 2 2", 1), 3);
	/* Back at where it fell from: made good. */
	assert_int_equal(drop_of("5 3 5", 1), 0);
	assert_int_equal(drop_of("5 3 4", 1), 1);
	assert_int_equal(drop_of("3", 1), 0);
	assert_int_equal(drop_of("", 1), 0);
}

/* The index of the first figure of the new level, 0 where none shifted. */
static size_t
shift_of(const char *text)
{
	struct row row = row_of(text);
	struct shift shift;

	return stats_shift(row.v, row.count, &shift) ? shift.at : 0;
}

static void
test_shift(void **state)
{
	(void)state;
	assert_int_equal(shift_of("41 43 57"), 2);
	assert_int_equal(shift_of("31 30 48"), 2);
	assert_int_equal(shift_of("10 11 10 10 30 31 29 30"), 4);
	assert_int_equal(shift_of("30 31 29 30 10 11 10 10"), 4);
	assert_int_equal(shift_of("5 5 5 2 2 2"), 3);
	/* Ordinary variation, a spike, a straight line, no more than a tenth. */
	assert_int_equal(shift_of("18200 20100 19400"), 0);
	assert_int_equal(shift_of("10 11 10 30 10 11 10"), 0);
	assert_int_equal(shift_of("1 2 3 4 5 6 7 8"), 0);
	assert_int_equal(shift_of("40 40 40 41 41 41"), 0);
	assert_int_equal(shift_of("7 7 7 7"), 0);
	assert_int_equal(shift_of("1 9"), 0);
	assert_int_equal(shift_of(""), 0);
}

/* What holds for any row of even noise around two levels: the shift is found,
 * backwards at the same place, and seven times as large too. */
static void
test_shift_properties(void **state)
{
	uint32_t seed = 12345;
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct row row = { .count = 6 + grow_number(&seed, ROW_MAX - 6) }, back, large;
		size_t turn = 3 + grow_number(&seed, (uint32_t)row.count - 5);
		struct shift a, b, c;

		for (size_t i = 0; i < row.count; i++)
			row.v[i].value = 100 + grow_number(&seed, 16) + (i >= turn ? 80 : 0);
		back = large = row;
		for (size_t i = 0; i < row.count; i++) {
			back.v[i] = row.v[row.count - 1 - i];
			large.v[i].value *= 7;
		}
		if (!stats_shift(row.v, row.count, &a))
			continue;
		found++;
		assert_int_equal(a.at, turn);
		assert_true(a.after - a.before > 60);
		assert_true(stats_shift(back.v, row.count, &b));
		assert_int_equal(b.at, row.count - turn);
		assert_true(stats_shift(large.v, row.count, &c));
		assert_int_equal(c.at, turn);
	}
	assert_true(found > 1900);
}

/* Even noise around one level: hardly ever a shift. */
static void
test_no_shift_in_noise(void **state)
{
	uint32_t seed = 54321;
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct row row = { .count = 8 + grow_number(&seed, ROW_MAX - 8) };
		struct shift shift;

		for (size_t i = 0; i < row.count; i++)
			row.v[i].value = 100 + grow_number(&seed, 60);
		found += stats_shift(row.v, row.count, &shift);
	}
	assert_true(found < 60);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mean_and_trend),
		cmocka_unit_test(test_drop),
		cmocka_unit_test(test_shift),
		cmocka_unit_test(test_shift_properties),
		cmocka_unit_test(test_no_shift_in_noise),
	};

	return cmocka_run_group_tests_name("stats", tests, NULL, NULL);
}
