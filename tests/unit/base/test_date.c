/*
 * Days and periods: each day of 800 years there and back, and what is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/date.h"
#include "support/test.h"

static int
day_of(const char *text)
{
	int day;

	assert_true(date_parse(text, &day));
	return day;
}

/* The calendar counted day by day, by another way than the code's. */
static void
test_every_day(void **state)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int day = day_of("1600-01-01");

	(void)state;
	for (int year = 1600; year < 2400; year++) {
		for (int month = 1; month <= 12; month++) {
			int length = lengths[month - 1];

			if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
				length++;
			for (int i = 1; i <= length; i++, day++) {
				struct str text = { 0 };
				int parsed;

				date_add(&text, day);
				assert_true(date_parse(str_text(&text), &parsed));
				assert_int_equal(parsed, day);
				str_clear(&text);
			}
		}
	}
	assert_int_equal(day, day_of("2400-01-01"));
	assert_int_equal(day_of("1970-01-01"), 0);
	assert_int_equal(day_of("2026-07-01"), 20635);
}

static void
test_no_date(void **state)
{
	static const char *const texts[] = { "", "2026", "2026-07", "2026-13-01", "2026-00-10",
		"2026-02-29", "2100-02-29", "2026-04-31", "2026-07-00", "2026-7-1", "01-07-2026",
		"2026/07/01", "2026-07-01 ", "2026-07-0x", "-026-07-01", "soon" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		int day = 1;

		if (date_parse(texts[i], &day))
			fail_msg("“%s” is no date", texts[i]);
		assert_int_equal(day, DATE_NONE);
	}
	assert_true(day_of("2000-02-29") + 1 == day_of("2000-03-01"));
}

static void
test_later(void **state)
{
	(void)state;
	assert_int_equal(date_later(day_of("2026-08-31"), -6), day_of("2026-02-28"));
	assert_int_equal(date_later(day_of("2024-02-29"), 12), day_of("2025-02-28"));
	assert_int_equal(date_later(day_of("2026-01-15"), -1), day_of("2025-12-15"));
	assert_int_equal(date_later(day_of("2026-11-30"), 3), day_of("2027-02-28"));
}

static void
test_periods(void **state)
{
	static const char *const periods[][3] = {
		{ "2026", "2026-01-01", "2026-12-31" }, { "2024-02", "2024-02-01", "2024-02-29" },
		{ "2026-Q1", "2026-01-01", "2026-03-31" }, { "2026-q4", "2026-10-01", "2026-12-31" },
		{ "2026-W01", "2025-12-29", "2026-01-04" }, { "2026-W53", "2026-12-28", "2027-01-03" },
		{ "2021-W01", "2021-01-04", "2021-01-10" }, { "2026-05-12", "2026-05-12", "2026-05-12" },
	};
	static const char *const none[] = { "", "spring", "2026-00", "2026-13", "2026-Q0", "2026-Q5",
		"2026-W00", "2025-W53", "26-01", "2026-1", "2026Q1", "2026-", "20261" };
	int first, last;

	(void)state;
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
		if (!date_period(periods[i][0], &first, &last))
			fail_msg("“%s” is a period", periods[i][0]);
		assert_int_equal(first, day_of(periods[i][1]));
		assert_int_equal(last, day_of(periods[i][2]));
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		if (date_period(none[i], &first, &last))
			fail_msg("“%s” is no period", none[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_no_date),
		cmocka_unit_test(test_later),
		cmocka_unit_test(test_periods),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
