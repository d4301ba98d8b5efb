/*
 * A patch of a large text that leaves out the touchpoints that nobody touched.
 *
 * Those that did not change since the text was equal to the map, and whose
 * neighbours did not either and are so still, are cut out: runs of whole lines
 * (patch_cut.c). What is left is a small map; it is patched as any other, with all
 * the proofs, and the runs go back to where they were. They mean there what they
 * meant: they stand in the same list, between the same two touchpoints, at the same
 * column, the lanes are the same, and in plain block lines (lines.h) nothing reaches
 * into them from elsewhere. The whole text is skimmed once more, so that no limit of
 * a text is overstepped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "parting.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "model/build.h"
#include "yaml/node.h"
#include "yaml/read.h"

/* ---- the small map ---- */

/* The nodes of a run have no number in the small map. */
static void
leave_out(struct part *part, const struct run *run)
{
	for (size_t i = run->first; i < run->end; i++)
		if (journey_kind(part->now, part_number(part, i)) == NODE_TOUCHPOINT)
			part->small[part_number(part, i)] = PART_CUT;
}

static void
number_small(struct part *part)
{
	size_t run = 0, i;

	part->small = mem_zero(journey_next_id(part->now), sizeof *part->small);
	part->small[NODE_ROOT] = NODE_ROOT;
	part->large_count = 0;
	for (i = 0; i < 2; i++) {
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = (node_id)i;
	}
	for (i = 0; i < part->old->number_count; i++) {
		if (run < part->run_count && i == part->runs[run].first) {
			leave_out(part, &part->runs[run]);
			i = part->runs[run++].end - 1;
			continue;
		}
		part->small[part_number(part, i)] = (node_id)part->large_count;
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = part_number(part, i);
	}
}

static void
copy_node(struct part *part, node_id node, node_id parent)
{
	const struct journey *from = part->now;
	struct journey *to = part->map;
	size_t count, i;
	node_id number = part->small[node];
	key_id key;

	if (number == NODE_NONE) {
		number = part->small[node] = (node_id)part->large_count;
		vec_grow(part->large, part->large_count, part->large_room);
		part->large[part->large_count++] = node;
	}
	if (node != NODE_ROOT)
		build_node(to, number, journey_kind(from, node), parent,
		    journey_key(to, journey_key_name(from, journey_slot(from, node))));
	for (i = 0; i < journey_field_count(from, node); i++) {
		const struct value *value = journey_field(from, node, i, &key);

		build_field(to, number, journey_key(to, journey_key_name(from, key)), value_copy(value));
	}
	journey_children(from, node, &count);
	for (i = 0; i < count; i++) {
		node_id child = journey_children(from, node, &count)[i];

		if (part->small[child] != PART_CUT)
			copy_node(part, child, number);
	}
}

static void
cut_text(const struct part *part, struct str *text)
{
	uint32_t at = 0;
	size_t i;

	for (i = 0; i < part->run_count; i++) {
		str_add_n(text, part->old->text + at, part->runs[i].from - at);
		at = part->runs[i].to;
	}
	str_add_n(text, part->old->text + at, part->old->len - at);
}

static struct journey *
read_text(const char *text, size_t len)
{
	struct source *source = source_over(text, len, NULL);
	struct journey *journey = source == NULL ? NULL :
	    read_source(source, &(struct read_as){ 0 }, NULL);

	source_free(source);
	return journey;
}

/* Patches the text that is left, `text`, which is cleared. */
static char *
patch_small(struct part *part, struct str *text, struct patch_new *new)
{
	struct journey *base = read_text(str_text(text), text->len);
	char *patched = NULL;

	if (base != NULL && journey_next_id(base) == part->large_count) {
		part->map = journey_new();
		copy_node(part, NODE_ROOT, NODE_NONE);
		patched = patch_text(str_text(text), text->len, base, part->map, &new->len,
			&new->numbers, &new->number_count, NULL);
	}
	journey_free(base);
	str_clear(text);
	return patched;
}

/* ---- the runs back to where they were ---- */

/* Finds the lines that the runs of a phase go before. */
static bool
find_back(struct part *part, struct row *row)
{
	uint32_t line;
	size_t i;

	for (i = 0; i < journey_count(part->now, row->phase, KEY_TOUCHPOINTS); i++) {
		node_id node = journey_child(part->now, row->phase, KEY_TOUCHPOINTS, i);
		struct run *run = &part->runs[part->runs_back];

		if (part->small[node] == PART_CUT)
			continue;
		if (row->item == TREE_NONE)
			return false;
		if (part->runs_back < part->run_count && run->next == node) {
			if (!part_begins_line(row->tree, row->item, &line) ||
			    row->tree->nodes[row->item].ent - line != run->column)
				return false;
			run->back = line;
			part->runs_back++;
		}
		row->item = tree_next(row->tree, row->item);
	}
	return row->item == TREE_NONE;
}

/* How many touchpoints of the phase are not cut out. */
static size_t
count_small(const struct part *part, node_id phase)
{
	size_t count = journey_count(part->now, phase, KEY_TOUCHPOINTS), small = 0;

	for (size_t i = 0; i < count; i++)
		small += part->small[journey_child(part->now, phase, KEY_TOUCHPOINTS, i)] != PART_CUT;
	return small;
}

/* Goes through the phases of the tree, which are those of the map. */
static bool
each_phase(struct part *part, bool (*see)(struct part *part, uint32_t item, node_id phase))
{
	const struct tree *tree = part->tree;
	uint32_t phases = part_phases(tree), item;
	size_t index = 0;

	if (phases == TREE_NONE ||
	    tree_items(tree, phases) != journey_count(part->now, NODE_ROOT, KEY_PHASES))
		return false;
	for (item = tree_first(tree, phases); item != TREE_NONE; item = tree_next(tree, item))
		if (!see(part, item, journey_child(part->now, NODE_ROOT, KEY_PHASES, index++)))
			return false;
	return true;
}

static bool
see_small(struct part *part, uint32_t item, node_id phase)
{
	struct row row;

	if (!part_row(part->tree, item, count_small(part, phase), &row))
		return false;
	row.phase = phase;
	return find_back(part, &row);
}

/* Has the phase as many touchpoints as on the map? */
static bool
see_all(struct part *part, uint32_t item, node_id phase)
{
	struct row row;

	return part_row(part->tree, item, journey_count(part->now, phase, KEY_TOUCHPOINTS), &row);
}

/* The new text: the patched one, with the runs of the old. */
static struct change
join_text(const struct part *part, const char *patched, size_t len)
{
	struct change made = { 0 };
	size_t i, at = 0;

	for (i = 0; i < part->run_count; i++) {
		const struct run *run = &part->runs[i];

		change_bring(&made, patched + at, run->back - at);
		change_take(&made, run->from, run->to - run->from);
		at = run->back;
	}
	change_bring(&made, patched + at, len - at);
	change_tighten(&made, part->old->text, part->old->len);
	return made;
}

static void
join_numbers(const struct part *part, struct patch_new *new)
{
	node_id *all = mem_alloc((part->old->number_count + new->number_count) * sizeof *all);
	size_t i, place, count = 0, run = 0;

	for (i = 0; i < new->number_count; i++) {
		node_id node = part->large[new->numbers[i]];

		if (run < part->run_count && part->runs[run].next == node) {
			for (place = part->runs[run].first; place < part->runs[run].end; place++)
				all[count++] = part_number(part, place);
			run++;
		}
		all[count++] = node;
	}
	free(new->numbers);
	new->numbers = all;
	new->number_count = count;
}

static void
look_away(struct part *part)
{
	tree_free(part->tree);
	source_free(part->source);
	part->tree = NULL;
	part->source = NULL;
}

static bool
skim(struct part *part, const char *text, size_t len)
{
	look_away(part);
	part->source = source_over(text, len, NULL);
	if (part->source != NULL)
		part->tree = read_skim(part->source, NULL);
	return part->tree != NULL;
}

/* Drops what the runs' way back does not take. */
static void
drop_small(struct part *part)
{
	look_away(part);
	journey_free(part->map);
	free(part->spots);
	free(part->small);
	part->map = NULL;
	part->spots = NULL;
	part->small = NULL;
}

static void
part_clear(struct part *part)
{
	drop_small(part);
	free(part->runs);
	free(part->large);
}

/* Changes the old text where it stands into what the patched one and the runs make,
 * if that reads as the map, and as no more than a text may hold. */
static bool
change_old(struct part *part, const char *patched, struct patch_new *new)
{
	struct patch_old *old = part->old;
	struct change change;

	if (!skim(part, patched, new->len) || !each_phase(part, see_small) ||
	    part->runs_back != part->run_count)
		return false;
	drop_small(part);
	change = join_text(part, patched, new->len);
	change_run(&change, &old->text, &old->len);
	if (!skim(part, old->text, old->len) || !each_phase(part, see_all)) {
		look_away(part);
		change_run(&change, &old->text, &old->len);
		change_clear(&change);
		return false;
	}
	look_away(part);
	join_numbers(part, new);
	new->text = old->text;
	new->len = old->len;
	new->back = change;
	old->text = NULL;
	return true;
}

bool
patch_part(struct patch_old *old, const struct journey *now, struct patch_new *new)
{
	struct part part = { .old = old, .now = now };
	struct str text = { 0 };
	char *patched = NULL;
	bool done;

	*new = (struct patch_new){ 0 };
	if (journey_own_keys(now) > READ_NAMES_MAX)
		return false;	/* who knows how many are in the text */
	if (skim(&part, old->text, old->len) && part_cut(&part)) {
		number_small(&part);
		cut_text(&part, &text);
		look_away(&part);
		patched = patch_small(&part, &text, new);
	}
	done = patched != NULL && change_old(&part, patched, new);
	if (!done) {
		free(new->numbers);
		*new = (struct patch_new){ 0 };
	}
	free(patched);
	part_clear(&part);
	return done;
}
