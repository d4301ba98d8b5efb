/*
 * How a journey keeps what it holds: each thing once, and known when it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "model/build.h"
#include "model/history.h"
#include "support/grow.h"

#define SEEDS 40
#define EDITS 60

static uint32_t
hash_text(uint32_t hash, const char *text)
{
	while (*text != '\0')
		hash = (hash ^ (unsigned char)*text++) * 16777619u;
	return hash * 31;
}

static uint32_t
hash_value(uint32_t hash, const struct value *value)
{
	hash = hash_text(hash * 3 + value->kind, value_text(value));
	for (size_t i = 0; i < value_count(value); i++) {
		if (value->kind == VALUE_MAP)
			hash = hash_text(hash, value_key(value, i));
		hash = hash_value(hash, value_item(value, i));
	}
	return hash;
}

/* Of a node with all it holds. */
static uint32_t
hash_node(const struct journey *journey, node_id node)
{
	uint32_t hash = journey_kind(journey, node) * 31 + journey_slot(journey, node);
	const struct value *value;
	const node_id *children;
	size_t i, count;
	key_id key;

	for (i = 0; i < journey_field_count(journey, node); i++) {
		value = journey_field(journey, node, i, &key);
		assert_ptr_equal(journey_get(journey, node, key), value);
		hash = hash_value(hash * 7 + key, value);
	}
	children = journey_children(journey, node, &count);
	for (i = 0; i < count; i++)
		hash = hash * 16777619u + hash_node(journey, children[i]);
	return hash;
}

struct seen {
	uint32_t stamp, hash;
	bool any;
};

/* Looks at all nodes on the map; none changes while its stamp stays. */
static void
look(const struct journey *journey, struct seen *seen)
{
	for (node_id node = 1; node < journey_next_id(journey); node++) {
		struct seen now = { .any = true };

		if (!journey_has(journey, node))
			continue;
		now.stamp = journey_stamp(journey, node);
		now.hash = hash_node(journey, node);
		if (seen[node].any && seen[node].stamp == now.stamp)
			assert_int_equal(seen[node].hash, now.hash);
		seen[node] = now;
	}
}

static void
nothing_changes_under_the_same_stamp(void **state)
{
	(void)state;
	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		uint32_t grown = seed;
		struct journey *journey = grow_journey(&grown, seed % 9);
		struct history *history = history_new();
		size_t most = journey_next_id(journey) + 3 * EDITS + 1;
		struct seen *seen = calloc(most, sizeof *seen);

		for (int i = 0; i < EDITS; i++) {
			look(journey, seen);
			if (grow_number(&grown, 4) == 0)
				history_undo(history, journey, NULL);
			else if (grow_number(&grown, 4) == 0)
				history_redo(history, journey, NULL);
			else
				grow_edit(&grown, journey, history);
			assert_true(journey_next_id(journey) <= most);
		}
		look(journey, seen);
		free(seen);
		history_free(history);
		journey_free(journey);
	}
}

static node_id
add_card(struct journey *journey, node_id phase, const char *text, bool plain)
{
	node_id card = build_node(journey, NODE_NONE, NODE_CARD, phase, KEY_PAIN);

	build_text(journey, card, KEY_TEXT, text, strlen(text), plain);
	return card;
}

static void
a_word_is_stored_once(void **state)
{
	struct journey *journey = journey_new();
	node_id phase = build_node(journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	node_id first = add_card(journey, phase, "3", true);
	node_id second = add_card(journey, phase, "3", true);
	node_id quoted = add_card(journey, phase, "3", false);
	node_id longer = add_card(journey, phase, "33", true);

	(void)state;
	assert_ptr_equal(journey_get(journey, first, KEY_TEXT), journey_get(journey, second, KEY_TEXT));
	assert_true(journey_get(journey, second, KEY_TEXT)->plain);
	assert_false(journey_get(journey, quoted, KEY_TEXT)->plain);
	assert_string_equal(journey_text(journey, longer, KEY_TEXT), "33");
	assert_string_equal(journey_text(journey, first, KEY_TEXT), "3");
	journey_free(journey);
}

/* However often one goes back and forth. */
static void
undo_leads_to_the_value_that_was(void **state)
{
	struct journey *journey = journey_new();
	struct history *history = history_new();
	node_id phase = build_node(journey, NODE_NONE, NODE_PHASE, NODE_ROOT, KEY_PHASES);
	node_id card = add_card(journey, phase, "what was there first", false);
	const struct value *before = journey_get(journey, card, KEY_TEXT), *after;
	struct edit edit = edit_set(card, "text", value_new_text("what came in its place"));

	(void)state;
	assert_int_equal(history_apply(history, journey, &edit, NULL), 0);
	edit_clear(&edit);
	after = journey_get(journey, card, KEY_TEXT);
	assert_string_equal(value_text(after), "what came in its place");
	for (int i = 0; i < 3; i++) {
		assert_true(history_undo(history, journey, NULL));
		assert_ptr_equal(journey_get(journey, card, KEY_TEXT), before);
		assert_true(history_redo(history, journey, NULL));
		assert_ptr_equal(journey_get(journey, card, KEY_TEXT), after);
	}
	assert_string_equal(value_text(before), "what was there first");
	history_free(history);
	journey_free(journey);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_changes_under_the_same_stamp),
		cmocka_unit_test(a_word_is_stored_once),
		cmocka_unit_test(undo_leads_to_the_value_that_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
