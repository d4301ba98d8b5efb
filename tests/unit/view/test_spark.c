/*
 * Figures as bars and as words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <math.h>

#include "view/spark.h"
#include "base/width.h"

static const struct figure rising[] = { { 1, 1 }, { 2, 2 }, { 3, 3 }, { 4, 4 }, { 5, 5 } };

static void
expect_bars(const struct figure *figures, size_t count, size_t most, double low, double high,
	bool ascii, const char *want)
{
	struct str out = { 0 };

	spark_add(&out, figures, count, most, low, high, ascii);
	assert_string_equal(str_text(&out), want);
	str_clear(&out);
}

static void
bars_run_from_the_lowest_to_the_highest(void **state)
{
	static const struct figure odd[] = { { 1, -3 }, { 2, 2.4 }, { 3, 99 } };

	(void)state;
	expect_bars(rising, 5, 9, 1, 5, false, "▁▃▅▆█");
	expect_bars(rising, 5, 2, 1, 5, false, "▆█");
	expect_bars(odd, 3, 9, 1, 5, false, "▁▃█");
	expect_bars(rising, 1, 9, 1, 1, false, "▅");
	expect_bars(rising, 0, 9, 1, 5, false, "");
}

static void
in_ascii_a_score_is_its_own_digit(void **state)
{
	(void)state;
	expect_bars(rising, 5, 9, 1, 5, true, "12345");
	expect_bars(rising, 5, 9, 0, 100, true, "11111");
	expect_bars(rising, 5, 9, 0, 10, true, "22345");
}

static void
the_range_holds_all_figures(void **state)
{
	double low = INFINITY, high = -INFINITY;

	(void)state;
	spark_range(rising, 5, &low, &high);
	assert_true(low == 1 && high == 5);
}

static void
expect_trend(const struct figure *figures, size_t count, const char *want)
{
	struct str out = { 0 };

	spark_add_trend(&out, figures, count, true);
	assert_string_equal(str_text(&out), want);
	str_clear(&out);
}

static void
a_trend_has_a_sign_and_a_figure(void **state)
{
	static const struct figure falling[] = { { 1, 5 }, { 2, 4.5 }, { 3, 4 } };
	static const struct figure level[] = { { 1, 4 }, { 2, 4.02 } };

	(void)state;
	expect_trend(rising, 5, "^ +1");
	expect_trend(falling, 3, "v -0.5");
	expect_trend(level, 2, ">");
	expect_trend(rising, 1, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_run_from_the_lowest_to_the_highest),
		cmocka_unit_test(in_ascii_a_score_is_its_own_digit),
		cmocka_unit_test(the_range_holds_all_figures),
		cmocka_unit_test(a_trend_has_a_sign_and_a_figure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
