/*
 * What edits, history and diff promise, over journeys that grow from seeds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "model/diff.h"
#include "model/history.h"
#include "model/ids.h"
#include "model/lane.h"
#include "support/grow.h"

#define SEEDS 60

static void
undo_and_redo_lead_back_and_forth(void **state)
{
	uint32_t seed, grown, more;
	int i;

	(void)state;
	for (seed = 1; seed <= SEEDS; seed++) {
		struct journey *before, *after, *journey;
		struct history *history = history_new(), *other = history_new();

		grown = seed;
		before = grow_journey(&grown, seed % 12);
		grown = seed;
		after = grow_journey(&grown, seed % 12);
		grown = seed;
		journey = grow_journey(&grown, seed % 12);
		more = grown;
		for (i = 0; i < 40; i++)
			grow_edit(&grown, journey, history);
		for (i = 0; i < 40; i++)
			grow_edit(&more, after, other);
		assert_true(diff_match(journey, after, NULL, NULL, NULL));
		while (history_undo(history, journey, NULL))
			continue;
		assert_true(history_is_saved(history));
		assert_true(diff_match(journey, before, NULL, NULL, NULL));
		while (history_redo(history, journey, NULL))
			continue;
		assert_true(diff_match(journey, after, NULL, NULL, NULL));
		history_free(history);
		history_free(other);
		journey_free(journey);
		journey_free(before);
		journey_free(after);
	}
}

static void
same_numbers(const struct journey *a, const struct journey *b, node_id *map)
{
	node_id node;

	for (node = 1; node < journey_next_id(b); node++)
		if (journey_has(b, node))
			assert_int_equal(map[node], node);
	(void)a;
}

static void
diff_applied_to_the_old_gives_the_new(void **state)
{
	uint32_t seed, grown;
	size_t i, edits_made;

	(void)state;
	for (seed = 1; seed <= SEEDS * 4; seed++) {
		struct journey *from, *to;
		struct history *history = history_new();
		struct edits edits = { 0 };
		node_id *map;

		grown = seed;
		from = grow_journey(&grown, seed % 20);
		grown = seed;
		to = grow_journey(&grown, seed % 20);
		edits_made = 1 + grow_number(&grown, 30);
		for (i = 0; i < edits_made; i++)
			grow_edit(&grown, to, history);
		diff_same(from, to, &edits);
		for (i = 0; i < edits.count; i++)
			assert_int_equal(edit_apply(from, &edits.v[i], NULL, NULL), 0);
		map = calloc(journey_next_id(to), sizeof *map);
		assert_true(diff_match(from, to, map, NULL, NULL));
		same_numbers(from, to, map);
		free(map);
		edits_clear(&edits);
		history_free(history);
		journey_free(from);
		journey_free(to);
	}
}

static void
one_move_is_one_edit(void **state)
{
	uint32_t grown = 7;
	struct journey *from = grow_journey(&grown, 30), *to;
	struct edits edits = { 0 };
	struct edit move;
	node_id last, phase;

	(void)state;
	grown = 7;
	to = grow_journey(&grown, 30);
	phase = journey_child(to, NODE_ROOT, KEY_PHASES, 0);
	last = journey_child(to, phase, KEY_TOUCHPOINTS,
	    journey_count(to, phase, KEY_TOUCHPOINTS) - 1);
	move = edit_move(last, phase, "touchpoints", 0);
	assert_int_equal(edit_apply(to, &move, NULL, NULL), 0);
	diff_same(from, to, &edits);
	assert_int_equal(edits.count, 1);
	assert_int_equal(edits.v[0].op, EDIT_MOVE);
	edit_clear(&move);
	edits_clear(&edits);
	journey_free(from);
	journey_free(to);
}

/* The first card of a node, or NODE_NONE. */
static node_id
first_card(const struct journey *journey, node_id node)
{
	const node_id *children;
	size_t i, count;

	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		if (journey_kind(journey, children[i]) == NODE_CARD)
			return children[i];
	return NODE_NONE;
}

/* A phase goes with a touchpoint in it, out of which one card was saved: the
 * card moves, the phase goes, and the touchpoint needs no edit of its own. What
 * is lost within a touchpoint that was saved does need one. */
static void
what_goes_with_its_parent_goes_once(void **state)
{
	uint32_t grown = 7;
	struct journey *from = grow_journey(&grown, 30), *to;
	struct edits edits = { 0 }, made = { 0 };
	node_id phase, gone, saved, other;
	size_t i;

	(void)state;
	grown = 7;
	to = grow_journey(&grown, 30);
	phase = journey_child(to, NODE_ROOT, KEY_PHASES, 0);
	other = journey_child(to, NODE_ROOT, KEY_PHASES, 1);
	gone = journey_child(to, phase, KEY_TOUCHPOINTS, 0);
	saved = journey_child(to, phase, KEY_TOUCHPOINTS, 1);
	edits_add(&made, edit_move(first_card(to, gone), other, "action", 0));
	edits_add(&made, edit_remove(first_card(to, saved)));
	edits_add(&made, edit_move(saved, other, "touchpoints", 0));
	edits_add(&made, edit_remove(gone));
	edits_add(&made, edit_remove(phase));
	for (i = 0; i < made.count; i++)
		assert_int_equal(edit_apply(to, &made.v[i], NULL, NULL), 0);
	diff_same(from, to, &edits);
	for (i = 0; i < edits.count; i++) {
		assert_true(edits.v[i].op == EDIT_INSERT || journey_has(from, edits.v[i].node));
		assert_int_equal(edit_apply(from, &edits.v[i], NULL, NULL), 0);
	}
	assert_true(diff_match(from, to, NULL, NULL, NULL));
	edits_clear(&edits);
	edits_clear(&made);
	journey_free(from);
	journey_free(to);
}

static void
an_edit_that_does_not_fit_changes_nothing(void **state)
{
	struct journey *journey = journey_new(), *empty = journey_new();
	struct err err = { 0 };
	struct edit edit = edit_insert(2, NODE_TOUCHPOINT, NODE_ROOT, "phases", 0);

	(void)state;
	assert_int_equal(edit_apply(journey, &edit, NULL, &err), -1);
	assert_int_equal(err.kind, ERR_RULE);
	assert_true(diff_match(journey, empty, NULL, NULL, NULL));
	edit_clear(&edit);
	err_clear(&err);
	journey_free(journey);
	journey_free(empty);
}

static node_id
put(struct journey *journey, enum node_kind kind, node_id parent, const char *slot, const char *name)
{
	node_id node = journey_next_id(journey);
	struct edit edit = edit_insert(node, kind, parent, slot, SIZE_MAX);

	assert_int_equal(edit_apply(journey, &edit, NULL, NULL), 0);
	edit_clear(&edit);
	edit = edit_set(node, "name", value_new_text(name));
	assert_int_equal(edit_apply(journey, &edit, NULL, NULL), 0);
	edit_clear(&edit);
	return node;
}

/* One key names one thing: a file cannot hold an attribute and a cell under it. */
static void
a_cell_and_an_attribute_never_share_a_key(void **state)
{
	struct journey *journey = journey_new();
	node_id phase = put(journey, NODE_PHASE, NODE_ROOT, "phases", "A");
	node_id card = put(journey, NODE_CARD, phase, "pain", "x"), before = journey_next_id(journey);
	struct edits good = { 0 }, bad = { 0 };
	size_t i;

	(void)state;
	edits_add(&good, edit_set(phase, "packaging", value_new_text("own")));
	edits_add(&good, edit_set(phase, "pain", NULL));
	edits_add(&bad, edit_insert(before, NODE_CARD, phase, "packaging", 0));
	edits_add(&bad, edit_move(card, phase, "packaging", 0));
	edits_add(&bad, edit_set(phase, "pain", value_new_text("own")));
	for (i = 0; i < good.count; i++)
		assert_int_equal(edit_apply(journey, &good.v[i], NULL, NULL), 0);
	for (i = 0; i < bad.count; i++)
		assert_int_equal(edit_apply(journey, &bad.v[i], NULL, NULL), -1);
	assert_int_equal(journey_count(journey, phase, KEY_PAIN), 1);
	assert_int_equal(journey_next_id(journey), before);
	edits_clear(&good);
	edits_clear(&bad);
	journey_free(journey);
}

/* A cell is emptied, one card gone and one moved on, and an attribute has its
 * key; and back. */
static void
an_attribute_takes_the_place_of_a_cell(void **state)
{
	struct journey *from = journey_new(), *to = journey_new();
	node_id phase = NODE_NONE, card = NODE_NONE;
	struct edits made = { 0 }, edits = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct journey *journey = i == 0 ? from : to;

		phase = put(journey, NODE_PHASE, NODE_ROOT, "phases", "A");
		put(journey, NODE_CARD, phase, "box", "x");
		card = put(journey, NODE_CARD, phase, "box", "y");
	}
	edits_add(&made, edit_move(card, phase, "pain", 0));
	edits_add(&made, edit_remove(card - 1));
	edits_add(&made, edit_set(phase, "box", value_new_text("own")));
	for (i = 0; i < made.count; i++)
		assert_int_equal(edit_apply(to, &made.v[i], NULL, NULL), 0);
	diff_same(from, to, &edits);
	diff_same(to, from, &edits);
	for (i = 0; i < edits.count; i++)
		assert_int_equal(edit_apply(from, &edits.v[i], NULL, NULL), 0);
	assert_int_equal(journey_count(from, phase, journey_key(from, "box")), 2);
	edits_clear(&made);
	edits_clear(&edits);
	journey_free(from);
	journey_free(to);
}

static void
ids_follow_from_names(void **state)
{
	struct journey *journey = journey_new();
	node_id phase = put(journey, NODE_PHASE, NODE_ROOT, "phases", "Eén klant, één reis!");
	node_id first = put(journey, NODE_TOUCHPOINT, phase, "touchpoints", "Pays");
	node_id second = put(journey, NODE_TOUCHPOINT, phase, "touchpoints", "pays");
	node_id third = put(journey, NODE_TOUCHPOINT, phase, "touchpoints", "Other");
	struct edit edit = edit_set(third, "id", value_new_text("pays"));
	struct ids *ids;

	(void)state;
	ids = ids_new(journey);
	assert_string_equal(ids_of(ids, phase), "eén-klant-één-reis");
	assert_string_equal(ids_of(ids, first), "pays");
	assert_string_equal(ids_of(ids, second), "pays-2");
	assert_int_equal(ids_find(ids, "other"), third);
	ids_free(ids);
	edit_apply(journey, &edit, NULL, NULL);
	ids = ids_new(journey);
	assert_int_equal(ids_find(ids, "pays"), third);
	assert_string_equal(ids_of(ids, first), "pays-2");
	assert_string_equal(ids_of(ids, second), "pays-3");
	ids_free(ids);
	edit_clear(&edit);
	journey_free(journey);
}

static void
a_map_without_lanes_shows_those_it_uses(void **state)
{
	struct journey *journey = journey_new();
	node_id phase = put(journey, NODE_PHASE, NODE_ROOT, "phases", "A");
	node_id card;
	struct lanes lanes = { 0 };
	struct edit edit;
	uint32_t shape;

	(void)state;
	put(journey, NODE_CARD, phase, "packaging", "own");
	put(journey, NODE_CARD, phase, "pain", "p");
	card = put(journey, NODE_CARD, phase, "action", "a");
	lanes_of(journey, &lanes);
	assert_int_equal(lanes.count, 3);
	assert_int_equal(lanes.v[0].key, KEY_ACTION);
	assert_int_equal(lanes.v[1].key, KEY_PAIN);
	assert_string_equal(lanes.v[2].label, "packaging");
	lanes_clear(&lanes);
	shape = journey_shape_stamp(journey);
	edit = edit_remove(card);
	edit_apply(journey, &edit, NULL, NULL);
	assert_int_not_equal(journey_shape_stamp(journey), shape);
	lanes_of(journey, &lanes);
	assert_int_equal(lanes.count, 2);
	lanes_clear(&lanes);
	edit_clear(&edit);
	journey_free(journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(undo_and_redo_lead_back_and_forth),
		cmocka_unit_test(diff_applied_to_the_old_gives_the_new),
		cmocka_unit_test(one_move_is_one_edit),
		cmocka_unit_test(what_goes_with_its_parent_goes_once),
		cmocka_unit_test(an_edit_that_does_not_fit_changes_nothing),
		cmocka_unit_test(a_cell_and_an_attribute_never_share_a_key),
		cmocka_unit_test(an_attribute_takes_the_place_of_a_cell),
		cmocka_unit_test(ids_follow_from_names),
		cmocka_unit_test(a_map_without_lanes_shows_those_it_uses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
