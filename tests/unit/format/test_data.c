/*
 * Figures by period: days and numbers as people write them, tables of surveys
 * and web analytics, metrics in JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/data.h"

#include <stdlib.h>
#include <string.h>

#include "support/test.h"

/* What one series is read as: "NAME [UNIT] 2026-01=5 2026-02=6". */
static void
assert_read(const char *text, const char *columns, const char *name, enum data_join join,
	const char *wanted)
{
	struct format_input input = { .bytes = text, .len = strlen(text), .columns = columns };
	struct data data = { 0 };
	struct notes notes = { 0 };
	struct err err = { 0 };
	struct str got = { 0 };

	if (data_read(&input, name, join, &data, &notes, &err) != 0) {
		err_format(&err, NULL, &got);
		err_clear(&err);
	} else {
		assert_false(err_is_set(&err));
	}
	for (size_t i = 0; got.len == 0 && i < data.count; i++) {
		str_add_format(&got, "%s%s [%s]", i > 0 ? "; " : "", data.v[i].name,
			data.v[i].unit != NULL ? data.v[i].unit : "");
		for (uint32_t j = 0; j < value_count(data.v[i].values); j++)
			str_add_format(&got, " %s=%s", value_key(data.v[i].values, j),
				value_text(value_item(data.v[i].values, j)));
	}
	assert_string_equal(str_text(&got), wanted);
	str_clear(&got);
	data_clear(&data);
	notes_clear(&notes);
}

static void
periods_are_read_as_people_write_them(void **state)
{
	static const char *const table[][2] = {
		{ "2026", "2026" }, { "2026-01", "2026-01" }, { "2026-1", "2026-01" },
		{ "202601", "2026-01" }, { "20260131", "2026-01-31" },
		{ "2026-01-31", "2026-01-31" }, { "2026-01-31T10:00:00Z", "2026-01-31" },
		{ "2026-01-31 9:05", "2026-01-31" }, { "2026/01/31", "2026-01-31" },
		{ "31-1-2026", "2026-01-31" }, { "1-3-2026", "2026-03-01" },
		{ "31.01.26", "2026-01-31" }, { "1/2026", "2026-01" },
		{ "Q1 2026", "2026-Q1" }, { "2026 Q1", "2026-Q1" }, { "2026Q3", "2026-Q3" },
		{ "K2 2026", "2026-Q2" }, { "1e kwartaal 2026", "2026-Q1" },
		{ "week 5 2026", "2026-W05" }, { "2026-W05", "2026-W05" },
		{ "Jan 2026", "2026-01" }, { "mrt-26", "2026-03" }, { "October 2026", "2026-10" },
		{ "2026 mei", "2026-05" }, { "3 februari 2026", "2026-02-03" },
		{ "Feb 3rd, 2026", "2026-02-03" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct str text = { 0 }, wanted = { 0 };

		str_add_format(&text, "period;n\n%s;1\n", table[i][0]);
		str_add_format(&wanted, "n [] %s=1", table[i][1]);
		assert_read(str_text(&text), NULL, NULL, DATA_MEAN, str_text(&wanted));
		str_clear(&text);
		str_clear(&wanted);
	}
}

/* What one row proves holds for the column. */
static void
days_and_decimals_follow_their_column(void **state)
{
	(void)state;
	assert_read("date\tn\n1/2/2026\t1,5\n1/13/2026\t2\n", NULL, NULL, DATA_MEAN,
		"n [] 2026-01-02=1.5 2026-01-13=2");
	assert_read("date\tn\n1/2/2026\t1\n13/1/2026\t2\n", NULL, NULL, DATA_MEAN,
		"n [] 2026-01-13=2 2026-02-01=1");
	assert_read("jaar;n\n2025;1.234\n2026;1.234.567,5\n", NULL, NULL, DATA_MEAN,
		"n [] 2025=1234 2026=1234567.5");
	assert_read("year;n\n2025;1,234\n2026;1,234,567.5\n", NULL, NULL, DATA_MEAN,
		"n [] 2025=1234 2026=1234567.5");
	assert_read("jaar;n\n2025;1.234\n", NULL, NULL, DATA_MEAN, "n [] 2025=1234");
	assert_read("jaar\tn\n2025\t1.234\n", NULL, NULL, DATA_MEAN, "n [] 2025=1.234");
	assert_read("year;n\n2025;€ 1 234\n2026;-5\n", NULL, NULL, DATA_MEAN,
		"n [€] 2025=1234 2026=-5");
	assert_read("year;n\n2025;41%\n2026;0.5%\n", NULL, NULL, DATA_MEAN, "n [%] 2025=41 2026=0.5");
}

static void
the_right_columns_are_found(void **state)
{
	static const char web[] = "# Report\n# 1-31 January\n\nMonth,Page,Users,Score\n"
	    "202601,home,10,3\n202602,home,20,4\nTotal,,30,\n";

	(void)state;
	assert_read(web, NULL, NULL, DATA_MEAN, "Users [] 2026-01=10 2026-02=20");
	assert_read(web, NULL, "score", DATA_MEAN, "score [] 2026-01=3 2026-02=4");
	assert_read(web, "value=4", "NPS", DATA_MEAN, "NPS [] 2026-01=3 2026-02=4");
	assert_read(web, "period=Month,value=Score", NULL, DATA_MEAN,
		"Score [] 2026-01=3 2026-02=4");
	assert_read(web, "value=9", NULL, DATA_MEAN, "there is no column “9” in the table");
	assert_read(web, "colour=1", NULL, DATA_MEAN,
		"“colour=1” says nothing of a column; it is said like period=1,value=3");
	assert_read("a,b\nx,y\n", NULL, NULL, DATA_MEAN,
		"no column of the table holds days, months or years");
	assert_read("date,b\n2026-01-01,y\n", NULL, NULL, DATA_MEAN,
		"no column of the table holds numbers");
	assert_read("", NULL, NULL, DATA_MEAN, "there is no table in it");
}

static void
rows_of_a_period_are_joined(void **state)
{
	static const char text[] = "date,n\n2026-01-02,3\n2026-01-01,1\n2026-01-02,6\n";

	(void)state;
	assert_read(text, NULL, NULL, DATA_MEAN, "n [] 2026-01-01=1 2026-01-02=4.5");
	assert_read(text, NULL, NULL, DATA_SUM, "n [] 2026-01-01=1 2026-01-02=9");
	assert_read(text, NULL, NULL, DATA_LAST, "n [] 2026-01-01=1 2026-01-02=6");
}

#define METRIC(type, more, points) "{\"format\": \"THEYDO_METRICS_V1\", \"metrics\": [{" \
	"\"type\": \"" type "\", \"title\": \"M\", \"unit\": \"u\"" more ", \"dataPoints\": [" \
	points "]}]}"
#define DAY "{\"dateOfMeasurement\": \"2026-01-31\", "

/* The parts of a day are weighed by how many answered. */
static void
metrics_are_computed(void **state)
{
	(void)state;
	assert_read(METRIC("NPS", "", DAY "\"detractors\": 10, \"passives\": 20, \"promoters\": 70}, "
		DAY "\"detractors\": 100, \"passives\": 0, \"promoters\": 0}"),
		NULL, NULL, DATA_MEAN, "M [NPS] 2026-01-31=-20");
	assert_read(METRIC("CSAT", "", DAY "\"veryUnsatisfied\": 1, \"unsatisfied\": 1, "
		"\"neutral\": 1, \"satisfied\": 2, \"verySatisfied\": 3}"),
		NULL, NULL, DATA_MEAN, "M [%] 2026-01-31=62.5");
	assert_read(METRIC("CES", "", DAY "\"score\": 4, \"respondents\": 30}, "
		DAY "\"score\": 2, \"respondents\": 10}"), NULL, NULL, DATA_MEAN,
		"M [u] 2026-01-31=3.5");
	assert_read(METRIC("RATIO", "", DAY "\"numerator\": 1, \"denominator\": 3}"),
		NULL, "share", DATA_MEAN, "share [%] 2026-01-31=33.33");
	assert_read(METRIC("OTHER", "", DAY "\"value\": 4}, " DAY "\"value\": 2}"), NULL, NULL,
		DATA_MEAN, "M [u] 2026-01-31=3");
	assert_read(METRIC("OTHER", ", \"aggregationMethod\": \"SUM\"", DAY "\"value\": 4}, "
		DAY "\"value\": 2}"), NULL, NULL, DATA_MEAN, "M [u] 2026-01-31=6");
	assert_read(METRIC("ODD", "", DAY "\"value\": 4}"), NULL, NULL, DATA_MEAN,
		"there are no metrics in it");
	assert_read(METRIC("NPS", "", DAY "\"promoters\": 4}, 5, {}"), NULL, NULL, DATA_MEAN,
		"there are no metrics in it");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(periods_are_read_as_people_write_them),
		cmocka_unit_test(days_and_decimals_follow_their_column),
		cmocka_unit_test(the_right_columns_are_found),
		cmocka_unit_test(rows_of_a_period_are_joined),
		cmocka_unit_test(metrics_are_computed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
