/*
 * Matching and merging of journeys that were read from texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/test.h"

#include "base/mem.h"
#include "base/str.h"
#include "support/merged.h"

/* A journey of some lines below `cjm: 1`. */
static struct journey *
of(const char *lines)
{
	struct str text = { 0 };
	struct journey *journey;

	str_add(&text, "cjm: 1\n");
	str_add(&text, strstr(lines, "title:") == NULL ? "title: Test\n" : "");
	str_add(&text, lines);
	journey = merged_read(str_text(&text), text.len);
	str_clear(&text);
	return journey;
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
	merged_carry_out(ours, &edits);
	merged_same(ours, text);
	merged = merged_of(base, ours, theirs);
	merged_same(merged.result, want);
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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
