/*
 * What differs between two journeys: what must hold for any pair.
 *
 * A pair is two journeys that grew from one seed, and so share their numbers;
 * the second one was edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/changes.h"

#include "base/mem.h"
#include "model/diff.h"
#include "support/grow.h"
#include "support/test.h"

#define PAIRS 600

struct pair {
	struct journey *old, *new;
};

static struct pair
pair_of(uint32_t i)
{
	struct history *history = history_new();
	uint32_t seed = i, again = i, edits = i % 12;
	struct pair pair = { grow_journey(&seed, 1 + i % 14), grow_journey(&again, 1 + i % 14) };

	while (edits-- > 0)
		grow_edit(&again, pair.new, history);
	history_free(history);
	return pair;
}

static void
pair_free(struct pair *pair)
{
	journey_free(pair->old);
	journey_free(pair->new);
}

/* --- nothing is missed ---------------------------------------------------------------- */

static void
no_changes_means_the_same(void **state)
{
	struct changes changes = { 0 };
	uint32_t i;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct pair pair = pair_of(i);
		bool same = diff_match(pair.old, pair.new, NULL, NULL, NULL);

		changes_find(&changes, pair.old, pair.old, false);
		assert_int_equal(changes.count, 0);
		changes_find(&changes, pair.old, pair.new, false);
		if ((changes.count == 0) != same)
			fail_msg("seed %u: %zu changes", i, changes.count);
		changes_clear(&changes);
		pair_free(&pair);
	}
}

/* Is a change about the node of the new journey, or about what holds it? */
static bool
is_told(const struct changes *changes, node_id node, bool gone)
{
	const struct journey *journey = gone ? changes->old : changes->new;
	size_t i;

	for (; node != NODE_NONE; node = journey_parent(journey, node))
		for (i = 0; i < changes->count; i++)
			if ((gone ? changes->v[i].old : changes->v[i].new) == node)
				return true;
	return false;
}

static void
each_edit_is_told_and_none_twice(void **state)
{
	struct changes changes = { 0 };
	uint32_t i;
	size_t k;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct pair pair = pair_of(i);
		struct edits edits = { 0 };

		diff_same(pair.old, pair.new, &edits);
		changes_find(&changes, pair.old, pair.new, true);
		for (k = 0; k < edits.count; k++)
			if (!is_told(&changes, edits.v[k].node, edits.v[k].op == EDIT_REMOVE))
				fail_msg("seed %u: edit %zu of %zu", i, k, edits.count);
		assert_true(changes.count <= edits.count);
		edits_clear(&edits);
		changes_clear(&changes);
		pair_free(&pair);
	}
}

/* While one edits, what is known is brought up to date; an undo brings it back. */
static void
following_edits_is_finding_anew(void **state)
{
	struct changes followed = { 0 }, found = { 0 };
	uint32_t i;
	size_t k;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct pair pair = pair_of(i);
		struct history *history = history_new();
		uint32_t seed = i;
		size_t before;

		changes_find(&followed, pair.old, pair.new, true);
		before = followed.count;
		for (k = 0; k < 1 + i % 5; k++)
			grow_edit(&seed, pair.new, history);
		changes_follow(&followed);
		changes_find(&found, pair.old, pair.new, true);
		assert_int_equal(followed.count, found.count);
		for (k = 0; k < found.count; k++)
			assert_memory_equal(&followed.v[k], &found.v[k], sizeof found.v[k]);
		while (history_undo(history, pair.new, NULL))
			continue;
		changes_follow(&followed);
		assert_int_equal(followed.count, before);
		history_free(history);
		changes_clear(&followed);
		changes_clear(&found);
		pair_free(&pair);
	}
}

/* --- one thing is one change ----------------------------------------------------------- */

static void
count(const struct changes *changes, size_t counts[CHANGE_KINDS])
{
	size_t i;

	memset(counts, 0, CHANGE_KINDS * sizeof *counts);
	for (i = 0; i < changes->count; i++)
		counts[changes->v[i].kind]++;
}

static void
back_is_the_same_the_other_way_round(void **state)
{
	struct changes forth = { 0 }, back = { 0 };
	size_t there[CHANGE_KINDS], here[CHANGE_KINDS];
	uint32_t i;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct pair pair = pair_of(i);

		changes_find(&forth, pair.old, pair.new, true);
		changes_find(&back, pair.new, pair.old, true);
		count(&forth, there);
		count(&back, here);
		assert_int_equal(there[CHANGE_ADDED], here[CHANGE_REMOVED]);
		assert_int_equal(there[CHANGE_REMOVED], here[CHANGE_ADDED]);
		assert_int_equal(there[CHANGE_MOVED], here[CHANGE_MOVED]);
		assert_int_equal(there[CHANGE_RENAMED], here[CHANGE_RENAMED]);
		assert_int_equal(there[CHANGE_SET], here[CHANGE_SET]);
		changes_clear(&forth);
		changes_clear(&back);
		pair_free(&pair);
	}
}

/* What is inside of something new or gone is part of it, unless it is from, or
 * went, elsewhere. */
static void
what_comes_and_goes_is_told_whole(void **state)
{
	struct changes changes = { 0 };
	uint32_t i;
	size_t k;

	(void)state;
	for (i = 0; i < PAIRS; i++) {
		struct pair pair = pair_of(i);

		changes_find(&changes, pair.old, pair.new, false);
		for (k = 0; k < changes.count; k++) {
			const struct change *change = &changes.v[k];

			if (change->kind == CHANGE_ADDED) {
				node_id up = journey_parent(pair.new, change->new);

				assert_int_equal(change->old, NODE_NONE);
				assert_int_equal(changes.to_old[change->new], NODE_NONE);
				assert_int_not_equal(changes.to_old[up], NODE_NONE);
			} else if (change->kind == CHANGE_REMOVED) {
				node_id up = journey_parent(pair.old, change->old);

				assert_int_equal(change->new, NODE_NONE);
				assert_int_equal(changes.to_new[change->old], NODE_NONE);
				assert_int_not_equal(changes.to_new[up], NODE_NONE);
			} else {
				assert_int_equal(changes.to_new[change->old], change->new);
				assert_int_equal(changes.to_old[change->new], change->old);
			}
		}
		changes_clear(&changes);
		pair_free(&pair);
	}
}

static void
edit(struct journey *journey, struct edit edit)
{
	assert_int_equal(edit_apply(journey, &edit, NULL, NULL), 0);
	edit_clear(&edit);
}

/* Two phases; the first has a touchpoint with many cards. */
static struct journey *
crowded(void)
{
	struct journey *journey = journey_new();
	node_id first = 2, second = 3, touchpoint = 4, node;

	edit(journey, edit_insert(first, NODE_PHASE, NODE_ROOT, "phases", 0));
	edit(journey, edit_set(first, "name", value_new_text("One")));
	edit(journey, edit_insert(second, NODE_PHASE, NODE_ROOT, "phases", 1));
	edit(journey, edit_set(second, "name", value_new_text("Two")));
	edit(journey, edit_insert(touchpoint, NODE_TOUCHPOINT, first, "touchpoints", 0));
	edit(journey, edit_set(touchpoint, "name", value_new_text("Pays")));
	for (node = 5; node < 25; node++) {
		edit(journey, edit_insert(node, NODE_CARD, touchpoint, "pain", 0));
		edit(journey, edit_set(node, "text", value_new_text("Hurts")));
	}
	return journey;
}

static void
a_move_with_all_cards_is_one_change(void **state)
{
	struct journey *old = crowded(), *new = crowded();
	struct changes changes = { 0 };

	(void)state;
	edit(new, edit_move(4, 3, "touchpoints", 0));
	changes_find(&changes, old, new, false);
	assert_int_equal(changes.count, 1);
	assert_int_equal(changes.v[0].kind, CHANGE_MOVED);
	assert_int_equal(changes.v[0].old, 4);
	edit(new, edit_set(4, "name", value_new_text("Pays later")));
	changes_find(&changes, old, new, false);
	assert_int_equal(changes.count, 2);
	assert_int_equal(changes.v[1].kind, CHANGE_RENAMED);
	edit(new, edit_remove(4));
	changes_find(&changes, old, new, false);
	assert_int_equal(changes.count, 1);
	assert_int_equal(changes.v[0].kind, CHANGE_REMOVED);
	changes_clear(&changes);
	journey_free(old);
	journey_free(new);
}

static void
a_status_is_told_by_what_it_means(void **state)
{
	static const struct { const char *before, *after; enum change_event event; } rows[] = {
		{ "open", "doing", CHANGE_STARTED }, { NULL, "done", CHANGE_DONE },
		{ "doing", "dropped", CHANGE_DROPPED }, { "done", "open", CHANGE_REOPENED },
		{ "done", NULL, CHANGE_REOPENED }, { NULL, "open", CHANGE_PLAIN },
		{ "open", "who knows", CHANGE_PLAIN },
	};
	struct journey *old = crowded(), *new = crowded();
	struct changes changes = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		edit(old, edit_set(7, "status", rows[i].before != NULL
		    ? value_new_text(rows[i].before) : NULL));
		edit(new, edit_set(7, "status", rows[i].after != NULL
		    ? value_new_text(rows[i].after) : NULL));
		changes_find(&changes, old, new, true);
		assert_int_equal(changes.count, 1);
		assert_int_equal(changes.v[0].event, rows[i].event);
		assert_string_equal(changes.v[0].key, "status");
	}
	changes_clear(&changes);
	journey_free(old);
	journey_free(new);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_changes_means_the_same),
		cmocka_unit_test(each_edit_is_told_and_none_twice),
		cmocka_unit_test(following_edits_is_finding_anew),
		cmocka_unit_test(back_is_the_same_the_other_way_round),
		cmocka_unit_test(what_comes_and_goes_is_told_whole),
		cmocka_unit_test(a_move_with_all_cards_is_one_change),
		cmocka_unit_test(a_status_is_told_by_what_it_means),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
