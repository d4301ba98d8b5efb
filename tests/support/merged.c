/*
 * Journeys read from texts, and merged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "support/merged.h"

#include "support/test.h"

#include "base/mem.h"
#include "base/str.h"
#include "model/diff.h"
#include "yaml/read.h"
#include "yaml/write.h"

struct journey *
merged_read(const char *text, size_t len)
{
	struct err err = { 0 };
	struct source *source = source_copy_of(text, len, &err);
	struct tree *tree = tree_parse(source, &err);
	struct journey *journey = tree != NULL ? read_journey(tree, &(struct read_as){ 0 }, &err) : NULL;
	struct str message = { 0 };

	if (journey == NULL) {
		err_format(&err, NULL, &message);
		fail_msg("%s\n%s", str_text(&message), text);
	}
	tree_free(tree);
	source_free(source);
	return journey;
}

struct journey *
merged_read_again(const struct journey *journey)
{
	size_t len;
	char *text = write_journey(journey, &len);
	struct journey *again = merged_read(text, len);

	free(text);
	return again;
}

char *
merged_written(const struct journey *journey)
{
	size_t len;

	return write_journey(journey, &len);
}

void
merged_same(const struct journey *got, const struct journey *want)
{
	char *a, *b;

	if (diff_match(got, want, NULL, NULL, NULL))
		return;
	a = merged_written(got);
	b = merged_written(want);
	fail_msg("got:\n%s\nwant:\n%s", a, b);
}

/* --- merging ------------------------------------------------------------------------ */

void
merged_carry_out(struct journey *journey, const struct edits *edits)
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

struct merged
merged_of(struct journey *base, struct journey *ours, struct journey *theirs)
{
	struct merged merged = { .base = base, .ours = ours, .theirs = theirs };
	struct edits edits = { 0 }, copy = { 0 };
	struct journey *empty = journey_new(), *again;

	diff_same(empty, ours, &copy);
	merged_carry_out(empty, &copy);
	merged.result = empty;
	merged.numbers = mem_zero(journey_next_id(theirs), sizeof *merged.numbers);
	merge_three(base, ours, theirs, &edits, merged.numbers, &merged.sum);
	merged_carry_out(merged.result, &edits);
	again = merged_read_again(merged.result);
	merged_same(again, merged.result);
	journey_free(again);
	edits_clear(&edits);
	edits_clear(&copy);
	check_numbers(&merged);
	return merged;
}

void
merged_clear(struct merged *merged)
{
	journey_free(merged->result);
	free(merged->numbers);
}
