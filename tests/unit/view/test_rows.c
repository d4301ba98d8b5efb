/*
 * Rows keep together when they are sorted, and fit into any width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "support/test.h"
#include "view/rows.h"

static const struct rows_column columns[] = {
	{ "file", "File", ROWS_PATH }, { "title", "Title", ROWS_TEXT },
	{ "count", "Count", ROWS_COUNT }, { "level", "Level", ROWS_LEVEL },
	{ "days", "Days", ROWS_DAYS },
};

#define COLUMNS (sizeof columns / sizeof *columns)

static const char *const words[] = { "", "a", "Ärger", "zebra", "Apple", "温泉旅館の一泊",
	"a word that is rather long, as words go", "maps/in/a/folder/of/its/own.yaml" };

static uint32_t
next(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

/* Rows in which each column holds something of its own, and the first two tell
 * the number of the row. */
static void
fill(struct rows *rows, size_t count, uint32_t seed)
{
	*rows = (struct rows){ .columns = columns, .column_count = COLUMNS };
	for (size_t i = 0; i < count; i++) {
		struct rows_cell *cells = rows_add(rows);

		cells[0].text = mem_text(words[next(&seed, 8)]);
		cells[1].text = mem_text(words[next(&seed, 8)]);
		cells[2].number = (double)i;
		if (next(&seed, 4) > 0)
			cells[3].number = next(&seed, 9) / 2.0;
		cells[4].number = next(&seed, 3);
	}
}

static void
test_sorted(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed < 30; seed++)
		for (size_t by = 2; by < COLUMNS; by++)
			for (int back = 0; back < 2; back++) {
				struct rows rows, as_were;

				fill(&rows, 40, seed);
				fill(&as_were, 40, seed);
				rows_sort(&rows, by, back);
				assert_int_equal(rows.count, 40);
				for (size_t i = 0; i < rows.count; i++) {
					const struct rows_cell *row = rows_at(&rows, i), *before;
					size_t was = (size_t)row[2].number;

					assert_string_equal(row[0].text, rows_at(&as_were, was)[0].text);
					assert_string_equal(row[1].text, rows_at(&as_were, was)[1].text);
					if (i == 0)
						continue;
					before = rows_at(&rows, i - 1);
					if (isnan(before[by].number))
						assert_true(isnan(row[by].number));
					else if (!isnan(row[by].number))
						assert_true(back ? before[by].number >= row[by].number :
						    before[by].number <= row[by].number);
					if (before[by].number == row[by].number)
						assert_true(before[2].number < row[2].number);
				}
				rows_clear(&rows);
				rows_clear(&as_were);
			}
}

static void
test_texts(void **state)
{
	static const char *const want[] = { "a", "Apple", "Ärger", "b", "" };
	struct rows rows = { .columns = columns, .column_count = COLUMNS };

	(void)state;
	for (size_t i = 5; i-- > 0;)
		rows_add(&rows)[1].text = mem_text(want[i]);
	rows_sort(&rows, 1, false);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(rows_at(&rows, i)[1].text, want[i]);
	rows_clear(&rows);
}

/* At every width: nothing beyond the edge, the first column there, and numbers
 * never cut, since a cut number is another number. */
static void
test_fits(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed < 10; seed++)
		for (int width = 20; width < 140; width++) {
			struct rows rows;
			int widths[ROWS_COLUMNS_MAX] = { 0 }, sum = -2;

			fill(&rows, 1 + seed * 3, seed);
			rows_widen(&rows, widths);
			rows_fit(&rows, width, NULL, widths);
			for (size_t i = 0; i < COLUMNS; i++) {
				sum += widths[i] > 0 ? widths[i] + 2 : 0;
				if (columns[i].kind > ROWS_PATH)
					assert_true(widths[i] == 0 ||
					    widths[i] >= (int)strlen(columns[i].title));
			}
			assert_true(sum <= width);
			rows_clear(&rows);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sorted),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_fits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
