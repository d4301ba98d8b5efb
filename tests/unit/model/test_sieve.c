/*
 * A sieve over journeys that are edited: what passed stays, what is new passes,
 * and what comes to answer to the query does too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/history.h"
#include "model/sieve.h"
#include "support/grow.h"
#include "support/test.h"

#define SEEDS 20
#define EDITS 60

static struct sieve *
sieve_of(const char *word, const struct journey *journey)
{
	struct query *query = query_parse(&word, 1, false, NULL);

	assert_non_null(query);
	return sieve_new(query, journey);
}

/* How many touchpoints pass, by asking each; those that hold must. */
static size_t
count_passing(struct sieve *sieve, const struct query *query, const struct journey *journey,
	size_t *all)
{
	node_id phase, touchpoint;
	size_t passing = 0;

	*all = 0;
	for (size_t i = 0; (phase = journey_child(journey, NODE_ROOT, KEY_PHASES, i)) != NODE_NONE;
	    i++)
		for (size_t k = 0; (touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, k))
		    != NODE_NONE; k++, (*all)++) {
			bool passes = sieve_passes(sieve, journey, touchpoint);

			if (query_holds_in(query, journey, touchpoint))
				assert_true(passes);
			if (passes)
				assert_true(sieve_passes(sieve, journey, phase));
			passing += passes;
		}
	return passing;
}

static void
test_edits(void **state)
{
	static const char *const words[] = { "level<=2", "a", "owner=", "votes>=3" };

	(void)state;
	for (uint32_t n = 1; n <= SEEDS; n++) {
		const char *word = words[n % 4];
		uint32_t seed = n;
		struct journey *journey = grow_journey(&seed, 12);
		struct history *history = history_new();
		struct query *query = query_parse(&word, 1, false, NULL);
		struct sieve *sieve = sieve_of(word, journey);
		node_id first_new = journey_next_id(journey);
		char passed[4000] = { 0 };

		assert_string_equal(sieve_text(sieve), word);
		for (int i = 0; i < EDITS; i++) {
			size_t passing, all, counted, counted_all;

			grow_edit(&seed, journey, history);
			sieve_update(sieve, journey);
			sieve_count(sieve, &passing, &all);
			counted = count_passing(sieve, query, journey, &counted_all);
			assert_int_equal(passing, counted);
			assert_int_equal(all, counted_all);
			for (node_id node = 2; node < journey_next_id(journey) &&
			    node < sizeof passed; node++) {
				/* A phase passes while a touchpoint in it does. */
				if (!journey_has(journey, node) ||
				    journey_kind(journey, node) == NODE_PHASE)
					continue;
				if (passed[node] || node >= first_new)
					assert_true(sieve_passes(sieve, journey, node));
				passed[node] = sieve_passes(sieve, journey, node);
			}
		}
		sieve_free(sieve);
		query_free(query);
		history_free(history);
		journey_free(journey);
	}
}

static void
test_no_sieve_lets_all_pass(void **state)
{
	uint32_t seed = 3;
	struct journey *journey = grow_journey(&seed, 3);

	(void)state;
	for (node_id node = 1; node < journey_next_id(journey); node++)
		assert_true(sieve_passes(NULL, journey, node));
	assert_int_equal(sieve_update(NULL, journey), 0);
	journey_free(journey);
}

static void
test_what_is_admitted_passes(void **state)
{
	uint32_t seed = 5, before;
	struct journey *journey = grow_journey(&seed, 6);
	struct sieve *sieve = sieve_of("text=no-such-words", journey);
	node_id phase = journey_child(journey, NODE_ROOT, KEY_PHASES, 0), touchpoint;
	size_t passing, all;

	(void)state;
	touchpoint = journey_child(journey, phase, KEY_TOUCHPOINTS, 0);
	before = sieve_update(sieve, journey);
	assert_false(sieve_passes(sieve, journey, touchpoint));
	sieve_admit(sieve, journey, touchpoint);
	assert_true(sieve_passes(sieve, journey, touchpoint));
	assert_true(sieve_passes(sieve, journey, phase));
	assert_int_not_equal(sieve_update(sieve, journey), before);
	sieve_count(sieve, &passing, &all);
	assert_int_equal(passing, 1);
	sieve_free(sieve);
	journey_free(journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_no_sieve_lets_all_pass),
		cmocka_unit_test(test_what_is_admitted_passes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
