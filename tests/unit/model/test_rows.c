/*
 * Rows in one array hold what they would hold each in an array of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "../../../src/model/rows.h"

#define ROWS 12
#define MOST 40
#define STEPS 20000

struct plain {
	uint32_t v[MOST][2];
	size_t count;
};

static void
insert(struct rows *rows, struct row *row, struct plain *plain, size_t index, uint32_t number)
{
	const uint32_t entry[2] = { number, number % 3 };

	rows_insert(rows, row, index, entry);
	memmove(plain->v + index + 1, plain->v + index, (plain->count - index) * sizeof *plain->v);
	memcpy(plain->v[index], entry, sizeof entry);
	plain->count++;
}

static void
take_out(struct rows *rows, struct row *row, struct plain *plain, size_t index)
{
	rows_remove(rows, row, index);
	plain->count--;
	memmove(plain->v + index, plain->v + index + 1, (plain->count - index) * sizeof *plain->v);
}

static void
assert_same(const struct rows *rows, const struct row *row, const struct plain *plain)
{
	assert_int_equal(row->count, plain->count);
	for (size_t i = 0; i < row->count; i++)
		assert_memory_equal(rows_at(rows, row, i), plain->v[i],
		    rows->wide * sizeof(uint32_t));
}

/* Rows grow, shrink and come to nothing in any order. */
static void
rows_are_apart(size_t wide)
{
	struct rows rows = { .wide = wide };
	struct row row[ROWS] = { { 0, 0 } };
	struct plain *plain = calloc(ROWS, sizeof *plain);
	size_t which, i;

	srand((unsigned)wide);
	for (uint32_t step = 1; step <= STEPS; step++) {
		which = (size_t)rand() % ROWS;
		if (plain[which].count < MOST && rand() % 100 < (step / 1000 % 2 ? 70 : 40))
			insert(&rows, &row[which], &plain[which],
			    (size_t)rand() % (plain[which].count + 1), step);
		else if (plain[which].count > 0)
			take_out(&rows, &row[which], &plain[which],
			    (size_t)rand() % plain[which].count);
		for (i = 0; i < ROWS && step % 7 == 0; i++)
			assert_same(&rows, &row[i], &plain[i]);
	}
	free(rows.v);
	free(plain);
}

static void
rows_of_one_number_are_apart(void **state)
{
	(void)state;
	rows_are_apart(1);
}

static void
rows_of_pairs_are_apart(void **state)
{
	(void)state;
	rows_are_apart(2);
}

/* As a journey is read: what is filled last grows in place. */
static void
the_last_row_wastes_nothing(void **state)
{
	struct rows rows = { .wide = 1 };
	struct row row[100] = { { 0, 0 } };
	uint32_t number = 1;

	(void)state;
	for (size_t i = 0; i < 100; i++)
		for (size_t k = 0; k < 11; k++, number++)
			rows_insert(&rows, &row[i], k, &number);
	assert_int_equal(rows.count, 1100);
	free(rows.v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_of_one_number_are_apart),
		cmocka_unit_test(rows_of_pairs_are_apart),
		cmocka_unit_test(the_last_row_wastes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
