/*
 * Matching and merging of journeys that were read from texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include <stdio.h>

#include "base/mem.h"
#include "base/str.h"
#include "model/diff.h"
#include "model/merge.h"
#include "support/grow.h"
#include "yaml/read.h"
#include "yaml/write.h"

#define TRIPLES 1000

/* --- journeys from texts ------------------------------------------------------ */

static struct journey *
read_text(const char *text, size_t len)
{
	struct err err = { 0 };
	struct source *source = source_copy_of(text, len, &err);
	struct tree *tree = tree_parse(source, &err);
	struct journey *journey = tree != NULL ? read_journey(tree, NULL, 0, &err) : NULL;
	struct str message = { 0 };

	if (journey == NULL) {
		err_format(&err, NULL, &message);
		fail_msg("%s\n%s", str_text(&message), text);
	}
	tree_free(tree);
	source_free(source);
	return journey;
}

static struct journey *
read_again(const struct journey *journey)
{
	size_t len;
	char *text = write_journey(journey, &len);
	struct journey *again = read_text(text, len);

	free(text);
	return again;
}

/* A journey of some lines below `cjm: 1`. */
static struct journey *
of(const char *lines)
{
	struct str text = { 0 };
	struct journey *journey;

	str_add(&text, "cjm: 1\n");
	str_add(&text, strstr(lines, "title:") == NULL ? "title: Test\n" : "");
	str_add(&text, lines);
	journey = read_text(str_text(&text), text.len);
	str_clear(&text);
	return journey;
}

static char *
written(const struct journey *journey)
{
	size_t len;

	return write_journey(journey, &len);
}

static void
assert_same(const struct journey *got, const struct journey *want)
{
	char *a, *b;

	if (diff_match(got, want, NULL, NULL, NULL))
		return;
	a = written(got);
	b = written(want);
	fail_msg("got:\n%s\nwant:\n%s", a, b);
}

/* --- merging ------------------------------------------------------------------------ */

struct merged {
	struct journey *base, *ours, *theirs, *result;
	node_id *numbers;
	struct merge_sum sum;
};

static void
carry_out(struct journey *journey, const struct edits *edits)
{
	size_t i;

	for (i = 0; i < edits->count; i++)
		assert_int_equal(edit_apply(journey, &edits->v[i], NULL, NULL), 0);
}

/* Each node of theirs that the result has is told by its number. */
static void
check_numbers(const struct merged *merged)
{
	bool *seen = mem_zero(journey_next_id(merged->result) + journey_next_id(merged->base), 1);
	node_id node, number;

	for (node = NODE_ROOT; node < journey_next_id(merged->theirs); node++) {
		if (!journey_has(merged->theirs, node))
			continue;
		number = merged->numbers[node];
		assert_int_not_equal(number, NODE_NONE);
		assert_false(seen[number]);
		seen[number] = true;
		if (journey_has(merged->result, number))
			assert_int_equal(journey_kind(merged->result, number),
			    journey_kind(merged->theirs, node));
		else
			assert_true(journey_has(merged->base, number));
	}
	free(seen);
}

/* Takes none of them over; `ours` shares its numbers with `base`. The result
 * is a journey that can be written. */
static struct merged
merge(struct journey *base, struct journey *ours, struct journey *theirs)
{
	struct merged merged = { .base = base, .ours = ours, .theirs = theirs };
	struct edits edits = { 0 }, copy = { 0 };
	struct journey *empty = journey_new(), *again;

	diff_same(empty, ours, &copy);
	carry_out(empty, &copy);
	merged.result = empty;
	merged.numbers = mem_zero(journey_next_id(theirs), sizeof *merged.numbers);
	merge_three(base, ours, theirs, &edits, merged.numbers, &merged.sum);
	carry_out(merged.result, &edits);
	again = read_again(merged.result);
	assert_same(again, merged.result);
	journey_free(again);
	edits_clear(&edits);
	edits_clear(&copy);
	check_numbers(&merged);
	return merged;
}

static void
merged_clear(struct merged *merged)
{
	journey_free(merged->result);
	free(merged->numbers);
}

/* Merges three texts and compares; `ours` is matched to `base` as `cjm merge`
 * does it. */
static void
want_merge(const char *base_text, const char *ours_text, const char *theirs_text,
	const char *want_text, size_t conflicts)
{
	struct journey *base = of(base_text), *theirs = of(theirs_text), *want = of(want_text);
	struct journey *text = of(ours_text), *ours = of(base_text);
	struct edits edits = { 0 };
	struct merge_sum sum;
	struct merged merged;

	/* Ours grows out of base by what a merge without changes of ours does. */
	merge_three(base, ours, text, &edits, NULL, &sum);
	carry_out(ours, &edits);
	assert_same(ours, text);
	merged = merge(base, ours, theirs);
	assert_same(merged.result, want);
	assert_int_equal(merged.sum.conflicts, conflicts);
	assert_int_equal(merged.sum.first == NODE_NONE, conflicts == 0);
	merged_clear(&merged);
	edits_clear(&edits);
	journey_free(base);
	journey_free(ours);
	journey_free(text);
	journey_free(theirs);
	journey_free(want);
}

/* --- matching ----------------------------------------------------------------------- */

/* The node with that text or name. */
static node_id
named(const struct journey *journey, const char *name)
{
	node_id node;

	for (node = NODE_ROOT + 1; node < journey_next_id(journey); node++)
		if (journey_has(journey, node) &&
		    (strcmp(journey_text(journey, node, KEY_NAME), name) == 0 ||
		    strcmp(journey_text(journey, node, KEY_TEXT), name) == 0))
			return node;
	fail_msg("there is no %s", name);
	return NODE_NONE;
}

static void
want_match(const char *base_text, const char *name, const char *other_text, const char *other_name)
{
	struct journey *base = of(base_text), *other = of(other_text);
	node_id *map = mem_zero(journey_next_id(other), sizeof *map);

	merge_align(base, other, map);
	if (map[named(other, other_name)] != named(base, name))
		fail_msg("%s is not seen to be %s", other_name, name);
	free(map);
	journey_free(base);
	journey_free(other);
}

static const char shop[] =
	"phases:\n"
	"  - name: Before\n"
	"    touchpoints:\n"
	"      - {name: Sees an ad, emotion: 3, action: Scrolls, pain: Too many ads}\n"
	"      - {name: Asks a friend, emotion: 4}\n"
	"  - name: During\n"
	"    touchpoints:\n"
	"      - {name: Pays, emotion: 2, pain: [Must make an account, Delivery costs show late]}\n";

static void
what_was_renamed_and_moved_is_found(void **state)
{
	(void)state;
	want_match(shop, "Sees an ad",
	    "phases:\n"
	    "  - name: Before\n"
	    "    touchpoints:\n"
	    "      - {name: Asks a friend, emotion: 4}\n"
	    "  - name: During\n"
	    "    touchpoints:\n"
	    "      - {name: Pays, emotion: 2, pain: [Must make an account, Delivery costs show late]}\n"
	    "      - {name: Instagram, emotion: 3, action: Scrolls, pain: Too many ads}\n",
	    "Instagram");
	want_match(shop, "Pays",
	    "phases:\n"
	    "  - name: Inspiration\n"
	    "    touchpoints:\n"
	    "      - {name: Checks out, emotion: 1, pain: [Must make an account, Delivery costs show late]}\n"
	    "      - {name: Sees an ad, emotion: 3, action: Scrolls, pain: Too many ads}\n",
	    "Checks out");
}

static void
what_was_renamed_is_found(void **state)
{
	(void)state;
	want_match(shop, "Before", "phases: [{name: Inspiration, touchpoints: ["
	    "{name: Sees an ad}, {name: Asks a friend}]}, {name: During}]", "Inspiration");
	want_match(shop, "Asks a friend", "phases: [{name: Before, touchpoints: ["
	    "{name: Asks her friend}, {name: Sees an ad}]}]", "Asks her friend");
	want_match(shop, "Pays", "phases: [{name: During, touchpoints: ["
	    "{name: Checks out, id: pays}]}]", "Checks out");
}

static void
what_was_moved_is_found(void **state)
{
	(void)state;
	want_match(shop, "Asks a friend", "phases: [{name: Before}, {name: During, touchpoints: ["
	    "{name: Pays}, {name: Asks a friend}]}]", "Asks a friend");
	want_match(shop, "Too many ads", "phases: [{name: Before, touchpoints: ["
	    "{name: Sees an ad, thought: Too many ads}]}]", "Too many ads");
	want_match(shop, "Too many ads", "parking: [Too many ads]", "Too many ads");
	want_match(shop, "Must make an account", "phases: [{name: During, touchpoints: ["
	    "{name: Pays, pain: [Delivery costs show late, She must make an account]}]}]",
	    "She must make an account");
}

/* --- rules ---------------------------------------------------------------------------- */

#define MAP(inside) "phases: [{name: One, touchpoints: [{name: A" inside "}, {name: B}]}, {name: Two}]"

static void
both_sides_are_taken(void **state)
{
	(void)state;
	want_merge(MAP(", pain: [x, y]"), MAP(", pain: [x, ours, y]"), MAP(", pain: [x, y, theirs]"),
	    MAP(", pain: [x, ours, y, theirs]"), 0);
	want_merge(MAP(", pain: x"), MAP(", pain: x, star: true"), MAP(", pain: {text: x, votes: 3}"),
	    MAP(", pain: {text: x, votes: 3}, star: true"), 0);
	want_merge(MAP(""), MAP(", pain: same"), MAP(", pain: same, need: z"),
	    MAP(", pain: same, need: z"), 0);
	want_merge(MAP(", pain: {text: x, tags: [a, b]}"), MAP(", pain: {text: x, tags: [b, c]}"),
	    MAP(", pain: {text: x, tags: [a, b, d]}"), MAP(", pain: {text: x, tags: [b, c, d]}"), 0);
	want_merge("walks: [{by: J, scores: {a: 1, b: 2}}]", "walks: [{by: J, scores: {a: 3, b: 2}}]",
	    "walks: [{by: J, scores: {a: 1, b: 4, c: 5}}]", "walks: [{by: J, scores: {a: 3, b: 4, c: 5}}]", 0);
}

static void
one_text_changed_by_both_keeps_both(void **state)
{
	(void)state;
	want_merge(MAP(", pain: late again"), MAP(", pain: late again today"),
	    MAP(", pain: never late again"),
	    MAP(", pain: {text: late again today, conflict: {text: never late again}}"), 1);
	want_merge(MAP(", emotion: 3"), MAP(", emotion: 4"), MAP(", emotion: 1"),
	    MAP(", emotion: {text: 4, conflict: {text: 1}}"), 1);
	want_merge(MAP(""), MAP(", emotion: 4"), MAP(", emotion: 1"),
	    MAP(", emotion: {text: 4, conflict: {text: 1}}"), 1);
	want_merge(MAP(", emotion: {p: 1, q: 2}"), MAP(", emotion: {p: 3, q: 2}"),
	    MAP(", emotion: {p: 4, q: 5}"),
	    MAP(", emotion: [{text: 3, persona: p, conflict: {text: 4}}, {text: 5, persona: q}]"), 1);
	want_merge("title: a b c", "title: ours", "title: theirs",
	    "title: ours\nconflict: {title: theirs}", 1);
	want_merge("walks: [{by: J, scores: {a: 1}}]", "walks: [{by: J, scores: {a: 3}}]",
	    "walks: [{by: J, scores: {a: 4}}]",
	    "walks: [{by: J, scores: {a: 3}, conflict: {scores: {a: 4}}}]", 1);
}

static void
an_edit_beats_a_removal(void **state)
{
	(void)state;
	want_merge(MAP(", pain: [late again, y], need: z"), "phases: [{name: One, touchpoints: [{name: B}]}, {name: Two}]",
	    MAP(", pain: [late again today, y], need: z"), MAP(", pain: [late again today, y], need: z"), 0);
	want_merge(MAP(", pain: [late again, y], need: z"), MAP(", pain: [late again today, y], need: z"),
	    "phases: [{name: Two}]", MAP(", pain: [late again today, y], need: z"), 0);
	want_merge(MAP(", pain: x"), MAP(""), MAP(", pain: x, need: z"), MAP(", need: z"), 0);
	want_merge(MAP(", pain: x"), MAP(", pain: x, need: z"), MAP(""), MAP(", need: z"), 0);
}

static void
of_two_moves_ours_wins(void **state)
{
	(void)state;
	want_merge(MAP(", pain: x"), MAP(", need: x"), MAP(", thought: x"), MAP(", need: x"), 0);
	want_merge(MAP(", pain: x"), MAP(", pain: x"), MAP(", thought: x"), MAP(", thought: x"), 0);
	want_merge("parking: [a, b, c, d]", "parking: [b, a, c, d]", "parking: [a, b, d, c]",
	    "parking: [b, a, d, c]", 0);
}

static void
an_old_mark_stays_or_goes(void **state)
{
	static const char marked[] = MAP(", pain: {text: ours here, conflict: {text: theirs}}");

	(void)state;
	want_merge(marked, MAP(", pain: ours here"), marked, MAP(", pain: ours here"), 0);
	want_merge(marked, MAP(", pain: {text: ours here a, conflict: {text: theirs}}"),
	    MAP(", pain: {text: ours here b, conflict: {text: theirs}}"),
	    MAP(", pain: {text: ours here a, conflict: {text: theirs, text-2: ours here b}}"), 1);
}

static void
an_attribute_and_a_cell_of_one_name_stay_both(void **state)
{
	(void)state;
	want_merge(MAP(""), MAP(", box: {a: 1}"), MAP(", box: full"),
	    MAP(", box: full, conflict: {box: {a: 1}}"), 1);
	want_merge(MAP(""), MAP(", box: full"), MAP(", box: {a: 1}"),
	    MAP(", box: full, conflict: {box: {a: 1}}"), 1);
	want_merge("phases: [{name: A, conflict: {pain: x}}]", "phases: [{name: A, conflict: {pain: x}}]",
	    "phases: [{name: A, conflict: {pain: x}, moment: before}]",
	    "phases: [{name: A, conflict: {pain: x}, moment: before}]", 0);
}

static void
a_lane_comes_once(void **state)
{
	(void)state;
	want_merge("lanes: [pain]", "lanes: [pain, {id: box, label: Box}]",
	    "lanes: [{id: box, label: Case}, pain]",
	    "lanes: [pain, {id: box, label: Box, conflict: {label: Case}}]", 1);
	want_merge("lanes: [pain, {id: box, label: Box}]", "lanes: [pain]",
	    "lanes: [pain, {id: box, label: Case}]", "lanes: [pain, {id: box, label: Case}]", 0);
}

/* --- properties --------------------------------------------------------------------------- */

struct words {
	const char **v;
	size_t count, room;
};

static void
add_words(const struct value *value, struct value *out)
{
	size_t i;

	if (value->kind == VALUE_TEXT)
		value_add(out, value_new_text(value->text));
	for (i = 0; i < value->count; i++)
		add_words(value->items[i], out);
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

	for (i = 0; i < texts->count; i++)
		count += strcmp(texts->items[i]->text, text) == 0;
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

	for (i = 0; i < had->count; i++) {
		text = had->items[i]->text;
		known = how_often(base, text);
		if (known > 1 || (known == 1 && how_often(others, text) == 0))
			continue;
		if (how_often(result, text) == 0)
			fail_msg("lost “%s” in:\n%s\nbase:\n%s\nours:\n%s\ntheirs:\n%s", text, written(merged->result),
			    written(merged->base), written(merged->ours), written(merged->theirs));
	}
	value_free(had);
	value_free(others);
	value_free(base);
	value_free(result);
}

static void
change(uint32_t *seed, struct journey *journey, uint32_t most)
{
	struct history *history = history_new();
	uint32_t count = grow_number(seed, most + 1);

	while (count-- > 0)
		grow_edit(seed, journey, history);
	history_free(history);
}

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
		base = read_again(grown);
		ours = read_again(grown);
		changed = read_again(grown);
		change(&seed, ours, 1 + i % 16);
		change(&seed, changed, 1 + i % 13);
		theirs = read_again(changed);
		merged = merge(base, ours, theirs);
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
		base = read_again(grown);
		ours = read_again(grown);
		change(&seed, ours, 1 + i % 16);
		theirs = read_again(ours);

		merged = merge(base, base, theirs);
		assert_same(merged.result, theirs);
		assert_int_equal(merged.sum.conflicts, 0);
		merged_clear(&merged);
		merged = merge(base, ours, base);
		assert_same(merged.result, ours);
		assert_int_equal(merged.sum.conflicts + merged.sum.taken, 0);
		merged_clear(&merged);
		merged = merge(base, ours, theirs);
		assert_same(merged.result, ours);
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
	for (i = 0; i < edits.count; i++)
		for (node = edits.v[i].op == EDIT_INSERT ? edits.v[i].parent : edits.v[i].node;
		    node != NODE_NONE && node != NODE_ROOT && journey_has(base, node);
		    node = journey_parent(base, node))
			touched[node] = true;
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
		base = read_again(grown);
		ours = read_again(grown);
		changed = read_again(grown);
		change(&seed, ours, 3);
		change(&seed, changed, 3);
		mark_touched(base, ours, mine);
		mark_touched(base, changed, yours);
		for (node = NODE_ROOT; node < journey_next_id(base); node++)
			together = together || (mine[node] && yours[node]);
		theirs = read_again(changed);
		if (!together) {
			apart++;
			merged = merge(base, ours, theirs);
			if (merged.sum.conflicts != 0)
				fail_msg("seed %u: base:\n%s\nours:\n%s\ntheirs:\n%s", i, written(base), written(ours), written(theirs));
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
		cmocka_unit_test(what_was_renamed_and_moved_is_found),
		cmocka_unit_test(what_was_renamed_is_found),
		cmocka_unit_test(what_was_moved_is_found),
		cmocka_unit_test(both_sides_are_taken),
		cmocka_unit_test(one_text_changed_by_both_keeps_both),
		cmocka_unit_test(an_edit_beats_a_removal),
		cmocka_unit_test(of_two_moves_ours_wins),
		cmocka_unit_test(an_old_mark_stays_or_goes),
		cmocka_unit_test(an_attribute_and_a_cell_of_one_name_stay_both),
		cmocka_unit_test(a_lane_comes_once),
		cmocka_unit_test(nothing_of_either_side_is_lost),
		cmocka_unit_test(one_side_alone_is_the_result),
		cmocka_unit_test(edits_apart_do_not_conflict),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
