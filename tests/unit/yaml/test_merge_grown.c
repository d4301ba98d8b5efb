/*
 * What a merge promises, over journeys and edits that grow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "model/diff.h"
#include "support/grow.h"
#include "support/merged.h"

#define TRIPLES 1000

static void
add_words(const struct value *value, struct value *out)
{
	size_t i;

	if (value->kind == VALUE_TEXT)
		value_add(out, value_new_text(value_text(value)));
	for (i = 0; i < value_count(value); i++)
		add_words(value_item(value, i), out);
}

static void
texts_below(const struct journey *journey, node_id node, struct value *out)
{
	const node_id *children;
	size_t i, count;
	key_id key;

	for (i = 0; i < journey_field_count(journey, node); i++)
		add_words(journey_field(journey, node, i, &key), out);
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		texts_below(journey, children[i], out);
}

static struct value *
texts_of(const struct journey *journey)
{
	struct value *texts = value_new_list();

	texts_below(journey, NODE_ROOT, texts);
	return texts;
}

static size_t
how_often(const struct value *texts, const char *text)
{
	size_t i, count = 0;

	for (i = 0; i < value_count(texts); i++)
		count += strcmp(value_text(value_item(texts, i)), text) == 0;
	return count;
}

/* What a side wrote is in the result; what it had from base is unless the
 * other side took it away. */
static void
nothing_is_lost(const struct merged *merged, const struct journey *side, const struct journey *other)
{
	struct value *had = texts_of(side), *others = texts_of(other), *base = texts_of(merged->base);
	struct value *result = texts_of(merged->result);
	const char *text;
	size_t i, known;

	for (i = 0; i < value_count(had); i++) {
		text = value_text(value_item(had, i));
		known = how_often(base, text);
		if (known > 1 || (known == 1 && how_often(others, text) == 0))
			continue;
		if (how_often(result, text) == 0)
			fail_msg("lost “%s” in:\n%s\nbase:\n%s\nours:\n%s\ntheirs:\n%s", text, merged_written(merged->result),
			    merged_written(merged->base), merged_written(merged->ours), merged_written(merged->theirs));
	}
	value_free(had);
	value_free(others);
	value_free(base);
	value_free(result);
}

/* --- edits ------------------------------------------------------------------------- */

static node_id
some(uint32_t *seed, const struct journey *journey, node_id parent, key_id slot)
{
	size_t count = parent != NODE_NONE ? journey_count(journey, parent, slot) : 0;

	if (count == 0)
		return NODE_NONE;
	return journey_child(journey, parent, slot, grow_number(seed, (uint32_t)count));
}

static struct value *
some_text(uint32_t *seed)
{
	char *text = grow_text(seed);
	struct value *value = value_new_text(text);

	free(text);
	return value;
}

static void
apply(struct journey *journey, struct history *history, struct edit edit)
{
	assert_int_equal(history_apply(history, journey, &edit, NULL), 0);
	edit_clear(&edit);
}

static node_id
add(struct journey *journey, struct history *history, enum node_kind kind, node_id parent, const char *slot)
{
	node_id node = journey_next_id(journey);

	apply(journey, history, edit_insert(node, kind, parent, slot, 0));
	return node;
}

/* A lane of three that both sides may add; a list has each once. */
static void
change_lane(uint32_t *seed, struct journey *journey, struct history *history)
{
	static const char *const ids[] = { "pain", "box", "need" };
	const char *id = ids[grow_number(seed, 3)];
	node_id lane;
	size_t i;

	for (i = 0; (lane = journey_child(journey, NODE_ROOT, KEY_LANES, i)) != NODE_NONE; i++)
		if (strcmp(journey_text(journey, lane, KEY_ID), id) == 0)
			break;
	if (lane != NODE_NONE && grow_number(seed, 3) == 0) {
		apply(journey, history, edit_remove(lane));
		return;
	}
	if (lane == NODE_NONE) {
		lane = add(journey, history, NODE_LANE, NODE_ROOT, "lanes");
		apply(journey, history, edit_set(lane, "id", value_new_text(id)));
	}
	apply(journey, history, edit_set(lane, "label", some_text(seed)));
}

/* A level, or a name: cells that hold one value. */
static void
change_single(uint32_t *seed, struct journey *journey, struct history *history, node_id touchpoint)
{
	const char *slot = grow_number(seed, 2) == 0 ? "emotion" : "channel";
	node_id card = journey_child(journey, touchpoint, journey_key(journey, slot), 0);
	static const char *const texts[] = { "1", "2", "3.5", "4" };

	if (card != NODE_NONE && grow_number(seed, 3) == 0) {
		apply(journey, history, edit_remove(card));
		return;
	}
	if (card == NODE_NONE)
		card = add(journey, history, NODE_CARD, touchpoint, slot);
	apply(journey, history, edit_set(card, "text", value_new_text(texts[grow_number(seed, 4)])));
}

static void
change_list(uint32_t *seed, struct journey *journey, struct history *history, node_id touchpoint)
{
	node_id card = journey_child(journey, touchpoint, KEY_PAIN, 0);
	struct value *list = value_new_list();
	uint32_t count = 1 + grow_number(seed, 3);

	while (count-- > 0)
		value_add(list, some_text(seed));
	if (card == NODE_NONE)
		value_free(list);
	else
		apply(journey, history, edit_set(card, "tags", list));
}

static void
change_odd(uint32_t *seed, struct journey *journey, struct history *history)
{
	node_id touchpoint = some(seed, journey, some(seed, journey, NODE_ROOT, KEY_PHASES), KEY_TOUCHPOINTS);
	node_id node;

	if (touchpoint == NODE_NONE || grow_number(seed, 4) == 0) {
		change_lane(seed, journey, history);
		return;
	}
	switch (grow_number(seed, 4)) {
	case 0:
		change_single(seed, journey, history, touchpoint);
		break;
	case 1:
		node = add(journey, history, NODE_COMMENT, touchpoint, "comments");
		apply(journey, history, edit_set(node, "text", some_text(seed)));
		break;
	case 2:
		node = add(journey, history, NODE_FLOW, touchpoint, "next");
		apply(journey, history, edit_set(node, "to", value_new_text("exit")));
		apply(journey, history, edit_set(node, "why", some_text(seed)));
		break;
	default:
		change_list(seed, journey, history, touchpoint);
		break;
	}
}

static void
change(uint32_t *seed, struct journey *journey, uint32_t most)
{
	struct history *history = history_new();
	uint32_t count = grow_number(seed, most + 1);

	while (count-- > 0) {
		if (grow_number(seed, 3) == 0)
			change_odd(seed, journey, history);
		else
			grow_edit(seed, journey, history);
	}
	history_free(history);
}

/* --- properties ----------------------------------------------------------------------- */

static void
nothing_of_either_side_is_lost(void **state)
{
	struct journey *grown, *base, *ours, *changed, *theirs;
	struct merged merged;
	uint32_t i, seed;

	(void)state;
	for (i = 0; i < TRIPLES; i++) {
		seed = i;
		grown = grow_journey(&seed, 1 + i % 9);
		base = merged_read_again(grown);
		ours = merged_read_again(grown);
		changed = merged_read_again(grown);
		change(&seed, ours, 1 + i % 16);
		change(&seed, changed, 1 + i % 13);
		theirs = merged_read_again(changed);
		merged = merged_of(base, ours, theirs);
		nothing_is_lost(&merged, ours, theirs);
		nothing_is_lost(&merged, theirs, ours);
		merged_clear(&merged);
		journey_free(grown);
		journey_free(base);
		journey_free(ours);
		journey_free(changed);
		journey_free(theirs);
	}
}

static void
one_side_alone_is_the_result(void **state)
{
	struct journey *grown, *base, *ours, *theirs;
	struct merged merged;
	uint32_t i, seed;

	(void)state;
	for (i = 0; i < TRIPLES; i++) {
		seed = i;
		grown = grow_journey(&seed, 1 + i % 9);
		base = merged_read_again(grown);
		ours = merged_read_again(grown);
		change(&seed, ours, 1 + i % 16);
		theirs = merged_read_again(ours);

		merged = merged_of(base, base, theirs);
		merged_same(merged.result, theirs);
		assert_int_equal(merged.sum.conflicts, 0);
		merged_clear(&merged);
		merged = merged_of(base, ours, base);
		merged_same(merged.result, ours);
		assert_int_equal(merged.sum.conflicts + merged.sum.taken, 0);
		merged_clear(&merged);
		merged = merged_of(base, ours, theirs);
		merged_same(merged.result, ours);
		assert_int_equal(merged.sum.conflicts + merged.sum.taken, 0);
		merged_clear(&merged);

		journey_free(grown);
		journey_free(base);
		journey_free(ours);
		journey_free(theirs);
	}
}

/* Marks what an edit of one side is about: the node and where it stood. */
static void
mark_touched(const struct journey *base, const struct journey *now, bool *touched)
{
	struct edits edits = { 0 };
	node_id node;
	size_t i;

	diff_same(base, now, &edits);
	for (i = 0; i < edits.count; i++) {
		/* Both may add the same lane. */
		touched[NODE_ROOT] = touched[NODE_ROOT] || edits.v[i].kind == NODE_LANE;
		for (node = edits.v[i].op == EDIT_INSERT ? edits.v[i].parent : edits.v[i].node;
		    node != NODE_NONE && node != NODE_ROOT && journey_has(base, node);
		    node = journey_parent(base, node))
			touched[node] = true;
	}
	edits_clear(&edits);
}

static void
edits_apart_do_not_conflict(void **state)
{
	struct journey *grown, *base, *ours, *changed, *theirs;
	struct merged merged;
	uint32_t i, seed, apart = 0;

	(void)state;
	for (i = 0; i < TRIPLES * 4; i++) {
		bool mine[2000] = { false }, yours[2000] = { false }, together = false;
		node_id node;

		seed = i;
		grown = grow_journey(&seed, 12);
		base = merged_read_again(grown);
		ours = merged_read_again(grown);
		changed = merged_read_again(grown);
		change(&seed, ours, 3);
		change(&seed, changed, 3);
		mark_touched(base, ours, mine);
		mark_touched(base, changed, yours);
		for (node = NODE_ROOT; node < journey_next_id(base); node++)
			together = together || (mine[node] && yours[node]);
		theirs = merged_read_again(changed);
		if (!together) {
			apart++;
			merged = merged_of(base, ours, theirs);
			if (merged.sum.conflicts != 0)
				fail_msg("seed %u: base:\n%s\nours:\n%s\ntheirs:\n%s", i, merged_written(base), merged_written(ours), merged_written(theirs));
			merged_clear(&merged);
		}
		journey_free(grown);
		journey_free(base);
		journey_free(ours);
		journey_free(changed);
		journey_free(theirs);
	}
	assert_true(apart > TRIPLES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_of_either_side_is_lost),
		cmocka_unit_test(one_side_alone_is_the_result),
		cmocka_unit_test(edits_apart_do_not_conflict),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
